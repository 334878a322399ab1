package fr.raccroche.jeunes.versement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the rows would change in files already known. What the mission typed is worth more than an export: a followed
 * young person's contact details are completed, never replaced; nothing is erased by a blank. An INE of an older form never
 * replaces the present one, it is kept beside it; nor does that of a file merged into this one. A file that a person chose for the row takes no INE that leads to another.
 */
@Repository
class EcartsRepository {

    private static final String JEUNES = """
            create temporary table verse_jeune_apres on commit drop as
            select a.* from (
                select s.rang, j.id as jeune_id,
                       case when v.nom = j.nom or (j.provenance <> 'SIECLE' and jeunes.cle_nom(v.nom) = jeunes.cle_nom(j.nom)) then j.nom else v.nom end as nom,
                       case when v.nom_usage = '' then j.nom_usage else v.nom_usage end as nom_usage,
                       case when v.prenom = j.prenom or (j.provenance <> 'SIECLE' and jeunes.cle_nom(v.prenom) = jeunes.cle_nom(j.prenom)) then j.prenom else v.prenom end as prenom,
                       case when v.prenom2 = '' then j.prenom2 else v.prenom2 end as prenom2,
                       case when v.prenom3 = '' then j.prenom3 else v.prenom3 end as prenom3,
                       v.naissance, coalesce(v.sexe, j.sexe) as sexe,
                       case when n.ine is null or n.ine = j.ine or n.ine = j.ine_ancien or (jeunes.ine_actuel(j.ine) and not jeunes.ine_actuel(n.ine))
                                or exists (select from jeunes.jeune f where f.ine = n.ine and f.fusionne_dans is not null) then j.ine else n.ine end as ine,
                       coalesce(n.ine_ancien,
                                case when jeunes.ine_actuel(j.ine) and not jeunes.ine_actuel(n.ine) then n.ine
                                     when jeunes.ine_actuel(n.ine) and not jeunes.ine_actuel(j.ine) then j.ine end,
                                j.ine_ancien) as ine_ancien,
                       jeunes.completer(j.telephone, v.telephone, j.suivi_du is not null) as telephone,
                       jeunes.completer(j.portable, v.portable, j.suivi_du is not null) as portable,
                       jeunes.completer(j.courriel, v.courriel, j.suivi_du is not null) as courriel,
                       jeunes.completer(j.adresse, v.adresse, j.suivi_du is not null) as adresse,
                       jeunes.completer(j.code_postal, v.code_postal, j.suivi_du is not null) as code_postal,
                       jeunes.completer(j.commune, v.commune, j.suivi_du is not null) as commune,
                       coalesce(case when j.suivi_du is null then v.commune_insee end, j.commune_insee, v.commune_insee) as commune_insee
                from verse_sort s join verse_jeune v using (rang) join jeunes.jeune j on j.id = s.jeune_id
                cross join lateral (
                    select case when s.preuve <> 'CHOIX' or not exists (select from jeunes.dossiers_de_l_ine(v.ine) d where d <> j.id) then v.ine end as ine,
                           case when s.preuve <> 'CHOIX' or not exists (select from jeunes.dossiers_de_l_ine(v.ine_ancien) d where d <> j.id) then v.ine_ancien end as ine_ancien) n
                where s.etat = 'CONNU' and s.actuel) a
            join jeunes.jeune j on j.id = a.jeune_id
            where (a.nom, a.nom_usage, a.prenom, a.prenom2, a.prenom3, a.naissance, a.sexe, a.ine, a.ine_ancien, a.telephone, a.portable, a.courriel, a.adresse, a.code_postal, a.commune, a.commune_insee)
                  is distinct from (j.nom, j.nom_usage, j.prenom, j.prenom2, j.prenom3, j.naissance, j.sexe, j.ine, j.ine_ancien, j.telephone, j.portable, j.courriel, j.adresse, j.code_postal, j.commune, j.commune_insee)
            """;

