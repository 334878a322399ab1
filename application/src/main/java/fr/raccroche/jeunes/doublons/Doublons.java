package fr.raccroche.jeunes.doublons;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.doublons.Candidats.Candidat;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rubrique;
import fr.raccroche.socle.Ine;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is known already: keys fetch a bounded number of files, the linkage core judges each of them. */
@Service
@Transactional(readOnly = true)
public class Doublons {

    private final CandidatsQuery candidats;
    private final Connaissance connaissance;
    private final Recherches recherches;

    Doublons(CandidatsQuery candidats, Connaissance connaissance, Recherches recherches) {
        this.candidats = candidats;
        this.connaissance = connaissance;
        this.recherches = recherches;
    }

    /** Files that may be this person, who lives there as far as is known, each with its reasons; at most five. */
    public Candidats candidats(EtatCivil demande, Coordonnees coordonnees) {
        var ids = new ArrayList<JeuneId>();
        var connus = new Fichier();
        boolean ailleurs = candidats.proches(demande, ids, connus);
        var liens = connaissance
                .juge()
                .comparer(fichier(demande, coordonnees), connus, Vraisemblance.POSSIBLE.seuil(), Candidats.MAXIMUM);
        var trouves = recherches
                .presenter(liens.stream().map(lien -> ids.get(lien.ligneB())).toList())
                .stream()
                .collect(Collectors.toMap(JeuneTrouve::id, Function.identity()));
        return new Candidats(
                liens.stream()
                        .map(lien -> new Candidat(
                                Objects.requireNonNull(trouves.get(ids.get(lien.ligneB()))), Ressemblance.de(lien)))
                        .toList(),
                ailleurs);
    }

    private static Fichier fichier(EtatCivil demande, Coordonnees coordonnees) {
        var fichier = new Fichier();
        var saisie = fichier.saisir()
                .dire(Rubrique.NOM, demande.nom())
                .dire(Rubrique.NOM_USAGE, demande.nomUsage())
                .dire(Rubrique.PRENOM, demande.prenom())
                .dire(Rubrique.DATE_NAISSANCE, demande.naissance().toString())
                .dire(Rubrique.COMMUNE, coordonnees.commune())
                .dire(Rubrique.CODE_POSTAL, coordonnees.codePostal());
        if (demande.sexe() != null) {
            saisie.dire(Rubrique.SEXE, demande.sexe().name());
        }
        if (demande.ine() instanceof Ine ine) {
            saisie.dire(Rubrique.INE, ine.valeur());
        }
        saisie.finir();
        return fichier;
    }
}
