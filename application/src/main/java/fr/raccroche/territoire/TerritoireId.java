package fr.raccroche.territoire;

/** Names a territory from any module. */
public record TerritoireId(int valeur) {

    public static TerritoireId valueOf(String texte) {
        return new TerritoireId(Integer.parseInt(texte));
    }
}