    private static final String SCOLARITES = """
            create temporary table verse_scolarite_apres on commit drop as
            select a.* from (
                select s.rang, s.jeune_id, sc.id as scolarite_id, v.annee, v.uai, coalesce(nullif(v.classe, ''), sc.classe, '') as classe,
                       coalesce(nullif(v.mef, ''), sc.mef, '') as mef, coalesce(nullif(v.formation, ''), sc.formation, '') as formation,
                       case when p.complet then v.statut else coalesce(nullif(v.statut, ''), sc.statut, '') end as statut,
                       coalesce(v.doublement, sc.doublement) as doublement,
                       case when p.complet then v.entree else coalesce(v.entree, sc.entree) end as entree,
                       case when p.complet then v.sortie else coalesce(v.sortie, sc.sortie) end as sortie,
                       case when p.complet then v.motif_sortie else coalesce(nullif(v.motif_sortie, ''), sc.motif_sortie, '') end as motif_sortie,
                       coalesce(nullif(v.eleve_id, ''), sc.eleve_id, '') as eleve_id
                from verse_sort s join verse_jeune v using (rang) join verse_portee p on p.uai = v.uai and p.annee = v.annee
                left join jeunes.scolarite sc on sc.jeune_id = s.jeune_id and sc.annee = v.annee and sc.uai = v.uai
                where s.etat = 'CONNU') a
            left join jeunes.scolarite sc on sc.id = a.scolarite_id
            where sc.id is null or (a.classe, a.mef, a.formation, a.statut, a.doublement, a.entree, a.sortie, a.motif_sortie, a.eleve_id)
                  is distinct from (sc.classe, sc.mef, sc.formation, sc.statut, sc.doublement, sc.entree, sc.sortie, sc.motif_sortie, sc.eleve_id)
            """;

    /** The pupils whose guardians the rows speak of; without a list of pupils, those already known by their SIECLE identifier. */
    private static final String CIBLES = """
            create temporary table verse_cible on commit drop as
            select s.rang, s.uai, s.cle, s.jeune_id from verse_sort s
            join verse_portee p on p.uai = s.uai and p.annee = s.annee and p.eleves and p.responsables where s.etat = 'CONNU' and s.actuel
            union all
            select null, sc.uai, sc.eleve_id, sc.jeune_id from jeunes.scolarite sc
            join verse_portee p on p.uai = sc.uai and p.annee = sc.annee and p.responsables and not p.eleves where sc.eleve_id <> ''
            """;

    private static final String RESPONSABLES = """
            create temporary table verse_responsable_apres on commit drop as
            select a.* from (
                select c.rang, c.jeune_id, coalesce(e.id, t.id) as responsable_id, r.niveau, r.parente, r.civilite, r.nom, r.prenom,
                       jeunes.completer(coalesce(e.telephone, t.telephone, ''), r.telephone, j.suivi_du is not null) as telephone,
                       jeunes.completer(coalesce(e.portable, t.portable, ''), r.portable, j.suivi_du is not null) as portable,
                       jeunes.completer(coalesce(e.courriel, t.courriel, ''), r.courriel, j.suivi_du is not null) as courriel,
                       jeunes.completer(coalesce(e.adresse, t.adresse, ''), r.adresse, j.suivi_du is not null) as adresse,
                       jeunes.completer(coalesce(e.code_postal, t.code_postal, ''), r.code_postal, j.suivi_du is not null) as code_postal,
                       jeunes.completer(coalesce(e.commune, t.commune, ''), r.commune, j.suivi_du is not null) as commune,
                       r.prioritaire, r.personne_id
                from verse_cible c join verse_responsable r on r.uai = c.uai and r.cle = c.cle join jeunes.jeune j on j.id = c.jeune_id
                left join jeunes.responsable e on e.jeune_id = c.jeune_id and e.personne_id = r.personne_id
                left join jeunes.responsable t on t.jeune_id = c.jeune_id and t.personne_id = '' and lower(t.nom) = lower(r.nom) and lower(t.prenom) = lower(r.prenom)) a
            left join jeunes.responsable e on e.id = a.responsable_id
            where e.id is null or (a.niveau, a.parente, a.civilite, a.nom, a.prenom, a.telephone, a.portable, a.courriel, a.adresse, a.code_postal, a.commune, a.prioritaire, a.personne_id)
                  is distinct from (e.niveau, e.parente, e.civilite, e.nom, e.prenom, e.telephone, e.portable, e.courriel, e.adresse, e.code_postal, e.commune, e.prioritaire, e.personne_id)
            """;

    private static final String RESPONSABLES_RETIRES = """
            create temporary table verse_responsable_retire on commit drop as
            select c.rang, e.id as responsable_id, e.jeune_id from verse_cible c join jeunes.responsable e on e.jeune_id = c.jeune_id and e.personne_id <> ''
            where not exists (select from verse_responsable r where r.uai = c.uai and r.cle = c.cle and r.personne_id = e.personne_id)
            """;

