package fr.raccroche.reperage.partage;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.lignes.Ligne;
import fr.raccroche.reperage.lignes.LigneId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartageRepository {

    private final JdbcClient jdbc;

    PartageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A share as the owner of the line sees it. */
    record Partage(
            UUID id,
            String structure,
            Partenaire partenaire,
            LocalDate le,
            @Nullable LocalDate retireLe,
            @Nullable String reponse,
            @Nullable String reponseLibelle,
            @Nullable LocalDate reponseLe) {}

    /** Structures that may receive lines: what comes before the colon of the label of their cercle. */
    List<Option> structures() {
        return jdbc.sql("""
                select c.id::text as id, split_part(c.libelle, ' : ', 1) as nom from cercles.cercle c where c.type = 'PARTENAIRE' order by 2
                """)
                .query((l, rang) -> Option.de(l.getString("id"), l.getString("nom")))
                .list();
    }

    Optional<String> cle(CercleId structure) {
        return jdbc.sql("select cle from cercles.cercle where id = :id and type = 'PARTENAIRE'")
                .param("id", structure.valeur())
                .query((l, rang) -> l.getString("cle"))
                .optional();
    }

    void confier(LigneId ligne, Partenaire partenaire, CercleId structure) {
        jdbc.sql("""
                insert into reperage.partage (ligne_id, partenaire, cercle_id, cercles)
                select l.id, :partenaire, :structure, l.cercles || :structure::int from reperage.ligne l where l.id = :ligne
                on conflict (ligne_id, cercle_id) do update set partenaire = excluded.partenaire, cercles = excluded.cercles, retire_le = null,
                    le = clock_timestamp(), par = base.agent()
                """)
                .param("ligne", ligne.valeur())
                .param("partenaire", partenaire.name())
                .param("structure", structure.valeur())
                .update();
    }

    /** Whether the structure has the line now, as that kind of partner. */
    boolean estConfiee(LigneId ligne, Partenaire partenaire, CercleId structure) {
        return jdbc.sql("""
                select exists (select 1 from reperage.partage
                               where ligne_id = :ligne and cercle_id = :structure and partenaire = :partenaire and retire_le is null)
                """)
                .param("ligne", ligne.valeur())
                .param("partenaire", partenaire.name())
                .param("structure", structure.valeur())
                .query(Boolean.class)
                .single();
    }

    Optional<LigneId> ligne(UUID partage) {
        return jdbc.sql("select ligne_id from reperage.partage where id = :id")
                .param("id", partage)
                .query((l, rang) -> new LigneId(l.getObject("ligne_id", UUID.class)))
                .optional();
    }

    void retirer(UUID partage) {
        jdbc.sql("update reperage.partage set retire_le = clock_timestamp() where id = :id and retire_le is null")
                .param("id", partage)
                .update();
    }

    boolean estLevee(UUID partage) {
        return jdbc.sql("select exists (select 1 from reperage.lignes_confiees() where id = :id and levee)")
                .param("id", partage)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the line is no longer handed to a structure of the caller */
    boolean repondre(UUID partage, String code) {
        return jdbc.sql("""
                                update reperage.partage set reponse = :code, reponse_le = clock_timestamp(), reponse_par = base.agent()
                                where id = :id and retire_le is null and cercle_id = any ((select base.cercles())::int[])
                                """).param("id", partage).param("code", code).update() == 1;
    }

    List<Partage> de(Ligne ligne) {
        return jdbc.sql("""
                select p.id, split_part(c.libelle, ' : ', 1) as structure, p.partenaire, (p.le at time zone 'Europe/Paris')::date as le,
                       (p.retire_le at time zone 'Europe/Paris')::date as retire_le, p.reponse, v.libelle as reponse_libelle,
                       (p.reponse_le at time zone 'Europe/Paris')::date as reponse_le
                from reperage.partage p join cercles.cercle c on c.id = p.cercle_id left join reperage.levee v on v.code = p.reponse
                where p.ligne_id = :ligne order by p.le desc
                """)
                .param("ligne", ligne.id().valeur())
                .query(DataClassRowMapper.newInstance(Partage.class))
                .list();
    }

    /** Of the caller's structures, those whose answer is awaited first. */
    List<Confiee> confiees(int limite, int saut) {
        return jdbc.sql("""
                select * from reperage.lignes_confiees() order by reponse is not null or levee, obligation desc nulls last, le, id limit :limite offset :saut
                """)
                .param("limite", limite)
                .param("saut", saut)
                .query(DataClassRowMapper.newInstance(Confiee.class))
                .list();
    }

    int compter(boolean sansReponse) {
        return jdbc.sql(
                        "select count(*) from reperage.lignes_confiees() where not :sansReponse or reponse is null and not levee")
                .param("sansReponse", sansReponse)
                .query(Integer.class)
                .single();
    }

    /** What each kind reads on that day. */
    Map<Partenaire, Set<Champ>> champs(LocalDate jour) {
        var champs = new EnumMap<Partenaire, Set<Champ>>(Partenaire.class);
        for (var partenaire : Partenaire.values()) {
            champs.put(partenaire, new TreeSet<>());
        }
        jdbc.sql(
                        "select partenaire, champ from reperage.champ_partage where du <= :jour and (au is null or au >= :jour)")
                .param("jour", jour)
                .query((l, rang) -> champs.getOrDefault(Partenaire.valueOf(l.getString("partenaire")), new TreeSet<>())
                        .add(Champ.valueOf(l.getString("champ").toUpperCase(java.util.Locale.ROOT))))
                .list();
        return champs;
    }

    void ouvrir(Partenaire partenaire, Champ champ) {
        jdbc.sql("""
                insert into reperage.champ_partage (partenaire, champ, libelle, rang) values (:partenaire, :champ, :libelle, :rang)
                on conflict (partenaire, champ) do update set au = null
                """)
                .param("partenaire", partenaire.name())
                .param("champ", champ.code())
                .param("libelle", champ.libelle())
                .param("rang", 10 * champ.ordinal())
                .update();
    }

    /** Yesterday was the last day. */
    void fermer(Partenaire partenaire, Champ champ, LocalDate jour) {
        jdbc.sql("""
                update reperage.champ_partage set du = least(du, :hier::date), au = :hier::date where partenaire = :partenaire and champ = :champ
                """)
                .param("partenaire", partenaire.name())
                .param("champ", champ.code())
                .param("hier", jour.minusDays(1))
                .update();
    }
}
