package io.dateline.answer;

import io.dateline.article.CitedArticle;
import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The text of an answer as its sentences are added, plain Markdown in the shape of its form: a
/// list has an item for each, an overview one that begins with the day of its article. Other forms
/// are prose; what stands in it before the first citation, as a count of articles, is a paragraph
/// of its own, and a list follows.
final class AnswerMarkdown {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final StringBuilder text = new StringBuilder();
    private boolean items;

    /// Adds a sentence.
    ///
    /// @param first the article that it cites first, or `null` where it cites nothing
    /// @return what the text gained
    String add(Form form, Answer.Sentence sentence, @Nullable CitedArticle first) {
        String before =
                switch (form) {
                    case OVERVIEW -> line() + "- " + (first == null ? "" : day(first) + ": ");
                    case LIST, COMPARISON -> line() + "- ";
                    case COLLECTION -> items || leads(sentence) ? item(sentence) : space();
                    case FACT, YESNO, EXPLANATION, TALK, NOISE, LANGUAGE -> space();
                };
        String added = before + sentence.marked();
        text.append(added);
        return added;
    }

    /// Whether a list follows this first sentence, which cites nothing.
    private boolean leads(Answer.Sentence sentence) {
        items = text.isEmpty() && sentence.citations().isEmpty();
        return items;
    }

    private String item(Answer.Sentence sentence) {
        if (sentence.citations().isEmpty()) {
            return space();
        }
        return (text.indexOf("- ") < 0 ? "\n\n" : "\n") + "- ";
    }

    private String line() {
        return text.isEmpty() ? "" : "\n";
    }

    private String space() {
        return text.isEmpty() ? "" : " ";
    }

    private static String day(CitedArticle article) {
        PublicationDate date = article.publishedAt();
        return date == null ? "undated" : DAY.format(date.day());
    }

    /// Forgets all of it.
    void clear() {
        text.setLength(0);
        items = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
