package fr.raccroche.agents;

import fr.raccroche.presentation.PersonneConnectee;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person signed in: who they are and what their functions of the day allow. */
public final class AgentConnecte implements UserDetails, PersonneConnectee, Serializable {

    private final UUID id;
    private final String identifiant;
    private final String nomComplet;
    private final String titre;
    private final Set<Fonction> fonctions;
    private final Session session;

    /** When the person signed in, and the day and version of the rights they were given. */
    public record Session(Instant depuis, LocalDate jour, int versionDroits) implements Serializable {}

    public AgentConnecte(
            UUID id, String identifiant, String nomComplet, String titre, Set<Fonction> fonctions, Session session) {
        this.id = id;
        this.identifiant = identifiant;
        this.nomComplet = nomComplet;
        this.titre = titre;
        this.fonctions = Set.copyOf(fonctions);
        this.session = session;
    }

    public AgentId id() {
        return new AgentId(id);
    }

    /** First name and name, for the header of pages. */
    @Override
    public String getNomComplet() {
        return nomComplet;
    }

    /** Title of the main function. */
    @Override
    public String getTitre() {
        return titre;
    }

    /** Functions held today. */
    public Set<Fonction> fonctions() {
        return fonctions;
    }

    public boolean peut(Droit droit) {
        return fonctions.stream().anyMatch(fonction -> fonction.droits().contains(droit));
    }

    public Session session() {
        return session;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return fonctions.stream()
                .flatMap(fonction -> fonction.droits().stream())
                .map(droit -> new SimpleGrantedAuthority(droit.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Never kept in the session. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return identifiant;
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof AgentConnecte agent && agent.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
