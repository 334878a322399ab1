package fr.raccroche.base;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one transaction that sees every file: imports, rebuilds, command line. The right to ask for it is checked by the
 * caller before, and the journal says who asked.
 */
@Component
public class AuNomDuSysteme {

    private static final ScopedValue<Appelant.Systeme> EN_COURS = ScopedValue.newInstance();

    private final TransactionTemplate transactions;
    private final ObjectProvider<AppelantCourant> courant;

    AuNomDuSysteme(PlatformTransactionManager gestionnaire, ObjectProvider<AppelantCourant> courant) {
        this.transactions = new TransactionTemplate(gestionnaire);
        this.courant = courant;
    }

    /** Asked by whoever runs the current request, if somebody does. */
    public <T> T executer(Supplier<T> travail) {
        return executer(demandeur(), travail);
    }

    public <T> T executer(Optional<UUID> demandeur, Supplier<T> travail) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A system transaction never begins inside another one");
        }
        return ScopedValue.where(EN_COURS, new Appelant.Systeme(demandeur))
                .call(() -> transactions.execute(statut -> travail.get()));
    }

    public void executer(Optional<UUID> demandeur, Runnable travail) {
        executer(demandeur, () -> {
            travail.run();
            return true;
        });
    }

    private Optional<UUID> demandeur() {
        return courant.stream()
                .findFirst()
                .map(AppelantCourant::get)
                .flatMap(appelant ->
                        appelant instanceof Appelant.Personne(UUID agent) ? Optional.of(agent) : Optional.empty());
    }

    static Optional<Appelant> appelant() {
        return EN_COURS.isBound() ? Optional.of(EN_COURS.get()) : Optional.empty();
    }
}
