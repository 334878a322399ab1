package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.raccroche.feuilles.Colonne.Valeur;
import fr.raccroche.socle.JourEnChiffres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** CSV as a French Excel opens it by a double click: UTF-8 with its mark, semicolons, decimal commas. */
final class PlumeCsv implements Plume {

    /** A character that no text keeps: FastCSV would put quotes around lines that begin with the usual one. */
    private static final char SANS_COMMENTAIRE = 1;

    private final Writer texte;
    private final CsvWriter csv;

    PlumeCsv(OutputStream sortie, Optional<APropos> aPropos) throws IOException {
        this.texte = new OutputStreamWriter(sortie, UTF_8);
        texte.write('\uFEFF');
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .commentCharacter(SANS_COMMENTAIRE)
                .build(texte);
        aPropos.ifPresent(this::aPropos);
    }

    private void aPropos(APropos aPropos) {
        csv.writeRecord(APropos.MARQUE_CSV);
        aPropos.rubriques()
                .forEach(rubrique -> csv.writeRecord(Neutralisation.proteger("# %s : %s"
                        .formatted(rubrique.libelle(), rubrique.valeur())
                        .replaceAll("\\R", " "))));
        csv.writeRecord("");
    }

    @Override
    public void entete(List<? extends Colonne<?>> colonnes) {
        csv.writeRecord(colonnes.stream()
                .map(colonne -> Neutralisation.proteger(colonne.titre()))
                .toList());
    }

    @Override
    public void ligne(List<Valeur> valeurs) {
        csv.writeRecord(valeurs.stream().map(PlumeCsv::cellule).toList());
    }

    private static String cellule(Valeur valeur) {
        return switch (valeur) {
            case Valeur.Vide vide -> "";
            case Valeur.Texte(var texte) -> Neutralisation.proteger(texte);
            case Valeur.Jour(var date) -> date.format(JourEnChiffres.DATE);
            case Valeur.Nombre(var nombre) -> nombre.toPlainString().replace('.', ',');
            case Valeur.Temps temps -> temps.texte();
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        texte.flush();
    }
}
