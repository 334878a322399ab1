package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Keeps whatever a reader pushes, and reads small files written by the tests. */
final class Recolte implements RecepteurSiecle {

    static final Clock HORLOGE = Clock.fixed(Instant.parse("2026-12-15T09:00:00Z"), ZoneOffset.UTC);
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final ResourceBundle PHRASES = ResourceBundle.getBundle("messages.siecle");

    final List<EnTete> enTetes = new ArrayList<>();
    final List<LigneSiecle> lignes = new ArrayList<>();
    final List<Anomalie> anomalies = new ArrayList<>();
    final List<Bilan> bilans = new ArrayList<>();

    static Recolte de(String xml) {
        return de(xml.getBytes(LATIN_9), "envoi.xml");
    }

    static Recolte de(byte[] octets, String nom) {
        var recolte = new Recolte();
        try {
            var chemin = Files.createTempFile("siecle", ".essai");
            try {
                Files.write(chemin, octets);
                new LecteurSiecle(HORLOGE).lire(chemin, nom, recolte);
            } finally {
                Files.delete(chemin);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return recolte;
    }

    /** The French sentence that refuses the upload. */
    static String refus(byte[] octets, String nom) {
        var refus = catchThrowableOfType(SiecleException.class, () -> de(octets, nom));
        return phrase(refus);
    }

    static String phrase(SiecleException refus) {
        return new MessageFormat(PHRASES.getString(refus.cle()))
                .format(refus.arguments().toArray());
    }

    static String phrase(Anomalie anomalie) {
        return MessageFormat.format(PHRASES.getString("siecle.anomalie." + anomalie.cle()), anomalie.valeur());
    }

    <T extends LigneSiecle> List<T> lignes(Class<T> sorte) {
        return lignes.stream().filter(sorte::isInstance).map(sorte::cast).toList();
    }

    <T extends LigneSiecle> T seule(Class<T> sorte) {
        var trouvees = lignes(sorte);
        if (trouvees.size() != 1) {
            throw new AssertionError("Expected one " + sorte.getSimpleName() + ", found " + trouvees.size());
        }
        return trouvees.getFirst();
    }

    @Override
    public void debut(EnTete enTete) {
        enTetes.add(enTete);
    }

    @Override
    public void ligne(LigneSiecle ligne) {
        lignes.add(ligne);
    }

    @Override
    public void anomalie(Anomalie anomalie) {
        anomalies.add(anomalie);
    }

    @Override
    public void fin(Bilan bilan) {
        bilans.add(bilan);
    }
}
