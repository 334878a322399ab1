package fr.raccroche.presentation.fichiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which sizes of files which pages take. */
class TailleDesEnvoisFilterTest {

    private final TailleDesEnvoisFilter filtre =
            new TailleDesEnvoisFilter(List.of(new GrosFichiers("/reperage/{campagne}/listes")));

    @ParameterizedTest
    @CsvSource({
        "/imports,                 200000000,  multipart/form-data, 200",
        "/imports,                 300000000,  multipart/form-data, 413",
        "/imports,                 -1,         multipart/form-data, 413",
        "/reperage/c1/listes,      2000000000, multipart/form-data, 200",
        "/reperage/c1/listes/plus, 2000000000, multipart/form-data, 413",
        "/connexion,               -1,         application/x-www-form-urlencoded, 200",
    })
    void takesLargeFilesOnlyWhereTheyAreExpected(String chemin, long taille, String type, int statut) throws Exception {
        var reponse = new MockHttpServletResponse();
        var suite = new MockFilterChain();
        var requete = new MockHttpServletRequest("POST", chemin) {
            @Override
            public long getContentLengthLong() {
                return taille;
            }
        };
        requete.setContentType(type);

        filtre.doFilter(requete, reponse, suite);

        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(suite.getRequest() != null).isEqualTo(statut == 200);
    }
}