    /** Known by an earlier export of the same year, in no row of this one (refused rows count as present). */
    private static final String ABSENTS = """
            create temporary table verse_absent on commit drop as
            select sc.id as scolarite_id, sc.jeune_id, sc.uai, sc.annee, sc.eleve_id as cle, sc.classe, greatest(p.jour, sc.entree) as jour, true as retenu
            from jeunes.scolarite sc join verse_portee p on p.uai = sc.uai and p.annee = sc.annee and p.complet
            where sc.sortie is null and sc.eleve_id <> ''
              and not exists (select from verse_sort v where v.uai = sc.uai and v.cle = sc.eleve_id)
              and not exists (select from verse_sort v where v.uai = sc.uai and v.jeune_id = sc.jeune_id)
            """;

    private static final String ECARTS = """
            insert into verse_ecart (rang, champ, avant, apres)
            select a.rang, e.champ, e.avant, e.apres
            from verse_jeune_apres a join jeunes.jeune j on j.id = a.jeune_id
            cross join lateral (values
                ('nom', j.nom, a.nom), ('nom_usage', j.nom_usage, a.nom_usage), ('prenom', j.prenom, a.prenom), ('prenom2', j.prenom2, a.prenom2), ('prenom3', j.prenom3, a.prenom3),
                ('naissance', to_char(j.naissance, 'DD/MM/YYYY'), to_char(a.naissance, 'DD/MM/YYYY')), ('sexe', j.sexe::text, a.sexe::text), ('ine', j.ine::text, a.ine::text), ('ine_ancien', j.ine_ancien::text, a.ine_ancien::text),
                ('telephone', j.telephone, a.telephone), ('portable', j.portable, a.portable), ('courriel', j.courriel, a.courriel),
                ('adresse', j.adresse, a.adresse), ('code_postal', j.code_postal, a.code_postal), ('commune', j.commune, a.commune)) e (champ, avant, apres)
            where e.avant is distinct from e.apres
            union all
            select a.rang, e.champ, e.avant, e.apres
            from verse_scolarite_apres a left join jeunes.scolarite sc on sc.id = a.scolarite_id
            cross join lateral (values
                ('etablissement', sc.uai::text, a.uai::text), ('classe', sc.classe, a.classe), ('formation', coalesce(nullif(sc.formation, ''), sc.mef), coalesce(nullif(a.formation, ''), a.mef)),
                ('entree', to_char(sc.entree, 'DD/MM/YYYY'), to_char(a.entree, 'DD/MM/YYYY')), ('sortie', to_char(sc.sortie, 'DD/MM/YYYY'), to_char(a.sortie, 'DD/MM/YYYY')),
                ('motif_sortie', sc.motif_sortie, a.motif_sortie)) e (champ, avant, apres)
            where coalesce(e.avant, '') <> coalesce(e.apres, '')
            union all
            select rang, 'responsables', null, count(*)::text
            from (select rang, jeune_id from verse_responsable_apres union all select rang, jeune_id from verse_responsable_retire) r
            where rang is not null group by rang
            """;

    private static final String ETATS = """
            update verse_sort s
            set etat = case when sc.sortie is not null and (sa.sortie is null) then 'PARTI'
                            when exists (select from verse_jeune_apres a where a.rang = s.rang) or sc.rang is not null
                              or exists (select from verse_ecart e where e.rang = s.rang and e.champ = 'responsables') then 'MODIFIE'
                            else 'IDENTIQUE' end
            from verse_sort x left join verse_scolarite_apres sc on sc.rang = x.rang left join jeunes.scolarite sa on sa.id = sc.scolarite_id
            where x.rang = s.rang and s.etat = 'CONNU'
            """;

    private final JdbcClient jdbc;

    EcartsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void comparer() {
        for (var etape : new String[] {
            JEUNES,
            SCOLARITES,
            CIBLES,
            "analyze verse_cible",
            RESPONSABLES,
            RESPONSABLES_RETIRES,
            ABSENTS,
            "analyze verse_jeune_apres, verse_scolarite_apres, verse_responsable_apres, verse_responsable_retire",
            ECARTS,
            "analyze verse_ecart",
            ETATS,
            "analyze verse_sort"
        }) {
            jdbc.sql(etape).update();
        }
    }
}
