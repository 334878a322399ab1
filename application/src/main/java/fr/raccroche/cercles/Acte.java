package fr.raccroche.cercles;

import java.util.UUID;

/** What puts an agent in cercles, in words shown to users: "lettre de mission 2026-2027". */
public record Acte(Type type, UUID id, String libelle) {

    public enum Type {
        LETTRE,
        FONCTION,
        EQUIPE,
        EXCEPTION,
        DELEGATION
    }
}
