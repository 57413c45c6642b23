package io.dateline.slack.message;

import io.dateline.answer.Answer;
import io.dateline.answer.Answer.Sentence;
import io.dateline.answer.Answer.Support;
import io.dateline.answer.Form;
import io.dateline.answer.Withdrawal;
import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// An answer of each form, by the name of the file with its message.
final class AnswersOfForms {

    static final Article FERRY =
            article(
                    "ferry",
                    "Ferry resumes (at last)",
                    "The ferry between Aldport and Brin sails again. It had been idle for 4 days"
                            + " because of R&D work: \"<!channel> @here\" was painted on its bow.",
                    "https://wire.example/ferry_(boat)?a=1&b=<2>",
                    "2023-06-18");

    static final Article COUNCIL =
            article(
                    "co/uncil (2)",
                    "Council votes\n*on the pier*",
                    "The council of Brin voted against the new pier.",
                    null,
                    "2023-07-02");

    static final Article UNDATED =
            article("old", "An old letter", "The pier was built by hand.", null, null);

    private AnswersOfForms() {}

    static Answer of(String form) {
        return Objects.requireNonNull(all().get(form));
    }

    static Map<String, Answer> all() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Sentence sails = said("The ferry between Aldport and Brin sails again.", 1);
        Sentence voted = said("The council of Brin voted against the new pier.", 2);
        Sentence built = said("The pier was built by hand.", 3);
        List<Citation> three = List.of(cited(FERRY), cited(COUNCIL), cited(UNDATED));
        answers.put("fact", answered(Form.FACT, "Aldport", List.of(sails), three.subList(0, 1)));
        answers.put("yesno", answered(Form.YESNO, null, List.of(sails), three.subList(0, 1)));
        Sentence doubtful =
                new Sentence(
                        "The pier is popular.",
                        List.of(2),
                        Answer.CitedBy.MODEL,
                        Support.UNSUPPORTED,
                        "the article does not mention popularity");
        answers.put(
                "explanation",
                answered(Form.EXPLANATION, null, List.of(sails, doubtful), three.subList(0, 2)));
        answers.put("list", answered(Form.LIST, null, List.of(sails, voted, built), three));
        answers.put("overview", answered(Form.OVERVIEW, null, List.of(sails, voted, built), three));
        answers.put(
                "comparison",
                answered(Form.COMPARISON, null, List.of(sails, voted), three.subList(0, 2)));
        answers.put(
                "collection",
                answered(
                        Form.COLLECTION,
                        "2 articles",
                        List.of(
                                said("There are 2 articles of June and July 2023."),
                                said("“Ferry resumes (at last)”", 1),
                                said("“Council votes”", 2)),
                        List.of(
                                Citation.of(FERRY.metadata(), Field.PUBLISHED_AT),
                                Citation.of(COUNCIL.metadata(), Field.TITLE))));
        answers.put(
                "withdrawn",
                Withdrawal.of(
                        answered(Form.LIST, null, List.of(sails, voted, built), three),
                        Set.of("ferry")));
        answers.put("unanswerable", refused(Form.FACT, "The articles do not say.", List.of()));
        answers.put(
                "talk",
                refused(
                        Form.TALK,
                        "Hello. Ask me about what is in the articles.",
                        List.of("When did the ferry sail again?", "Who voted against the pier?")));
        answers.put("noise", refused(Form.NOISE, "I could not make that out.", List.of()));
        answers.put("language", refused(Form.LANGUAGE, "I read English only.", List.of()));
        return answers;
    }

    private static Article article(
            String id, String title, String text, @Nullable String url, @Nullable String date) {
        return Article.of(
                id,
                title,
                text,
                "Harbour Wire & Co",
                url,
                null,
                date == null ? null : PublicationDate.parse(date),
                null);
    }

    private static Citation cited(Article article) {
        return Citation.of(article, TextSpan.all(article.text()));
    }

    private static Sentence said(String text, Integer... citations) {
        return new Sentence(text, List.of(citations), Support.VERIFIED);
    }

    private static Answer answered(
            Form form,
            @Nullable String shortAnswer,
            List<Sentence> sentences,
            List<Citation> citations) {
        return answer(
                form, Answer.Status.ANSWERED, "", shortAnswer, sentences, citations, List.of());
    }

    private static Answer refused(Form form, String text, List<String> suggestions) {
        return answer(
                form, Answer.Status.UNANSWERABLE, text, null, List.of(), List.of(), suggestions);
    }

    private static Answer answer(
            Form form,
            Answer.Status status,
            String text,
            @Nullable String shortAnswer,
            List<Sentence> sentences,
            List<Citation> citations,
            List<String> suggestions) {
        boolean asFollowUp = form == Form.LIST;
        return new Answer(
                "answer-1",
                "conversation-1",
                "And the pier?",
                asFollowUp ? "What of the pier of Brin?" : "And the pier?",
                form,
                status,
                text,
                shortAnswer,
                0.7,
                sentences,
                citations,
                form.isReply() ? List.of() : List.of(found(FERRY), found(FERRY), found(COUNCIL)),
                suggestions,
                "reader",
                new Answer.Timings(1, 2, 3),
                form == Form.YESNO ? "Only articles of June 2023 were read." : null,
                null);
    }

    private static RankedPassage found(Article article) {
        return new RankedPassage(Passage.of(article, TextSpan.all(article.text())), 0.5, 1, 1);
    }
}
