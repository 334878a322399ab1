package fr.raccroche.presentation.fichiers;

import fr.raccroche.socle.Fichier;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form. */
public record FichierEnvoye(MultipartFile fichier) implements Fichier {

    /** Those chosen in a field; browsers send an empty one without a name when nothing was. */
    public static List<FichierEnvoye> de(MultipartFile @Nullable [] fichiers) {
        return fichiers == null
                ? List.of()
                : Arrays.stream(fichiers)
                        .map(FichierEnvoye::new)
                        .filter(envoye ->
                                !envoye.fichier().isEmpty() || !envoye.nom().isEmpty())
                        .toList();
    }

    @Override
    public String nom() {
        return Objects.requireNonNullElse(fichier.getOriginalFilename(), "");
    }

    @Override
    public InputStream ouvrir() throws IOException {
        return fichier.getInputStream();
    }
}
