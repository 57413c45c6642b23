package io.dateline.cli.settings;

import io.dateline.cli.settings.Settings.Given;
import io.dateline.server.ServerConfig;
import io.dateline.server.tls.TlsCertificate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The settings of a server that others than this machine reach.
final class ServerSettings {

    private final Settings settings;

    ServerSettings(Settings settings) {
        this.settings = settings;
    }

    /// `config` with all of them.
    ///
    /// @throws IOException when the file with a password cannot be read
    ServerConfig complete(ServerConfig config) throws IOException {
        return config.withCertificate(certificate())
                .withTrustedProxies(trustedProxies())
                .withQuestionsAMinute(questionsAMinute());
    }

    private @Nullable TlsCertificate certificate() throws IOException {
        Path certificate = path(Setting.TLS_CERT);
        Path key = path(Setting.TLS_KEY);
        Path keystore = path(Setting.TLS_KEYSTORE);
        if (keystore != null && (certificate != null || key != null)) {
            throw new UsageException(
                    "%s is set, and so is a certificate in PEM; expected one of them"
                            .formatted(Setting.TLS_KEYSTORE.key()));
        }
        if (keystore != null) {
            return new TlsCertificate.Keystore(keystore, password());
        }
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new UsageException(
                    "%s and %s belong together; one is set, the other is not"
                            .formatted(Setting.TLS_CERT.key(), Setting.TLS_KEY.key()));
        }
        return new TlsCertificate.Pem(certificate, key);
    }

    private String password() throws IOException {
        Given given = settings.find(Setting.TLS_PASSWORD);
        if (given != null) {
            return given.text();
        }
        Path file = path(Setting.TLS_PASSWORD_FILE);
        return file == null ? "" : Files.readString(file).strip();
    }

    private @Nullable Path path(Setting setting) {
        Given given = settings.find(setting);
        try {
            return given == null ? null : Path.of(given.text());
        } catch (InvalidPathException e) {
            throw given.wrong("the path of a file");
        }
    }

    private List<String> trustedProxies() {
        Given given = settings.find(Setting.TRUSTED_PROXIES);
        if (given == null) {
            return List.of();
        }
        List<String> proxies =
                Arrays.stream(given.text().split(",")).map(String::strip).toList();
        if (!proxies.stream().allMatch(ServerConfig::isProxy)) {
            throw given.wrong("addresses or blocks such as 127.0.0.1, 10.0.0.0/8");
        }
        return proxies;
    }

    private int questionsAMinute() {
        Given given = settings.find(Setting.RATE);
        if (given == null) {
            return ServerConfig.DEFAULT_QUESTIONS_A_MINUTE;
        }
        if (given.text().matches("\\d{1,7}")) {
            int rate = Integer.parseInt(given.text());
            if (rate >= 1 && rate <= ServerConfig.MOST_QUESTIONS_A_MINUTE) {
                return rate;
            }
        }
        throw given.wrong(
                "a number of questions a minute from 1 to " + ServerConfig.MOST_QUESTIONS_A_MINUTE);
    }
}
