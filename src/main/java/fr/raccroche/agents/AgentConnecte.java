package fr.raccroche.agents;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person signed in: who they are and what their functions of the day allow. */
public final class AgentConnecte implements UserDetails, CredentialsContainer, Serializable {

    private final UUID id;
    private final String identifiant;
    private final String nomComplet;
    private final String titre;
    private final Set<Droit> droits;
    private final boolean debloque;
    private @Nullable String empreinte;

    AgentConnecte(
            UUID id,
            String identifiant,
            String nomComplet,
            String titre,
            Set<Droit> droits,
            boolean debloque,
            @Nullable String empreinte) {
        this.id = id;
        this.identifiant = identifiant;
        this.nomComplet = nomComplet;
        this.titre = titre;
        this.droits = Set.copyOf(droits);
        this.debloque = debloque;
        this.empreinte = empreinte;
    }

    public AgentId id() {
        return new AgentId(id);
    }

    /** First name and name, for the header of pages. */
    public String getNomComplet() {
        return nomComplet;
    }

    /** Title of the main function. */
    public String getTitre() {
        return titre;
    }

    public boolean peut(Droit droit) {
        return droits.contains(droit);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return droits.stream()
                .map(droit -> new SimpleGrantedAuthority(droit.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String getPassword() {
        return empreinte;
    }

    @Override
    public String getUsername() {
        return identifiant;
    }

    @Override
    public boolean isAccountNonLocked() {
        return debloque;
    }

    @Override
    public void eraseCredentials() {
        empreinte = null;
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
