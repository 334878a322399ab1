package fr.raccroche.fil;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts a list shows: the one definition of the filters. Lists, their counts and their exports all take
 * {@link #condition()}, so that a counter never differs from the list it opens.
 */
public record Filtre(
        Set<Nature> natures,
        Optional<Periode> periode,
        Optional<Uai> uai,
        Optional<ActionId> action,
        Optional<String> code,
        Optional<AgentId> auteur,
        Optional<TerritoireId> territoire) {

    public Filtre {
        natures = Set.copyOf(natures);
    }

    public static Filtre tout() {
        return new Filtre(
                EnumSet.allOf(Nature.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Filtre natures(Set<Nature> choisies) {
        return new Filtre(choisies, periode, uai, action, code, auteur, territoire);
    }

    public Filtre pendant(Periode choisie) {
        return new Filtre(natures, Optional.of(choisie), uai, action, code, auteur, territoire);
    }

    public Filtre auteur(AgentId choisi) {
        return new Filtre(natures, periode, uai, action, code, Optional.of(choisi), territoire);
    }

    public Filtre uai(Uai choisi) {
        return new Filtre(natures, periode, Optional.of(choisi), action, code, auteur, territoire);
    }

    /** Facts that took place in a school of the territory, as it was on their day. */
    public Filtre territoire(TerritoireId choisi) {
        return new Filtre(natures, periode, uai, action, code, auteur, Optional.of(choisi));
    }

    /** SQL condition on the rows {@code f} of {@code fil.v_fait}: constant text, values go by {@link #parametres()}. */
    public String condition() {
        var texte = new StringBuilder("f.nature = any(:natures)");
        periode.ifPresent(valeur -> texte.append(" and f.le between :du and :au"));
        uai.ifPresent(valeur -> texte.append(" and f.uai = :uai"));
        action.ifPresent(valeur -> texte.append(" and f.action_id = :action"));
        code.ifPresent(valeur -> texte.append(" and f.code = :code"));
        auteur.ifPresent(valeur -> texte.append(" and f.auteur_id = :auteur"));
        territoire.ifPresent(
                valeur -> texte.append(" and exists (select 1 from territoire.v_rattachement r where r.uai = f.uai"
                        + " and r.territoire_id = :territoire and r.du <= f.le and (r.au is null or r.au >= f.le))"));
        return texte.toString();
    }

    public Map<String, Object> parametres() {
        var valeurs = new HashMap<String, Object>();
        valeurs.put("natures", natures.stream().map(Nature::name).toArray(String[]::new));
        periode.ifPresent(valeur -> {
            valeurs.put("du", valeur.du());
            valeurs.put("au", valeur.au());
        });
        uai.ifPresent(valeur -> valeurs.put("uai", valeur.valeur()));
        action.ifPresent(valeur -> valeurs.put("action", valeur.valeur()));
        code.ifPresent(valeur -> valeurs.put("code", valeur));
        auteur.ifPresent(valeur -> valeurs.put("auteur", valeur.valeur()));
        territoire.ifPresent(valeur -> valeurs.put("territoire", valeur.valeur()));
        return valeurs;
    }
}
