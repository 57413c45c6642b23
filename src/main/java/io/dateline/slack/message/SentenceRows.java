package io.dateline.slack.message;

import static io.dateline.slack.message.Piece.clean;
import static io.dateline.slack.message.Piece.oneLine;
import static io.dateline.slack.message.Piece.plain;
import static io.dateline.slack.message.Piece.slanted;
import static io.dateline.slack.message.Piece.strong;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;
import io.dateline.article.Citation;
import io.dateline.slack.message.Row.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lays checked sentences out in the shape of their answer's form, one after the other.
final class SentenceRows {

    private final Form form;
    private final Links links;
    private boolean isFirst = true;

    SentenceRows(Form form, Links links) {
        this.form = form;
        this.links = links;
    }

    /// The row of the sentence that comes next.
    ///
    /// @param known the answer's citations, those of this sentence among them
    Row next(Answer.Sentence sentence, List<Citation> known) {
        List<Citation> cited =
                sentence.citations().stream().map(number -> known.get(number - 1)).toList();
        Citation first = cited.isEmpty() ? null : cited.getFirst();
        List<Piece> pieces = new ArrayList<>();
        if (form == Form.OVERVIEW && first != null) {
            pieces.add(strong(AnswerLayout.day(first.article().publishedAt()) + ": "));
        }
        boolean isWithdrawn = !cited.isEmpty() && cited.stream().allMatch(Citation::isOfDeleted);
        String words = clean(sentence.text());
        pieces.add(isWithdrawn ? slanted(words) : plain(words));
        for (int i = 0; i < cited.size(); i++) {
            pieces.add(plain(" "));
            pieces.add(
                    AnswerLayout.link(
                            Answer.Sentence.marker(sentence.citations().get(i)),
                            links.citation(cited.get(i))));
        }
        switch (sentence.support()) {
            case VERIFIED -> {}
            case UNSUPPORTED, UNCHECKED -> {
                if (!isWithdrawn) {
                    pieces.add(plain(" "));
                    pieces.add(slanted("(" + doubt(sentence) + ")"));
                }
            }
        }
        Row row = new Row(kind(first), pieces);
        isFirst = false;
        return row;
    }

    private Kind kind(@Nullable Citation first) {
        return switch (form) {
            case OVERVIEW, LIST, COMPARISON -> Kind.ITEM;
            case COLLECTION -> first == null ? Kind.PARAGRAPH : Kind.ITEM;
            case FACT, YESNO, EXPLANATION, TALK, NOISE, LANGUAGE ->
                    isFirst ? Kind.PARAGRAPH : Kind.SENTENCE;
        };
    }

    private static String doubt(Answer.Sentence sentence) {
        String doubt =
                sentence.support() == Answer.Support.UNCHECKED
                        ? "not confirmed by its source"
                        : "not supported by its source";
        return sentence.reason() == null ? doubt : doubt + ": " + oneLine(sentence.reason());
    }
}
