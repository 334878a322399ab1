package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Appartenance;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Division;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Mef;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import fr.raccroche.siecle.ecriture.EcrivainSiecle;
import fr.raccroche.siecle.ecriture.ExportInvente;
import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Uai;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the writer writes, the reader reads back: same rows, in the same order, nothing more. */
class EcrivainSiecleProperties {

    @Property(tries = 60)
    void readsBackWhatItWrote(@ForAll("dossiers") List<Dossier> dossiers) {
        var export = new ExportInvente(
                new Uai("0139999Y"),
                new AnneeScolaire(2026),
                LocalDate.of(2026, 10, 15),
                dossiers::stream,
                List.of(new Division(0, "2GT3", "SECONDE « 3 » & <co>", List.of("20010018110"))),
                List.of(new Mef(0, "20010018110", "SECONDE GENERALE", "2NDE GT", "22110018110")));
        var octets = new ByteArrayOutputStream();

        new EcrivainSiecle(export).zip(octets);
        var recolte = Recolte.de(octets.toByteArray(), "e.zip");

        assertThat(recolte.anomalies).isEmpty();
        assertThat(recolte.lignes)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("ligne")
                .containsExactlyElementsOf(attendues(dossiers, export));
        assertThat(recolte.enTetes)
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.uai()).contains(export.uai()));
    }

    private static List<LigneSiecle> attendues(List<Dossier> dossiers, ExportInvente export) {
        var lignes = new ArrayList<LigneSiecle>();
        dossiers.forEach(d -> lignes.add(d.eleve()));
        dossiers.stream()
                .filter(d -> !d.division().isEmpty())
                .forEach(d -> lignes.add(new Appartenance(0, d.eleve().eleveId(), d.division())));
        dossiers.forEach(d -> lignes.addAll(d.adresses()));
        dossiers.forEach(d -> lignes.addAll(d.personnes()));
        dossiers.forEach(d -> lignes.addAll(d.liens()));
        dossiers.forEach(d -> lignes.addAll(d.adressesDesPersonnes()));
        lignes.addAll(export.divisions());
        lignes.addAll(export.mefs());
        return lignes;
    }

    @Provide
    Arbitrary<List<Dossier>> dossiers() {
        return Combinators.combine(eleve(), Arbitraries.of("", "2GT3", "INACTIFS"), adresse(), personne())
                .as((eleve, division, adresse, personne) -> new Dossier(
                        eleve,
                        division,
                        List.of(adresse),
                        List.of(personne),
                        List.of(adresse),
                        List.of(new Lien(0, eleve.eleveId(), personne.personneId(), 1, "10", true))))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Eleve> eleve() {
        var identite = Combinators.combine(
                        Arbitraries.integers().between(1, 999_999_999),
                        nom(),
                        nom().optional(0.3),
                        nom(),
                        Arbitraries.integers().between(0, 6_000),
                        Arbitraries.of("F", "M"))
                .as((ine, nom, usage, prenom, jours, sexe) -> new Identite(
                        Ine.invente(ine).valeur(),
                        "",
                        nom,
                        usage.orElse(""),
                        prenom,
                        "",
                        "",
                        LocalDate.of(2000, 1, 1).plusDays(jours),
                        sexe));
        var scolarite = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(0, 30, 90))
                .as((doublement, jours) -> new Scolarite(
                        "20010018110",
                        "ST",
                        "2",
                        doublement,
                        LocalDate.of(2026, 9, 1),
                        jours == 0 ? null : LocalDate.of(2026, 9, 1).plusDays(jours),
                        jours == 0 ? "" : "12"));
        return Combinators.combine(identifiant(), identite, scolarite)
                .as((id, qui, annee) -> new Eleve(
                        0,
                        id,
                        id,
                        qui,
                        annee,
                        new AnDernier("0139001N", "3A", "10310019110"),
                        new Contact("eleve@exemple.fr", "+33299112233", "", "+262692123456"),
                        id));
    }

    private static Arbitrary<Personne> personne() {
        return Combinators.combine(
                        identifiant(), Arbitraries.of("M.", "Mme", ""), nom(), nom(), Arbitraries.of(true, false))
                .as((id, civilite, nom, prenom, sms) ->
                        new Personne(0, id, civilite, nom, "", prenom, new Contact("", "", "", ""), sms, id));
    }

    private static Arbitrary<Adresse> adresse() {
        return Combinators.combine(identifiant(), nom().list().ofMaxSize(4), nom(), Arbitraries.of("", "BELGIQUE"))
                .as((id, lignes, commune, pays) -> new Adresse(0, id, lignes, "35000", commune, "35238", pays));
    }

    private static Arbitrary<String> identifiant() {
        return Arbitraries.integers().between(1, 9_999_999).map(Object::toString);
    }

    /** Letters of ISO-8859-15, letters it lacks, apostrophes, and what XML must escape. */
    private static Arbitrary<String> nom() {
        return Arbitraries.strings()
                .withChars("ABCÉÈÀÇŒŸabcéèàçœÿïëő'’-&<>\"€ Łš")
                .ofMinLength(1)
                .ofMaxLength(38)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
