package io.dateline.answer.understanding;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.understanding.followup.FollowUp;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/// Finds out what a question means, before anybody answers it.
public final class Understanding {

    private final InstantSource clock;
    private final ZoneId zone;
    private final Predicate<String> occurs;

    /// @param clock tells what "today" is, of a question that names a time by it
    public Understanding(InstantSource clock, ZoneId zone) {
        this(clock, zone, word -> false);
    }

    /// @param occurs whether an article has a word, which so is no noise however it looks
    public Understanding(InstantSource clock, ZoneId zone, Predicate<String> occurs) {
        this.clock = clock;
        this.zone = zone;
        this.occurs = occurs;
    }

    /// What `asked` means in the conversation that it stands in; as it stands where that is asked
    /// for.
    public UnderstoodQuestion of(Question asked) {
        if (asked.asIs() || isTalk(asked.text())) {
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
        Intent intent = FormRules.of(standalone);
        return new UnderstoodQuestion(asked, standalone, asked.filter(), known(intent, standalone));
    }

    /// What looks like keys that were hit by chance is a topic where the articles have such words.
    private Intent known(Intent intent, String standalone) {
        boolean known =
                intent.form() == Form.NOISE
                        && Gibberish.words(standalone).stream().anyMatch(occurs);
        return known ? OverviewRules.ofTopic(Wording.of(standalone)) : intent;
    }

    /// Whether nothing is asked that a conversation could explain, or that explains what follows.
    private static boolean isTalk(String text) {
        Intent intent = FormRules.of(text);
        return intent instanceof Intent.Talk || intent instanceof Intent.OtherLanguage;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
