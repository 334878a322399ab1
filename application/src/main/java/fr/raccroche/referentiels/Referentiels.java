package fr.raccroche.referentiels;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits nomenclatures. No value is ever deleted: facts carry it. */
@Service
@Transactional
class Referentiels {

    private static final int CODE_MAX = 26;

    private final List<SourceDeReferentiels> sources;
    private final ReferentielRepository valeurs;
    private final Journal journal;
    private final Clock horloge;

    Referentiels(List<SourceDeReferentiels> sources, ReferentielRepository valeurs, Journal journal, Clock horloge) {
        this.sources = sources;
        this.valeurs = valeurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    List<Referentiel> tous() {
        return sources.stream()
                .flatMap(source -> source.referentiels().stream())
                .toList();
    }

    @Transactional(readOnly = true)
    Referentiel find(String cle) {
        return tous().stream()
                .filter(referentiel -> referentiel.cle().equals(cle))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("nomenclature", cle));
    }

    @Transactional(readOnly = true)
    List<Valeur> lire(Referentiel referentiel) {
        return valeurs.lire(referentiel);
    }

    @Transactional(readOnly = true)
    Valeur find(Referentiel referentiel, String code) {
        return valeurs.lire(referentiel).stream()
                .filter(valeur -> valeur.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("valeur", code));
    }

    /** @return the code, made from the label */
    String ajouter(Referentiel referentiel, String libelle, String classe, LocalDate du) {
        controler(referentiel, "", libelle, classe);
        var pris = valeurs.lire(referentiel).stream().map(Valeur::code).toList();
        var racine = code(libelle);
        var code = IntStream.iterate(1, rang -> rang + 1)
                .mapToObj(rang -> rang == 1 ? racine : racine + "_" + rang)
                .filter(libre -> !pris.contains(libre))
                .findFirst()
                .orElseThrow();
        valeurs.ajouter(referentiel, new Valeur(code, libelle.strip(), classe, du, null));
        tracer(referentiel, code, "AJOUT");
        return code;
    }

    void renommer(Referentiel referentiel, String code, String libelle, String classe) {
        var avant = find(referentiel, code);
        controler(referentiel, code, libelle, classe);
        valeurs.renommer(referentiel, new Valeur(code, libelle.strip(), classe, avant.du(), avant.au()));
        tracer(referentiel, code, "LIBELLE");
    }

    /** Offered no more from today on; the facts that carry it keep it. */
    void retirer(Referentiel referentiel, String code) {
        find(referentiel, code);
        if (referentiel.indispensables().contains(code)) {
            throw new RegleMetierException("referentiel.indispensable");
        }
        valeurs.terminer(referentiel, code, LocalDate.now(horloge).minusDays(1));
        tracer(referentiel, code, "RETRAIT");
    }

    void reprendre(Referentiel referentiel, String code) {
        find(referentiel, code);
        valeurs.reprendre(referentiel, code);
        tracer(referentiel, code, "REPRISE");
    }

    /** One place up ({@code sens} -1) or down (1); at the end of the list nothing moves. */
    void deplacer(Referentiel referentiel, String code, int sens) {
        List<String> codes = new ArrayList<>(
                valeurs.lire(referentiel).stream().map(Valeur::code).toList());
        var place = codes.indexOf(find(referentiel, code).code());
        var autre = place + Integer.signum(sens);
        if (autre >= 0 && autre < codes.size()) {
            Collections.swap(codes, place, autre);
            valeurs.ordonner(referentiel, codes);
            tracer(referentiel, code, "ORDRE");
        }
    }

    private void controler(Referentiel referentiel, String code, String libelle, String classe) {
        if (valeurs.lire(referentiel).stream()
                .anyMatch(autre -> !autre.code().equals(code) && autre.libelle().equalsIgnoreCase(libelle.strip()))) {
            throw new RegleMetierException("referentiel.deja", libelle.strip());
        }
        if (referentiel.aDesClasses()
                && referentiel.classes().stream()
                        .noneMatch(option -> option.valeur().equals(classe))) {
            throw new RegleMetierException("referentiel.classe");
        }
    }

    private static String code(String libelle) {
        var net = Normalizer.normalize(libelle, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        var court = net.substring(0, Math.min(net.length(), CODE_MAX));
        return court.length() < 2 ? "VALEUR_" + court : court;
    }

    private void tracer(Referentiel referentiel, String code, String geste) {
        journal.consigner(Geste.ADMINISTRATION, "NOMENCLATURE", referentiel.cle() + ":" + code, geste);
    }
}
