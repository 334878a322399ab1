package fr.raccroche;

import fr.raccroche.commande.Commande;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic(
        systemName = "Raccroche",
        sharedModules = {"socle"})
@SpringBootApplication
public class RaccrocheApplication {

    public static void main(String[] args) {
        if (Commande.reconnait(args)) {
            System.exit(new Commande(RaccrocheApplication.class).executer(args));
        }
        SpringApplication.run(RaccrocheApplication.class, args);
    }
}
