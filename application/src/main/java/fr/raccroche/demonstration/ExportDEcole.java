package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.demonstration.population.EleveInvente.Annee;
import fr.raccroche.demonstration.population.Niveau;
import fr.raccroche.siecle.LigneSiecle;
import fr.raccroche.siecle.ecriture.EcrivainSiecle;
import fr.raccroche.siecle.ecriture.ExportInvente;
import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one school exports from SIECLE for one year: the invented pupils enrolled there. */
record ExportDEcole(Uai uai, AnneeScolaire annee, LocalDate le, List<EleveInvente> eleves) {

    /** Writes the zip of the four files, and tells where. */
    Path ecrire(Path dossier) {
        var fichier = dossier.resolve("ExportXML_%s_%d.zip".formatted(uai, annee.debut()));
        try {
            Files.createDirectories(dossier);
            try (var flux = Files.newOutputStream(fichier)) {
                new EcrivainSiecle(contenu()).zip(flux);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return fichier;
    }

    ExportInvente contenu() {
        return new ExportInvente(uai, annee, le, () -> eleves.stream().map(this::dossier), divisions(), mefs());
    }

    private List<LigneSiecle.Division> divisions() {
        Map<String, LigneSiecle.Division> divisions = new TreeMap<>();
        eleves.stream()
                .map(this::scolarite)
                .forEach(annee -> divisions.computeIfAbsent(
                        annee.division(),
                        code -> new LigneSiecle.Division(
                                0,
                                code,
                                annee.niveau().libelle() + " " + code,
                                List.of(annee.niveau().mef()))));
        return List.copyOf(divisions.values());
    }

    private List<LigneSiecle.Mef> mefs() {
        var mefs = new LinkedHashMap<String, LigneSiecle.Mef>();
        for (var niveau : Niveau.values()) {
            mefs.put(
                    niveau.mef(),
                    new LigneSiecle.Mef(0, niveau.mef(), niveau.libelle(), niveau.libelle(), niveau.mef()));
        }
        return List.copyOf(mefs.values());
    }

    private Annee scolarite(EleveInvente eleve) {
        return eleve.scolarite().stream()
                .filter(passage -> passage.annee() == annee.debut()
                        && passage.ecole().uai().equals(uai.valeur()))
                .findFirst()
                .orElseThrow();
    }

    private Dossier dossier(EleveInvente eleve) {
        var foyer = eleve.foyer();
        var numero = Integer.toString(eleve.numero());
        var adresse = new LigneSiecle.Adresse(
                0, numero, List.of(foyer.rue()), foyer.codePostal(), foyer.commune(), foyer.insee(), "");
        var personnes = new ArrayList<LigneSiecle.Personne>();
        var liens = new ArrayList<LigneSiecle.Lien>();
        personnes.add(
                personne(numero + "1", "Mme", foyer.mereNom(), foyer.merePrenom(), foyer.mereTelephone(), numero));
        liens.add(new LigneSiecle.Lien(0, numero, numero + "1", 1, "10", true));
        if (!foyer.pereNom().isEmpty()) {
            personnes.add(
                    personne(numero + "2", "M.", foyer.pereNom(), foyer.perePrenom(), foyer.pereTelephone(), numero));
            liens.add(new LigneSiecle.Lien(0, numero, numero + "2", 1, "20", false));
        }
        var passage = scolarite(eleve);
        return new Dossier(
                ligne(eleve, passage, numero),
                passage.division(),
                List.of(adresse),
                personnes,
                List.of(adresse),
                liens);
    }

    private LigneSiecle.Eleve ligne(EleveInvente eleve, Annee passage, String numero) {
        var partiLe = passage.sortie().filter(sortie -> !sortie.isAfter(le));
        return new LigneSiecle.Eleve(
                0,
                numero,
                numero,
                new LigneSiecle.Identite(
                        eleve.ine().valeur(),
                        "",
                        eleve.nom(),
                        "",
                        eleve.prenom(),
                        "",
                        "",
                        eleve.naissance(),
                        eleve.sexe()),
                new LigneSiecle.Scolarite(
                        passage.niveau().mef(),
                        "ST",
                        "2",
                        passage.doublement(),
                        annee.premierJour(),
                        partiLe.orElse(null),
                        partiLe.isPresent() ? "99" : ""),
                anDernier(eleve),
                new LigneSiecle.Contact("", eleve.foyer().eleveTelephone(), "", ""),
                numero);
    }

    private LigneSiecle.AnDernier anDernier(EleveInvente eleve) {
        Optional<Annee> avant = eleve.scolarite().stream()
                .filter(passage -> passage.annee() == annee.debut() - 1)
                .findFirst();
        return avant.map(passage -> new LigneSiecle.AnDernier(
                        passage.ecole().uai(),
                        passage.division(),
                        passage.niveau().mef()))
                .orElse(new LigneSiecle.AnDernier("", "", ""));
    }

    private static LigneSiecle.Personne personne(
            String id, String civilite, String nom, String prenom, String telephone, String adresse) {
        return new LigneSiecle.Personne(
                0, id, civilite, nom, "", prenom, new LigneSiecle.Contact("", telephone, "", ""), true, adresse);
    }
}
