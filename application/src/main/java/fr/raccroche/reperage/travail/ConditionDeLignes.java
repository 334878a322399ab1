package fr.raccroche.reperage.travail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a filter asks of the database: constant text, and what fills it. Across campaigns, what a closed one left to clear
 * and to nobody is nobody's to take any more.
 */
record ConditionDeLignes(FiltreDeLignes filtre) {

    /** Whatever the state. */
    String texte() {
        var texte = new StringBuilder("true");
        filtre.parCampagne()
                .ifPresentOrElse(
                        id -> texte.append(" and l.campagne_id = :campagne"),
                        () -> texte.append(
                                " and (c.etat = 'OUVERTE' or l.agent_id is not null or l.etat <> 'A_VERIFIER')"));
        if (FiltreDeLignes.MOI.equals(filtre.qui())) {
            texte.append(" and l.agent_id = base.agent()");
        } else if (FiltreDeLignes.SANS.equals(filtre.qui())) {
            texte.append(" and l.agent_id is null");
        }
        filtre.parAgent().ifPresent(id -> texte.append(" and l.agent_id = :agent"));
        if (filtre.obligation() != null) {
            texte.append(" and l.obligation = :obligation");
        }
        filtre.parEtablissement().ifPresent(uai -> texte.append(" and l.uai = :uai"));
        if (filtre.territoire() != null) {
            texte.append(
                    " and exists (select 1 from territoire.v_rattachement r where r.uai = l.uai and r.territoire_id = :territoire"
                            + " and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))");
        }
        if (Boolean.TRUE.equals(filtre.retard())) {
            texte.append(" and l.etat = 'A_VERIFIER' and l.echeance < base.aujourdhui()");
        }
        if (Boolean.TRUE.equals(filtre.paire())) {
            texte.append(
                    " and exists (select 1 from reperage.paire p where p.campagne_id = l.campagne_id and p.cle_a = l.cle"
                            + " and p.etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD'))");
        }
        if (Boolean.TRUE.equals(filtre.dossier())) {
            texte.append(" and l.levee = 'A_ACCOMPAGNER' and l.jeune_id is null");
        }
        filtre.parLevee().ifPresent(code -> texte.append(" and l.levee = :levee"));
        filtre.parAge()
                .ifPresent(
                        tranche -> texte.append(
                                " and coalesce(l.age_garde, date_part('year', age(c.observee_le, l.naissance))) between :age_min and :age_max"));
        return texte.toString();
    }

    Map<String, Object> parametres() {
        var valeurs = new LinkedHashMap<String, Object>();
        filtre.parCampagne().ifPresent(id -> valeurs.put("campagne", id));
        filtre.parEtat().ifPresent(choisi -> valeurs.put("etat", choisi.name()));
        filtre.parAgent().ifPresent(id -> valeurs.put("agent", id));
        if (filtre.obligation() != null) {
            valeurs.put("obligation", filtre.obligation());
        }
        filtre.parEtablissement().ifPresent(uai -> valeurs.put("uai", uai.valeur()));
        if (filtre.territoire() != null) {
            valeurs.put("territoire", filtre.territoire());
        }
        filtre.parLevee().ifPresent(code -> valeurs.put("levee", code));
        filtre.parAge().ifPresent(tranche -> {
            valeurs.put("age_min", tranche.min());
            valeurs.put("age_max", tranche.max());
        });
        return valeurs;
    }
}
