package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.essai.Jeu;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A bassin with its schools, its people, and a letter to sign. */
public record JeuDeLettres(
        Jeu jeu,
        Lettres lettres,
        String college,
        String lycee,
        String lointain,
        int bassin,
        UUID action,
        UUID formatrice,
        UUID chef,
        UUID coordonnateur,
        UUID chargee,
        UUID etranger) {

    public static JeuDeLettres poser(Jeu jeu, Lettres lettres) {
        var marque = Long.toString(System.nanoTime(), 36);
        var college = jeu.etablissement("Collège des Salines " + marque, "COLLEGE", "Cancale");
        var lycee = jeu.etablissement("Lycée professionnel des Embruns " + marque, "LP", "Saint-Malo");
        var lointain = jeu.etablissement("Collège du Bocage " + marque, "COLLEGE", "Fougères");
        return new JeuDeLettres(
                jeu,
                lettres,
                college,
                lycee,
                lointain,
                jeu.bassin("SM" + marque, college, lycee),
                jeu.action("DAQ", "DAQ des Embruns", lycee),
                jeu.agent("Anne", "Le Gall" + marque, "FORMATEUR", lycee),
                jeu.agent("Paul", "Renan" + marque, "CHEF_ETABLISSEMENT", lycee),
                jeu.agent("Yann", "Riou" + marque, "COORDONNATEUR", null),
                jeu.agent("Maud", "Kerbrat" + marque, "CHARGE_DE_MISSION", null),
                jeu.agent("Zoé", "Petit" + marque, "FORMATEUR", lointain));
    }

    public Contenu contenu(LocalDate du) {
        return new Contenu(
                new AgentId(formatrice),
                Fonction.FORMATEUR,
                new Periode(du, AnneeScolaire.de(du).dernierJour()),
                80,
                Optional.of(new Uai(lycee)),
                Optional.of(new AgentId(coordonnateur)),
                "Saint-Malo",
                List.of(
                        new Intervention(new Uai(college), Set.of(Lien.REFERENT)),
                        new Intervention(new Uai(lycee), Set.of(Lien.MEMBRE_GPDS, Lien.INTERVENANT))),
                List.of(new ActionId(action)),
                List.of(new TerritoireId(bassin)));
    }

    /** Drafted by the coordonnateur and offered for signature. */
    public LettreId aSigner() {
        return jeu.enTantQue(coordonnateur, () -> {
            var id = lettres.rediger(new AgentId(formatrice), Fonction.FORMATEUR, new AnneeScolaire(2026));
            lettres.corriger(id, 0, contenu(LocalDate.of(2026, 9, 1)));
            lettres.mettreALaSignature(id);
            return id;
        });
    }

    public LettreId signee() {
        return signer(aSigner());
    }

    public LettreId signer(LettreId id) {
        List.of(formatrice, chef, coordonnateur, chargee).forEach(personne -> signer(id, personne));
        return id;
    }

    public void signer(LettreId id, UUID personne) {
        jeu.enTantQue(personne, () -> {
            lettres.signer(id);
            return id;
        });
    }

    /** A coordonnateur's own letter for the bassin, as a former system gave it. */
    public LettreId lettreDuCoordonnateur() {
        return jeu.enTantQue(
                chargee,
                () -> lettres.reprendre(
                        new Contenu(
                                new AgentId(coordonnateur),
                                Fonction.COORDONNATEUR,
                                new AnneeScolaire(2026).periode(),
                                100,
                                Optional.of(new Uai(lycee)),
                                Optional.of(new AgentId(chargee)),
                                "",
                                List.of(),
                                List.of(),
                                List.of(new TerritoireId(bassin))),
                        List.of(
                                new AgentId(coordonnateur),
                                new AgentId(chef),
                                new AgentId(chargee),
                                new AgentId(etranger)),
                        java.time.Instant.parse("2026-09-02T08:00:00Z")));
    }

    /** Cercles of the agent on the day, as "TYPE key". */
    public List<String> cercles(UUID agent, LocalDate jour) {
        return jeu.sql()
                .sql("""
                select c.type || ' ' || c.cle from cercles.membre m join cercles.cercle c on c.id = m.cercle_id
                where m.agent_id = :agent and m.acte_type <> 'FONCTION' and m.du <= :jour and (m.au is null or m.au >= :jour) order by 1
                """)
                .param("agent", agent)
                .param("jour", jour)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }
}
