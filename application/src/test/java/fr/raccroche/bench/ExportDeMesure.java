package fr.raccroche.bench;

import fr.raccroche.siecle.LigneSiecle;
import fr.raccroche.siecle.ecriture.EcrivainSiecle;
import fr.raccroche.siecle.ecriture.ExportInvente;
import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A SIECLE export of any size, all in one school, from invented names; two adults and one address for each pupil. */
final class ExportDeMesure {

    private static final String[] NOMS = {
        "MARTEL", "LE GALL", "DURIEZ", "PERROT-LANGLOIS", "OLLIVIER", "BENOIST", "KERVELLA", "ROUXEL"
    };
    private static final String[] PRENOMS = {"Alix", "Noé", "Inès", "Malo", "Zoé", "Yanis", "Maëlle", "Élouan", "Jade"};

    private ExportDeMesure() {}

    static Path ecrire(Path dossier, Uai uai, int premier, int combien) throws IOException {
        Files.createDirectories(dossier);
        var fichier = dossier.resolve("export-%d.zip".formatted(combien));
        var export = new ExportInvente(
                uai,
                new AnneeScolaire(2026),
                LocalDate.of(2026, 11, 2),
                () -> IntStream.range(premier, premier + combien).mapToObj(ExportDeMesure::dossier),
                List.of(new LigneSiecle.Division(0, "2GT1", "SECONDE 1", List.of("20010018110"))),
                List.of(new LigneSiecle.Mef(0, "20010018110", "2NDE GENERALE", "2NDE GENERALE", "21111010001")));
        try (var flux = Files.newOutputStream(fichier)) {
            new EcrivainSiecle(export).zip(flux);
        }
        return fichier;
    }

    private static Dossier dossier(int numero) {
        var id = Integer.toString(numero);
        var nom = NOMS[numero % NOMS.length] + (char) ('A' + numero / 8 % 26) + (char) ('A' + numero / 208 % 26);
        var eleve = new LigneSiecle.Eleve(
                0,
                id,
                id,
                new LigneSiecle.Identite(
                        Ine.invente(400_000_000 + numero).valeur(),
                        "",
                        nom,
                        "",
                        PRENOMS[numero % PRENOMS.length],
                        "",
                        "",
                        LocalDate.of(2009, 1, 1).plusDays(numero % 1400),
                        numero % 2 == 0 ? "F" : "M"),
                new LigneSiecle.Scolarite("20010018110", "ST", "2", false, LocalDate.of(2026, 9, 1), null, ""),
                new LigneSiecle.AnDernier("", "", ""),
                new LigneSiecle.Contact("", "", "+3363998%04d".formatted(numero % 10_000), ""),
                id);
        var adresse = new LigneSiecle.Adresse(
                0, id, List.of(numero % 90 + 1 + " RUE DE L'EXEMPLE"), "35000", "RENNES", "35238", "");
        var personnes = List.of(personne(id + "1", "Mme", nom, "Anne"), personne(id + "2", "M.", nom, "Paul"));
        var liens = List.of(
                new LigneSiecle.Lien(0, id, id + "1", 1, "10", true),
                new LigneSiecle.Lien(0, id, id + "2", 1, "20", false));
        return new Dossier(eleve, "2GT1", List.of(adresse), personnes, List.of(adresse), liens);
    }

    private static LigneSiecle.Personne personne(String id, String civilite, String nom, String prenom) {
        return new LigneSiecle.Personne(
                0,
                id,
                civilite,
                nom,
                "",
                prenom,
                new LigneSiecle.Contact("", "", "+33639981234", ""),
                true,
                id.substring(0, id.length() - 1));
    }
}
