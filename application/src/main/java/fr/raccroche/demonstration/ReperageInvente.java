package fr.raccroche.demonstration;

import fr.raccroche.agents.AgentId;
import fr.raccroche.demonstration.EleveInvente.Annee;
import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.calcul.RapprochementsDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Fichier;
import fr.raccroche.territoire.TerritoireId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One campaign of repérage: some of those who left stand in other lists, misspelt now and then; the others are to be looked for. */
@Component
@Profile("demonstration")
class ReperageInvente {

    private static final String PILOTE = "charge.de.mission@exemple.fr";
    private static final List<String> EQUIPE =
            List.of("departemental@exemple.fr", "coordonnateur@exemple.fr", "formateur@exemple.fr");
    private static final String ENTETE =
            "INE;Nom;Prénom;Date de naissance;Sexe;Code postal;Commune;UAI;Classe;Diplôme;Téléphone\n";
    private static final double SANS_INE = 0.15;
    private static final double FAUTE = 0.06;
    private static final double DIPLOME = 0.9;

    private final Session session;
    private final Campagnes campagnes;
    private final ListesDeCampagne listes;
    private final RapprochementsDeCampagne rapprochements;
    private final Clock horloge;
    private final Random hasard = new Random(Demonstration.GRAINE);

    ReperageInvente(
            Session session,
            Campagnes campagnes,
            ListesDeCampagne listes,
            RapprochementsDeCampagne rapprochements,
            Clock horloge) {
        this.session = session;
        this.campagnes = campagnes;
        this.listes = listes;
        this.rapprochements = rapprochements;
        this.horloge = horloge;
    }

    private record Feuille(String nom, byte[] octets) implements Fichier {
        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    void ecrire(List<EleveInvente> eleves, AnneeScolaire annee) {
        var membres = new ArrayList<AgentId>();
        EQUIPE.forEach(compte -> session.enTantQue(compte, agent -> membres.add(agent.id())));
        session.enTantQue(PILOTE, pilote -> {
            var territoire = new TerritoireId(
                    Integer.parseInt(campagnes.territoires().getFirst().valeur()));
            var id = campagnes.ouvrir(
                    new Projet("Repérage " + annee.libelle(), annee, LocalDate.now(horloge), territoire));
            membres.forEach(membre -> campagnes.ajouter(id, membre));
            var couverture = campagnes.find(id).territoireNom();
            inventer(eleves, annee).forEach((type, texte) -> charger(id, type, couverture, texte.toString()));
            rapprochements.executer(id, false);
        });
    }

    private void charger(CampagneId id, String type, String couverture, String texte) {
        listes.charger(
                id,
                new Feuille(
                        type.toLowerCase(java.util.Locale.ROOT) + ".csv",
                        (ENTETE + texte).getBytes(StandardCharsets.UTF_8)),
                new Nature(type, couverture, LocalDate.now(horloge).minusDays(3)));
    }

    private Map<String, StringBuilder> inventer(List<EleveInvente> eleves, AnneeScolaire annee) {
        var textes = new LinkedHashMap<String, StringBuilder>();
        for (var eleve : eleves) {
            var avant = eleve.scolarite().stream()
                    .filter(an -> an.annee() == annee.precedente().debut())
                    .findFirst();
            var present = eleve.derniere().annee() == annee.debut();
            avant.ifPresent(an -> texte(textes, "ELEVES_AN_PASSE")
                    .append(ligne(
                            eleve, an, eleve.nom(), eleve.prenom(), eleve.ine().valeur(), diplome(an, present))));
            if (present) {
                texte(textes, "ELEVES_CETTE_ANNEE").append(ailleurs(eleve, eleve.derniere()));
            } else if (avant.isPresent()) {
                partir(textes, eleve, avant.get());
            }
        }
        return textes;
    }

    private static StringBuilder texte(Map<String, StringBuilder> textes, String type) {
        return textes.computeIfAbsent(type, nouveau -> new StringBuilder());
    }

    private void partir(Map<String, StringBuilder> textes, EleveInvente eleve, Annee an) {
        double sort = hasard.nextDouble();
        if (sort < 0.35) {
            texte(textes, "CFA").append(ailleurs(eleve, an));
        } else if (sort < 0.48) {
            texte(textes, "AGRICOLE").append(ailleurs(eleve, an));
        } else if (sort < 0.60) {
            texte(textes, "PRIVE").append(ailleurs(eleve, an));
        } else if (sort < 0.68) {
            texte(textes, "MISSIONS_LOCALES").append(ailleurs(eleve, an));
        }
    }

    private String diplome(Annee an, boolean present) {
        if (!an.niveau().terminal()) {
            return an.niveau().college() ? "DNB" : "AUCUN";
        }
        return !present && hasard.nextDouble() < DIPLOME
                ? switch (an.niveau()) {
                    case TERMINALE_GT -> "BAC_GENERAL";
                    case TERMINALE_PRO -> "BAC_PRO";
                    default -> "CAP";
                }
                : "AUCUN";
    }

    private String ailleurs(EleveInvente eleve, Annee an) {
        var ine = hasard.nextDouble() < SANS_INE ? "" : eleve.ine().valeur();
        boolean faute = hasard.nextDouble() < FAUTE;
        return ligne(
                eleve,
                an,
                faute ? fauter(eleve.nom()) : eleve.nom(),
                faute && hasard.nextBoolean()
                        ? eleve.prenom().substring(0, Math.min(4, eleve.prenom().length()))
                        : eleve.prenom(),
                faute ? "" : ine,
                "");
    }

    /** Two letters swapped, as a hurried hand does. */
    private String fauter(String nom) {
        int ici = nom.length() < 3 ? 0 : 1 + hasard.nextInt(nom.length() - 2);
        return nom.length() < 3
                ? nom
                : nom.substring(0, ici) + nom.charAt(ici + 1) + nom.charAt(ici) + nom.substring(ici + 2);
    }

    private static String ligne(EleveInvente eleve, Annee an, String nom, String prenom, String ine, String diplome) {
        return String.join(
                        ";",
                        ine,
                        nom,
                        prenom,
                        eleve.naissance().toString(),
                        eleve.sexe(),
                        eleve.foyer().codePostal(),
                        eleve.foyer().commune(),
                        an.ecole().uai(),
                        an.division(),
                        diplome,
                        eleve.foyer().eleveTelephone())
                + "\n";
    }
}
