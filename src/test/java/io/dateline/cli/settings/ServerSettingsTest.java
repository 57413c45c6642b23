package io.dateline.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.server.ServerConfig;
import io.dateline.server.tls.TlsCertificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ServerSettingsTest {

    @TempDir Path data;

    private ServerConfig server(Map<String, String> environment) throws IOException {
        return Settings.load(environment, data).server(null, null);
    }

    private String wrong(Map<String, String> environment) {
        return String.valueOf(
                assertThrows(UsageException.class, () -> server(environment)).getMessage());
    }

    @Test
    void aCertificateComesInEitherForm() throws IOException {
        assertNull(server(Map.of()).certificate());
        assertEquals(
                new TlsCertificate.Pem(Path.of("c.pem"), Path.of("k.pem")),
                server(Map.of("DATELINE_TLS_CERT", "c.pem", "DATELINE_TLS_KEY", "k.pem"))
                        .certificate());
        Path file = Files.writeString(data.resolve("password"), "secret\n");
        for (Map<String, String> password :
                List.of(
                        Map.of("DATELINE_TLS_PASSWORD", "secret"),
                        Map.of("DATELINE_TLS_PASSWORD_FILE", file.toString()))) {
            Map<String, String> environment = new HashMap<>(password);
            environment.put("DATELINE_TLS_KEYSTORE", "k.p12");
            assertEquals(
                    new TlsCertificate.Keystore(Path.of("k.p12"), "secret"),
                    server(environment).certificate());
        }
    }

    @Test
    void halfACertificateOrTwoAreRefused() {
        assertEquals(
                "DATELINE_TLS_CERT and DATELINE_TLS_KEY belong together; one is set, the other is"
                        + " not",
                wrong(Map.of("DATELINE_TLS_CERT", "c.pem")));
        assertEquals(
                "DATELINE_TLS_KEYSTORE is set, and so is a certificate in PEM; expected one of"
                        + " them",
                wrong(Map.of("DATELINE_TLS_KEYSTORE", "k", "DATELINE_TLS_KEY", "k.pem")));
    }

    @Test
    void aPasswordDoesNotBelongIntoTheFileThatIsShownAround() throws IOException {
        Path file = Files.writeString(data.resolve("dateline.properties"), "DATELINE_TLS_PASSWORD=x");
        assertEquals(
                file
                        + ": a key does not belong here; put it into the environment, or into a"
                        + " file that DATELINE_TLS_PASSWORD_FILE names",
                wrong(Map.of()));
    }

    @Test
    void proxiesAndTheRateAreRead() throws IOException {
        ServerConfig config =
                server(
                        Map.of(
                                "DATELINE_TRUSTED_PROXIES",
                                "127.0.0.1, 10.0.0.0/8",
                                "DATELINE_RATE",
                                "5"));
        assertEquals(List.of("127.0.0.1", "10.0.0.0/8"), config.trustedProxies());
        assertEquals(5, config.questionsAMinute());
        assertEquals(60, server(Map.of()).questionsAMinute());
    }

    @ParameterizedTest
    @CsvSource({
        "DATELINE_TRUSTED_PROXIES, proxy, 'addresses or blocks such as 127.0.0.1, 10.0.0.0/8'",
        "DATELINE_RATE, 0, a number of questions a minute from 1 to 1000000",
        "DATELINE_RATE, many, a number of questions a minute from 1 to 1000000",
        "DATELINE_HOST, a b, a name or an address of this machine"
    })
    void whatIsWrongIsNamed(String key, String value, String expected) {
        assertEquals(
                key + " is \"" + value + "\", expected " + expected, wrong(Map.of(key, value)));
    }
}
