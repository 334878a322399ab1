package fr.raccroche.presentation;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stays signed in, and hands an open page the token it needs after signing in again in another window. */
@RestController
class SessionController {

    record Session(String jeton) {}

    @GetMapping("/session")
    Session prolonger(CsrfToken jeton) {
        return new Session(jeton.getToken());
    }
}
