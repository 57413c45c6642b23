package io.dateline.model.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The estimate against the vocabularies of OpenAI's models.
class TokenEstimateTest {

    private static final TokenEstimate ESTIMATE = new TokenEstimate();

    private static final Encoding OLDER =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    private static List<String> articles() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path samples = Path.of("src/main/resources/io/dateline/samples.jsonl");
        return Files.readAllLines(samples).stream().map(line -> read(json, line)).toList();
    }

    private static String read(ObjectMapper json, String line) {
        try {
            return json.readTree(line).path("text").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CL100K_BASE", "O200K_BASE"})
    void englishIsCountedAboveWhatItHasAndNotFarAbove(EncodingType type) throws IOException {
        Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);
        List<String> articles = articles();
        assertTrue(articles.size() > 20, "articles: " + articles.size());
        for (String article : articles) {
            int tokens = encoding.countTokens(article);
            int estimate = ESTIMATE.estimateTokenCountInText(article);
            assertTrue(
                    estimate >= 1.1 * tokens && estimate <= 1.6 * tokens,
                    () -> estimate + " for " + tokens + ": " + article);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Außenminister traf am Sonntag in Peking ein und sprach über Handelsfragen.",
                "Le ministre des Affaires étrangères est arrivé dimanche à Pékin, où il a été reçu.",
                "Министр иностранных дел прибыл в Пекин в воскресенье и провёл переговоры.",
                "Ο υπουργός Εξωτερικών έφτασε στο Πεκίνο την Κυριακή.",
                "وصل وزير الخارجية إلى بكين يوم الأحد وأجرى محادثات طويلة.",
                "外交部长星期日抵达北京,并举行了长时间的会谈。",
                "国務長官は日曜日に北京に到着し、会談を行った。",
                "विदेश मंत्री रविवार को बीजिंग पहुंचे और बातचीत की।",
                "2023-06-18, 1,234,567.89 € (+3.5 %), https://news.example.org/a?b=1&c=2",
                "😀🎉👩‍👩‍👧 ✓ → ∑ №",
                "{\"id\": 12, \"text\": [\"a\", \"b\"], \"ok\": true}"
            })
    void otherTextsAreNotCountedBelowWhatTheyHave(String text) {
        int tokens = OLDER.countTokens(text);
        int estimate = ESTIMATE.estimateTokenCountInText(text);
        assertTrue(estimate >= tokens, () -> estimate + " for " + tokens);
    }

    @Test
    void messagesCountWithTheirFrames() {
        int words = ESTIMATE.estimateTokenCountInText("Who met him?");
        assertEquals(4, words);
        assertEquals(
                3 * (8 + words),
                ESTIMATE.estimateTokenCountInMessages(
                        List.of(
                                SystemMessage.from("Who met him?"),
                                UserMessage.from("Who met him?"),
                                AiMessage.from("Who met him?"))));
    }
}
