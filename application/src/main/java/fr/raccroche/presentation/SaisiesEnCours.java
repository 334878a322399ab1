package fr.raccroche.presentation;

import fr.raccroche.presentation.Brouillons.Brouillon;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.DataBinder;

/** Which forms the caller left unfinished, and what is in them. */
@Service
public class SaisiesEnCours {

    private final BrouillonRepository brouillons;
    private final ConversionService conversions;
    private final Clock horloge;

    SaisiesEnCours(
            BrouillonRepository brouillons,
            @Qualifier("mvcConversionService") ConversionService conversions,
            Clock horloge) {
        this.brouillons = brouillons;
        this.conversions = conversions;
        this.horloge = horloge;
    }

    /** What follows the prefix in the key of each draft, the last typed first. */
    @Transactional(readOnly = true)
    public List<String> sous(String prefixe) {
        return brouillons.cles(prefixe).stream()
                .map(cle -> cle.substring(prefixe.length()))
                .toList();
    }

    /** The values of each field; nothing without a draft. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> lire(String cle) {
        return brouillons.find(cle).map(Brouillon::contenu).orElse(Map.of());
    }

    /** Keeps these values in place of the former ones; a draft without any is forgotten. */
    @Transactional
    public void remplacer(String cle, Map<String, List<String>> contenu) {
        var version = brouillons.find(cle).map(Brouillon::version).orElse(0);
        if (contenu.isEmpty()) {
            brouillons.delete(cle);
        } else {
            brouillons.save(cle, contenu, version, horloge.instant());
        }
    }

    @Transactional
    public void oublier(String prefixe, Predicate<Map<String, List<String>>> lesquels) {
        brouillons.cles(prefixe).stream()
                .filter(cle -> lesquels.test(lire(cle)))
                .forEach(brouillons::delete);
    }

    /** What a page needs to show these values in a form of that type, as if it had just been sent. */
    public Map<String, Object> relire(Class<?> form, String nom, Map<String, List<String>> valeurs) {
        var liaison = new DataBinder(null, nom);
        liaison.setTargetType(ResolvableType.forClass(form));
        liaison.setConversionService(conversions);
        liaison.setBindingErrorProcessor(FormulaireBinder.FAUTES);
        liaison.construct(new Valeurs(valeurs));
        return liaison.getBindingResult().getModel();
    }

    private record Valeurs(Map<String, List<String>> valeurs) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String nom, Class<?> type) {
            return Optional.ofNullable(valeurs.get(nom)).map(List::getFirst).orElse(null);
        }

        @Override
        public Set<String> getNames() {
            return valeurs.keySet().stream().collect(Collectors.toUnmodifiableSet());
        }
    }
}
