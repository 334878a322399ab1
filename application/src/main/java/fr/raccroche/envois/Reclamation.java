package fr.raccroche.envois;

import fr.raccroche.base.AuDebutDeTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The first writing transaction of a request claims the key of the form: both are committed, or neither. */
@Component
class Reclamation implements AuDebutDeTransaction {

    private final ObjectProvider<EnvoiRepository> envois;
    private final Clock horloge;

    Reclamation(ObjectProvider<EnvoiRepository> envois, Clock horloge) {
        this.envois = envois;
        this.horloge = horloge;
    }

    @Override
    public void executer(Connection connexion) throws SQLException {
        var courant = Envoi.courant();
        if (courant.isEmpty() || courant.get().enCoursDeReclamation()) {
            return;
        }
        if (!envois.getObject().reclamer(connexion, courant.get(), horloge.instant())) {
            throw new DejaEnvoyeException(courant.get().cle());
        }
        courant.get().reclamee(connexion);
    }
}
