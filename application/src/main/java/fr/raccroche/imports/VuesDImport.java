package fr.raccroche.imports;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.imports.ApercuView.Alerte;
import fr.raccroche.imports.ApercuView.FichierView;
import fr.raccroche.imports.ApercuView.LigneView;
import fr.raccroche.imports.ApercuView.Nombre;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts imports in words: names of schools and agents, reasons, counts. */
@Component
class VuesDImport {

    private final Registre registre;
    private final Etablissements etablissements;
    private final Agents agents;
    private final PhrasesDImport phrases;
    private final Clock horloge;

    VuesDImport(
            Registre registre, Etablissements etablissements, Agents agents, PhrasesDImport phrases, Clock horloge) {
        this.registre = registre;
        this.etablissements = etablissements;
        this.agents = agents;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    /** One line of the list of imports. */
    record ImportView(
            LivraisonId id,
            String le,
            String par,
            String etablissements,
            String annee,
            String etat,
            String genre,
            String bilan) {}

    Page<ImportView> historique(Page<Livraison> livraisons) {
        var noms = noms(livraisons.lignes().stream()
                .flatMap(l -> l.uais().stream())
                .distinct()
                .toList());
        var auteurs = agents.noms(livraisons.lignes().stream()
                .flatMap(l -> l.agent().stream())
                .map(AgentId::new)
                .distinct()
                .toList());
        return new Page<>(
                livraisons.lignes().stream()
                        .map(l -> new ImportView(
                                l.id(),
                                phrases.dire(l.le()),
                                l.agent()
                                        .map(a -> auteurs.getOrDefault(new AgentId(a), ""))
                                        .orElse("Administration"),
                                l.uais().stream()
                                        .map(u -> noms.getOrDefault(u, u))
                                        .collect(Collectors.joining(", ")),
                                l.annee().libelle(),
                                phrases.message("imports.etat." + l.etat()),
                                genre(l.etat()),
                                nombres(l.rapport()).stream()
                                        .map(n -> n.libelle() + " : " + n.nombre())
                                        .collect(Collectors.joining(", "))))
                        .toList(),
                livraisons.numero(),
                livraisons.suivante());
    }

    List<Option> etablissements() {
        return Option.de(registre.etablissements(), e -> e.uai().valeur(), Etablissement::nomEtCommune);
    }

    ApercuView apercu(Livraison livraison, String etatDemande, int page) {
        var nombres = registre.nombres(livraison.id());
        var etat = etat(etatDemande, nombres);
        var rapport = livraison.rapport();
        var anneeAConfirmer =
                livraison.aDecider() && !livraison.annee().equals(AnneeScolaire.de(LocalDate.now(horloge)));
        return new ApercuView(
                livraison.id(),
                phrases.message("imports.titre." + (livraison.aDecider() ? "apercu" : livraison.etat())),
                "Déposé le %s%s".formatted(phrases.dire(livraison.le()), auteur(livraison)),
                livraison.annee().libelle(),
                noms(livraison.uais()).values().stream().sorted().toList(),
                rapport.fichiers().stream().map(this::fichier).toList(),
                livraison.empreinte(),
                nombres(rapport),
                alertes(livraison, anneeAConfirmer),
                interdites(rapport),
                livraison.aDecider(),
                rapport.rienNeChange(),
                anneeAConfirmer,
                Arrays.stream(Constat.Etat.values())
                        .filter(e -> nombres.getOrDefault(e, 0) > 0)
                        .map(e -> new Onglet(
                                "%s (%d)".formatted(phrases.message("imports.onglet." + e), nombres.get(e)),
                                "/imports/%s?etat=%s".formatted(livraison.id().valeur(), e),
                                e == etat))
                        .toList(),
                etat == null ? "" : etat.name(),
                livraison.aDecider() && etat != null && etat.cochable(),
                etat == null ? new Page<>(List.of(), 1, false) : lignes(livraison, etat, page),
                registre.semblables(livraison.id()));
    }

    private Page<LigneView> lignes(Livraison livraison, Constat.Etat etat, int page) {
        var constats = registre.constats(livraison.id(), etat, page);
        var ecoles = etablissements
                .findAll(constats.lignes().stream()
                        .flatMap(VuesDImport::ecoles)
                        .flatMap(uai -> Uai.lire(uai).stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(e -> e.uai().valeur(), Etablissement::nomCommuneEtUai, (a, b) -> a));
        return new Page<>(
                constats.lignes().stream()
                        .map(c -> phrases.ligne(c, livraison, ecoles))
                        .toList(),
                constats.numero(),
                constats.suivante());
    }

    /** The school of the row, and those between which the pupil changes. */
    private static Stream<String> ecoles(Constat constat) {
        return Stream.concat(
                Stream.of(constat.uai()),
                constat.ecarts().stream()
                        .filter(ecart -> ecart.champ().equals("etablissement"))
                        .flatMap(ecart -> Stream.of(ecart.avant(), ecart.apres())));
    }

    private List<Alerte> alertes(Livraison livraison, boolean anneeAConfirmer) {
        var alertes = new ArrayList<Alerte>();
        switch (livraison.etat()) {
            case INTERROMPU ->
                alertes.add(new Alerte(
                        "warning", phrases.message("imports.alerte.interrompu", phrases.dire(livraison.changeLe()))));
            case EN_COURS ->
                alertes.add(new Alerte(
                        "info", phrases.message("imports.alerte.en-cours", phrases.dire(livraison.changeLe()))));
            case APPLIQUE ->
                alertes.add(
                        livraison.rapport().rienNeChange()
                                ? new Alerte(
                                        "info",
                                        phrases.message("imports.alerte.clos", phrases.dire(livraison.changeLe())))
                                : new Alerte(
                                        "success",
                                        phrases.message(
                                                "imports.alerte.applique", phrases.dire(livraison.changeLe()))));
            case ABANDONNE -> alertes.add(new Alerte("info", phrases.message("imports.alerte.abandonne")));
            case PRET -> {}
        }
        if (livraison.rapport().rienNeChange()) {
            alertes.add(rien(livraison));
        }
        registre.dejaAppliquee(livraison)
                .ifPresent(autre -> alertes.add(
                        new Alerte("info", phrases.message("imports.alerte.deja", phrases.dire(autre.changeLe())))));
        if (anneeAConfirmer) {
            alertes.add(new Alerte(
                    "warning",
                    phrases.message(
                            "imports.annee.a-confirmer", livraison.annee().libelle())));
        }
        if (livraison.aDecider() && livraison.rapport().compte(Compte.ABSENT_ECARTE) > 0) {
            alertes.add(new Alerte(
                    "warning",
                    phrases.message(
                            "imports.alerte.absents", livraison.rapport().compte(Compte.ABSENT_ECARTE))));
        }
        int semblables = livraison.rapport().compte(Compte.RESSEMBLANT);
        if (semblables > 0 && livraison.etat() != Etat.ABANDONNE) {
            alertes.add(new Alerte(
                    "warning",
                    phrases.message(
                            livraison.aDecider() ? "imports.alerte.semblables" : "imports.alerte.semblables-importes",
                            semblables)));
        }
        return alertes;
    }

    /** Nothing to record: because all of it was known, or because what was new is left aside. */
    private Alerte rien(Livraison livraison) {
        var cle = livraison.aDecider() ? "imports.alerte.rien" : "imports.alerte.rien-fait";
        var laisses = nombres(livraison.rapport(), Rapport.LAISSES_DE_COTE).stream()
                .map(n -> "%s : %d".formatted(n.libelle().toLowerCase(Locale.FRANCE), n.nombre()))
                .collect(Collectors.joining(" ; "));
        return laisses.isEmpty()
                ? new Alerte("info", phrases.message(cle))
                : new Alerte("warning", phrases.message(cle + "-sauf", laisses));
    }

    private List<Nombre> nombres(Rapport rapport) {
        return nombres(rapport, EnumSet.allOf(Compte.class));
    }

    private List<Nombre> nombres(Rapport rapport, Set<Compte> comptes) {
        return comptes.stream()
                .filter(c -> rapport.compte(c) > 0)
                .map(c -> new Nombre(phrases.message("imports.compte." + c), rapport.compte(c)))
                .toList();
    }

    private String interdites(Rapport rapport) {
        return rapport.interdites().keySet().stream()
                .map(d -> "%s (%s)".formatted(phrases.message("siecle.interdite." + d), d.name()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private FichierView fichier(Rapport.Fichier fichier) {
        return new FichierView(
                fichier.nom(),
                phrases.message("siecle.fichier." + fichier.type()),
                PhrasesDImport.jour(fichier.exporteLe()),
                fichier.lignes());
    }

    private Map<String, String> noms(Collection<String> uais) {
        return etablissements.findAll(uais.stream().map(Uai::new).toList()).stream()
                .sorted(Comparator.comparing(Etablissement::nom))
                .collect(Collectors.toMap(e -> e.uai().valeur(), Etablissement::nomEtCommune, (a, b) -> a));
    }

    private String auteur(Livraison livraison) {
        return livraison
                .agent()
                .map(AgentId::new)
                .map(id -> agents.noms(List.of(id)).get(id))
                .map(nom -> " par " + nom)
                .orElse("");
    }

    private static Constat.@Nullable Etat etat(String demande, Map<Constat.Etat, Integer> nombres) {
        return Arrays.stream(Constat.Etat.values())
                .filter(e -> e.name().equals(demande))
                .findFirst()
                .or(() -> Optional.of(Constat.Etat.REFUSE).filter(nombres::containsKey))
                .or(() -> Arrays.stream(Constat.Etat.values())
                        .filter(nombres::containsKey)
                        .findFirst())
                .orElse(null);
    }

    private static String genre(Etat etat) {
        return switch (etat) {
            case PRET -> "new";
            case EN_COURS -> "info";
            case APPLIQUE -> "success";
            case ABANDONNE -> "";
            case INTERROMPU -> "warning";
        };
    }
}
