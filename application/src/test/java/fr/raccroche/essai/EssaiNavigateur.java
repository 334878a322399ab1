package fr.raccroche.essai;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A journey: the whole application listening on a free port, on a fresh database, walked in a real browser. Waits of the
 * browser end by themselves; a script run in the page would not: no journey lasts longer than ten minutes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("guide")
@ContextConfiguration(initializers = BaseDEssai.class)
@TestExecutionListeners(
        listeners = BaseNeuveListener.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({HorlogeDEssai.class, Jeu.class})
@ExtendWith(PagesVerifieesExtension.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
public @interface EssaiNavigateur {}
