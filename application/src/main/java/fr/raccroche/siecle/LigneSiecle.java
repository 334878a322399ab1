package fr.raccroche.siecle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a SIECLE export, with the line of its element. Identifiers are local to one school's base and serve to join
 * the rows of one export, nothing else. An absent text is empty. Data that Raccroche must not hold has no place here.
 */
public sealed interface LigneSiecle {

    int ligne();

    /** Whether the row has what a file needs; what lacks was also told as an {@link Anomalie}. */
    boolean complete();

    /** {@code ELEVE}. */
    record Eleve(
            int ligne,
            String eleveId,
            String elenoet,
            Identite identite,
            Scolarite scolarite,
            AnDernier anDernier,
            Contact contact,
            String adresseId)
            implements LigneSiecle {

        @Override
        public boolean complete() {
            return !eleveId.isEmpty()
                    && !identite.nom.isEmpty()
                    && !identite.prenom.isEmpty()
                    && identite.naissance != null;
        }
    }

    /** Who the pupil is; {@code sexe} is F, M or empty; {@code ineBea} is the number before 2018 when it differs. */
    record Identite(
            String ine,
            String ineBea,
            String nom,
            String nomUsage,
            String prenom,
            String prenom2,
            String prenom3,
            @Nullable LocalDate naissance,
            String sexe) {}

    /** This year's schooling; a leaver has a {@code sortie}. */
    record Scolarite(
            String mef,
            String statut,
            String regime,
            @Nullable Boolean doublement,
            @Nullable LocalDate entree,
            @Nullable LocalDate sortie,
            String motifSortie) {}

    /** {@code SCOLARITE_AN_DERNIER}: school, class and MEF of the year before. */
    record AnDernier(String uai, String classe, String mef) {

        static final AnDernier INCONNU = new AnDernier("", "", "");
    }

    /** Telephones in E.164. */
    record Contact(String courriel, String telephone, String portable, String professionnel) {}

    /** Membership of a class ({@code STRUCTURE} of type D); groups are not read. */
    record Appartenance(int ligne, String eleveId, String division) implements LigneSiecle {

        @Override
        public boolean complete() {
            return !eleveId.isEmpty() && !division.isEmpty();
        }

        /** Pupils who left are parked in an « Inactifs » class. */
        public boolean inactive() {
            return division.regionMatches(true, 0, "INACTIF", 0, 7);
        }
    }

    /** {@code ADRESSE}; {@code pays} only when abroad. */
    record Adresse(
            int ligne,
            String adresseId,
            List<String> lignes,
            String codePostal,
            String commune,
            String communeInsee,
            String pays)
            implements LigneSiecle {

        @Override
        public boolean complete() {
            return !adresseId.isEmpty();
        }
    }

    /** {@code PERSONNE}: an adult who may be linked to several pupils. */
    record Personne(
            int ligne,
            String personneId,
            String civilite,
            String nom,
            String nomUsage,
            String prenom,
            Contact contact,
            boolean accepteSms,
            String adresseId)
            implements LigneSiecle {

        @Override
        public boolean complete() {
            return !personneId.isEmpty() && !nom.isEmpty();
        }
    }

    /** {@code RESPONSABLE_ELEVE}; level 1 représentant légal, 2 personne en charge, 3 personne à contacter. */
    record Lien(int ligne, String eleveId, String personneId, int niveau, String parente, boolean prioritaire)
            implements LigneSiecle {

        @Override
        public boolean complete() {
            return !eleveId.isEmpty() && !personneId.isEmpty();
        }
    }

    /** {@code DIVISION}: a class and the MEF taught there. */
    record Division(int ligne, String code, String libelle, List<String> mefs) implements LigneSiecle {

        @Override
        public boolean complete() {
            return !code.isEmpty();
        }
    }

    /** {@code MEF}: label of a formation. */
    record Mef(int ligne, String code, String libelle, String formation, String mefstat) implements LigneSiecle {

        @Override
        public boolean complete() {
            return !code.isEmpty();
        }
    }
}
