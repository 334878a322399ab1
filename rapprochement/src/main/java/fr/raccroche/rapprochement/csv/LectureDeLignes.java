package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rubrique;
import org.jspecify.annotations.Nullable;

/** Takes each field from the buffer of the reader, without a String, into the columns of a file. */
final class LectureDeLignes extends AbstractBaseCsvCallbackHandler<Boolean> {

    /** Bytes of a short line: room is made for so many lines at once. */
    private static final int LIGNE_COURTE = 48;

    final Fichier fichier;
    int sansNom;
    int datesEcartees;

    private final Fichier.Saisie saisie;
    private final @Nullable Rubrique[] rubriques;
    private boolean enteteLu;
    private boolean idEcrit;
    private boolean dateEcrite;

    /** @param taille of the file, in bytes */
    LectureDeLignes(@Nullable Rubrique[] rubriques, long taille) {
        this.rubriques = rubriques;
        fichier = new Fichier((int) Math.min(1 << 24, taille / LIGNE_COURTE));
        saisie = fichier.saisir();
    }

    @Override
    protected void handleBegin(long ligne) {
        dateEcrite = false;
        idEcrit = false;
    }

    @Override
    protected void handleField(int rang, char[] signes, int debut, int longueur, boolean entreGuillemets) {
        var rubrique = enteteLu && rang < rubriques.length ? rubriques[rang] : null;
        if (rubrique != null && longueur > 0) {
            saisie.dire(rubrique, signes, debut, longueur);
            dateEcrite |= rubrique == Rubrique.DATE_NAISSANCE;
            idEcrit |= rubrique == Rubrique.ID;
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return Boolean.FALSE;
        }
        if (!enteteLu) {
            enteteLu = true;
            return Boolean.TRUE;
        }
        if (!idEcrit) {
            saisie.dire(Rubrique.ID, Long.toString(getStartingLineNumber()));
        }
        boolean dateLue = saisie.finir();
        datesEcartees += dateEcrite && !dateLue ? 1 : 0;
        sansNom += saisie.sansNom() ? 1 : 0;
        return Boolean.TRUE;
    }
}
