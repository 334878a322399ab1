package fr.raccroche.imports.lecture;

import fr.raccroche.base.Tampon;
import fr.raccroche.siecle.Anomalie;
import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.siecle.EnTete;
import fr.raccroche.siecle.LigneSiecle;
import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.Appartenance;
import fr.raccroche.siecle.LigneSiecle.Division;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Mef;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.siecle.RecepteurSiecle;
import fr.raccroche.siecle.TypeFichier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends each row read to the temporary table of its kind, in blocks. */
final class Aiguillage implements RecepteurSiecle {

    /** Takes a full block and gives an empty one back. */
    interface Sortie {

        Tampon bloc(TableLue table, Tampon plein);
    }

    private final Sortie sortie;
    private final Tampon[] tampons = new Tampon[TableLue.values().length];
    private final List<Bilan> bilans = new ArrayList<>();
    private int fichier = -1;
    private int rang;
    private String uai = "";
    private String annee = "";
    private boolean responsables;

    Aiguillage(Sortie sortie) {
        this.sortie = sortie;
        Arrays.setAll(tampons, i -> new Tampon());
    }

    /** One per file read. */
    List<Bilan> bilans() {
        return bilans;
    }

    @Override
    public void debut(EnTete enTete) {
        fichier++;
        uai = enTete.uai().map(Object::toString).orElse("");
        annee = enTete.anneeScolaire().map(a -> Integer.toString(a.debut())).orElse("0");
        responsables = enTete.type() == TypeFichier.RESPONSABLES;
    }

    @Override
    public void fin(Bilan bilan) {
        bilans.add(bilan);
    }

    void terminer() {
        for (var table : TableLue.values()) {
            if (!vers(table).vide()) {
                tampons[table.ordinal()] = sortie.bloc(table, vers(table));
            }
        }
    }

    @Override
    public void ligne(LigneSiecle ligne) {
        switch (ligne) {
            case Eleve eleve -> ecrire(eleve);
            case Appartenance a ->
                fin(
                        TableLue.CLASSE,
                        vers(TableLue.CLASSE)
                                .texte(uai)
                                .texte(a.eleveId())
                                .texte(a.division())
                                .booleen(a.inactive()));
            case Adresse a ->
                fin(
                        TableLue.ADRESSE,
                        vers(TableLue.ADRESSE)
                                .texte(uai)
                                .booleen(responsables)
                                .texte(a.adresseId())
                                .texte(String.join(", ", a.lignes()))
                                .texte(a.codePostal())
                                .texte(a.pays().isEmpty() ? a.commune() : a.commune() + " (" + a.pays() + ")")
                                .texteOuNul(a.communeInsee()));
            case Personne p
            when p.complete() ->
                fin(
                        TableLue.PERSONNE,
                        vers(TableLue.PERSONNE)
                                .texte(uai)
                                .texte(p.personneId())
                                .entier(homonymie(p))
                                .texte(p.civilite())
                                .texte(p.nomUsage().isEmpty() ? p.nom() : p.nomUsage())
                                .texte(p.prenom())
                                .texte(telephone(p.contact()))
                                .texte(p.contact().portable())
                                .texte(p.contact().courriel())
                                .texte(p.adresseId()));
            case Lien l
            when l.complete() ->
                fin(
                        TableLue.LIEN,
                        vers(TableLue.LIEN)
                                .entier(rang++)
                                .texte(uai)
                                .texte(l.eleveId())
                                .texte(l.personneId())
                                .entier(l.niveau())
                                .texte(l.parente())
                                .booleen(l.prioritaire()));
            case Mef m
            when m.complete() ->
                fin(TableLue.FORMATION, vers(TableLue.FORMATION).texte(m.code()).texte(m.libelle()));
            case Personne p -> {}
            case Lien l -> {}
            case Mef m -> {}
            case Division d -> {}
        }
    }

    private void ecrire(Eleve eleve) {
        var qui = eleve.identite();
        var scolarite = eleve.scolarite();
        var avant = eleve.anDernier();
        fin(
                TableLue.ELEVE,
                vers(TableLue.ELEVE)
                        .entier(rang++)
                        .texte(uai)
                        .texte(annee)
                        .entier(fichier)
                        .entier(eleve.ligne())
                        .texte(eleve.eleveId())
                        .texteOuNul(qui.ine())
                        .texteOuNul(qui.ineBea())
                        .texte(qui.nom())
                        .texte(qui.nomUsage())
                        .texte(qui.prenom())
                        .texte(qui.prenom2())
                        .texte(qui.prenom3())
                        .date(qui.naissance())
                        .texteOuNul(qui.sexe())
                        .texte(scolarite.mef())
                        .texte(scolarite.statut())
                        .booleenOuNul(scolarite.doublement())
                        .date(scolarite.entree())
                        .date(scolarite.sortie())
                        .texte(scolarite.motifSortie())
                        .texte(avant.uai())
                        .texte(avant.classe())
                        .texte(avant.mef())
                        .texte(telephone(eleve.contact()))
                        .texte(eleve.contact().portable())
                        .texte(eleve.contact().courriel())
                        .texte(eleve.adresseId()));
    }

    /** The same for an adult entered twice. */
    private static int homonymie(Personne personne) {
        return 31 * personne.nom().toUpperCase(Locale.ROOT).hashCode()
                + personne.prenom().toUpperCase(Locale.ROOT).hashCode();
    }

    /** The work number only serves when there is no home number. */
    private static String telephone(LigneSiecle.Contact contact) {
        return contact.telephone().isEmpty() ? contact.professionnel() : contact.telephone();
    }

    @Override
    public void anomalie(Anomalie anomalie) {
        fin(
                TableLue.ANOMALIE,
                vers(TableLue.ANOMALIE)
                        .texte(anomalie.fichier())
                        .entier(anomalie.ligne())
                        .texteOuNul(uai)
                        .texte(anomalie.nature().name())
                        .texte(anomalie.identifiant())
                        .booleen(anomalie.gravite() == Gravite.REFUS)
                        .texte(anomalie.cle())
                        .texte(anomalie.valeur()));
    }

    private Tampon vers(TableLue table) {
        return tampons[table.ordinal()];
    }

    private void fin(TableLue table, Tampon tampon) {
        tampon.finDeLigne();
        if (tampon.plein()) {
            tampons[table.ordinal()] = sortie.bloc(table, tampon);
        }
    }
}
