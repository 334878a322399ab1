package fr.raccroche.feuilles;

import fr.raccroche.feuilles.Colonne.Valeur;
import fr.raccroche.socle.RegleMetierException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX written row after row: texts typed as such, never formulas, dates as dates, the header kept in view. */
final class PlumeXlsx implements Plume {

    private static final int LIGNES_EN_MEMOIRE = 500;
    private static final double HAUTEUR_D_UNE_LIGNE = 15;

    /** Letters are narrower than the digit that widths are counted in. */
    private static final double SERRE = 1.2;

    private static final float MARGE = 0.4f;
    private static final double MINUTES_PAR_JOUR = 1440;

    private final Workbook classeur;
    private final Worksheet feuille;
    private final Optional<APropos> aPropos;
    private int ligne;
    private List<? extends Colonne<?>> colonnes = List.of();

    PlumeXlsx(OutputStream sortie, String nom, Optional<APropos> aPropos) {
        this.classeur = new Workbook(sansFermeture(sortie), "Raccroche", "1.0");
        this.feuille = classeur.newWorksheet(Plume.nomDeFeuille(nom));
        this.aPropos = aPropos;
    }

    @Override
    public void entete(List<? extends Colonne<?>> colonnes) {
        this.colonnes = List.copyOf(colonnes);
        feuille.freezePane(0, 1);
        feuille.repeatRows(0);
        surPapier(feuille);
        for (var rang = 0; rang < colonnes.size(); rang++) {
            feuille.width(rang, colonnes.get(rang).largeur());
            if (colonnes.get(rang).estMasquee()) {
                feuille.hideColumn(rang);
            }
            texte(feuille, 0, rang, colonnes.get(rang).titre());
            feuille.style(0, rang)
                    .bold()
                    .fillColor(EnveloppeOds.FOND_DU_TITRE)
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        ligne = 1;
    }

    /** A landscape page as wide as the columns, as many pages as it takes. */
    private static void surPapier(Worksheet feuille) {
        feuille.paperSize(PaperSize.A4_PAPER);
        feuille.pageOrientation("landscape");
        feuille.setFitToPage(true);
        feuille.fitToWidth((short) 1);
        feuille.fitToHeight((short) 0);
        feuille.leftMargin(MARGE);
        feuille.rightMargin(MARGE);
        feuille.footer("&A, page &P / &N", Position.CENTER);
    }

    @Override
    public void ligne(List<Valeur> valeurs) throws IOException {
        if (ligne >= Worksheet.MAX_ROWS) {
            throw new RegleMetierException("feuilles.export-trop-long", Worksheet.MAX_ROWS - 1);
        }
        var hauteur = 1;
        for (var rang = 0; rang < valeurs.size(); rang++) {
            cellule(valeurs.get(rang), rang);
            if (valeurs.get(rang) instanceof Valeur.Texte(var texte)
                    && !colonnes.get(rang).estMasquee()) {
                hauteur = Math.max(hauteur, lignes(texte, colonnes.get(rang).largeur()));
            }
        }
        if (hauteur > 1) {
            feuille.rowHeight(ligne, hauteur * HAUTEUR_D_UNE_LIGNE);
        }
        ligne++;
        if (ligne % LIGNES_EN_MEMOIRE == 0) {
            feuille.flush();
        }
    }

    private void cellule(Valeur valeur, int rang) {
        switch (valeur) {
            case Valeur.Vide vide -> {}
            case Valeur.Texte(var texte) -> {
                texte(feuille, ligne, rang, texte);
                feuille.style(ligne, rang)
                        .verticalAlignment("top")
                        .wrapText(!colonnes.get(rang).estMasquee())
                        .set();
            }
            case Valeur.Jour(var date) -> {
                feuille.value(ligne, rang, date);
                feuille.style(ligne, rang)
                        .format("dd/mm/yyyy")
                        .verticalAlignment("top")
                        .horizontalAlignment("left")
                        .set();
            }
            case Valeur.Nombre(var nombre) -> {
                feuille.value(ligne, rang, nombre);
                feuille.style(ligne, rang).verticalAlignment("top").set();
            }
            case Valeur.Temps(var minutes) -> {
                feuille.value(ligne, rang, minutes / MINUTES_PAR_JOUR);
                feuille.style(ligne, rang)
                        .format("[h]:mm")
                        .verticalAlignment("top")
                        .horizontalAlignment("center")
                        .set();
            }
        }
    }

    /** How many lines the text takes in its cell: not every spreadsheet works it out when it opens the file. */
    private static int lignes(String texte, double largeur) {
        return texte.lines()
                .mapToInt(ligne -> Math.max(1, (int) Math.ceil(ligne.length() / (largeur * SERRE))))
                .sum();
    }

    private static void texte(Worksheet feuille, int ligne, int rang, String texte) {
        feuille.inlineString(ligne, rang, TexteXlsx.echapper(Neutralisation.proteger(texte)));
    }

    @Override
    public void close() throws IOException {
        feuille.setAutoFilter(0, 0, ligne - 1, colonnes.size() - 1);
        feuille.finish();
        aPropos.ifPresent(this::feuilleAPropos);
        classeur.finish();
    }

    private void feuilleAPropos(APropos aPropos) {
        var page = classeur.newWorksheet(APropos.NOM_DE_FEUILLE);
        surPapier(page);
        page.width(0, 28);
        page.width(1, 60);
        var rubriques = aPropos.rubriques();
        for (var rang = 0; rang < rubriques.size(); rang++) {
            texte(page, rang, 0, rubriques.get(rang).libelle());
            texte(page, rang, 1, rubriques.get(rang).valeur());
        }
    }

    private static OutputStream sansFermeture(OutputStream sortie) {
        return new FilterOutputStream(sortie) {
            @Override
            public void write(byte[] octets, int debut, int nombre) throws IOException {
                out.write(octets, debut, nombre);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
