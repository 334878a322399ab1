package fr.raccroche.lettres;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The yearly letter. Drafted, then signed by four people in order, then in force until 31 August or until another one
 * replaces it. What was offered for signature never changes: a change is a new letter.
 */
public record Lettre(
        LettreId id,
        Contenu contenu,
        Etat etat,
        Optional<Fin> fin,
        Optional<LettreId> remplace,
        List<Signature> signatures,
        int version) {

    /** Where a letter stands; whether it is in force follows from its dates. */
    public enum Etat {
        BROUILLON,
        A_SIGNER,
        SIGNEE,
        ABANDONNEE
    }

    /** Why a letter ended before its term. */
    public enum Fin {
        REMPLACEE,
        FIN_DE_MISSION
    }

    public Lettre {
        signatures = List.copyOf(signatures);
    }

    public AnneeScolaire annee() {
        return AnneeScolaire.de(contenu.periode().du());
    }

    public boolean enVigueur(LocalDate jour) {
        return etat == Etat.SIGNEE && contenu.periode().contient(jour);
    }

    String statut(LocalDate jour) {
        return statut(etat, contenu.periode(), fin, jour);
    }

    /** Where a letter stands, in words shown to users. */
    static String statut(Etat etat, Periode periode, Optional<Fin> fin, LocalDate jour) {
        return switch (etat) {
            case BROUILLON -> "Brouillon";
            case A_SIGNER -> "À signer";
            case ABANDONNEE -> "Abandonnée";
            case SIGNEE -> {
                if (jour.isBefore(periode.du())) {
                    yield "À venir";
                }
                yield periode.contient(jour)
                        ? "En vigueur"
                        : fin.equals(Optional.of(Fin.REMPLACEE)) ? "Remplacée" : "Terminée";
            }
        };
    }

    /** The colour that goes with {@link #statut}. */
    static String genre(String statut) {
        return switch (statut) {
            case "En vigueur" -> "success";
            case "À signer" -> "warning";
            case "À venir" -> "info";
            default -> "";
        };
    }

    /** Whose turn it is to sign. */
    Optional<Signature.Role> prochaine() {
        return etat == Etat.A_SIGNER ? Optional.of(Signature.Role.values()[signatures.size()]) : Optional.empty();
    }

    Lettre mettreALaSignature() {
        exiger(Etat.BROUILLON);
        contenu.refusDeSignature().lever();
        return avec(Etat.A_SIGNER, contenu.periode(), Optional.empty());
    }

    Lettre signee() {
        return avec(Etat.SIGNEE, contenu.periode(), Optional.empty());
    }

    Lettre abandonner() {
        if (etat != Etat.BROUILLON && etat != Etat.A_SIGNER) {
            throw new RegleMetierException("lettre.etat");
        }
        return avec(Etat.ABANDONNEE, contenu.periode(), Optional.empty());
    }

    /** Ends at the close of the day given, which is one of the letter's own. */
    Lettre clore(LocalDate au, Fin motif) {
        exiger(Etat.SIGNEE);
        if (!contenu.periode().contient(au)) {
            throw new RegleMetierException("lettre.fin-hors-periode");
        }
        return avec(Etat.SIGNEE, new Periode(contenu.periode().du(), au), Optional.of(motif));
    }

    /** @throws RegleMetierException when somebody took it further in between */
    public void exiger(Etat attendu) {
        if (etat != attendu) {
            throw new RegleMetierException("lettre.etat");
        }
    }

    private Lettre avec(Etat suivant, Periode periode, Optional<Fin> motif) {
        return new Lettre(id, contenu.pendant(periode), suivant, motif, remplace, signatures, version);
    }
}
