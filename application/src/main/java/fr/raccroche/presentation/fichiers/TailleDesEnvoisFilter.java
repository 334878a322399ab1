package fr.raccroche.presentation.fichiers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses files too large for their page before any of them is read; a sending that hides its size is one of them. */
final class TailleDesEnvoisFilter extends OncePerRequestFilter {

    /** A file of 200 Mo, and the form around it. */
    private static final long USUELLE = DataSize.ofMegabytes(210).toBytes();

    private final List<PathPattern> sansLimite;

    TailleDesEnvoisFilter(List<GrosFichiers> exceptions) {
        sansLimite = exceptions.stream()
                .map(exception -> PathPatternParser.defaultInstance.parse(exception.chemin()))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        long taille = requete.getContentLengthLong();
        if (estUnEnvoi(requete) && (taille < 0 || taille > USUELLE) && !permis(requete)) {
            reponse.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        suite.doFilter(requete, reponse);
    }

    private static boolean estUnEnvoi(HttpServletRequest requete) {
        var type = requete.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private boolean permis(HttpServletRequest requete) {
        var chemin = PathContainer.parsePath(
                requete.getRequestURI().substring(requete.getContextPath().length()));
        return sansLimite.stream().anyMatch(motif -> motif.matches(chemin));
    }
}
