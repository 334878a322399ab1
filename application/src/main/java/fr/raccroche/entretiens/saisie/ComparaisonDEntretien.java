package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.socle.Uai;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An interview as I typed it beside the interview as somebody else recorded it in between. */
@Component
class ComparaisonDEntretien {

    private final Entretiens entretiens;
    private final Dossiers dossiers;
    private final DernieresMains mains;

    ComparaisonDEntretien(Entretiens entretiens, Dossiers dossiers, DernieresMains mains) {
        this.entretiens = entretiens;
        this.dossiers = dossiers;
        this.mains = mains;
    }

    Conflit entre(EntretienForm form, SaisieEntretien mien, Entretien enregistre) {
        var nomenclature = entretiens.nomenclature();
        var sien = enregistre.saisie();
        var conflit = Conflit.entre(
                        form,
                        EntretienForm.de(enregistre, ""),
                        mains.de("entretiens.entretien", enregistre.id().valeur()))
                .champ(
                        "type",
                        "Type",
                        code -> nomenclature
                                .type(code)
                                .map(Nomenclature.Type::libelle)
                                .orElse(code))
                .champ("le", "Date")
                .champ("heure", "Heure")
                .champ("duree", "Durée en minutes")
                .champ("canal", "Canal", code -> nomenclature.libelle("CANAL", code))
                .champ("lieu", "Lieu", code -> nomenclature.libelle("LIEU", code))
                .valeur(
                        "uai",
                        "Établissement",
                        mien.uai().map(Uai::valeur).orElse(""),
                        sien.uai().map(Uai::valeur).orElse(""),
                        dossiers::etablissement)
                .choix(
                        "action",
                        "Dans le cadre de l’action",
                        dossiers.ouvrir(enregistre.jeune(), sien.le()).actions());
        var listes = new TreeSet<>(mien.constats().parListe().keySet());
        listes.addAll(sien.constats().parListe().keySet());
        for (var liste : listes) {
            conflit.valeur(
                    EntretienForm.PREFIXE + liste,
                    nomenclature.liste(liste).libelle(),
                    String.join(",", mien.constats().codes(liste)),
                    String.join(",", sien.constats().codes(liste)),
                    codes -> Arrays.stream(codes.split(","))
                            .map(code -> nomenclature.libelle(liste, code))
                            .collect(Collectors.joining(", ")));
        }
        return conflit.texte("synthese", "Synthèse");
    }
}
