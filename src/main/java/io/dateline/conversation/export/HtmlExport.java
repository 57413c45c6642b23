package io.dateline.conversation.export;

import io.dateline.answer.Answer;
import io.dateline.article.Citation;
import io.dateline.article.MarkdownWords;
import io.dateline.conversation.Conversation;
import io.dateline.conversation.KeptAnswer;

/// A conversation as one HTML page that loads nothing and runs nothing.
public final class HtmlExport {

    private HtmlExport() {}

    public static String of(Conversation conversation) {
        StringBuilder html = new StringBuilder(head(escaped(conversation.heading().title())));
        int question = 0;
        for (KeptAnswer kept : conversation.answers()) {
            question++;
            add(html, kept, "q" + question);
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String head(String title) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="Content-Security-Policy"
                 content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%1$s</title>
                <style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
                body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
                p, h1, h2, li { overflow-wrap: anywhere; }
                h2 { margin-top: 2.5rem; font-size: 1.2rem; }
                .asked, .note, .origin { opacity: 0.75; font-size: 0.9rem; }
                .unsupported { text-decoration: underline wavy; }
                </style>
                </head>
                <body>
                <h1 dir="auto">%1$s</h1>
                """
                .formatted(title);
    }

    /// @param id distinguishes the sources of this answer from those of others
    private static void add(StringBuilder html, KeptAnswer kept, String id) {
        Answer answer = kept.answer();
        html.append("<h2 dir=\"auto\">").append(escaped(answer.question())).append("</h2>\n");
        String filter = ExportedText.filter(kept.filter());
        html.append("<p class=\"asked\" dir=\"auto\">Asked ")
                .append(ExportedText.time(kept.askedAt()))
                .append(filter.isEmpty() ? "" : "; " + escaped(filter))
                .append("; answered by ")
                .append(escaped(answer.model()))
                .append(".</p>\n");
        if (answer.sentences().isEmpty()) {
            paragraph(html, "answer", answer.text());
        }
        for (Answer.Sentence sentence : answer.sentences()) {
            add(html, sentence, id);
        }
        if (answer.note() != null) {
            paragraph(html, "note", answer.note());
        }
        if (!answer.citations().isEmpty()) {
            html.append("<ol>\n");
            for (int number = 1; number <= answer.citations().size(); number++) {
                add(html, answer.citations().get(number - 1), id + "-" + number);
            }
            html.append("</ol>\n");
        }
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\" dir=\"auto\">")
                .append(escaped(text))
                .append("</p>\n");
    }

    private static void add(StringBuilder html, Answer.Sentence sentence, String id) {
        html.append(
                        sentence.isVerified()
                                ? "<p dir=\"auto\">"
                                : "<p dir=\"auto\" class=\"unsupported\">")
                .append(escaped(MarkdownWords.of(sentence.text())));
        for (int number : sentence.citations()) {
            html.append(" <a href=\"#%s-%d\">[%d]</a>".formatted(id, number, number));
        }
        html.append(doubt(sentence.support())).append("</p>\n");
    }

    private static String doubt(Answer.Support support) {
        return switch (support) {
            case VERIFIED -> "";
            case UNSUPPORTED -> " (unsupported)";
            case UNCHECKED -> " (unconfirmed)";
        };
    }

    private static void add(StringBuilder html, Citation citation, String id) {
        html.append("<li id=\"").append(id).append("\" dir=\"auto\">");
        html.append(
                citation.isOfDeleted()
                        ? "<em>The article was deleted.</em>"
                        : "<q>" + escaped(ExportedText.quote(citation)) + "</q>");
        String origin = escaped(ExportedText.origin(citation));
        String url = citation.article().url();
        String linked =
                url != null && ExportedText.isWebPage(url)
                        ? "<a rel=\"noreferrer\" href=\"" + escaped(url) + "\">" + origin + "</a>"
                        : origin;
        html.append(" <span class=\"origin\">").append(linked).append("</span></li>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
