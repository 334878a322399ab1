package fr.raccroche.jeunes.versement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the file of each row: same INE first, the one it bears or bore, then same SIECLE identifier in the same school, then same names, birth date
 * and sex. Never on a likeness: what is doubtful is refused, with its reason, and left to a person.
 */
@Repository
class RapprochementRepository {

    private static final String PAR_INE = """
            insert into verse_candidat (rang, jeune_id, ordre, preuve, sur)
            select distinct v.rang, j.id, 1, 'INE', j.naissance = v.naissance or jeunes.cle_nom(j.nom) = jeunes.cle_nom(v.nom)
            from verse_jeune v cross join lateral (values (v.ine), (v.ine_ancien)) i (ine)
            join jeunes.jeune j on j.ine = i.ine and j.fusionne_dans is null and (:partout or j.cercles && base.cercles())
            where v.refus = '' and v.dossier is null and not v.neuf and i.ine is not null
            """;

    /** The INE that a person bore before 2018, and that of a file merged into another, lead to the same file as the present one. */
    private static final String PAR_AUTRE_INE = """
            insert into verse_candidat (rang, jeune_id, ordre, preuve, sur)
            select distinct v.rang, j.id, 1, 'INE', j.naissance = v.naissance or jeunes.cle_nom(j.nom) = jeunes.cle_nom(v.nom)
            from verse_jeune v cross join lateral (values (v.ine), (v.ine_ancien)) i (ine)
            join (select ine_ancien as ine, id as dossier from jeunes.jeune where ine_ancien is not null and fusionne_dans is null
                  union all
                  select ine, jeunes.dossier_garde(id) from jeunes.jeune where ine is not null and fusionne_dans is not null) a on a.ine = i.ine
            join jeunes.jeune j on j.id = a.dossier and (:partout or j.cercles && base.cercles())
            where v.refus = '' and v.dossier is null and not v.neuf
              and not exists (select from verse_candidat c where c.rang = v.rang and c.jeune_id = j.id)
            """;

    private static final String PAR_IDENTIFIANT = """
            insert into verse_candidat (rang, jeune_id, ordre, preuve, sur)
            select distinct v.rang, j.id, 2, 'SIECLE', true
            from verse_jeune v
            join jeunes.scolarite s on s.uai = v.uai and s.annee between v.annee - 1 and v.annee and s.eleve_id = v.eleve_id
            join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null and (:partout or j.cercles && base.cercles())
                and (j.naissance = v.naissance or (jeunes.cle_nom(j.nom) = jeunes.cle_nom(v.nom) and jeunes.cle_nom(j.prenom) = jeunes.cle_nom(v.prenom)))
            where v.refus = '' and v.dossier is null and not v.neuf and v.eleve_id <> ''
              and not exists (select from verse_candidat c where c.rang = v.rang)
            """;

    /**
     * Two INE of the same form that differ are two persons; an INE of before 2018 and a newer one may be one. A row with a
     * newer INE, hence almost every row, is compared with the few files that have none: those of the partial index.
     */
    private static final String PAR_IDENTITE = """
            insert into verse_candidat (rang, jeune_id, ordre, preuve, sur)
            select v.rang, j.id, 3, 'IDENTITE', true
            from verse_jeune v
            join jeunes.jeune j on j.naissance = v.naissance and jeunes.cle_nom(j.nom) = jeunes.cle_nom(v.nom)
                and jeunes.cle_nom(j.prenom) = jeunes.cle_nom(v.prenom) and j.fusionne_dans is null and (:partout or j.cercles && base.cercles())
                and (j.sexe is null or v.sexe is null or j.sexe = v.sexe)
                and %s
            where v.refus = '' and v.dossier is null and not v.neuf and %s
              and not exists (select from verse_candidat c where c.rang = v.rang)
            """;

    private static final String SANS_INE_RECENT = "(v.ine is null or v.ine ~ '^[0-9]{10}[A-Z]$')";
    private static final String PAR_IDENTITE_AVEC_INE =
            PAR_IDENTITE.formatted("(j.ine is null or j.ine ~ '^[0-9]{10}[A-Z]$')", "not " + SANS_INE_RECENT);
    private static final String PAR_IDENTITE_SANS_INE = PAR_IDENTITE.formatted("""
            (v.ine is null or ((j.ine is null or j.ine !~ '^[0-9]{10}[A-Z]$') and (j.ine_ancien is null or j.ine_ancien !~ '^[0-9]{10}[A-Z]$')))
            """.strip(), SANS_INE_RECENT);

    private static final String SORT = """
            create temporary table verse_sort on commit drop as
            with meilleur as (
                select distinct on (rang) rang, jeune_id, preuve, sur, count(*) over (partition by rang) as nombre from verse_candidat order by rang, jeune_id),
            tri as (
                select v.rang, v.uai, v.annee, v.cle, v.sortie, v.retenu, v.inactif, coalesce(v.dossier, m.jeune_id) as jeune_id,
                       case when v.dossier is not null then 'CHOIX' else coalesce(m.preuve, '') end as preuve,
                       case when v.refus <> '' then v.refus when v.dossier is not null then '' when not m.sur then 'ine-autre-dossier'
                            when m.nombre > 1 then 'plusieurs-dossiers' else '' end as motif,
                       coalesce(v.dossier::text, m.jeune_id::text, case when not v.neuf then v.ine end,
                                case when v.refus = '' and not v.neuf then jeunes.cle_nom(v.nom) || ' ' || jeunes.cle_nom(v.prenom) || ' ' || v.naissance else v.rang::text end) as qui
                from verse_jeune v left join meilleur m using (rang)),
            rangs as (
                select t.*, first_value(rang) over qui as premier, row_number() over (partition by uai, qui order by motif <> '', not retenu, sortie nulls first, rang) as fois
                from tri t window qui as (partition by qui order by motif <> '', not retenu, sortie nulls first, rang))
            select rang, uai, annee, cle, jeune_id, preuve, retenu, inactif, premier,
                   case when motif <> '' then motif when fois > 1 then 'doublon' else '' end as motif,
                   case when motif <> '' or fois > 1 then 'REFUSE' when jeune_id is null then 'NOUVEAU' else 'CONNU' end as etat,
                   -- The row of the school where the pupil is now: it alone speaks of the person; the others of their schooling there.
                   rang = premier and (jeune_id is null or sortie is null or not exists (
                       select from jeunes.scolarite s where s.jeune_id = r.jeune_id and s.uai <> r.uai and s.annee >= r.annee and s.sortie is null)) as actuel
            from rangs r
            """;

    private final JdbcClient jdbc;

    RapprochementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code partout}: among all files; otherwise only among those that whoever asked may open. */
    void rapprocher(boolean partout) {
        jdbc.sql(PAR_INE).param("partout", partout).update();
        jdbc.sql("analyze verse_candidat").update();
        jdbc.sql(PAR_AUTRE_INE).param("partout", partout).update();
        jdbc.sql("analyze verse_candidat").update();
        jdbc.sql(PAR_IDENTIFIANT).param("partout", partout).update();
        jdbc.sql("analyze verse_candidat").update();
        jdbc.sql(PAR_IDENTITE_AVEC_INE).param("partout", partout).update();
        jdbc.sql(PAR_IDENTITE_SANS_INE).param("partout", partout).update();
        jdbc.sql(SORT).update();
        jdbc.sql("analyze verse_sort").update();
    }
}
