package io.dateline.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.DatelineConfig;
import io.dateline.answer.generative.Verification;
import io.dateline.ingest.fetch.AllowedHosts;
import io.dateline.server.ServerConfig;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class SettingsTest {

    @TempDir Path folder;

    @Test
    void anOptionComesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
        file("DATELINE_PORT=1111\nDATELINE_HOST=127.0.0.3\nDATELINE_CAUTION=0.25\n");
        Settings settings = load(Map.of("DATELINE_PORT", "2222", "DATELINE_HOST", "127.0.0.2"));
        assertEquals(new ServerConfig("127.0.0.2", 3333, null), settings.server(null, "3333"));
        assertEquals(new ServerConfig("127.0.0.2", 2222, null), settings.server(null, null));
        assertEquals(0.25, settings.engine().caution());
        assertEquals(1111, load(Map.of()).server(null, null).port());
    }

    @Test
    void withoutAnySettingTheDefaultsHold() throws IOException {
        Settings settings = load(Map.of());
        assertEquals(
                new ServerConfig(ServerConfig.DEFAULT_HOST, ServerConfig.DEFAULT_PORT, null),
                settings.server(null, null));
        assertEquals(DatelineConfig.of(folder).withSamples(true), settings.engine());
        assertEquals(Path.of("data"), Settings.load(Map.of(), null).data());
    }

    @Test
    void theFileIsThatOfTheFolderThatTheOptionOrTheEnvironmentNames() throws IOException {
        file("DATELINE_PORT=1111\n");
        Map<String, String> environment = Map.of("DATELINE_DATA", folder.toString());
        assertEquals(1111, Settings.load(environment, null).server(null, null).port());
        Path other = folder.resolve("other");
        assertEquals(other, Settings.load(environment, other).data());
        assertEquals(7070, Settings.load(environment, other).server(null, null).port());
    }

    @Test
    void aBlankValueIsNone() throws IOException {
        file("DATELINE_PORT=1111\nDATELINE_CAUTION=\n");
        Settings settings = load(Map.of("DATELINE_PORT", " "));
        assertEquals(1111, settings.server(null, null).port());
        assertEquals(DatelineConfig.DEFAULT_CAUTION, settings.engine().caution());
    }

    @Test
    void conversationsAreKeptForDaysOrForEver() throws IOException {
        String key = "DATELINE_KEEP_CONVERSATIONS";
        assertEquals(Duration.ofDays(90), load(Map.of(key, "90d")).engine().keepConversations());
        assertNull(load(Map.of(key, "forever")).engine().keepConversations());
        for (String wrong : List.of("90", "0d", "-1d", "2w", "123456d")) {
            Settings settings = load(Map.of(key, wrong));
            assertEquals(
                    key
                            + " is \""
                            + wrong
                            + "\", expected a number of days such as 90d, or forever",
                    assertThrows(UsageException.class, settings::engine).getMessage());
        }
    }

    @Test
    void readsEverySetting() throws IOException {
        Settings settings =
                load(
                        Map.of(
                                "DATELINE_URL", "https://news.example.org",
                                "DATELINE_SAMPLES", "false",
                                "DATELINE_CAUTION", "1"));
        assertEquals(
                URI.create("https://news.example.org"), settings.server(null, null).publicUrl());
        assertEquals(DatelineConfig.of(folder).withCaution(1), settings.engine());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATELINE_CAUTION | high  | a number from 0 to 1",
                "DATELINE_CAUTION | 1.5   | a number from 0 to 1",
                "DATELINE_CAUTION | -0.1  | a number from 0 to 1",
                "DATELINE_CAUTION | NaN   | a number from 0 to 1",
                "DATELINE_SAMPLES | yes   | true or false",
                "DATELINE_PORT    | 65536 | a number from 0 to 65535",
                "DATELINE_PORT    | -1    | a number from 0 to 65535",
                "DATELINE_PORT    | http  | a number from 0 to 65535",
                "DATELINE_URL     | a b   | an address such as https://dateline.example.org",
                "DATELINE_URL     | x.org | an address such as https://dateline.example.org",
                "DATELINE_URL     | ftp:a | an address such as https://dateline.example.org",
            })
    void aWrongValueIsNamedWithWhatWasExpected(String key, String value, String expected)
            throws IOException {
        String message = key + " is \"" + value + "\", expected " + expected;
        assertEquals(message, wrong(load(Map.of(key, value))));

        Path file = file(key + "=" + value);
        assertEquals(message.replace(" is ", " in " + file + " is "), wrong(load(Map.of())));
    }

    @Test
    void aWrongOptionIsNamedAsAnOption() throws IOException {
        Settings settings = load(Map.of("DATELINE_PORT", "8080"));
        UsageException e = assertThrows(UsageException.class, () -> settings.server(null, "70700"));
        assertEquals("--port is \"70700\", expected a number from 0 to 65535", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATELINE_PROT", "port", "DATELINE_DATA"})
    void theFileHoldsNothingElse(String key) throws IOException {
        Path file = file("DATELINE_PORT=8080\n" + key + "=1");
        UsageException e = assertThrows(UsageException.class, () -> load(Map.of()));
        assertEquals(
                file
                        + ": "
                        + key
                        + " is none of DATELINE_HOST, DATELINE_PORT, DATELINE_URL,"
                        + " DATELINE_TLS_CERT,"
                        + " DATELINE_TLS_KEY, DATELINE_TLS_KEYSTORE, DATELINE_TLS_PASSWORD_FILE,"
                        + " DATELINE_TRUSTED_PROXIES, DATELINE_RATE, DATELINE_QUEUE,"
                        + " DATELINE_LOG_QUESTIONS, DATELINE_SAMPLES, DATELINE_CAUTION, DATELINE_MODEL, DATELINE_MODEL_URL,"
                        + " DATELINE_MODEL_KEY_FILE, DATELINE_MODEL_CONTEXT, DATELINE_MODEL_OUTPUT,"
                        + " DATELINE_MODEL_TIMEOUT, DATELINE_MODEL_PARALLEL, DATELINE_VERIFY,"
                        + " DATELINE_UNSUPPORTED, DATELINE_PROMPTS,"
                        + " DATELINE_KEEP_CONVERSATIONS,"
                        + " DATELINE_SLACK_SIGNING_SECRET_FILE, DATELINE_SLACK_BOT_TOKEN_FILE,"
                        + " DATELINE_SLACK_WORKSPACES, DATELINE_SLACK_FOLLOW_THREADS,"
                        + " DATELINE_SLACK_ALLOW, DATELINE_SLACK_RATE, DATELINE_SLACK_API,"
                        + " DATELINE_MATTERMOST_TOKEN_FILE, DATELINE_MATTERMOST_URL,"
                        + " DATELINE_MATTERMOST_ALLOW, DATELINE_MATTERMOST_RATE,"
                        + " DATELINE_ROCKETCHAT_TOKEN_FILE, DATELINE_ROCKETCHAT_ALLOW,"
                        + " DATELINE_ROCKETCHAT_RATE, DATELINE_STORE,"
                        + " DATELINE_STORE_PASSWORD_FILE, DATELINE_FETCH_ALLOW",
                e.getMessage());
    }

    @Test
    void aModelsSentencesAreCheckedAsIsSet() throws IOException {
        assertEquals(Verification.DEFAULT, load(Map.of()).verification());
        assertEquals(
                new Verification(Verification.Judge.MODEL, Verification.Unsupported.DROP),
                load(Map.of("DATELINE_VERIFY", "model", "DATELINE_UNSUPPORTED", "drop"))
                        .verification());
        Settings wrong = load(Map.of("DATELINE_VERIFY", "MODEL"));
        assertEquals(
                "DATELINE_VERIFY is \"MODEL\", expected local or model",
                assertThrows(UsageException.class, wrong::verification).getMessage());
    }

    @Test
    void whatIsNotThereYetIsTold() throws IOException {
        file("DATELINE_INDEX=x");
        assertEquals(
                List.of(
                        "DATELINE_INDEX is set, but what it is for is not there yet;"
                                + " it changes nothing"),
                load(Map.of("DATELINE_OTHER", "x")).unavailable());
    }

    @Test
    void pagesAreFetchedFromPublicHostsAndThoseThatAreNamed() throws IOException {
        assertEquals(AllowedHosts.PUBLIC, load(Map.of()).fetch().hosts());
        Settings named =
                load(
                        Map.of(
                                "DATELINE_FETCH_ALLOW",
                                "Intranet.example, [::1]:8080",
                                "DATELINE_URL",
                                "https://news.example.org"));
        assertEquals(
                List.of(
                        new AllowedHosts.Named("intranet.example", 0),
                        new AllowedHosts.Named("[::1]", 8080)),
                named.fetch().hosts().named());
        assertTrue(
                named.fetch()
                        .userAgent()
                        .matches("Dateline/\\S+ \\(\\+https://news\\.example\\.org\\)"),
                named.fetch().userAgent());
        Settings wrong = load(Map.of("DATELINE_FETCH_ALLOW", "http://intranet"));
        assertEquals(
                "DATELINE_FETCH_ALLOW is \"http://intranet\", expected hosts such as"
                        + " intranet.example, 127.0.0.1:8080",
                assertThrows(UsageException.class, wrong::fetch).getMessage());
    }

    @Test
    void aDatabaseHasItsPasswordFromWhereNobodyReadsIt() throws IOException {
        assertNull(load(Map.of()).store());
        String url = "postgresql://anna@db/news";
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        for (Map<String, String> environment :
                List.of(
                        Map.of("DATELINE_STORE", "postgresql://anna:secret@db/news"),
                        Map.of("DATELINE_STORE", url, "DATELINE_STORE_PASSWORD", "secret"),
                        Map.of(
                                "DATELINE_STORE",
                                url,
                                "DATELINE_STORE_PASSWORD_FILE",
                                password.toString()))) {
            assertEquals(
                    PostgresAddress.parse("postgresql://anna:secret@db:5432/news"),
                    load(environment).engine().store());
        }
        file("DATELINE_STORE=postgresql://anna:secret@db/news");
        UsageException shown = assertThrows(UsageException.class, () -> load(Map.of()).store());
        assertTrue(String.valueOf(shown.getMessage()).contains("DATELINE_STORE_PASSWORD_FILE"));
        assertFalse(String.valueOf(shown.getMessage()).contains("secret"));
        UsageException wrong =
                assertThrows(
                        UsageException.class,
                        () -> load(Map.of("DATELINE_STORE", "mysql://a:secret@db/x")).store());
        assertFalse(String.valueOf(wrong.getMessage()).contains("secret"));
    }

    private Settings load(Map<String, String> environment) throws IOException {
        return Settings.load(environment, folder);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(Settings.FILE), text);
    }

    private static String wrong(Settings settings) {
        UsageException e =
                assertThrows(
                        UsageException.class,
                        () -> {
                            settings.server(null, null);
                            settings.engine();
                        });
        return String.valueOf(e.getMessage());
    }
}
