package fr.raccroche.demonstration;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.comptes.Comptes;
import fr.raccroche.demonstration.population.Ecole;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Genre;
import fr.raccroche.territoire.TerritoireId;
import fr.raccroche.territoire.Territoires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented agents: one account for each function, forty letters in force, and the chefs d'établissement who sign. */
@Component
@Profile("demonstration")
class AgentsDeDemonstration {

    /** Password of every account of the demonstration, said in the README. */
    static final String MOT_DE_PASSE = "demonstration-raccroche";

    /** The partner whose counsellor has an account. */
    static final String MISSION_LOCALE = "Mission locale de Rennes";

    private static final int FORMATEURS = 32;
    private static final LocalDate NOMINATION = LocalDate.of(2020, 9, 1);

    private final Comptes comptes;
    private final Exercices exercices;
    private final Territoires territoires;
    private final LettresDeDemonstration lettres;
    private final Distribution distribution = new Distribution();
    private final Map<Uai, AgentId> chefs = new HashMap<>();

    AgentsDeDemonstration(
            Comptes comptes, Exercices exercices, Territoires territoires, LettresDeDemonstration lettres) {
        this.comptes = comptes;
        this.exercices = exercices;
        this.territoires = territoires;
        this.lettres = lettres;
    }

    List<Formateur> installer(List<Bassin> bassins, AnneeScolaire annee) {
        var departement = territoires.findAll().stream()
                .filter(territoire -> "DEPARTEMENT".equals(territoire.niveau().code()))
                .findFirst()
                .orElseThrow()
                .id();
        var charge = creer("charge.de.mission", Mandat.academique(Fonction.CHARGE_DE_MISSION, NOMINATION, ""));
        var delegue = creer("draio", Mandat.academique(Fonction.DRAIO, NOMINATION, ""));
        creer("csaio", Mandat.academique(Fonction.CSAIO, NOMINATION, ""));
        creer("dpd", Mandat.academique(Fonction.DPD, NOMINATION, ""));
        creer("administrateur", Mandat.academique(Fonction.ADMINISTRATEUR, NOMINATION, ""));
        creer("dasen", Mandat.surTerritoire(Fonction.IA_DASEN, departement, NOMINATION, ""));
        var inspecteur = creer("ien.io", Mandat.surTerritoire(Fonction.IEN_IO, departement, NOMINATION, ""));
        var siege = siege(bassins.getFirst());
        var departemental = creer(
                "departemental",
                Mandat.surTerritoire(Fonction.COORDONNATEUR_DEPARTEMENTAL, departement, NOMINATION, ""));
        lettres.charge(charge, chef(siege), inspecteur, delegue, siege, departement, annee);
        lettres.departemental(departemental, chef(siege), inspecteur, charge, siege, departement, annee);
        var formateurs = new ArrayList<Formateur>();
        for (int rang = 0; rang < bassins.size(); rang++) {
            formateurs.addAll(equiper(bassins, rang, charge, departemental, annee));
        }
        entourer(formateurs.getFirst().ecoles().getFirst(), departement);
        return formateurs;
    }

    private List<Formateur> equiper(
            List<Bassin> bassins, int rang, AgentId charge, AgentId departemental, AnneeScolaire annee) {
        var bassin = bassins.get(rang);
        var siege = siege(bassin);
        var coordonnateur = creer(
                rang == 0 ? "coordonnateur" : "coordonnateur" + (rang + 1),
                Mandat.surTerritoire(Fonction.COORDONNATEUR, bassin.id(), NOMINATION, ""));
        lettres.coordonnateur(coordonnateur, chef(siege), departemental, charge, siege, bassin.id(), annee);
        var total = bassins.stream().mapToInt(b -> b.ecoles().size()).sum();
        var avant = bassins.subList(0, rang).stream()
                .mapToInt(b -> b.ecoles().size())
                .sum();
        var premier = FORMATEURS * avant / total;
        var dernier = FORMATEURS * (avant + bassin.ecoles().size()) / total;
        var formateurs = new ArrayList<Formateur>();
        for (int numero = premier; numero < dernier; numero++) {
            var ecoles = part(bassin, numero - premier, dernier - premier);
            var compte = numero == 0 ? "formateur" : "formateur" + (numero + 1);
            var attache = ecoles.getFirst();
            var id = creer(compte, Mandat.enEtablissement(Fonction.FORMATEUR, attache, NOMINATION, ""));
            formateurs.add(lettres.formateur(
                    new LettresDeDemonstration.Poste(id, compte + "@exemple.fr", attache, ecoles, bassin.id()),
                    chef(attache),
                    coordonnateur,
                    charge,
                    annee));
        }
        return formateurs;
    }

    /** The other functions, around the school of the first formateur. */
    private void entourer(Uai uai, TerritoireId departement) {
        creer("adjoint", Mandat.enEtablissement(Fonction.ADJOINT, uai, NOMINATION, ""));
        creer("referent", Mandat.enEtablissement(Fonction.REFERENT_DECROCHAGE, uai, NOMINATION, ""));
        creer("cpe", Mandat.enEtablissement(Fonction.CPE, uai, NOMINATION, ""));
        creer("gestionnaire", Mandat.enEtablissement(Fonction.GESTIONNAIRE, uai, NOMINATION, ""));
        var cio = territoires.etablissementsDe(departement, NOMINATION.plusYears(6)).stream()
                .filter(etablissement -> etablissement.genre() == Genre.CIO)
                .findFirst()
                .orElseThrow()
                .uai();
        creer("dcio", Mandat.enEtablissement(Fonction.DCIO, cio, NOMINATION, ""));
        creer("psyen", Mandat.enEtablissement(Fonction.PSYEN, cio, NOMINATION, ""));
        creer(
                "mission.locale",
                new Mandat(
                        Fonction.MISSION_LOCALE,
                        Optional.empty(),
                        Optional.empty(),
                        MISSION_LOCALE,
                        NOMINATION,
                        null,
                        "convention"));
    }

    private AgentId chef(Uai uai) {
        var deja = chefs.get(uai);
        if (deja != null) {
            return deja;
        }
        var compte = chefs.isEmpty() ? "chef" : "chef" + (chefs.size() + 1);
        var nouveau = creer(compte, Mandat.enEtablissement(Fonction.CHEF_ETABLISSEMENT, uai, NOMINATION, ""));
        chefs.put(uai, nouveau);
        return nouveau;
    }

    private AgentId creer(String compte, Mandat mandat) {
        return comptes.creerAvecMotDePasse(distribution.personnage(compte).identite(), mandat, MOT_DE_PASSE);
    }

    /** The first lycée of the bassin. */
    private static Uai siege(Bassin bassin) {
        return part(bassin, 0, bassin.ecoles().size()).getFirst();
    }

    /** Every n-th school of the bassin, lycées first, so that each formateur has both kinds. */
    private static List<Uai> part(Bassin bassin, int rang, int parts) {
        var triees = bassin.ecoles().stream()
                .sorted(Comparator.comparing((Ecole ecole) -> "COLLEGE".equals(ecole.genre()))
                        .thenComparing(Ecole::uai))
                .toList();
        var siennes = new ArrayList<Uai>();
        for (int i = rang; i < triees.size(); i += parts) {
            siennes.add(new Uai(triees.get(i).uai()));
        }
        return siennes;
    }
}
