package io.dateline.cli.text;

import io.dateline.article.CitedArticle;
import io.dateline.article.MarkdownWords;
import io.dateline.article.Passage;
import io.dateline.article.TextCut;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.Locale;

/// Passages that were found, best first.
public final class PassageText {

    /// A few lines of a terminal.
    private static final int MAX_LENGTH = 400;

    private PassageText() {}

    public static String of(List<RankedPassage> passages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i).passage();
            String page = passage.page() == null ? "" : ", page " + passage.page();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d. %s (%s%s, score %.2f)\n   %s\n",
                            i + 1,
                            Phrases.origin(CitedArticle.of(passage.article())),
                            passage.article().id(),
                            page,
                            passages.get(i).score(),
                            onOneLine(MarkdownWords.of(passage.text()))));
        }
        return text.toString();
    }

    private static String onOneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', MAX_LENGTH);
        return TextCut.beginning(line, space > 0 ? space : MAX_LENGTH) + " …";
    }
}
