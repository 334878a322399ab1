package fr.raccroche.reperage.regles;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.regles.Regle.Cas;
import fr.raccroche.reperage.regles.Regle.Issue;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of decision (domaine 4.2; requirements C8, C10). What a line decided stays: changing it opens another one. */
@Service
@Transactional
public class TableDeDecision {

    private static final int PAS = 10;

    private final RegleRepository regles;
    private final Journal journal;
    private final Clock horloge;

    TableDeDecision(RegleRepository regles, Journal journal, Clock horloge) {
        this.regles = regles;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Regles enVigueur(LocalDate jour) {
        return new Regles(
                regles.findAll().stream().filter(regle -> regle.vaut(jour)).toList());
    }

    @Transactional(readOnly = true)
    List<Regle> toutes() {
        return regles.findAll();
    }

    @Transactional(readOnly = true)
    Regle find(int id) {
        return regles.find(id).orElseThrow(() -> new IntrouvableException("règle", id));
    }

    Refus refus(Cas cas, Issue issue) {
        return new Regle(0, 0, cas, issue, aujourdhui(), null).refus();
    }

    /** At the end of the table. */
    void ajouter(Cas cas, Issue issue) {
        refus(cas, issue).lever();
        int rang = regles.findAll().stream().mapToInt(Regle::rang).max().orElse(0) + PAS;
        consigner(regles.insert(new Regle(0, rang, cas, issue, aujourdhui(), null)), "AJOUT");
    }

    /** From today on; lines opened before keep the rule that opened them. */
    void modifier(int id, Cas cas, Issue issue) {
        refus(cas, issue).lever();
        var avant = find(id);
        var apres = new Regle(id, avant.rang(), cas, issue, aujourdhui(), null);
        if (avant.du().isBefore(aujourdhui())) {
            regles.terminer(id, aujourdhui().minusDays(1));
            regles.insert(apres);
        } else {
            regles.update(id, apres);
        }
        consigner(id, "MODIFICATION");
    }

    /** Yesterday was its last day. */
    void retirer(int id) {
        find(id);
        regles.terminer(id, aujourdhui().minusDays(1));
        consigner(id, "RETRAIT");
    }

    void monter(int id) {
        var enVigueur = enVigueur(aujourdhui()).lignes();
        for (int i = 1; i < enVigueur.size(); i++) {
            if (enVigueur.get(i).id() == id) {
                regles.ranger(id, enVigueur.get(i - 1).rang());
                regles.ranger(enVigueur.get(i - 1).id(), enVigueur.get(i).rang());
                consigner(id, "ORDRE");
            }
        }
    }

    private LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }

    private void consigner(int id, String detail) {
        journal.consigner(Geste.ADMINISTRATION, "REGLE_REPERAGE", Integer.toString(id), detail);
    }
}
