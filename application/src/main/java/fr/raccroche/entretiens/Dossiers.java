package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.jeunes.Identite;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.JoursOuvres;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands around the fields of a form about one young person: who they are, who follows them, what may be chosen. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final Jeunes jeunes;
    private final Entretiens entretiens;
    private final Cercles cercles;
    private final Etablissements etablissements;
    private final DossierQuery lectures;
    private final AgentCourant agent;
    private final Clock horloge;

    Dossiers(
            Jeunes jeunes,
            Entretiens entretiens,
            Cercles cercles,
            Etablissements etablissements,
            DossierQuery lectures,
            AgentCourant agent,
            Clock horloge) {
        this.jeunes = jeunes;
        this.entretiens = entretiens;
        this.cercles = cercles;
        this.etablissements = etablissements;
        this.lectures = lectures;
        this.agent = agent;
        this.horloge = horloge;
    }

    /** A file as a form shows it. */
    public record Dossier(
            Identite jeune,
            int age,
            List<Option> agents,
            List<Option> actions,
            Nomenclature nomenclature,
            Optional<Uai> ecole,
            LocalDate jour) {

        private static final int UNE_SEMAINE = 7;

        public String nom() {
            return jeune.nomComplet();
        }

        public String url() {
            return "/jeunes/" + jeune.id().valeur();
        }

        /** @throws fr.raccroche.socle.RegleMetierException when the type is not offered that day */
        public Nomenclature.Type type(@Nullable String code) {
            return nomenclature.exigerType(Objects.requireNonNullElse(code, ""), jour);
        }

        /** Where an interview takes place if nobody says otherwise. */
        public String lieuHabituel() {
            return ecole.isPresent() ? "ETABLISSEMENT" : "LOCAUX_MLDS";
        }

        /** The day proposed for what comes next. */
        public LocalDate dansUneSemaine() {
            return JoursOuvres.depuis(jour.plusDays(UNE_SEMAINE));
        }

        /** Values of a closed list that are offered today. */
        public List<Option> valeurs(String liste) {
            return options(nomenclature.liste(liste));
        }

        public List<Option> options(Nomenclature.Liste liste) {
            return Option.de(liste.enUsage(jour), Nomenclature.Valeur::code, Nomenclature.Valeur::libelle);
        }

        public List<Option> types() {
            return Option.de(nomenclature.types(jour), Nomenclature.Type::code, Nomenclature.Type::libelle);
        }

        public List<Option> resultats() {
            return Option.de(nomenclature.resultats(jour), Nomenclature.Resultat::code, Nomenclature.Resultat::libelle);
        }
    }

    /** @throws fr.raccroche.socle.IntrouvableException outside the caller's cercles as well */
    public Dossier ouvrir(JeuneId id) {
        return ouvrir(id, LocalDate.now(horloge));
    }

    /** As on the day of an act that is being corrected: its own values are still offered, were they withdrawn since. */
    public Dossier ouvrir(JeuneId id, LocalDate jour) {
        var jeune = jeunes.identite(id);
        Map<String, String> agents = new LinkedHashMap<>();
        agents.put(agent.id().valeur().toString(), agent.exiger().getNomComplet() + " (moi)");
        cercles.membres(lectures.cercles(id))
                .forEach(membre -> agents.putIfAbsent(
                        membre.agent().valeur().toString(),
                        membre.titres().isBlank() ? membre.nom() : membre.nom() + ", " + membre.titres()));
        return new Dossier(
                jeune,
                jeune.ageAu(jour),
                Option.de(agents),
                Option.de(
                        lectures.actions(id),
                        action -> action.id().valeur().toString(),
                        DossierQuery.ActionDuJeune::nom),
                entretiens.nomenclature(),
                jeunes.ecole(id, jour),
                jour);
    }

    /** Name and commune of the school chosen. */
    public String etablissement(@Nullable String uai) {
        return etablissement(uai, "");
    }

    /** The same for the field that shows it: what was typed, as long as nothing is chosen. */
    public String etablissement(@Nullable String uai, @Nullable String tape) {
        var nom = etablissements.nomEtCommune(uai);
        return nom.isEmpty() ? Formulaire.texte(tape) : nom;
    }
}
