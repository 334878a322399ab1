package fr.raccroche.feuilles;

import fr.raccroche.feuilles.Colonne.Valeur;
import fr.raccroche.socle.RegleMetierException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX written row after row: texts typed as such, never formulas, dates as dates, the header kept in view. */
final class PlumeXlsx implements Plume {

    private static final int LIGNES_EN_MEMOIRE = 500;

    private final Workbook classeur;
    private final Worksheet feuille;
    private final Optional<APropos> aPropos;
    private int ligne;

    PlumeXlsx(OutputStream sortie, String nom, Optional<APropos> aPropos) {
        this.classeur = new Workbook(sansFermeture(sortie), "Raccroche", "1.0");
        this.feuille = classeur.newWorksheet(Plume.nomDeFeuille(nom));
        this.aPropos = aPropos;
    }

    @Override
    public void entete(List<? extends Colonne<?>> colonnes) {
        feuille.freezePane(0, 1);
        for (var rang = 0; rang < colonnes.size(); rang++) {
            feuille.width(rang, colonnes.get(rang).largeur());
            texte(feuille, 0, rang, colonnes.get(rang).titre());
            feuille.style(0, rang).bold().set();
        }
        ligne = 1;
    }

    @Override
    public void ligne(List<Valeur> valeurs) throws IOException {
        if (ligne >= Worksheet.MAX_ROWS) {
            throw new RegleMetierException("feuilles.export-trop-long", Worksheet.MAX_ROWS - 1);
        }
        for (var rang = 0; rang < valeurs.size(); rang++) {
            cellule(valeurs.get(rang), rang);
        }
        ligne++;
        if (ligne % LIGNES_EN_MEMOIRE == 0) {
            feuille.flush();
        }
    }

    private void cellule(Valeur valeur, int rang) {
        switch (valeur) {
            case Valeur.Vide vide -> {}
            case Valeur.Texte(var texte) -> texte(feuille, ligne, rang, texte);
            case Valeur.Jour(var date) -> {
                feuille.value(ligne, rang, date);
                feuille.style(ligne, rang).format("dd/mm/yyyy").set();
            }
            case Valeur.Nombre(var nombre) -> feuille.value(ligne, rang, nombre);
        }
    }

    private static void texte(Worksheet feuille, int ligne, int rang, String texte) {
        feuille.inlineString(ligne, rang, TexteXlsx.echapper(Neutralisation.proteger(texte)));
    }

    @Override
    public void close() throws IOException {
        feuille.finish();
        aPropos.ifPresent(this::feuilleAPropos);
        classeur.finish();
    }

    private void feuilleAPropos(APropos aPropos) {
        var page = classeur.newWorksheet(APropos.NOM_DE_FEUILLE);
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
