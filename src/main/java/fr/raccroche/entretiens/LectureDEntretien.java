package fr.raccroche.entretiens;

import fr.raccroche.agents.Agents;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Ecart;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An interview in the words of the form: alone, or what somebody typed beside what somebody else recorded in between. */
@Service
@Transactional(readOnly = true)
class LectureDEntretien {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("'le' dd/MM/uuuu 'à' HH'h'mm", Locale.FRANCE);

    private final Entretiens entretiens;
    private final Agents agents;
    private final Jeunes jeunes;
    private final Dossiers dossiers;
    private final Clock horloge;

    LectureDEntretien(Entretiens entretiens, Agents agents, Jeunes jeunes, Dossiers dossiers, Clock horloge) {
        this.entretiens = entretiens;
        this.agents = agents;
        this.jeunes = jeunes;
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    /** Who saved in between, when, and the two versions line by line. */
    record Conflit(String par, String quand, List<Ecart> ecarts) {}

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
        cadre.add(new Ligne("Jeune", jeune.prenomNom()));
        cadre.add(new Ligne(
                "Date",
                JOUR.format(saisie.le())
                        + saisie.heure().map(heure -> " à " + heure).orElse("")));
        cadre.add(new Ligne("Durée", saisie.dureeMinutes() + " minutes"));
        cadre.add(new Ligne("Canal", nomenclature.libelle("CANAL", saisie.canal())));
        cadre.add(new Ligne("Lieu", nomenclature.libelle("LIEU", saisie.lieu())));
        saisie.uai().ifPresent(uai -> cadre.add(new Ligne("Établissement", dossiers.etablissement(uai.valeur()))));
        cadre.add(new Ligne("Conduit par", agents.find(entretien.auteur()).nomComplet()));
        return new Vue(
                id.valeur().toString(),
                "/jeunes/" + jeune.id().valeur(),
                jeune.prenomNom(),
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

    Conflit comparer(SaisieEntretien tapee, Entretien enregistre) {
        var nomenclature = entretiens.nomenclature();
        var autre = enregistre.saisie();
        List<Ecart> ecarts = new ArrayList<>();
        ecarts.add(new Ecart("Type", type(nomenclature, tapee), type(nomenclature, autre)));
        ecarts.add(new Ecart("Date", JOUR.format(tapee.le()), JOUR.format(autre.le())));
        ecarts.add(new Ecart("Heure", heure(tapee), heure(autre)));
        ecarts.add(new Ecart("Durée", tapee.dureeMinutes() + " minutes", autre.dureeMinutes() + " minutes"));
        ecarts.add(new Ecart(
                "Canal", nomenclature.libelle("CANAL", tapee.canal()), nomenclature.libelle("CANAL", autre.canal())));
        ecarts.add(new Ecart(
                "Lieu", nomenclature.libelle("LIEU", tapee.lieu()), nomenclature.libelle("LIEU", autre.lieu())));
        ecarts.add(new Ecart(
                "Établissement",
                tapee.uai().map(Uai::valeur).orElse(""),
                autre.uai().map(Uai::valeur).orElse("")));
        Set<String> listes = new TreeSet<>(tapee.constats().parListe().keySet());
        listes.addAll(autre.constats().parListe().keySet());
        for (var liste : listes) {
            ecarts.add(new Ecart(
                    nomenclature.liste(liste).libelle(),
                    libelles(nomenclature, liste, tapee.constats()),
                    libelles(nomenclature, liste, autre.constats())));
        }
        ecarts.add(new Ecart("Synthèse", tapee.synthese(), autre.synthese()));
        return new Conflit(
                agents.find(enregistre.modifiePar()).nomComplet(),
                INSTANT.format(enregistre.modifieLe().atZone(horloge.getZone())),
                ecarts);
    }

    private static String type(Nomenclature nomenclature, SaisieEntretien saisie) {
        return nomenclature.type(saisie.type()).map(Nomenclature.Type::libelle).orElse(saisie.type());
    }

    private static String heure(SaisieEntretien saisie) {
        return saisie.heure().map(LocalTime::toString).orElse("");
    }

    private static String libelles(Nomenclature nomenclature, String liste, Constats constats) {
        return String.join(
                ", ",
                constats.codes(liste).stream()
                        .map(code -> nomenclature.libelle(liste, code))
                        .toList());
    }
}
