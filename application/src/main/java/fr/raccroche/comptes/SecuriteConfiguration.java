package fr.raccroche.comptes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page asks for a sign-in, and carries a strict content security policy. */
@Configuration
@EnableMethodSecurity
class SecuriteConfiguration {

    private static final String POLITIQUE =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

    @Bean
    SecurityContextRepository contextes() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions, SecurityContextRepository contextes) {
        var pasDeConnexion = new PasDeConnexion();
        return http.authorizeHttpRequests(requetes -> requetes.requestMatchers(
                                "/connexion",
                                "/css/**",
                                "/js/**",
                                "/vendor/**",
                                "/images/**",
                                "/error",
                                "/accessibilite",
                                "/donnees-personnelles",
                                "/mot-de-passe/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(contexte -> contexte.securityContextRepository(contextes))
                .formLogin(connexion -> connexion
                        .loginPage("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .failureHandler(new EchecDeConnexion())
                        .defaultSuccessUrl("/"))
                .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?au-revoir"))
                .exceptionHandling(
                        cas -> cas.authenticationEntryPoint(pasDeConnexion).accessDeniedHandler(pasDeConnexion))
                .addFilterBefore(new SessionFilter(sessions, contextes), AuthorizationFilter.class)
                .headers(entetes -> entetes.contentSecurityPolicy(politique -> politique.policyDirectives(POLITIQUE))
                        .referrerPolicy(origine -> origine.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                droits -> droits.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .crossOriginOpenerPolicy(coop -> coop.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::deny))
                .csrf(Customizer.withDefaults())
                .build();
    }

    /** Browsers take a {@code __Host-} cookie over TLS or from the machine itself only. */
    @Bean
    ServletContextInitializer temoinDeSession(@Value("${raccroche.tls:true}") boolean tls) {
        return contexte -> {
            if (!tls) {
                contexte.getSessionCookieConfig().setName("raccroche");
                contexte.getSessionCookieConfig().setSecure(false);
            }
        };
    }
}
