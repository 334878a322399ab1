package fr.raccroche.comptes;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a login and a password. An unknown login costs the same time and gets the same answer as a wrong password
 * (ASVS 6.3.8).
 */
@Component
class Identification implements AuthenticationProvider {

    private final Connexions connexions;
    private final MotsDePasse motsDePasse;
    private final String leurre;

    Identification(Connexions connexions, MotsDePasse motsDePasse) {
        this.connexions = connexions;
        this.motsDePasse = motsDePasse;
        this.leurre = Objects.requireNonNull(motsDePasse.encode("leurre"));
    }

    @Override
    public Authentication authenticate(Authentication demande) {
        var identifiant = demande.getName().strip();
        var clair = Objects.toString(demande.getCredentials(), "");
        if (!connexions.prendreUneTentative(identifiant)) {
            throw new LockedException("too many attempts");
        }
        var compte = connexions.empreinte(identifiant);
        var juste = motsDePasse.matches(
                clair, compte.map(CompteRepository.Empreinte::valeur).orElse(leurre));
        return compte.filter(trouve -> juste)
                .flatMap(trouve -> connexions.reussir(trouve.agent(), identifiant))
                .map(agent -> UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities()))
                .orElseThrow(() -> {
                    connexions.echouer();
                    return new BadCredentialsException("refused");
                });
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
