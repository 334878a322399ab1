package fr.raccroche.lettres;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.PanneauDEtablissement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the page of a school: who intervenes there by a letter in force. */
@Component
class Intervenants implements PanneauDEtablissement {

    private final CerclesDeLettreQuery lettres;
    private final Clock horloge;

    Intervenants(CerclesDeLettreQuery lettres, Clock horloge) {
        this.lettres = lettres;
        this.horloge = horloge;
    }

    @Override
    public String titre() {
        return "Qui intervient pour la MLDS";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ligne> lignes(Uai etablissement) {
        return lettres.intervenants(etablissement, LocalDate.now(horloge)).stream()
                .map(intervenant -> new Ligne(intervenant.nom(), intervenant.fonction(), intervenant.role(), ""))
                .toList();
    }

    @Override
    public String rien() {
        return "Aucune lettre de mission en vigueur ne nomme cet établissement.";
    }

    @Override
    public int getOrder() {
        return 20;
    }
}
