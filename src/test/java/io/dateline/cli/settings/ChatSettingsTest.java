package io.dateline.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ChatSettingsTest {

    private static final String KEY = "sk-test-5f1c9a7e3b";

    @TempDir Path folder;

    private ChatConfig chat(Map<String, String> environment) throws IOException {
        return Objects.requireNonNull(Settings.load(environment, folder).chat());
    }

    private String wrong(Map<String, String> environment) {
        UsageException e = assertThrows(UsageException.class, () -> chat(environment));
        String message = String.valueOf(e.getMessage());
        assertFalse(message.contains(KEY), message);
        return message;
    }

    @Test
    void withoutAModelThereIsNone() throws IOException {
        assertNull(Settings.load(Map.of("DATELINE_MODEL_KEY", KEY), folder).chat());
    }

    @Test
    void readsEverySetting() throws IOException {
        assertEquals(
                new ChatConfig(
                        ChatProvider.OPENAI,
                        "qwen3:8b",
                        URI.create("http://10.0.0.1:8000/v1"),
                        new Secret(KEY),
                        ChatLimits.defaults()
                                .withContextTokens(32_768)
                                .withOutputTokens(700)
                                .withParallel(2)
                                .withTimes(Duration.ofMinutes(2), Duration.ofMinutes(10))),
                chat(
                        Map.of(
                                "DATELINE_MODEL", "openai:qwen3:8b",
                                "DATELINE_MODEL_URL", "http://10.0.0.1:8000/v1",
                                "DATELINE_MODEL_KEY", KEY,
                                "DATELINE_MODEL_CONTEXT", "32768",
                                "DATELINE_MODEL_OUTPUT", "700",
                                "DATELINE_MODEL_PARALLEL", "2",
                                "DATELINE_MODEL_TIMEOUT", "120/600")));
        assertEquals(
                ChatConfig.of(ChatProvider.OLLAMA, "llama3.2"),
                chat(Map.of("DATELINE_MODEL", "ollama:llama3.2")));
    }

    @Test
    void aModelOnTheSameMachineIsWaitedForLonger() throws IOException {
        for (String url :
                List.of("http://127.0.0.1:8000/v1", "http://localhost:1", "http://[::1]")) {
            assertEquals(
                    ChatLimits.local(),
                    chat(Map.of("DATELINE_MODEL", "openai:m", "DATELINE_MODEL_URL", url)).limits());
        }
        assertEquals(ChatLimits.local(), chat(Map.of("DATELINE_MODEL", "ollama:m")).limits());
    }

    @Test
    void theKeyMayStandInAFileThatThePropertiesName() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        Files.writeString(
                folder.resolve(Settings.FILE),
                "DATELINE_MODEL=anthropic:claude-test\nDATELINE_MODEL_KEY_FILE=" + file);
        assertEquals(new Secret(KEY), chat(Map.of()).secret());
        assertEquals(new Secret("another"), chat(Map.of("DATELINE_MODEL_KEY", "another")).secret());
    }

    @Test
    void thePropertiesHoldNoKey() throws IOException {
        Path file = folder.resolve(Settings.FILE);
        Files.writeString(file, "DATELINE_MODEL=openai:m\nDATELINE_MODEL_KEY=" + KEY);
        assertEquals(
                file
                        + ": a key does not belong here; put it into the environment, or into a"
                        + " file that DATELINE_MODEL_KEY_FILE names",
                wrong(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATELINE_MODEL         | gpt-test | openai:NAME, anthropic:NAME or ollama:NAME",
                "DATELINE_MODEL         | gemini:x | openai:NAME, anthropic:NAME or ollama:NAME",
                "DATELINE_MODEL         | OpenAI:x | openai:NAME, anthropic:NAME or ollama:NAME",
                "DATELINE_MODEL_CONTEXT | 1000     | a number of tokens from 1024 to 99999999",
                "DATELINE_MODEL_CONTEXT | 8k       | a number of tokens from 1024 to 99999999",
                "DATELINE_MODEL_OUTPUT  | 5000     | a number of tokens from 1 to 4096",
                "DATELINE_MODEL_PARALLEL | 0       | a number of calls from 1 to 1000",
                "DATELINE_MODEL_TIMEOUT | 60       | seconds to the first piece and in all, up to a day, as 120/600",
                "DATELINE_MODEL_TIMEOUT | 60/30    | seconds to the first piece and in all, up to a day, as 120/600",
            })
    void aWrongValueIsNamedWithWhatWasExpected(String key, String value, String expected) {
        Map<String, String> environment = new HashMap<>(Map.of("DATELINE_MODEL", "ollama:m"));
        environment.put(key, value);
        assertEquals(key + " is \"" + value + "\", expected " + expected, wrong(environment));
    }

    @Test
    void aModelHasAName() {
        assertTrue(
                wrong(Map.of("DATELINE_MODEL", "ollama:")).startsWith("the model's name is \"\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"host:8000", "http://u:" + KEY + "@host", "http://host/?k=" + KEY, "a b"})
    void aWrongAddressIsNotRepeated(String url) {
        assertEquals(
                "DATELINE_MODEL_URL is not what was expected, an address such as"
                        + " http://127.0.0.1:8000/v1 without a user, a query or a fragment",
                wrong(Map.of("DATELINE_MODEL", "ollama:m", "DATELINE_MODEL_URL", url)));
    }

    @Test
    void aMissingKeyIsAskedFor() throws IOException {
        assertEquals(
                "DATELINE_MODEL is \"openai:m\", and that needs a key: set DATELINE_MODEL_KEY, or"
                        + " DATELINE_MODEL_KEY_FILE to the name of a file with it",
                wrong(Map.of("DATELINE_MODEL", "openai:m")));
        assertNull(
                chat(Map.of("DATELINE_MODEL", "openai:m", "DATELINE_MODEL_URL", "http://host/v1"))
                        .secret());
    }

    @Test
    void aKeyThatIsNoneIsNotRepeated() throws IOException {
        String message = "a key has 1 to 4096 printable ASCII characters without a space";
        assertEquals(
                "DATELINE_MODEL_KEY does not hold a key: " + message,
                wrong(Map.of("DATELINE_MODEL", "openai:m", "DATELINE_MODEL_KEY", KEY + " " + KEY)));
        Path file = Files.writeString(folder.resolve("key"), "");
        assertEquals(
                "DATELINE_MODEL_KEY_FILE names " + file + ", which does not hold a key: " + message,
                wrong(
                        Map.of(
                                "DATELINE_MODEL",
                                "openai:m",
                                "DATELINE_MODEL_KEY_FILE",
                                file.toString())));
    }

    @Test
    void aFileThatIsNotThereIsAFailure() {
        assertThrows(
                NoSuchFileException.class,
                () ->
                        chat(
                                Map.of(
                                        "DATELINE_MODEL",
                                        "ollama:m",
                                        "DATELINE_MODEL_KEY_FILE",
                                        folder.resolve("none").toString())));
    }
}
