package fr.raccroche.jeunes.dossier;

import java.util.Arrays;

/** SIECLE, CODE_PARENTE: what the adult is to the young person. */
public enum Parente {
    MERE("10", "mère"),
    PERE("20", "père"),
    FRATRIE("37", "frère ou sœur"),
    ASCENDANT("38", "grand-parent"),
    FAMILLE("39", "autre membre de la famille"),
    EDUCATEUR("41", "éducateur"),
    ASSISTANT_FAMILIAL("42", "assistant familial"),
    TUTEUR("50", "tuteur"),
    ASE("51", "aide sociale à l’enfance"),
    LUI_MEME("70", "lui-même"),
    AUTRE("90", "autre lien");

    private final String code;
    private final String libelle;

    Parente(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    /** The label of a code; anything else is already words. */
    static String libelleDe(String codeOuMots) {
        return Arrays.stream(values())
                .filter(parente -> parente.code.equals(codeOuMots))
                .findFirst()
                .map(Parente::libelle)
                .orElse(codeOuMots);
    }
}
