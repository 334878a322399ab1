package fr.raccroche.agents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page asks for a sign-in, and carries a strict content security policy. */
@Configuration
@EnableMethodSecurity
class SecuriteConfiguration {

    private static final String POLITIQUE =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
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
                .formLogin(connexion -> connexion
                        .loginPage("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .failureUrl("/connexion?echec")
                        .defaultSuccessUrl("/"))
                .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?au-revoir"))
                .headers(entetes -> entetes.contentSecurityPolicy(politique -> politique.policyDirectives(POLITIQUE))
                        .referrerPolicy(origine -> origine.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                droits -> droits.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .frameOptions(FrameOptionsConfig::deny))
                .csrf(Customizer.withDefaults())
                .build();
    }
}
