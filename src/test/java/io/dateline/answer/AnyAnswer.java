package io.dateline.answer;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Answers of all kinds, one after the other.
public record AnyAnswer(Random random) {

    private static final List<String> TEXTS =
            List.of(
                    "The ferry sails again.",
                    "“Ja”, said Ødegård: 4 €",
                    "line\nline\u2028\t\"\\",
                    "\uD83D\uDEA2 sails",
                    "half a pair \uD83D here",
                    "\u202Eright to left\u0000");

    private static final List<Form> FORMS = List.of(Form.values());

    public Answer next() {
        List<Citation> citations = new ArrayList<>();
        List<Answer.Sentence> sentences = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            sentences.add(sentence(citations));
        }
        boolean answered = size > 0;
        Form form = FORMS.get(random.nextInt(FORMS.size()));
        return new Answer(
                "a" + random.nextInt(),
                maybe(text()),
                text(),
                text(),
                form,
                answered ? Answer.Status.ANSWERED : Answer.Status.UNANSWERABLE,
                text(),
                answered && form.hasShortAnswer() ? maybe(text()) : null,
                random.nextDouble(),
                sentences,
                citations,
                List.of(passage(), passage()),
                answered ? List.of() : List.of(text(), text()),
                text(),
                new Answer.Timings(random.nextLong(), random.nextLong(), random.nextLong()),
                maybe(text()),
                maybe(generation()));
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Answer.Sentence sentence(List<Citation> citations) {
        List<Integer> numbers = new ArrayList<>();
        if (!citations.isEmpty() && random.nextBoolean()) {
            numbers.add(1 + random.nextInt(citations.size()));
        }
        if (random.nextBoolean()) {
            citations.add(citation());
            numbers.add(citations.size());
        }
        Answer.Support support = of(Answer.Support.values());
        return new Answer.Sentence(
                text(),
                numbers,
                numbers.isEmpty() ? null : of(Answer.CitedBy.values()),
                support,
                support == Answer.Support.VERIFIED ? null : maybe(text()));
    }

    private Citation citation() {
        Article article = article();
        return random.nextBoolean()
                ? Citation.of(article, TextSpan.all(article.text()))
                : Citation.of(article.metadata(), Field.TITLE);
    }

    private RankedPassage passage() {
        Article article = article();
        return new RankedPassage(
                Passage.of(article, TextSpan.all(article.text())),
                random.nextDouble(),
                maybe(random.nextInt(100)),
                maybe(random.nextInt(100)));
    }

    private Article article() {
        return Article.of(
                "id " + random.nextInt(9),
                text(),
                text(),
                maybe(text()),
                maybe(text()),
                maybe(text()),
                maybe(PublicationDate.parse("2023-06-18T09:30:00+08:00")),
                maybe("en"));
    }

    private Answer.Generation generation() {
        return new Answer.Generation(
                text(),
                text(),
                Map.of("answer", text(), "verify", text()),
                random.nextInt(9),
                maybe(random.nextInt(9_000)),
                maybe(random.nextInt(9_000)),
                maybe(random.nextLong()));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
