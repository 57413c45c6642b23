package io.dateline.cli.text;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.MarkdownWords;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.Locale;

/// An answer, its sources, what else is to be known of it, and how sure it is; or a refusal with
/// what came nearest.
public final class AnswerText {

    /// Of a refusal: enough to see what the articles talk about instead.
    private static final int NEAREST = 3;

    private AnswerText() {}

    public static String of(Answer answer) {
        String body =
                switch (answer.status()) {
                    case ANSWERED -> answered(answer);
                    case UNANSWERABLE -> refused(answer);
                };
        return understood(answer)
                + body
                + (answer.note() == null ? "" : "\n" + answer.note() + "\n")
                + suggestions(answer)
                + (answer.form().isReply() ? "" : confidence(answer));
    }

    private static String understood(Answer answer) {
        String understood = answer.understoodAs();
        return understood == null ? "" : "Understood as: " + understood + "\n\n";
    }

    private static String suggestions(Answer answer) {
        return answer.suggestions().stream()
                .map(question -> "- " + question + "\n")
                .reduce(String::concat)
                .map(lines -> "\nYou could ask\n" + lines)
                .orElse("");
    }

    private static String confidence(Answer answer) {
        return String.format(
                Locale.ROOT,
                "\nConfidence: %s (%.2f)\n",
                Phrases.confidence(answer.confidence()),
                answer.confidence());
    }

    private static String answered(Answer answer) {
        StringBuilder text = new StringBuilder();
        if (answer.shortAnswer() != null && answer.form() != Form.LIST) {
            text.append(MarkdownWords.of(answer.shortAnswer())).append("\n\n");
        }
        List<String> lines = answer.lines();
        for (int i = 0; i < lines.size(); i++) {
            String reason = answer.sentences().get(i).reason();
            text.append(MarkdownWords.of(lines.get(i)))
                    .append(reason == null ? "\n" : ": " + reason + "\n");
        }
        if (!answer.citations().isEmpty()) {
            text.append("\nSources\n");
        }
        for (int i = 0; i < answer.citations().size(); i++) {
            text.append(of(i + 1, answer.citations().get(i)));
        }
        return text.toString();
    }

    private static String of(int number, Citation citation) {
        ArticleMetadata.Field field = citation.field();
        String quote =
                field == null
                        ? "“" + MarkdownWords.of(citation.quote()) + "”"
                        : field.key() + ": " + citation.quote();
        return "[%d] %s%s\n    %s\n"
                .formatted(
                        number,
                        Phrases.origin(citation.article()),
                        citation.page() == null ? "" : " · page " + citation.page(),
                        quote);
    }

    private static String refused(Answer answer) {
        List<RankedPassage> nearest = answer.passages().stream().limit(NEAREST).toList();
        String passages = nearest.isEmpty() ? "" : "\nNearest passages\n" + PassageText.of(nearest);
        return answer.text() + "\n" + passages;
    }
}
