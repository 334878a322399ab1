package fr.raccroche.reperage.lignes;

/** A value of the closed list of levées de doute, and how whoever bears it is counted. */
public record CodeDeLevee(String code, String libelle, EtatDeLigne effet) {}
