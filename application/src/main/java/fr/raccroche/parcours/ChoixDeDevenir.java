package fr.raccroche.parcours;

import fr.raccroche.presentation.Option;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of a devenir offer. */
@Component
class ChoixDeDevenir {

    static final List<Option> SOURCES = Option.de(List.of(Source.values()), Enum::name, Source::libelle);
    static final List<Option> PREUVES = Option.de(List.of(Preuve.values()), Enum::name, Preuve::libelle);

    private final Devenirs devenirs;

    ChoixDeDevenir(Devenirs devenirs) {
        this.devenirs = devenirs;
    }

    List<Option> codes(LocalDate jour) {
        return Option.de(devenirs.codes(jour), CodeDevenir::code, CodeDevenir::libelle);
    }

    void remplir(Model modele, LocalDate jour) {
        modele.addAttribute("codes", codes(jour));
        modele.addAttribute("sources", SOURCES);
        modele.addAttribute("preuves", PREUVES);
    }
}
