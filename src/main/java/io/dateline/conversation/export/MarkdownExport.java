package io.dateline.conversation.export;

import io.dateline.answer.Answer;
import io.dateline.article.Citation;
import io.dateline.article.MarkdownWords;
import io.dateline.conversation.Conversation;
import io.dateline.conversation.KeptAnswer;

/// A conversation as Markdown. Words of users and articles stand there as words: none of their
/// characters is a mark.
public final class MarkdownExport {

    private MarkdownExport() {}

    public static String of(Conversation conversation) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(line(conversation.heading().title())).append("\n");
        for (KeptAnswer kept : conversation.answers()) {
            add(text, kept);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, KeptAnswer kept) {
        Answer answer = kept.answer();
        text.append("\n## ").append(line(answer.question())).append("\n\n");
        text.append("*Asked ").append(ExportedText.time(kept.askedAt()));
        String filter = ExportedText.filter(kept.filter());
        if (!filter.isEmpty()) {
            text.append("; ").append(line(filter));
        }
        text.append("; answered by ").append(line(answer.model())).append(".*\n\n");
        if (answer.sentences().isEmpty()) {
            text.append(line(answer.text())).append("\n");
        }
        answer.lines().forEach(line -> text.append(sentence(line)).append("\n"));
        if (answer.note() != null) {
            text.append("\n").append(line(answer.note())).append("\n");
        }
        for (int number = 1; number <= answer.citations().size(); number++) {
            text.append(number == 1 ? "\nSources:\n\n" : "");
            text.append(source(number, answer.citations().get(number - 1))).append("\n");
        }
    }

    private static String sentence(String line) {
        return line.startsWith("- ")
                ? "- " + line(MarkdownWords.of(line.substring(2)))
                : line(MarkdownWords.of(line));
    }

    private static String source(int number, Citation citation) {
        String url = citation.article().url();
        String origin = line(ExportedText.origin(citation));
        String linked =
                url != null && ExportedText.isWebPage(url)
                        ? "[" + origin + "](" + url + ")"
                        : origin;
        String quote =
                citation.isOfDeleted()
                        ? "*The article was deleted.*"
                        : "“" + line(ExportedText.quote(citation)) + "”";
        return number + ". " + quote + (linked.isEmpty() ? "" : " — " + linked);
    }

    /// `text` on one line, with no mark in it, nor one that its beginning makes of the line.
    private static String line(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[\\\\`*_\\[\\]<>~|&]", "\\\\$0")
                .replaceFirst("^[#+=-]", "\\\\$0")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
