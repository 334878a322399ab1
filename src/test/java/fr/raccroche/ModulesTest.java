package fr.raccroche;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(RaccrocheApplication.class);

    @Test
    void respectsModuleBoundaries() {
        MODULES.verify();
    }

    @Test
    void documentsModules() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
