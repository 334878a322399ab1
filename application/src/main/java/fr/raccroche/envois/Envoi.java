package fr.raccroche.envois;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A form on its way: its key, who sends it, and whether this request is the one that claimed it. */
final class Envoi {

    static final String PARAMETRE = "_cle";
    static final String EN_TETE = "X-Cle";
    private static final String ATTRIBUT = Envoi.class.getName();
    private static final Pattern FORME = Pattern.compile("[0-9A-Za-z_-]{16,64}");

    private final UUID id = UUID.randomUUID();
    private final UUID agent;
    private final String cle;
    private final String chemin;
    private final String empreinte;
    private boolean reclamee;
    private @Nullable Connection transaction;

    Envoi(UUID agent, String cle, String chemin, Map<String, String[]> saisie) {
        this.agent = agent;
        this.cle = cle;
        this.chemin = chemin;
        this.empreinte = empreinte(chemin, saisie);
    }

    static boolean recevable(@Nullable String cle) {
        return cle != null && FORME.matcher(cle).matches();
    }

    /** The form of the current request, if it carries a key that still has to be claimed. */
    static Optional<Envoi> courant() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes requete
                ? Optional.ofNullable((Envoi) requete.getRequest().getAttribute(ATTRIBUT))
                : Optional.empty();
    }

    void poser(HttpServletRequest requete) {
        requete.setAttribute(ATTRIBUT, this);
    }

    static void retirer(HttpServletRequest requete) {
        requete.removeAttribute(ATTRIBUT);
    }

    UUID id() {
        return id;
    }

    UUID agent() {
        return agent;
    }

    String cle() {
        return cle;
    }

    String chemin() {
        return chemin;
    }

    String empreinte() {
        return empreinte;
    }

    boolean estReclamee() {
        return reclamee;
    }

    /**
     * A transaction inside the one that holds the claim must not wait for it; a later one claims again, in case the
     * first was rolled back.
     */
    boolean enCoursDeReclamation() throws SQLException {
        return transaction != null && !transaction.isClosed();
    }

    void reclamee(Connection par) {
        this.reclamee = true;
        this.transaction = par;
    }

    private static String empreinte(String chemin, Map<String, String[]> saisie) {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            condense.update(chemin.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(saisie).forEach((nom, valeurs) -> {
                if (!nom.equals("_csrf") && !nom.equals(PARAMETRE)) {
                    condense.update(("\u0000" + nom + "\u0001" + String.join("\u0001", valeurs))
                            .getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(condense.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
