package io.dateline.server.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.Citation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class AnnotationsTest {

    private static final Annotations ANNOTATIONS = new Annotations("http://localhost:7070");

    private static Article article(String id, String url) {
        return Article.of(id, "Title of " + id, "text", null, url, null, null, null);
    }

    /// However sentences look, markers in them among others.
    @Property(seed = "20230618")
    void eachPlaceIsThatOfTheMarkerOfItsArticle(
            @ForAll @Size(min = 1, max = 6)
                    List<@NotBlank @StringLength(max = 12) String> sentences,
            @ForAll @Size(min = 6, max = 6)
                    List<@Size(max = 3) List<@IntRange(max = 11) Integer>> cited) {
        AnswerDraft draft = new AnswerDraft(Question.of("Who?"), "script", event -> {});
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Citation> support =
                    cited.get(i).stream()
                            .distinct()
                            .map(n -> Answers.cite(article("a" + n, "https://a.example/" + n)))
                            .toList();
            support.forEach(citation -> expected.add(citation.article().title()));
            draft.add((i % 2 == 0 ? "[1] " : "") + sentences.get(i), support);
        }
        Answer answer = draft.answered(null, 1);
        List<String> found = new ArrayList<>();
        int end = 0;
        for (JsonNode annotation : ANNOTATIONS.of(answer)) {
            JsonNode place = annotation.get("url_citation");
            int start = place.get("start_index").intValue();
            assertTrue(start >= end, answer.text());
            end = place.get("end_index").intValue();
            String marker = answer.text().substring(start, end);
            assertTrue(marker.matches("\\[[0-9]+]"), marker);
            int number = Integer.parseInt(marker.substring(1, marker.length() - 1));
            found.add(answer.citations().get(number - 1).article().title());
            assertEquals(found.getLast(), place.get("title").textValue());
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y=1#z",
        "HTTP://A.EXAMPLE",
    })
    void anAddressOfTheWebIsGivenAsItIs(String url) {
        assertEquals(url, url(article("a", url)));
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "ftp://a.example/x",
        "https://a.example/x y",
        "/relative",
        "''"
    })
    void anyOtherIsReplacedByTheCitedVersionHere(String url) {
        Article article = article("a b+c/ü?", url);
        assertEquals(
                "http://localhost:7070/api/articles/a%20b%2Bc%2F%C3%BC%3F?version="
                        + article.version(),
                url(article));
    }

    private static String url(Article article) {
        AnswerDraft draft = new AnswerDraft(Question.of("Who?"), "script", event -> {});
        draft.add("A sentence.", List.of(Answers.cite(article)));
        return ANNOTATIONS.of(draft.answered(null, 1)).at("/0/url_citation/url").textValue();
    }

    @Test
    void aSentenceThatComesTwiceHasTwoPlaces() {
        AnswerDraft draft = new AnswerDraft(Question.of("Who?"), "script", event -> {});
        draft.add("Yes.", List.of(Answers.cite(Answers.FERRY)));
        draft.add("Yes.", List.of(Answers.cite(Answers.FERRY)));
        JsonNode annotations = ANNOTATIONS.of(draft.answered(null, 1));
        assertEquals(5, annotations.at("/0/url_citation/start_index").intValue());
        assertEquals(14, annotations.at("/1/url_citation/start_index").intValue());
    }

    @Test
    void aTextWithoutItsSentencesIsAFault() {
        AnswerDraft draft = new AnswerDraft(Question.of("Who?"), "script", event -> {});
        draft.add("A sentence.", List.of(Answers.cite(Answers.FERRY)));
        Answer answer = draft.answered(null, 1);
        Answer other =
                new Answer(
                        "a1",
                        null,
                        "Who?",
                        "Who?",
                        Form.FACT,
                        Answer.Status.ANSWERED,
                        "Another sentence. [1]",
                        null,
                        1,
                        answer.sentences(),
                        answer.citations(),
                        List.of(),
                        List.of(),
                        "script",
                        answer.timings(),
                        null,
                        null);
        assertThrows(IllegalStateException.class, () -> ANNOTATIONS.of(other));
    }
}
