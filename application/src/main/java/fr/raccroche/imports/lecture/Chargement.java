package fr.raccroche.imports.lecture;

import fr.raccroche.base.Tampon;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.siecle.LecteurSiecle;
import fr.raccroche.siecle.RecepteurSiecle;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Reads files on a thread of its own while the calling thread, which owns the transaction, copies the rows to the
 * database. At most a few blocks are in memory, whatever the size of the files.
 */
@Component
public class Chargement {

    private static final int BLOCS = 4;

    private final LecteurSiecle lecteur;
    private final CopieRepository copie;

    Chargement(LecteurSiecle lecteur, CopieRepository copie) {
        this.lecteur = lecteur;
        this.copie = copie;
    }

    private record Bloc(TableLue table, Tampon lignes) {}

    /** Reads SIECLE exports. @return one report per file read */
    public List<Bilan> charger(List<FichierDepose> fichiers) {
        return charger(
                aiguillage -> fichiers.forEach(fichier -> lecteur.lire(fichier.chemin(), fichier.nom(), aiguillage)));
    }

    /** Whatever reads pushes its rows to the receiver, on a thread of its own. @return one report per file read */
    public List<Bilan> charger(Consumer<RecepteurSiecle> lecture) {
        var pleins = new ArrayBlockingQueue<Object>(BLOCS);
        var vides = new ArrayBlockingQueue<Tampon>(BLOCS);
        var fin = new Object();
        try (var fil = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("lecture-siecle-", 0).factory())) {
            var resultat = fil.submit(() -> {
                try {
                    return lire(lecture, pleins, vides);
                } finally {
                    pleins.put(fin);
                }
            });
            try {
                copier(pleins, vides, fin);
            } catch (RuntimeException | Error echec) {
                fil.shutdownNow();
                throw echec;
            }
            return resultat(resultat);
        }
    }

    private static List<Bilan> lire(
            Consumer<RecepteurSiecle> lecture, BlockingQueue<Object> pleins, BlockingQueue<Tampon> vides) {
        var aiguillage = new Aiguillage((table, plein) -> {
            try {
                pleins.put(new Bloc(table, plein));
            } catch (InterruptedException abandon) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
            var vide = vides.poll();
            return vide == null ? new Tampon() : vide;
        });
        lecture.accept(aiguillage);
        aiguillage.terminer();
        return aiguillage.bilans();
    }

    private void copier(BlockingQueue<Object> pleins, BlockingQueue<Tampon> vides, Object fin) {
        try (var ecriture = copie.ouvrir()) {
            for (var recu = pleins.take(); recu != fin; recu = pleins.take()) {
                if (recu instanceof Bloc(var table, var lignes)) {
                    ecriture.ecrire(table, lignes);
                    lignes.vider();
                    vides.offer(lignes);
                }
            }
        } catch (InterruptedException abandon) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static List<Bilan> resultat(Future<List<Bilan>> lecture) {
        try {
            return lecture.get();
        } catch (InterruptedException abandon) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(echec.getCause());
        }
    }
}
