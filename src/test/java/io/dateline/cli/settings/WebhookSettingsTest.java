package io.dateline.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.slack.webhook.Tokens;
import io.dateline.slack.webhook.WebhookConfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class WebhookSettingsTest {

    private static final String ONE = "xr3j5x3p4pfk7kk6ck7b4e6ghh";

    private static final String TWO = "ms3k5x3p4pfk7kk6ck7b4e6gaa";

    @TempDir Path folder;

    private String wrong(Map<String, String> environment) {
        UsageException refusal =
                assertThrows(
                        UsageException.class, () -> Settings.load(environment, folder).webhooks());
        return String.valueOf(refusal.getMessage());
    }

    @Test
    void withoutATokenNothingIsServed() throws IOException {
        assertNull(Settings.load(Map.of(), folder).webhooks());
    }

    @Test
    void tokensComeFromTheEnvironmentOrFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), ONE + ", " + TWO + "\n");
        Map<String, String> environment =
                Map.of(
                        "DATELINE_MATTERMOST_TOKEN_FILE",
                        file.toString(),
                        "DATELINE_MATTERMOST_URL",
                        "https://chat.example.org",
                        "DATELINE_ROCKETCHAT_TOKEN",
                        TWO,
                        "DATELINE_URL",
                        "https://news.example.org");
        assertEquals(
                new WebhookConfig(
                        Tokens.of(ONE + "," + TWO),
                        URI.create("https://chat.example.org"),
                        Tokens.of(TWO),
                        URI.create("https://news.example.org")),
                Settings.load(environment, folder).webhooks());
    }

    @Test
    void aTokenThatIsNoneIsNotRepeated() {
        String wrong = wrong(Map.of("DATELINE_ROCKETCHAT_TOKEN", "pass word"));
        assertTrue(wrong.startsWith("DATELINE_ROCKETCHAT_TOKEN does not hold a token: "), wrong);
        assertFalse(wrong.contains("pass word"), wrong);
    }

    @Test
    void aTokenDoesNotBelongIntoTheFileOfTheSettings() throws IOException {
        Files.writeString(
                folder.resolve("dateline.properties"), "DATELINE_MATTERMOST_TOKEN=" + ONE);
        String wrong = wrong(Map.of());
        assertTrue(wrong.contains("DATELINE_MATTERMOST_TOKEN_FILE names"), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.example.org", "ftp://a", "https://u@a.example", "https://a/?b"})
    void theAddressOfMattermostIsOneOfTheWeb(String address) {
        assertEquals(
                "DATELINE_MATTERMOST_URL is \""
                        + address
                        + "\", expected the address of Mattermost, as https://chat.example.org",
                wrong(
                        Map.of(
                                "DATELINE_MATTERMOST_TOKEN", ONE,
                                "DATELINE_MATTERMOST_URL", address)));
    }

    @Test
    void theAddressAloneServesNothing() {
        assertEquals(
                "DATELINE_MATTERMOST_URL is set, and DATELINE_MATTERMOST_TOKEN is not;"
                        + " expected both",
                wrong(Map.of("DATELINE_MATTERMOST_URL", "https://chat.example.org")));
    }
}
