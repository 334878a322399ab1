package fr.raccroche;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ControllerAdvice;

@AnalyzeClasses(packages = "fr.raccroche", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pages_and_tables_stay_in_their_module = noClasses()
            .that(annotatedWith(Controller.class)
                    .or(annotatedWith(Repository.class))
                    .or(annotatedWith(ControllerAdvice.class)))
            .should()
            .bePublic()
            .because("another module calls the service, never the page or the table behind it");

    @ArchTest
    static final ArchRule sql_stays_in_repositories_and_queries = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .should()
            .callMethod(JdbcClient.class, "sql", String.class)
            .because("a reader looks for SQL in two kinds of files only");

    @ArchTest
    static final ArchRule today_comes_from_the_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("tests and school-year rules need a clock they can set");

    @ArchTest
    static final ArchRule nothing_is_deserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .because("Java deserialisation of foreign bytes runs foreign code");
}
