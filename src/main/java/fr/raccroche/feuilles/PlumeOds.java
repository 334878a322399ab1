package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccroche.feuilles.Colonne.Valeur;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/** OpenDocument sheet written row after row: texts typed as strings, dates as dates shown dd/MM/yyyy. */
final class PlumeOds implements Plume {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ZipOutputStream zip;
    private final Writer xml;
    private final Optional<APropos> aPropos;
    private final String nom;

    PlumeOds(OutputStream sortie, String nom, Optional<APropos> aPropos) throws IOException {
        this.zip = new ZipOutputStream(sortie, UTF_8);
        this.nom = Plume.nomDeFeuille(nom);
        this.aPropos = aPropos;
        EnveloppeOds.commencer(zip);
        this.xml = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 32 * 1024);
        xml.write(EnveloppeOds.DEBUT);
    }

    @Override
    public void entete(List<? extends Colonne<?>> colonnes) throws IOException {
        xml.write("<table:table table:name=\"%s\">".formatted(CelluleOds.attribut(nom)));
        for (var colonne : colonnes) {
            colonne(colonne.largeur());
        }
        xml.write("<table:table-row>");
        for (var colonne : colonnes) {
            texte(Neutralisation.proteger(colonne.titre()), " table:style-name=\"titre\"");
        }
        xml.write("</table:table-row>");
    }

    @Override
    public void ligne(List<Valeur> valeurs) throws IOException {
        xml.write("<table:table-row>");
        for (var valeur : valeurs) {
            cellule(valeur);
        }
        xml.write("</table:table-row>\n");
    }

    private void cellule(Valeur valeur) throws IOException {
        switch (valeur) {
            case Valeur.Vide vide -> xml.write("<table:table-cell/>");
            case Valeur.Texte(var texte) -> texte(Neutralisation.proteger(texte), "");
            case Valeur.Jour(var date) -> xml.write("""
                        <table:table-cell table:style-name="jour" office:value-type="date" office:date-value="%s">\
                        <text:p>%s</text:p></table:table-cell>""".formatted(date, date.format(JOUR)));
            case Valeur.Nombre(var nombre) ->
                xml.write("""
                        <table:table-cell office:value-type="float" office:value="%s">\
                        <text:p>%s</text:p></table:table-cell>""".formatted(
                                nombre.toPlainString(), nombre.toPlainString().replace('.', ',')));
        }
    }

    private void colonne(double largeur) throws IOException {
        xml.write("<table:table-column table:style-name=\"%s\"/>".formatted(EnveloppeOds.largeur(largeur)));
    }

    private void texte(String texte, String style) throws IOException {
        xml.write("<table:table-cell%s office:value-type=\"string\">".formatted(style));
        for (var paragraphe : texte.split("\n", -1)) {
            xml.write("<text:p>%s</text:p>".formatted(CelluleOds.ecrire(paragraphe)));
        }
        xml.write("</table:table-cell>");
    }

    @Override
    public void close() throws IOException {
        xml.write("</table:table>");
        if (aPropos.isPresent()) {
            xml.write("<table:table table:name=\"%s\">".formatted(APropos.NOM_DE_FEUILLE));
            colonne(28);
            colonne(60);
            for (var rubrique : aPropos.get().rubriques()) {
                ligne(List.of(new Valeur.Texte(rubrique.libelle()), new Valeur.Texte(rubrique.valeur())));
            }
            xml.write("</table:table>");
        }
        xml.write(EnveloppeOds.FIN);
        xml.flush();
        zip.finish();
    }
}
