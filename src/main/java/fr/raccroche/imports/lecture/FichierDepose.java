package fr.raccroche.imports.lecture;

import java.nio.file.Path;

/** A file as it was sent: its name, where it waits, its SHA-256 and its size. */
public record FichierDepose(String nom, Path chemin, String empreinte, long octets) {}
