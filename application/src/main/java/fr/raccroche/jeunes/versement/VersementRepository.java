package fr.raccroche.jeunes.versement;

import fr.raccroche.jeunes.JeuneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the rows retained bring, as sets. */
@Repository
class VersementRepository {

    private static final String NEUFS = """
            create temporary table verse_neuf on commit drop as
            select n.premier, uuidv7() as jeune_id, n.cercles from (
                select s.premier, coalesce(array_agg(distinct c.id order by c.id) filter (where c.id is not null), '{}') as cercles
                from verse_sort s left join cercles.cercle c on c.type = 'ETABLISSEMENT_TOUS' and c.cle = s.uai
                where s.etat = 'NOUVEAU' and s.retenu group by s.premier) n
            """;

    /** A row that a person said to be somebody new keeps its INE, unless somebody else bears it. */
    private static final String JEUNES_NEUFS = """
            insert into jeunes.jeune (id, ine, ine_ancien, nom, nom_usage, prenom, prenom2, prenom3, naissance, sexe, telephone, portable, courriel,
                                      adresse, code_postal, commune, commune_insee, provenance, cercles)
            select n.jeune_id, case when not v.neuf or i.libre then v.ine end, case when not v.neuf or i.libre then v.ine_ancien end, v.nom, v.nom_usage, v.prenom, v.prenom2, v.prenom3, v.naissance, v.sexe, v.telephone, v.portable, v.courriel,
                   v.adresse, v.code_postal, v.commune, v.commune_insee, :provenance, n.cercles
            from verse_neuf n join verse_jeune v on v.rang = n.premier
            cross join lateral (
                select case when v.neuf then not exists (select from jeunes.dossiers_de_l_ine(v.ine)) and not exists (select from jeunes.dossiers_de_l_ine(v.ine_ancien))
                                             and not exists (select from verse_jeune w where w.rang <> v.rang and (w.ine = v.ine or w.ine_ancien = v.ine_ancien)) end as libre) i
            """;

    private static final String SCOLARITES_NEUVES = """
            insert into jeunes.scolarite (jeune_id, annee, uai, classe, mef, formation, statut, doublement, entree, sortie, motif_sortie, eleve_id, cercles)
            select n.jeune_id, v.annee, v.uai, v.classe, v.mef, v.formation, v.statut, v.doublement, v.entree, v.sortie, v.motif_sortie, v.eleve_id, n.cercles
            from verse_neuf n join verse_sort s on s.premier = n.premier and s.etat = 'NOUVEAU' and s.retenu join verse_jeune v on v.rang = s.rang
            """;

    /** The school of the year before, when it is in the directory and nothing is known of that year. */
    private static final String ANNEES_PRECEDENTES = """
            insert into jeunes.scolarite (jeune_id, annee, uai, classe, mef, formation, cercles)
            select distinct on (q.jeune_id) q.jeune_id, v.annee - 1, e.uai, v.classe_avant, v.mef_avant, coalesce(f.libelle, ''), q.cercles
            from (select n.jeune_id, n.premier as rang, n.cercles from verse_neuf n
                  union all
                  select s.jeune_id, s.rang, j.cercles from verse_sort s join jeunes.jeune j on j.id = s.jeune_id
                  where s.etat in ('MODIFIE', 'PARTI') and s.retenu and s.actuel
                    and not exists (select from jeunes.scolarite x where x.jeune_id = s.jeune_id and x.annee = s.annee - 1)) q
            join verse_jeune v on v.rang = q.rang
            join territoire.etablissement e on e.uai = v.uai_avant::char(8)
            left join verse_formation f on f.mef = v.mef_avant
            where v.uai_avant <> ''
            """;

    private static final String RESPONSABLES_NEUFS = """
            insert into jeunes.responsable (jeune_id, niveau, parente, civilite, nom, prenom, telephone, portable, courriel, adresse, code_postal, commune,
                                            prioritaire, personne_id, cercles)
            select n.jeune_id, r.niveau, r.parente, r.civilite, r.nom, r.prenom, r.telephone, r.portable, r.courriel, r.adresse, r.code_postal, r.commune,
                   r.prioritaire, r.personne_id, n.cercles
            from verse_neuf n join verse_jeune v on v.rang = n.premier join verse_responsable r on r.uai = v.uai and r.cle = v.cle
            """;

    private static final String JEUNES_MODIFIES = """
            update jeunes.jeune j
            set nom = a.nom, nom_usage = a.nom_usage, prenom = a.prenom, prenom2 = a.prenom2, prenom3 = a.prenom3, naissance = a.naissance, sexe = a.sexe, ine = a.ine, ine_ancien = a.ine_ancien,
                telephone = a.telephone, portable = a.portable, courriel = a.courriel, adresse = a.adresse, code_postal = a.code_postal, commune = a.commune,
                commune_insee = a.commune_insee, version = j.version + 1, modifie_le = clock_timestamp()
            from verse_jeune_apres a join verse_sort s using (rang)
            where j.id = a.jeune_id and s.retenu
            """;

