package fr.raccroche.territoire;

import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.EtablissementQuery.Filtre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schools and services, found by their UAI or by what people call them. */
@Service
@Transactional(readOnly = true)
public class Etablissements {

    private final EtablissementRepository etablissements;
    private final EtablissementQuery recherches;
    private final Clock horloge;

    Etablissements(EtablissementRepository etablissements, EtablissementQuery recherches, Clock horloge) {
        this.etablissements = etablissements;
        this.recherches = recherches;
        this.horloge = horloge;
    }

    public Etablissement find(Uai uai) {
        return chercher(uai).orElseThrow(() -> new IntrouvableException("etablissement", uai));
    }

    public Optional<Etablissement> chercher(Uai uai) {
        return etablissements.find(uai);
    }

    /** Name and commune of the school whose code was chosen or typed; empty when it is none. */
    public String nomEtCommune(@Nullable String uai) {
        return Uai.lire(uai == null ? "" : uai)
                .flatMap(this::chercher)
                .map(Etablissement::nomEtCommune)
                .orElse("");
    }

    public List<Etablissement> findAll(Collection<Uai> uais) {
        return etablissements.findAll(uais);
    }

    /** Tolerant of accents, case and abbreviations ("lp st malo"); the best first. */
    public List<Etablissement> rechercher(String texte, int limite) {
        var recherche = Recherche.de(texte);
        return recherche.vide()
                ? List.of()
                : recherches.rechercher(recherche, Filtre.AUCUN, LocalDate.now(horloge), limite, 0);
    }

    List<Etablissement> sections(Uai mere) {
        return etablissements.findSections(mere);
    }

    /** Pages are numbered from 1. */
    Page<Etablissement> page(String texte, Filtre filtre, int numero) {
        var recherche = Recherche.de(texte);
        var jour = LocalDate.now(horloge);
        var saut = (numero - 1) * Page.TAILLE;
        return Page.de(
                recherche.vide()
                        ? recherches.lister(filtre, jour, Page.TAILLE + 1, saut)
                        : recherches.rechercher(recherche, filtre, jour, Page.TAILLE + 1, saut),
                numero,
                Page.TAILLE);
    }
}
