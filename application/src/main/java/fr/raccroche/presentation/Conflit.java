package fr.raccroche.presentation;

import fr.raccroche.socle.JourEnChiffres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two people saved the same form. What I typed stands beside what the other recorded, field by field; I choose, and the
 * same address receives my choices with the fresh version. Both versions of the form are records of one type.
 */
public final class Conflit {

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH'h'mm");

    private final Record saisi;
    private final Record enregistre;
    private final Main main;
    private final List<Rubrique> rubriques = new ArrayList<>();

    private Conflit(Record saisi, Record enregistre, Main main) {
        this.saisi = saisi;
        this.enregistre = enregistre;
        this.main = main;
    }

    /** Who saved in between, and when, in words. */
    public record Main(String par, String quand) {
        public static final Main INCONNUE = new Main("Quelqu’un", "pendant votre saisie");
    }

    /** One field: what each version sends, and what each says. */
    public record Rubrique(
            String nom,
            String libelle,
            String saisi,
            String enregistre,
            String saisiEnClair,
            String enregistreEnClair,
            boolean texte) {

        public boolean isDifferente() {
            return !net(saisi).equals(net(enregistre));
        }

        /** Two texts that both say something may both be kept, one after the other. */
        public boolean isCumulable() {
            return texte && !saisi.isBlank() && !enregistre.isBlank();
        }

        public String lesDeux() {
            return enregistre.strip() + "\n" + saisi.strip();
        }

        /** Browsers send two characters for the end of a line. */
        private static String net(String texte) {
            return texte.replace("\r\n", "\n").strip();
        }

        /** When one side is empty, the other is proposed: nothing is lost by inattention. */
        public boolean isSaisiPropose() {
            return enregistre.isBlank();
        }

        public boolean isEnregistrePropose() {
            return saisi.isBlank();
        }
    }

    public static Conflit entre(Record saisi, Record enregistre, Main main) {
        return new Conflit(saisi, enregistre, main);
    }

    public Conflit champ(String nom, String libelle) {
        return champ(nom, libelle, UnaryOperator.identity());
    }

    /** {@code enClair} says a value that is sent, as a reader knows it (the name of a school for its code). */
    public Conflit champ(String nom, String libelle, UnaryOperator<String> enClair) {
        return valeur(nom, libelle, texte(lue(saisi, nom)), texte(lue(enregistre, nom)), enClair);
    }

    public Conflit choix(String nom, String libelle, List<Option> options) {
        return champ(nom, libelle, valeur -> libelle(options, valeur));
    }

    public Conflit coche(String nom, String libelle) {
        return valeur(
                nom,
                libelle,
                Boolean.toString(Boolean.TRUE.equals(lue(saisi, nom))),
                Boolean.toString(Boolean.TRUE.equals(lue(enregistre, nom))),
                valeur -> Boolean.parseBoolean(valeur) ? "Oui" : "Non");
    }

    /** Typed text, of which both versions may be kept. */
    public Conflit texte(String nom, String libelle) {
        var mien = texte(lue(saisi, nom));
        var sien = texte(lue(enregistre, nom));
        rubriques.add(new Rubrique(nom, libelle, mien, sien, mien, sien, true));
        return this;
    }

    /** A field whose values are not those of the records; several codes are sent with commas between them. */
    public Conflit valeur(String nom, String libelle, String mienne, String sienne, UnaryOperator<String> enClair) {
        rubriques.add(new Rubrique(nom, libelle, mienne, sienne, enClair.apply(mienne), enClair.apply(sienne), false));
        return this;
    }

    public static String libelle(List<Option> options, String valeur) {
        return options.stream()
                .filter(option -> option.valeur().equals(valeur))
                .findFirst()
                .map(Option::libelle)
                .orElse(valeur);
    }

    /** The page that asks; {@code retour}: where the record is shown. */
    public ModelAndView page(String titre, String retour) {
        return vers(titre, retour, requete().getRequest().getRequestURI());
    }

    /** The same, when the choices go to another address than the form did. */
    public ModelAndView vers(String titre, String retour, String adresse) {
        var page = new ModelAndView("presentation/conflit", HttpStatus.CONFLICT);
        page.addObject("titre", titre);
        page.addObject("retour", retour);
        page.addObject("adresse", adresse);
        page.addObject("main", main);
        page.addObject("rubriques", rubriques);
        page.addObject("version", texte(lue(enregistre, "version")));
        page.addObject("autres", autres());
        return page;
    }

    /** What was sent with the form and is not compared goes on as it is. */
    private List<Option> autres() {
        List<Option> autres = new ArrayList<>();
        requete().getRequest().getParameterMap().forEach((nom, valeurs) -> {
            if (!List.of("_csrf", "_cle", "version").contains(nom)
                    && rubriques.stream()
                            .noneMatch(rubrique -> nom.equals(rubrique.nom())
                                    || nom.equals("_" + rubrique.nom())
                                    || nom.equals(rubrique.nom() + "Texte"))) {
                for (var valeur : valeurs) {
                    autres.add(Option.de(nom, valeur));
                }
            }
        });
        return autres;
    }

    private static ServletRequestAttributes requete() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

    private static @Nullable Object lue(Record formulaire, String nom) {
        var lecture = Objects.requireNonNull(
                BeanUtils.findDeclaredMethod(formulaire.getClass(), nom), () -> "No field " + nom);
        try {
            lecture.setAccessible(true);
            return lecture.invoke(formulaire);
        } catch (ReflectiveOperationException illisible) {
            throw new IllegalStateException(illisible);
        }
    }

    private static String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "";
            case LocalDate jour -> JourEnChiffres.DATE.format(jour);
            case LocalTime heure -> HEURE.format(heure);
            case BigDecimal nombre -> NombreSouple.ecrire(nombre);
            case Enum<?> code -> code.name();
            default -> valeur.toString().strip();
        };
    }
}
