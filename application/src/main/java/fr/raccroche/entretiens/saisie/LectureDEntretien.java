package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.Agents;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.JourEnChiffres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An interview in the words of the form. */
@Service
@Transactional(readOnly = true)
class LectureDEntretien {

    private final Entretiens entretiens;
    private final Agents agents;
    private final Jeunes jeunes;
    private final Dossiers dossiers;

    LectureDEntretien(Entretiens entretiens, Agents agents, Jeunes jeunes, Dossiers dossiers) {
        this.entretiens = entretiens;
        this.agents = agents;
        this.jeunes = jeunes;
        this.dossiers = dossiers;
    }

    /** A label and its words. */
    record Ligne(String libelle, String valeur) {}

    record Vue(
            String id,
            String url,
            String nom,
            String type,
            List<Ligne> cadre,
            List<Ligne> constats,
            String synthese,
            boolean annule,
            int version) {}

    /** Outside the caller's cercles it is not found; otherwise the journal keeps that it was read. */
    @Transactional
    Vue montrer(EntretienId id) {
        var entretien = entretiens.lire(id);
        var saisie = entretien.saisie();
        var nomenclature = entretiens.nomenclature();
        var jeune = jeunes.identite(entretien.jeune());
        List<Ligne> cadre = new ArrayList<>();
        cadre.add(new Ligne("Jeune", jeune.nomComplet()));
        cadre.add(new Ligne(
                "Date",
                JourEnChiffres.DATE.format(saisie.le())
                        + saisie.heure().map(heure -> " à " + heure).orElse("")));
        cadre.add(new Ligne("Durée", new Duree(saisie.dureeMinutes()).libelle()));
        cadre.add(new Ligne("Canal", nomenclature.libelle("CANAL", saisie.canal())));
        cadre.add(new Ligne("Lieu", nomenclature.libelle("LIEU", saisie.lieu())));
        saisie.uai().ifPresent(uai -> cadre.add(new Ligne("Établissement", dossiers.etablissement(uai.valeur()))));
        cadre.add(new Ligne("Conduit par", agents.find(entretien.auteur()).nomComplet()));
        return new Vue(
                id.valeur().toString(),
                "/jeunes/" + jeune.id().valeur(),
                jeune.nomComplet(),
                type(nomenclature, saisie),
                cadre,
                nomenclature.listes().stream()
                        .filter(liste -> !saisie.constats().codes(liste.code()).isEmpty())
                        .map(liste ->
                                new Ligne(liste.libelle(), libelles(nomenclature, liste.code(), saisie.constats())))
                        .toList(),
                saisie.synthese(),
                entretien.annule(),
                entretien.version());
    }

    private static String type(Nomenclature nomenclature, SaisieEntretien saisie) {
        return nomenclature.type(saisie.type()).map(Nomenclature.Type::libelle).orElse(saisie.type());
    }

    private static String libelles(Nomenclature nomenclature, String liste, Constats constats) {
        return String.join(
                ", ",
                constats.codes(liste).stream()
                        .map(code -> nomenclature.libelle(liste, code))
                        .toList());
    }
}
