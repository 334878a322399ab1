package fr.raccroche.reperage.referentiel;

import fr.raccroche.journal.MotsDuJournal;
import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.PageDeReferentiel;
import fr.raccroche.referentiels.Referentiel;
import fr.raccroche.referentiels.SourceDeReferentiels;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.lignes.Levees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferentielsDesLevees {

    @Bean
    SourceDeReferentiels listeDesLevees() {
        return () -> List.of(Referentiel.classe(
                "levees-de-doute",
                "Levées de doute",
                "Ce qu’est devenu un jeune présumé décrocheur. La classe dit comment il est compté.",
                "reperage.levee",
                "effet",
                List.of(
                        Option.de(EtatDeLigne.ECARTE.name(), "Écarté : ce n’est pas un décrocheur"),
                        Option.de(EtatDeLigne.CONFIRME.name(), "Confirmé : c’est un décrocheur"),
                        Option.de(EtatDeLigne.INCONNU.name(), "Inconnu : personne n’a pu le dire")),
                Levees.INDISPENSABLES.toArray(String[]::new)));
    }

    @Bean
    SourceDeReferentiels effacementApresLeReperage() {
        return () -> List.of(Referentiel.classe(
                "effacement-du-reperage",
                "Effacement après le repérage",
                "Ce qu’une campagne close n’a plus besoin de garder. La classe dit après combien de temps.",
                "reperage.effacement",
                "delai",
                List.of(
                        Option.de("0", "Dès la nuit qui suit la clôture"),
                        Option.de("30", "30 jours après"),
                        Option.de("90", "90 jours après"),
                        Option.de("180", "180 jours après"),
                        Option.de("365", "365 jours après")),
                "PERSONNES_DES_LISTES",
                "IDENTITES_SANS_PROPRIETAIRE"));
    }

    @Bean
    PageDeReferentiel pageDesChampsPartages() {
        return new PageDeReferentiel(
                "Champs partagés du repérage",
                "Ce que le CIO, la mission locale et la PSAD lisent d’une ligne qu’on leur confie.",
                "/reperage/champs-partages");
    }

    @Bean
    MotsDuJournal motsDesLignes(Levees levees) {
        return () -> {
            var mots = new HashMap<>(Map.of("DOSSIER_DETACHE", "Dossier détaché"));
            mots.putAll(Map.of(
                    "PRISE", "Ligne prise",
                    "ATTRIBUTION", "Ligne confiée",
                    "DOSSIER", "Dossier du jeune rejoint",
                    "TENTATIVE", "Tentative notée",
                    "TENTATIVE_ANNULEE", "Tentative annulée",
                    "LEVEE_PAR_PAIRE", "Levée de doute, par la relecture d’une paire",
                    "LEVEE_REPRISE", "Levée de doute retirée",
                    "PARTAGE", "Ligne partagée avec un partenaire",
                    "PARTAGE_RETIRE", "Partage retiré",
                    "PARTAGE_REPONSE", "Réponse d’un partenaire"));
            levees.toutes().forEach(code -> mots.put("LEVEE_" + code.code(), "Levée de doute : " + code.libelle()));
            return Map.of(
                    "LIGNE_REPERAGE",
                    mots,
                    "JEUNE",
                    Map.of("SITUATION_DU_REPERAGE", "Situation dite par le repérage"),
                    "PAIRE",
                    Map.of(
                            "MEME", "Même personne",
                            "DIFFERENTS", "Pas la même personne",
                            "NE_SAIT_PAS", "Ne sait pas",
                            "REPRISE", "Décision reprise"));
        };
    }
}
