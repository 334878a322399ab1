package fr.raccroche.banc.population;

/** A pupil as one list writes them; what is missing is empty. */
record Ligne(long id, String ine, String nom, String prenom, String naissance, String sexe, String commune) {

    static final String ENTETE = "id,ine,nom,prenom,date_naissance,sexe,commune\n";

    void ecrire(StringBuilder csv) {
        csv.append(id)
                .append(',')
                .append(ine)
                .append(',')
                .append(nom)
                .append(',')
                .append(prenom)
                .append(',')
                .append(naissance)
                .append(',')
                .append(sexe)
                .append(',')
                .append(commune)
                .append('\n');
    }
}
