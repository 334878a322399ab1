package fr.raccroche.imports;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An invented school whose pupils a test changes between two exports. */
final class Ecole {

    static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);

    private final Uai uai;
    private final int annee;
    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();

    Ecole(String uai) {
        this(uai, 2026);
    }

    Ecole(String uai, int annee) {
        this.uai = new Uai(uai);
        this.annee = annee;
    }

    /** A pupil born on 3 February 2010, in 2GT1, with an address and one mother. */
    Ecole eleve(int numero, String nom, String prenom) {
        var id = Integer.toString(numero);
        var adresse =
                new Adresse(0, id, List.of(numero + " RUE DE L'EXEMPLE", "BAT B"), "35000", "RENNES", "35238", "");
        dossiers.put(
                id,
                new Dossier(
                        new Eleve(
                                0,
                                id,
                                id,
                                new Identite(
                                        Ine.invente(numero).valeur(),
                                        "",
                                        nom,
                                        "",
                                        prenom,
                                        "",
                                        "",
                                        LocalDate.of(2010, 2, 3),
                                        "F"),
                                new Scolarite("20010018110", "ST", "2", false, RENTREE, null, ""),
                                new AnDernier("", "3A", "10310019110"),
                                new Contact("", "", "+33612345678", ""),
                                id),
                        "2GT1",
                        List.of(adresse),
                        List.of(new Personne(
                                0,
                                "8" + id,
                                "Mme",
                                nom,
                                "",
                                "Anne",
                                new Contact("", "+33299112233", "", ""),
                                true,
                                id)),
                        List.of(adresse),
                        List.of(new Lien(0, id, "8" + id, 1, "10", true))));
        return this;
    }

    Ecole sans(int numero) {
        dossiers.remove(Integer.toString(numero));
        return this;
    }

    Ecole ine(int numero, String ine) {
        return identite(numero, i -> new Identite(ine, "", i.nom(), "", i.prenom(), "", "", i.naissance(), i.sexe()));
    }

    Ecole ineAncien(int numero, String ine) {
        return identite(
                numero, i -> new Identite(i.ine(), ine, i.nom(), "", i.prenom(), "", "", i.naissance(), i.sexe()));
    }

    Ecole nom(int numero, String nom) {
        return identite(numero, i -> new Identite(i.ine(), "", nom, "", i.prenom(), "", "", i.naissance(), i.sexe()));
    }

    Ecole naissance(int numero, @Nullable LocalDate jour) {
        return identite(
                numero, i -> new Identite(i.ine(), i.ineBea(), i.nom(), "", i.prenom(), "", "", jour, i.sexe()));
    }

    Ecole portable(int numero, String portable) {
        return changer(
                numero,
                d -> dossier(
                        d,
                        eleve(
                                d.eleve(),
                                new Contact("", "", portable, ""),
                                d.eleve().scolarite()),
                        d.division()));
    }

    Ecole parti(int numero, LocalDate jour, String motif) {
        return changer(numero, d -> {
            var s = d.eleve().scolarite();
            var partie = new Scolarite(s.mef(), s.statut(), s.regime(), s.doublement(), s.entree(), jour, motif);
            return dossier(d, eleve(d.eleve(), d.eleve().contact(), partie), "");
        });
    }

    Ecole classe(int numero, String classe) {
        return changer(numero, d -> dossier(d, d.eleve(), classe));
    }

    private Ecole identite(int numero, UnaryOperator<Identite> changement) {
        return changer(numero, d -> {
            var e = d.eleve();
            var autre = new Eleve(
                    0,
                    e.eleveId(),
                    e.elenoet(),
                    changement.apply(e.identite()),
                    e.scolarite(),
                    e.anDernier(),
                    e.contact(),
                    e.adresseId());
            return dossier(d, autre, d.division());
        });
    }

    private Ecole changer(int numero, UnaryOperator<Dossier> changement) {
        dossiers.computeIfPresent(Integer.toString(numero), (id, dossier) -> changement.apply(dossier));
        return this;
    }

    private static Eleve eleve(Eleve e, Contact contact, Scolarite scolarite) {
        return new Eleve(0, e.eleveId(), e.elenoet(), e.identite(), scolarite, e.anDernier(), contact, e.adresseId());
    }

    private static Dossier dossier(Dossier d, Eleve eleve, String division) {
        return new Dossier(eleve, division, d.adresses(), d.personnes(), d.adressesDesPersonnes(), d.liens());
    }

    ExportInvente export() {
        return new ExportInvente(
                uai,
                new AnneeScolaire(annee),
                LocalDate.of(2026, 12, 14),
                () -> dossiers.values().stream(),
                List.of(new Division(0, "2GT1", "SECONDE 1", List.of("20010018110"))),
                List.of(new Mef(0, "20010018110", "SECONDE GENERALE ET TECHNOLOGIQUE", "2NDE GT", "")));
    }

    byte[] zip() {
        var octets = new ByteArrayOutputStream();
        new EcrivainSiecle(export()).zip(octets);
        return octets.toByteArray();
    }
}
