package io.dateline.model.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class ChatConfigTest {

    private static final String KEY = "sk-test-5f1c9a7e3b";

    @Test
    void aProviderIsWhereItsMakerHasItUnlessToldOtherwise() {
        assertEquals(
                URI.create("http://127.0.0.1:11434"),
                ChatConfig.of(ChatProvider.OLLAMA, "llama3.2:3b").url());
        URI own = URI.create("http://10.0.0.1:8000/v1");
        assertEquals(
                own,
                new ChatConfig(ChatProvider.OPENAI, "m", own, null, ChatLimits.defaults()).url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI", "ANTHROPIC"})
    void whoAnswersNobodyWithoutAKeyNeedsOne(ChatProvider provider) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> ChatConfig.of(provider, "a-model"));
        assertEquals(provider.key() + " needs a key", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/v1",
                "http:///v1",
                "host:8000",
                "http://user:" + KEY + "@host/v1",
                "http://host/v1?key=" + KEY,
                "http://host/v1#" + KEY
            })
    void aBaseIsHttpAndHoldsNothingSecret(String url) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new ChatConfig(
                                        ChatProvider.OLLAMA,
                                        "m",
                                        URI.create(url),
                                        null,
                                        ChatLimits.defaults()));
        assertFalse(String.valueOf(e.getMessage()).contains(KEY), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a model", "a\nmodel"})
    void aModelHasAName(String name) {
        assertThrows(
                IllegalArgumentException.class, () -> ChatConfig.of(ChatProvider.OLLAMA, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", KEY + "\n", KEY + " x", "clé-" + KEY})
    void aKeyThatNoHeaderCanHoldIsRefusedAndNotRepeated(String key) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Secret(key));
        assertFalse(String.valueOf(e.getMessage()).contains(KEY), e.getMessage());
    }

    @Test
    void aKeyIsSeenOnlyByWhoAsksForIt() {
        Secret secret = new Secret(KEY);
        assertEquals("(hidden)", secret.toString());
        assertEquals("is (hidden) right?", secret.hideIn("is " + KEY + " right?"));
        assertEquals(KEY, secret.reveal());
    }

    @Test
    void aLargerContextIsForTheInput() {
        TokenBudget small = TokenBudget.of(ChatLimits.defaults().withContextTokens(4096));
        assertEquals(1024, small.output());
        assertEquals(4096 - 1024 - 204, small.input());
        TokenBudget large = TokenBudget.of(ChatLimits.defaults().withContextTokens(128_000));
        assertEquals(2048, large.output());
        assertThrows(
                IllegalArgumentException.class,
                () -> ChatLimits.defaults().withContextTokens(1023));
    }
}
