package fr.raccroche.imports;

import fr.raccroche.agents.AgentId;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.socle.Fichier;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For each test a school of its own, whoever imports there, and what they send. */
@EssaiComplet
abstract class EssaiDImport {

    static int rang;

    @Autowired
    Jeu jeu;

    @Autowired
    Livraisons livraisons;

    @Autowired
    Registre registre;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    Ecole ecole = new Ecole("0139999Y");

    @BeforeEach
    void ouvrirUnLycee() {
        rang++;
        lycee = jeu.etablissement("Lycée " + rang, "LPO", "Bruz");
        formatrice = agent(lycee);
    }

    UUID agent(String uai) {
        var agent = jeu.agent("Nadia", "Formatrice" + UUID.randomUUID(), "FORMATEUR", null);
        jeu.membre(agent, "ETABLISSEMENT_TOUS", uai);
        return agent;
    }

    /** Of a pupil of this test alone. */
    static int numero(int eleve) {
        return 1_000 * rang + eleve;
    }

    LivraisonId deposer(byte[] octets) {
        return deposer(formatrice, octets, Attendu.LIBRE);
    }

    LivraisonId deposer(UUID agent, byte[] octets, Attendu attendu) {
        return jeu.enTantQue(agent, () -> livraisons.deposer(new AgentId(agent), List.of(source(octets)), attendu));
    }

    void appliquer(LivraisonId id) {
        appliquer(formatrice, id);
    }

    void appliquer(UUID agent, LivraisonId id) {
        jeu.enTantQue(agent, () -> {
            livraisons.appliquer(new AgentId(agent), id, false);
            return id;
        });
    }

    <T> T registre(Supplier<T> travail) {
        return jeu.enTantQue(formatrice, travail);
    }

    static Fichier source(byte[] octets) {
        return new Fichier() {
            @Override
            public String nom() {
                return "ExportXML.zip";
            }

            @Override
            public InputStream ouvrir() {
                return new ByteArrayInputStream(octets);
            }
        };
    }
}
