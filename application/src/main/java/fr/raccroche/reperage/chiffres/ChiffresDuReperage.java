package fr.raccroche.reperage.chiffres;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.chiffres.ChiffresQuery.Valeur;
import fr.raccroche.reperage.chiffres.Repartition.Rangee;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.travail.FiltreDeLignes;
import fr.raccroche.reperage.travail.TrancheDAge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a campaign (requirement T57): an unverified line is never counted as a décrocheur. */
@Service
@Transactional(readOnly = true)
class ChiffresDuReperage {

    private final ChiffresQuery chiffres;
    private final Campagnes campagnes;
    private final Journal journal;

    ChiffresDuReperage(ChiffresQuery chiffres, Campagnes campagnes, Journal journal) {
        this.chiffres = chiffres;
        this.campagnes = campagnes;
        this.journal = journal;
    }

    /** All of them, with what they rest upon. */
    record Vue(
            Campagne campagne,
            Rangee ensemble,
            List<ChiffresQuery.Raison> raisons,
            List<Repartition> repartitions,
            List<ChiffresQuery.Semaine> semaines,
            List<ChiffresQuery.Fraicheur> fraicheurs) {

        public List<EtatDeLigne> etats() {
            return List.of(EtatDeLigne.values());
        }

        public String url(ChiffresQuery.Raison raison) {
            return ensemble.filtre().avecLevee(raison.code()).url();
        }
    }

    Vue lire(CampagneId id) {
        var campagne = campagnes.find(id);
        var tout = FiltreDeLignes.de(id.valeur());
        return new Vue(
                campagne,
                new Rangee("Ensemble", tout, chiffres.parEtat(tout)),
                chiffres.raisons(tout),
                repartitions(tout),
                chiffres.semaines(campagne),
                chiffres.fraicheurs(campagne));
    }

    /** What may leave the team: small counts are hidden. */
    @Transactional
    public List<PetitsEffectifs.Dite> exporter(CampagneId id, String format) {
        var vue = lire(id);
        var dites = new ArrayList<>(PetitsEffectifs.dire(new Repartition("Ensemble", List.of(vue.ensemble()))));
        vue.repartitions().forEach(repartition -> dites.addAll(PetitsEffectifs.dire(repartition)));
        journal.consigner(
                Geste.EXPORT, "CAMPAGNE", id.valeur().toString(), "%s lignes=%d".formatted(format, dites.size()));
        return dites;
    }

    private List<Repartition> repartitions(FiltreDeLignes tout) {
        var repartitions = new ArrayList<Repartition>();
        repartitions.add(repartir(
                "Obligation de formation",
                chiffres.parObligation(tout),
                valeur -> tout.parObligation(Boolean.parseBoolean(valeur.cle()))));
        repartitions.add(new Repartition(
                "Âge",
                Arrays.stream(TrancheDAge.values())
                        .map(age -> new Rangee(age.libelle(), tout.parAge(age), chiffres.parEtat(tout.parAge(age))))
                        .filter(rangee -> rangee.total() > 0)
                        .toList()));
        var territoires = new LinkedHashMap<String, Map<Valeur, Map<EtatDeLigne, Integer>>>();
        chiffres.parTerritoire(tout)
                .forEach((valeur, comptes) -> territoires
                        .computeIfAbsent(valeur.groupe(), niveau -> new LinkedHashMap<>())
                        .put(valeur, comptes));
        territoires.forEach((niveau, valeurs) -> repartitions.add(
                repartir(niveau, valeurs, valeur -> tout.parTerritoire(Integer.parseInt(valeur.cle())))));
        repartitions.add(repartir(
                "Dernier établissement",
                chiffres.parEtablissement(tout),
                valeur -> tout.parEtablissement(valeur.cle())));
        return repartitions.stream()
                .filter(repartition -> !repartition.rangees().isEmpty())
                .toList();
    }

    private static Repartition repartir(
            String axe, Map<Valeur, Map<EtatDeLigne, Integer>> valeurs, Function<Valeur, FiltreDeLignes> filtre) {
        return new Repartition(
                axe,
                valeurs.entrySet().stream()
                        .map(un -> new Rangee(un.getKey().libelle(), filtre.apply(un.getKey()), un.getValue()))
                        .toList());
    }
}
