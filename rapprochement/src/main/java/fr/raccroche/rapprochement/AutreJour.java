package fr.raccroche.rapprochement;

/**
 * Those whose dates of birth differ, or are missing, meet through what their names sound like, alone when few people
 * share it, with the year or the town otherwise.
 */
final class AutreJour {

    /** Pairs of one block beyond which a finer rule has to find them. */
    private static final long[] PLAFONDS = {400, 20_000, 20_000, 400, 20_000, 400};

    static final int REGLES = PLAFONDS.length;

    private final Dictionnaire noms;
    private final Dictionnaire communes;
    private final Table a;
    private final Table b;
    private final long plafond;
    private final CleTriee clesA;
    private final CleTriee clesB;

    AutreJour(Vocabulaire mots, Table a, Table b, int regle) {
        noms = mots.noms;
        communes = mots.communes;
        this.a = a;
        this.b = b;
        plafond = PLAFONDS[regle];
        clesA = new CleTriee(a.nombre(), ligne -> cle(a, regle, ligne));
        clesB = new CleTriee(b.nombre(), ligne -> cle(b, regle, ligne));
    }

    /** One part of the keys out of so many. */
    void comparer(int part, int parts, Recolte recolte) {
        clesA.parcourir(clesB, part, parts, (debutA, finA, debutB, finB) -> {
            if ((long) (finA - debutA) * (finB - debutB) <= plafond) {
                croiser(debutA, finA, debutB, finB, recolte);
            }
        });
    }

    private void croiser(int debutA, int finA, int debutB, int finB, Recolte recolte) {
        for (int i = debutA; i < finA; i++) {
            int ligneA = clesA.ligne(i);
            for (int j = debutB; j < finB; j++) {
                int ligneB = clesB.ligne(j);
                if (autreJour(ligneA, ligneB)) {
                    recolte.comparer(ligneA, ligneB);
                }
            }
        }
    }

    private boolean autreJour(int ligneA, int ligneB) {
        return a.naissance(ligneA) != b.naissance(ligneB) || a.naissance(ligneA) == Dates.INCONNUE;
    }

    private long cle(Table table, int regle, int ligne) {
        int nom = noms.sons[table.nom(ligne)];
        int prenom = noms.sons[table.prenom(ligne)];
        // In one order, so that swapped names meet as well.
        long ensemble = Hachage.melanger(Math.min(nom, prenom), Math.max(nom, prenom));
        long commune = table.commune(ligne) == 0 ? 0 : communes.empreinte(table.commune(ligne));
        int annee = Dates.annee(table.naissance(ligne));
        return switch (regle) {
            case 0 -> ensemble;
            case 1 -> ensemble + annee;
            case 2 -> commune == 0 ? 0 : Hachage.melanger(ensemble, commune);
            case 3 -> commune == 0 ? 0 : Hachage.melanger(prenom, commune);
            case 4 ->
                commune == 0
                        ? 0
                        : Hachage.melanger(
                                Hachage.melanger(prenom, commune), annee << 5 | noms.initiales[table.nom(ligne)] & 31);
            default -> commune == 0 ? 0 : Hachage.melanger(nom, -commune);
        };
    }
}
