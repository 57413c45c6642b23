package io.dateline.answer.understanding;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.understanding.followup.FollowUp;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Finds out what a question means, before anybody answers it.
public final class Understanding {

    private final InstantSource clock;
    private final ZoneId zone;
    private final @Nullable ArticleCollection articles;

    /// @param clock tells what "today" is, of a question that names a time by it
    public Understanding(InstantSource clock, ZoneId zone) {
        this(clock, zone, null);
    }

    /// @param articles tell which year a month without one is of, who is one of their authors, and
    ///     which words are none that were hit by chance; `null` where they are not known
    public Understanding(InstantSource clock, ZoneId zone, @Nullable ArticleCollection articles) {
        this.clock = clock;
        this.zone = zone;
        this.articles = articles;
    }

    /// What `asked` means in the conversation that it stands in; as it stands where that is asked
    /// for.
    public UnderstoodQuestion of(Question asked) {
        if (asked.asIs() || isTalk(asked.text()) || OverviewRules.isForNews(asked.text())) {
            return of(asked, asked.text());
        }
        List<Turn> history =
                asked.history().stream().filter(turn -> !isTalk(turn.question())).toList();
        return switch (FollowUp.of(asked.text(), history)) {
            case FollowUp.StandsAlone _ -> of(asked, asked.text());
            case FollowUp.Rewritten(String text) -> of(asked, text);
            case FollowUp.Unclear(String reference) ->
                    new UnderstoodQuestion(
                            asked, asked.text(), asked.filter(), new Intent.Unclear(reference));
        };
    }

    /// What `asked` means, which somebody has put as `standalone` so that it needs no conversation.
    public UnderstoodQuestion of(Question asked, String standalone) {
        Intent intent = known(FormRules.of(standalone), standalone);
        return new Narrowing(articles, today())
                .of(new UnderstoodQuestion(asked, standalone, asked.filter(), intent));
    }

    /// What looks like keys that were hit by chance is a topic where the articles have such words.
    private Intent known(Intent intent, String standalone) {
        boolean known =
                intent.form() == Form.NOISE
                        && Gibberish.words(standalone).stream().anyMatch(this::occurs);
        return known ? OverviewRules.ofTopic(Wording.of(standalone)) : intent;
    }

    private boolean occurs(String word) {
        return articles != null && articles.list(word, ArticleFilter.NONE, null, 1).total() > 0;
    }

    /// Whether nothing is asked that a conversation could explain, or that explains what follows.
    private static boolean isTalk(String text) {
        Intent intent = FormRules.of(text);
        return intent instanceof Intent.Talk || intent instanceof Intent.OtherLanguage;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
