package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.navigateur.Accessibilite;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds a journey to the pages it says it verifies. */
class PagesVerifieesExtension implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext contexte) {
        Accessibilite.oublier();
    }

    @Override
    public void afterAll(ExtensionContext contexte) {
        var aiguillage = SpringExtension.getApplicationContext(contexte)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var promises = contexte.getRequiredTestClass().getAnnotation(PagesVerifiees.class);
        if (promises != null) {
            assertThat(verifiees(aiguillage))
                    .as("page routes that %s shows to axe-core", contexte.getDisplayName())
                    .contains(promises.value());
        }
    }

    static Set<String> verifiees(RequestMappingHandlerMapping aiguillage) {
        return Accessibilite.verifiees().stream()
                .map(adresse -> Routes.modele(aiguillage, adresse))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
