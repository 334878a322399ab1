package fr.raccroche.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The server writes its own log, one file for each day of the week beside its data: the application cannot read it once
 * pg_ctl has ended. Neither values, nor details, nor the statements in error: they would name young people.
 */
final class JournalDuServeur {

    private JournalDuServeur() {}

    static void regler(EmbeddedPostgres.Builder serveur) {
        serveur.setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_age", "1d")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length_on_error", "0");
    }
}
