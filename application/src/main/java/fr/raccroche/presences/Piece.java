package fr.raccroche.presences;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One scan of a signed sheet. */
record Piece(UUID id, int pages, String auteur, OffsetDateTime deposeeLe) {}
