package io.dateline.cli.settings;

import io.dateline.cli.settings.Settings.Given;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The settings of a database that many processes share.
final class StoreSettings {

    private final Settings settings;

    StoreSettings(Settings settings) {
        this.settings = settings;
    }

    /// `null` for the one in the data folder.
    ///
    /// @throws IOException when the file with the password cannot be read
    @Nullable PostgresAddress store() throws IOException {
        Given given = settings.find(Setting.STORE);
        if (given == null) {
            return null;
        }
        PostgresAddress address = address(given);
        if (given.shown() && !address.password().isEmpty()) {
            throw new UsageException(
                    given.origin()
                            + " holds a password, which does not belong there; put it into the"
                            + " environment as "
                            + Setting.STORE_PASSWORD.key()
                            + ", or into a file that "
                            + Setting.STORE_PASSWORD_FILE.key()
                            + " names");
        }
        String password = password();
        return password == null ? address : address.withPassword(password);
    }

    /// What is wrong may have a password in it, so that it is not repeated.
    private static PostgresAddress address(Given given) {
        try {
            return PostgresAddress.parse(given.text());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    given.origin() + " is no address of a database: " + e.getMessage());
        }
    }

    private @Nullable String password() throws IOException {
        Given given = settings.find(Setting.STORE_PASSWORD);
        if (given != null) {
            return given.text();
        }
        Given file = settings.find(Setting.STORE_PASSWORD_FILE);
        try {
            return file == null ? null : Files.readString(Path.of(file.text())).strip();
        } catch (InvalidPathException e) {
            throw file.wrong("the path of a file");
        }
    }
}
