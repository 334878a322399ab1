package fr.raccroche.presentation.fichiers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file handed to the reader: saved under its name, and kept by no cache on the way. */
public final class Telechargement {

    private Telechargement() {}

    public static ResponseEntity<byte[]> de(byte[] contenu, String nom, String typeMime) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, typeMime)
                .header(HttpHeaders.CONTENT_DISPOSITION, sous(nom))
                .cacheControl(CacheControl.noStore())
                .body(contenu);
    }

    /** Where a file is written that is never held whole. */
    public static OutputStream ouvrir(HttpServletResponse reponse, String nom, String typeMime) throws IOException {
        reponse.setContentType(typeMime);
        reponse.setHeader(HttpHeaders.CONTENT_DISPOSITION, sous(nom));
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return reponse.getOutputStream();
    }

    private static String sous(String nom) {
        return ContentDisposition.attachment().filename(nom).build().toString();
    }
}
