package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.Pages;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AnswerJsonTest {

    private static final Article FERRY =
            Article.of(
                            "sq:a/b (c),d",
                            "Ferry resumes",
                            "The ferry sails again. It was repaired.",
                            "Harbour Wire",
                            null,
                            null,
                            PublicationDate.parse("2023-06-18"),
                            "en")
                    .inSection("Travel");
    private static final Article UNDATED =
            Article.of("u", "Untold", "Nobody knows when.", null, null, null, null, null);

    private static final Citation WORDS =
            Citation.of(FERRY.paged(new Pages(List.of(0, 0, 0, 30))), new TextSpan(0, 22));
    private static final Citation DATE =
            Citation.of(FERRY.metadata(), ArticleMetadata.Field.PUBLISHED_AT);
    private static final RankedPassage PASSAGE =
            new RankedPassage(Passage.of(FERRY, new TextSpan(0, 22)), 0.5, 1, null);

    private static final String PASSAGE_JSON =
            """
            {"articleId":"sq:a/b (c),d","start":0,"end":22,"text":"The ferry sails again.",\
            "page":null,"score":0.5,"title":"Ferry resumes","source":"Harbour Wire",\
            "publishedAt":"2023-06-18","version":"%s","url":null,"byline":null,"language":"en",\
            "section":"Travel","keywordRank":1,"vectorRank":null}\
            """
                    .formatted(FERRY.version());

    private static final Answer.Sentence SENTENCE =
            new Answer.Sentence("It sails.", List.of(1), Answer.Support.VERIFIED);

    private static Answer answer() {
        return new Answer(
                "a1",
                null,
                "Does it sail?",
                "Does the ferry sail?",
                Form.FACT,
                Answer.Status.ANSWERED,
                "The ferry sails again. [1] On Sunday. [2]",
                "sails again",
                0.75,
                List.of(
                        new Answer.Sentence(
                                "The ferry sails again.", List.of(1), Answer.Support.VERIFIED),
                        new Answer.Sentence(
                                "On Sunday.",
                                List.of(2),
                                Answer.CitedBy.CHECK,
                                Answer.Support.UNSUPPORTED,
                                "no")),
                List.of(WORDS, DATE),
                List.of(PASSAGE),
                List.of(),
                "openai:one",
                new Answer.Timings(9, 41, 52),
                "It was short.",
                new Answer.Generation(
                        "openai", "one", Map.of("title", "b", "answer", "a"), 2, 900, null, 7L));
    }

    @Test
    void anAnswerHasExactlyTheFieldsOfTheContractInItsOrder() {
        String version = FERRY.version();
        assertEquals(
                """
                {"id":"a1","conversationId":null,"question":"Does it sail?",\
                "standaloneQuestion":"Does the ferry sail?","status":"answered","form":"fact",\
                "answer":"The ferry sails again. [1] On Sunday. [2]","shortAnswer":"sails again",\
                "confidence":0.75,"sentences":[\
                {"text":"The ferry sails again.","citations":[1],"citedBy":"reader",\
                "support":"verified","reason":null},\
                {"text":"On Sunday.","citations":[2],"citedBy":"check",\
                "support":"unsupported","reason":"no"}],\
                "citations":[\
                {"number":1,"articleId":"sq:a/b (c),d","version":"%s","title":"Ferry resumes",\
                "source":"Harbour Wire","url":null,"publishedAt":"2023-06-18",\
                "quote":"The ferry sails again.","start":0,"end":22,"page":3,"field":null,\
                "note":null},\
                {"number":2,"articleId":"sq:a/b (c),d","version":"%s","title":"Ferry resumes",\
                "source":"Harbour Wire","url":null,"publishedAt":"2023-06-18",\
                "quote":"2023-06-18","start":null,"end":null,"page":null,"field":"publishedAt",\
                "note":null}],"passages":[\
                %s],"suggestions":[],"model":"openai:one",\
                "timings":{"retrieveMs":9,"answerMs":41,"totalMs":52},"note":"It was short.",\
                "generation":{"provider":"openai","model":"one","prompts":{"answer":"a","title":"b"},\
                "calls":2,"inputTokens":900,"outputTokens":null,"firstTokenMs":7}}\
                """
                        .formatted(version, version, PASSAGE_JSON),
                AnswerJson.of(answer()).toString());
    }

    @Test
    void whatWasKeptBeforeItWasToldWhoCitedIsReadBack() throws IOException {
        String old = AnswerJson.of(answer()).toString().replaceAll("\"citedBy\":[^,]*,", "");
        assertEquals(
                List.of(Answer.CitedBy.MODEL, Answer.CitedBy.MODEL),
                AnswerJson.read(new JsonMapper().readTree(old)).sentences().stream()
                        .map(Answer.Sentence::citedBy)
                        .toList());
    }

    @Test
    void aRefusalHasTheSameFieldsWithEmptyArraysAndNulls() {
        Answer refusal =
                new Answer(
                        "a2",
                        "c1",
                        "Why?",
                        "Why?",
                        Form.FACT,
                        Answer.Status.UNANSWERABLE,
                        "The articles do not say.",
                        null,
                        0.1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "reader",
                        new Answer.Timings(1, 2, 3),
                        null,
                        null);
        JsonNode json = AnswerJson.of(refusal);
        assertEquals(fieldNames(AnswerJson.of(answer())), fieldNames(json));
        assertEquals("unanswerable", json.get("status").textValue());
        assertEquals("c1", json.get("conversationId").textValue());
        assertTrue(json.get("shortAnswer").isNull());
        for (String array : List.of("sentences", "citations", "passages")) {
            assertTrue(json.get(array).isArray() && json.get(array).isEmpty(), array);
        }
    }

    @Test
    void anUnknownDateIsNull() {
        Citation undated = Citation.of(UNDATED, new TextSpan(0, 6));
        JsonNode json = AnswerJson.of(new AnswerEvent.Sentence(SENTENCE, List.of(undated), ""));
        assertTrue(json.at("/citations/0/publishedAt").isNull());
    }

    @Test
    void aPassageTellsWhatIsKnownOfItsArticleAndWhyItWasFound() {
        assertEquals(
                """
                {"passages":[%s]}\
                """
                        .formatted(PASSAGE_JSON),
                AnswerJson.found(List.of(PASSAGE)).toString());
    }

    @Test
    void eventsCarryWhatHappened() {
        assertEvent(
                "retrieved",
                "{\"passages\":["
                        + PASSAGE_JSON
                        + "],\"articles\":24,"
                        + "\"standaloneQuestion\":\"Does the ferry sail?\",\"form\":\"yesno\"}",
                new AnswerEvent.Retrieved(
                        List.of(PASSAGE), 24, "Does the ferry sail?", Form.YESNO));
        assertEvent("token", "{\"text\":\"The \"}", new AnswerEvent.Token("The "));
        assertEvent("restart", "{}", new AnswerEvent.Restarted());
        assertEvent("done", AnswerJson.of(answer()).toString(), new AnswerEvent.Done(answer()));
    }

    @Test
    void aSentenceEventNumbersItsNewCitationsOnFromThoseBefore() {
        Answer.Sentence sentence =
                new Answer.Sentence("Both.", List.of(3, 1, 4), Answer.Support.VERIFIED);
        JsonNode json = AnswerJson.of(new AnswerEvent.Sentence(sentence, List.of(WORDS, DATE), ""));
        assertEquals(
                "{\"text\":\"Both.\",\"citations\":[3,1,4],\"citedBy\":\"reader\","
                        + "\"support\":\"verified\",\"reason\":null}",
                json.get("sentence").toString());
        assertEquals(2, json.get("citations").size());
        assertEquals(3, json.at("/citations/0/number").intValue());
        assertEquals("The ferry sails again.", json.at("/citations/0/quote").textValue());
        assertEquals(4, json.at("/citations/1/number").intValue());
        assertEquals("publishedAt", json.at("/citations/1/field").textValue());
    }

    @Test
    void aSentenceThatRepeatsACitationBringsNone() {
        Answer.Sentence sentence =
                new Answer.Sentence("Again.", List.of(1), Answer.Support.VERIFIED);
        assertEquals(
                "[]",
                AnswerJson.of(new AnswerEvent.Sentence(sentence, List.of(), ""))
                        .get("citations")
                        .toString());
    }

    private static void assertEvent(String name, String json, AnswerEvent event) {
        assertEquals(name, AnswerJson.name(event));
        assertEquals(json, AnswerJson.of(event).toString());
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
