package io.dateline.slack.message;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.article.Citation;

import java.util.ArrayList;
import java.util.List;

/// An answer's sentences as they come, in the Markdown of Slack's streams. The message that takes
/// their place in the end is made of the whole answer, by [AnswerMessages].
public final class DraftMarkdown {

    private final SentenceRows rows;
    private final List<Citation> citations = new ArrayList<>();

    /// Slack reads signs of Markdown as Mattermost does, and what stands between `<` and `>` as its
    /// own markup before that.
    private final MarkdownWriter writer = new MarkdownWriter(MarkdownDialect.MATTERMOST);

    public DraftMarkdown(Form form, Links links) {
        rows = new SentenceRows(form, links);
    }

    /// What the draft gains by a sentence: words that call nobody, and links to what it cites.
    public String add(AnswerEvent.Sentence event) {
        citations.addAll(event.citations());
        return writer.gain(rows.next(event.sentence(), citations));
    }
}
