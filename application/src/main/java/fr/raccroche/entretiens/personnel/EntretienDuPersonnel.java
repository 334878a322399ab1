package fr.raccroche.entretiens.personnel;

import java.time.LocalDate;
import java.util.UUID;

/** An interview with an agent, or with a candidate whom nothing names. */
record EntretienDuPersonnel(UUID id, String type, LocalDate le, int dureeMinutes, String recu, String compteRendu) {}
