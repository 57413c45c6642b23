package io.dateline.answer.understanding;

import io.dateline.answer.Question;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// Finds out what a question means, before anybody answers it.
public final class Understanding {

    private final InstantSource clock;
    private final ZoneId zone;

    /// @param clock tells what "today" is, of a question that names a time by it
    public Understanding(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// What `asked` means in the conversation that it stands in.
    public UnderstoodQuestion of(Question asked) {
        return of(asked, asked.text());
    }

    /// What `asked` means, which somebody has put as `standalone` so that it needs no conversation.
    public UnderstoodQuestion of(Question asked, String standalone) {
        return new UnderstoodQuestion(asked, standalone, asked.filter(), FormRules.of(standalone));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
