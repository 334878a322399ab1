package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccroche.feuilles.Colonne.Valeur;
import fr.raccroche.socle.JourEnChiffres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/** OpenDocument sheet written row after row: texts typed as strings, dates as dates shown dd/MM/yyyy. */
final class PlumeOds implements Plume {

    private final ZipOutputStream zip;
    private final Writer xml;
    private final Optional<APropos> aPropos;
    private final String nom;
    private List<? extends Colonne<?>> colonnes = List.of();
    private int lignes;

    PlumeOds(OutputStream sortie, String nom, Optional<APropos> aPropos) throws IOException {
        this.zip = new ZipOutputStream(sortie, UTF_8);
        this.nom = Plume.nomDeFeuille(nom);
        this.aPropos = aPropos;
        EnveloppeOds.commencer(zip, this.nom);
        this.xml = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 32 * 1024);
        xml.write(EnveloppeOds.DEBUT);
    }

    @Override
    public void entete(List<? extends Colonne<?>> colonnes) throws IOException {
        this.colonnes = List.copyOf(colonnes);
        ouvrir(nom);
        for (var colonne : colonnes) {
            colonne(colonne.largeur(), colonne.estMasquee());
        }
        lignes++;
        xml.write("<table:table-header-rows><table:table-row>");
        for (var colonne : colonnes) {
            texte(Neutralisation.proteger(colonne.titre()), "titre");
        }
        xml.write("</table:table-row></table:table-header-rows>");
    }

    @Override
    public void ligne(List<Valeur> valeurs) throws IOException {
        xml.write("<table:table-row>");
        for (var rang = 0; rang < valeurs.size(); rang++) {
            cellule(
                    valeurs.get(rang),
                    rang < colonnes.size() && colonnes.get(rang).estMasquee() ? "haut" : "texte");
        }
        xml.write("</table:table-row>\n");
        lignes++;
    }

    private void cellule(Valeur valeur, String style) throws IOException {
        switch (valeur) {
            case Valeur.Vide vide -> xml.write("<table:table-cell/>");
            case Valeur.Texte(var texte) -> texte(Neutralisation.proteger(texte), style);
            case Valeur.Jour(var date) -> xml.write("""
                        <table:table-cell table:style-name="jour" office:value-type="date" office:date-value="%s">\
                        <text:p>%s</text:p></table:table-cell>""".formatted(date, date.format(JourEnChiffres.DATE)));
            case Valeur.Nombre(var nombre) ->
                xml.write("""
                        <table:table-cell table:style-name="haut" office:value-type="float" office:value="%s">\
                        <text:p>%s</text:p></table:table-cell>""".formatted(
                                nombre.toPlainString(), nombre.toPlainString().replace('.', ',')));
            case Valeur.Temps temps ->
                xml.write("""
                        <table:table-cell table:style-name="temps" office:value-type="time" office:time-value="PT%dH%02dM00S">\
                        <text:p>%s</text:p></table:table-cell>""".formatted(temps.minutes() / 60, temps.minutes() % 60, temps.texte()));
        }
    }

    private void ouvrir(String feuille) throws IOException {
        xml.write(
                "<table:table table:name=\"%s\" table:style-name=\"feuille\">".formatted(CelluleOds.attribut(feuille)));
    }

    private void colonne(double largeur, boolean masquee) throws IOException {
        xml.write("<table:table-column table:style-name=\"%s\"%s/>"
                .formatted(EnveloppeOds.largeur(largeur), masquee ? " table:visibility=\"collapse\"" : ""));
    }

    private void texte(String texte, String style) throws IOException {
        xml.write("<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">".formatted(style));
        for (var paragraphe : texte.split("\n", -1)) {
            xml.write("<text:p>%s</text:p>".formatted(CelluleOds.ecrire(paragraphe)));
        }
        xml.write("</table:table-cell>");
    }

    @Override
    public void close() throws IOException {
        xml.write("</table:table>");
        var remplies = lignes;
        if (aPropos.isPresent()) {
            ouvrir(APropos.NOM_DE_FEUILLE);
            colonne(28, false);
            colonne(60, false);
            for (var rubrique : aPropos.get().rubriques()) {
                ligne(List.of(new Valeur.Texte(rubrique.libelle()), new Valeur.Texte(rubrique.valeur())));
            }
            xml.write("</table:table>");
        }
        xml.write(EnveloppeOds.filtre(nom, colonnes.size(), remplies));
        xml.write(EnveloppeOds.FIN);
        xml.flush();
        zip.finish();
    }
}
