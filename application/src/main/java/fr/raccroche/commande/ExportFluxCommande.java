package fr.raccroche.commande;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.commande.Contexte.RefuseException;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.flux.FiltreDuTableau;
import fr.raccroche.flux.FiltreDuTableau.Tranche;
import fr.raccroche.flux.feuille.ExportDuTableau;
import fr.raccroche.territoire.Territoires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export-flux",
        description =
                "Exporte le tableau en flux d’un agent ou d’un territoire, au nom d’un agent : ses droits et son choix de colonnes valent comme à l’écran, et le journal le dit.")
final class ExportFluxCommande extends CommandeDApplication {

    @Parameters(
            paramLabel = "FICHIER",
            description = "Le fichier à écrire ; son extension dit le format : .xlsx, .ods ou .csv.")
    @SuppressWarnings("NullAway.Init")
    private Path fichier;

    @Option(
            names = "--au-nom-de",
            required = true,
            paramLabel = "IDENTIFIANT",
            description = "L’agent dont les droits s’appliquent.")
    @SuppressWarnings("NullAway.Init")
    private String auNomDe;

    @Option(
            names = "--agent",
            paramLabel = "IDENTIFIANT",
            description =
                    "Dont on veut le tableau, ou « tous » (par défaut : celui de --au-nom-de ; « tous » avec --territoire).")
    private @Nullable String agent;

    @Option(
            names = "--territoire",
            paramLabel = "CODE",
            description =
                    "Seulement les lignes des établissements de ce territoire (code d’un bassin, d’un réseau, d’un département…).")
    private @Nullable String territoire;

    @Option(
            names = "--annee",
            paramLabel = "ANNÉE",
            description =
                    "La première année de l’année scolaire : 2026 pour 2026-2027 (par défaut : celle d’aujourd’hui).")
    private @Nullable Integer annee;

    @Option(
            names = "--periode",
            paramLabel = "PÉRIODE",
            description = "Une de : ${COMPLETION-CANDIDATES} (par défaut : ANNEE, ou DATES avec --du ou --au).")
    private @Nullable Tranche periode;

    @Option(names = "--du", paramLabel = "DATE", description = "Premier jour, par exemple 2026-09-01.")
    private @Nullable LocalDate du;

    @Option(names = "--au", paramLabel = "DATE", description = "Dernier jour compris.")
    private @Nullable LocalDate au;

    ExportFluxCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        var format = format();
        return contexte.avec(application -> {
            var lecteur = compte(application, auNomDe);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(lecteur, "", lecteur.getAuthorities()));
            try {
                var exports = application.getBean(ExportDuTableau.class);
                exports.exigerLeDroit();
                var lignes = ecrire(exports, filtre(application), format);
                return rapporter(List.of("Tableau en flux exporté au nom de %s : %d lignes, dans %s."
                        .formatted(lecteur.getNomComplet(), lignes, fichier)));
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private FormatDeFeuille format() {
        var nom = fichier.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(FormatDeFeuille.values())
                .filter(format -> nom.endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow(() -> new RefuseException(
                        "Le nom du fichier finit par .xlsx, .ods ou .csv : « " + fichier + " » ne dit pas le format."));
    }

    private FiltreDuTableau filtre(BeanFactory application) {
        var tranche = periode == null ? (du == null && au == null ? Tranche.ANNEE : Tranche.DATES) : periode;
        return new FiltreDuTableau(
                annee, tranche, du, au, null, null, null, tableauDe(application), territoire(application));
    }

    private @Nullable String tableauDe(BeanFactory application) {
        if (agent == null) {
            return territoire == null ? null : "tous";
        }
        return agent.equals("tous")
                ? agent
                : compte(application, agent).id().valeur().toString();
    }

    private @Nullable Integer territoire(BeanFactory application) {
        if (territoire == null) {
            return null;
        }
        return application.getBean(Territoires.class).findAll().stream()
                .filter(connu -> connu.code().equalsIgnoreCase(territoire))
                .findFirst()
                .map(connu -> connu.id().valeur())
                .orElseThrow(() -> new RefuseException("Aucun territoire ne porte le code « " + territoire + " »."));
    }

    private static AgentConnecte compte(BeanFactory application, String identifiant) {
        try {
            var trouve = application.getBean(UserDetailsService.class).loadUserByUsername(identifiant);
            if (trouve instanceof AgentConnecte agent) {
                return agent;
            }
        } catch (UsernameNotFoundException inconnu) {
            // The same sentence as for an account that is not one of ours.
        }
        throw new RefuseException("Aucun compte actif ne s’appelle « " + identifiant + " ».");
    }

    /** The whole file or none: written beside, then put in its place. */
    private int ecrire(ExportDuTableau exports, FiltreDuTableau filtre, FormatDeFeuille format) {
        var dossier = fichier.toAbsolutePath().getParent();
        try {
            var provisoire = Files.createTempFile(dossier, ".export-flux", "." + format.extension());
            try {
                int lignes;
                try (var sortie = Files.newOutputStream(provisoire)) {
                    lignes = exports.ecrire(filtre, format, sortie);
                }
                Files.move(provisoire, fichier, StandardCopyOption.REPLACE_EXISTING);
                return lignes;
            } finally {
                Files.deleteIfExists(provisoire);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
