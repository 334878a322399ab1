package fr.raccroche.imports;

import fr.raccroche.cercles.Cercles;
import fr.raccroche.imports.lecture.Chargement;
import fr.raccroche.imports.lecture.FichierDepose;
import fr.raccroche.imports.listes.LecteurDeListe;
import fr.raccroche.jeunes.versement.Versements;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the files and compares them with what is known, inside the system transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Analyse {

    /** What was found; the rows themselves wait in the temporary tables of the transaction. */
    record Resultat(Portee portee, Rapport rapport) {}

    private final Chargement chargement;
    private final Versements versements;
    private final LotRepository lots;
    private final PorteeRepository portees;
    private final RapportQuery rapports;
    private final Etablissements etablissements;
    private final Cercles cercles;
    private final Clock horloge;

    Analyse(
            Chargement chargement,
            Versements versements,
            LotRepository lots,
            PorteeRepository portees,
            RapportQuery rapports,
            Etablissements etablissements,
            Cercles cercles,
            Clock horloge) {
        this.chargement = chargement;
        this.versements = versements;
        this.lots = lots;
        this.portees = portees;
        this.rapports = rapports;
        this.etablissements = etablissements;
        this.cercles = cercles;
        this.horloge = horloge;
    }

    /** {@code livraison} tells which decisions of people to take into account. */
    Resultat analyser(UUID livraison, List<FichierDepose> fichiers, Origine origine) {
        versements.ouvrir();
        var aujourdhui = LocalDate.now(horloge);
        var bilans = charger(fichiers, origine, aujourdhui);
        var portee =
                switch (origine) {
                    case Origine.Siecle(var attendu) -> Portee.de(bilans, attendu, aujourdhui);
                    case Origine.Liste(var correspondance) -> Portee.de(correspondance, aujourdhui);
                };
        exigerConnues(portee);
        portees.insert(portee);
        lots.verser(livraison, origine instanceof Origine.Liste);
        versements.rapprocher(origine instanceof Origine.Siecle);
        lots.deciderDesAbsents(livraison);
        return new Resultat(portee, rapports.rapport(bilans));
    }

    private List<Bilan> charger(List<FichierDepose> fichiers, Origine origine, LocalDate aujourdhui) {
        return switch (origine) {
            case Origine.Siecle siecle -> chargement.charger(fichiers);
            case Origine.Liste(var correspondance) ->
                chargement.charger(recepteur ->
                        fichiers.forEach(fichier -> new LecteurDeListe(correspondance, aujourdhui, recepteur)
                                .lire(fichier.chemin(), fichier.nom())));
        };
    }

    /** Schools of the directory only; their two cercles are opened if nobody has needed them before. */
    private void exigerConnues(Portee portee) {
        var uais = portee.volets().keySet();
        var connus =
                etablissements.findAll(uais).stream().map(Etablissement::uai).collect(Collectors.toSet());
        var ouverts = portees.ouvertes(uais);
        for (var uai : uais) {
            if (!connus.contains(uai)) {
                throw new RegleMetierException("imports.uai.inconnue", uai.valeur());
            }
            if (!ouverts.contains(uai.valeur())) {
                cercles.tousLesEleves(uai);
                cercles.jeunesSuivis(uai);
            }
        }
    }
}
