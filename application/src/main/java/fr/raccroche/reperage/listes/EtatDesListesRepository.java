package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files that lists were loaded from, and the lists as they stand. */
@Repository
class EtatDesListesRepository {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EtatDesListesRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A list of a campaign: how fresh it is, and what its last file brought. */
    record Etat(
            UUID id,
            TypeDeListe type,
            String couverture,
            int lignes,
            boolean comparee,
            LocalDate arreteeLe,
            LocalDateTime chargeeLe,
            String fichier,
            @Nullable Integer etablissements,
            RapportDeChargement rapport) {

        /** Taken from the base, not from a file. */
        public boolean connue() {
            return etablissements != null;
        }
    }

    void insert(UUID liste, Campagne campagne, Envoi envoi, RapportDeChargement rapport) {
        insert(liste, campagne, envoi, null, rapport);
    }

    /** {@code etablissements}: how many schools, when it was taken from the base. */
    void insert(
            UUID liste, Campagne campagne, Envoi envoi, @Nullable Integer etablissements, RapportDeChargement rapport) {
        jdbc.sql("""
                insert into reperage.depot (liste_id, fichier, empreinte, arretee_le, etablissements, rapport, cercles)
                values (:liste, :fichier, :empreinte, :arretee, :etablissements, :rapport::jsonb, array[:cercle])
                """)
                .param("etablissements", etablissements)
                .param("liste", liste)
                .param("fichier", envoi.fichier())
                .param("empreinte", envoi.empreinte())
                .param("arretee", envoi.arreteeLe())
                .param("rapport", json.writeValueAsString(rapport))
                .param("cercle", campagne.cercle().valeur())
                .update();
    }

    /** Whether the last file of the list was this very one. */
    boolean dejaCharge(Envoi envoi) {
        return jdbc.sql("""
                select exists (
                    select 1 from reperage.liste l
                    cross join lateral (select d.empreinte from reperage.depot d where d.liste_id = l.id order by d.le desc limit 1) d
                    where l.campagne_id = :campagne and l.type = :type and l.couverture = :couverture and l.retiree_le is null and d.empreinte = :empreinte)
                """)
                .param("campagne", envoi.campagne())
                .param("type", envoi.type())
                .param("couverture", envoi.couverture())
                .param("empreinte", envoi.empreinte())
                .query(Boolean.class)
                .single();
    }

    List<Etat> etats(CampagneId campagne) {
        return jdbc.sql("""
                select l.id, l.type, t.libelle, t.role, l.couverture, l.lignes, l.rang_compare >= l.prochain_rang - 1 as comparee, d.arretee_le, d.le, d.fichier, d.etablissements, d.rapport
                from reperage.liste l join reperage.type_de_liste t on t.code = l.type
                cross join lateral (select * from reperage.depot d where d.liste_id = l.id order by d.le desc limit 1) d
                where l.campagne_id = :campagne and l.retiree_le is null order by t.rang, l.couverture
                """)
                .param("campagne", campagne.valeur())
                .query((ligne, rang) -> new Etat(
                        ligne.getObject("id", UUID.class),
                        new TypeDeListe(
                                ligne.getString("type"),
                                ligne.getString("libelle"),
                                TypeDeListe.Role.valueOf(ligne.getString("role"))),
                        ligne.getString("couverture"),
                        ligne.getInt("lignes"),
                        ligne.getBoolean("comparee"),
                        ligne.getObject("arretee_le", LocalDate.class),
                        LocalDateTime.ofInstant(ligne.getTimestamp("le").toInstant(), PARIS),
                        ligne.getString("fichier"),
                        ligne.getObject("etablissements", Integer.class),
                        json.readValue(ligne.getString("rapport"), RapportDeChargement.class)))
                .list();
    }

    Optional<Etat> etat(CampagneId campagne, UUID liste) {
        return etats(campagne).stream().filter(etat -> etat.id().equals(liste)).findFirst();
    }
}