    private static final String SCOLARITES_MODIFIEES = """
            update jeunes.scolarite sc
            set classe = a.classe, mef = a.mef, formation = a.formation, statut = a.statut, doublement = a.doublement, entree = a.entree, sortie = a.sortie,
                motif_sortie = a.motif_sortie, eleve_id = a.eleve_id, version = sc.version + 1
            from verse_scolarite_apres a join verse_sort s using (rang)
            where sc.id = a.scolarite_id and s.retenu
            """;

    private static final String SCOLARITES_AJOUTEES = """
            insert into jeunes.scolarite (jeune_id, annee, uai, classe, mef, formation, statut, doublement, entree, sortie, motif_sortie, eleve_id)
            select a.jeune_id, a.annee, a.uai, a.classe, a.mef, a.formation, a.statut, a.doublement, a.entree, a.sortie, a.motif_sortie, a.eleve_id
            from verse_scolarite_apres a join verse_sort s using (rang)
            where a.scolarite_id is null and s.retenu
            """;

    private static final String RESPONSABLES_RETIRES = """
            delete from jeunes.responsable e using verse_responsable_retire r left join verse_sort s on s.rang = r.rang
            where e.id = r.responsable_id and coalesce(s.retenu, true)
            """;

    private static final String RESPONSABLES_MODIFIES = """
            update jeunes.responsable e
            set niveau = a.niveau, parente = a.parente, civilite = a.civilite, nom = a.nom, prenom = a.prenom, telephone = a.telephone, portable = a.portable,
                courriel = a.courriel, adresse = a.adresse, code_postal = a.code_postal, commune = a.commune, prioritaire = a.prioritaire,
                personne_id = a.personne_id, version = e.version + 1
            from verse_responsable_apres a left join verse_sort s on s.rang = a.rang
            where e.id = a.responsable_id and coalesce(s.retenu, true)
            """;

    private static final String RESPONSABLES_AJOUTES = """
            insert into jeunes.responsable (jeune_id, niveau, parente, civilite, nom, prenom, telephone, portable, courriel, adresse, code_postal, commune, prioritaire, personne_id)
            select a.jeune_id, a.niveau, a.parente, a.civilite, a.nom, a.prenom, a.telephone, a.portable, a.courriel, a.adresse, a.code_postal, a.commune, a.prioritaire, a.personne_id
            from verse_responsable_apres a left join verse_sort s on s.rang = a.rang
            where a.responsable_id is null and coalesce(s.retenu, true)
            """;

    private static final String ABSENTS = """
            update jeunes.scolarite sc set sortie = a.jour, version = sc.version + 1
            from verse_absent a where sc.id = a.scolarite_id and a.retenu
            """;

    private static final String FORMATIONS = """
            update jeunes.scolarite sc set formation = f.libelle, version = sc.version + 1
            from verse_formation f, verse_portee p
            where f.mef = sc.mef and f.libelle <> '' and sc.uai = p.uai and sc.annee = p.annee and sc.formation <> f.libelle
            """;

    /** Files whose statuses may change: leavers, and those of which statuses are kept. */
    private static final String STATUTS_A_REVOIR = """
            select s.jeune_id from verse_sort s where s.retenu and s.etat = 'PARTI'
            union select a.jeune_id from verse_absent a where a.retenu
            union select n.jeune_id from verse_neuf n join verse_jeune v on v.rang = n.premier where v.sortie is not null
            union select s.jeune_id from verse_sort s join jeunes.jeune j on j.id = s.jeune_id
                  where s.retenu and s.etat = 'MODIFIE' and (j.suivi_du is not null or exists (select from jeunes.statut t where t.jeune_id = j.id))
            """;

    private final JdbcClient jdbc;

    VersementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void inserer(String provenance) {
        jdbc.sql(NEUFS).update();
        jdbc.sql("analyze verse_neuf").update();
        jdbc.sql(JEUNES_NEUFS).param("provenance", provenance).update();
        jdbc.sql(SCOLARITES_NEUVES).update();
        jdbc.sql(ANNEES_PRECEDENTES).update();
        jdbc.sql(RESPONSABLES_NEUFS).update();
    }

    void modifier() {
        jdbc.sql(JEUNES_MODIFIES).update();
        jdbc.sql(SCOLARITES_MODIFIEES).update();
        jdbc.sql(RESPONSABLES_RETIRES).update();
        jdbc.sql(RESPONSABLES_MODIFIES).update();
        jdbc.sql(RESPONSABLES_AJOUTES).update();
        jdbc.sql(ABSENTS).update();
        jdbc.sql(FORMATIONS).update();
        if (jdbc.sql(SCOLARITES_AJOUTEES).update() > 0) {
            jdbc.sql("""
                    select jeunes.recalculer_cercles(array(select distinct jeune_id from verse_scolarite_apres where scolarite_id is null))
                    """).query((ligne, rang) -> true).list();
        }
    }

    List<JeuneId> statutsARevoir() {
        return jdbc.sql(STATUTS_A_REVOIR)
                .query((ligne, rang) -> new JeuneId(ligne.getObject(1, UUID.class)))
                .list();
    }
}
