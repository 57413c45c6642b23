package io.dateline.slack.bot;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.slack.message.DraftMarkdown;
import io.dateline.slack.message.Links;
import io.dateline.slack.web.ApiReply;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Shows an answer in its thread while a chat model writes it: sentences that were checked,
/// from the first verified one on, since what was told before that may be withdrawn. Where
/// Slack does not take them, they come with the answer.
final class Drafting implements Consumer<AnswerEvent> {

    /// What Slack takes in one call, in UTF-16 units.
    private static final int MOST_AT_ONCE = 12_000;

    private final Reply reply;
    private final Links links;
    private final BooleanSupplier begins;
    private final InstantSource clock;
    private final StringBuilder held = new StringBuilder();
    private Form form = Form.FACT;
    private DraftMarkdown markdown;
    private State state = State.WAITING;
    private Instant notBefore = Instant.MIN;

    /// Whether a chat model writes; without one the answer is there at once.
    private boolean hasWriter;

    private boolean hasSupport;

    private enum State {
        /// Nothing is shown yet.
        WAITING,
        /// A draft is shown, and grows.
        OPEN,
        /// No more is shown.
        OVER
    }

    /// @param reply in which nothing stands yet
    /// @param begins asked before anything is shown, and whether it may be
    Drafting(Reply reply, Links links, BooleanSupplier begins, InstantSource clock) {
        this.reply = reply;
        this.links = links;
        this.begins = begins;
        this.clock = clock;
        markdown = new DraftMarkdown(form, links);
    }

    @Override
    public void accept(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Retrieved retrieved -> {
                form = retrieved.form();
                markdown = new DraftMarkdown(form, links);
            }
            case AnswerEvent.Meanwhile _ -> {
                // what may be withdrawn is not posted where people are notified of it
            }
            case AnswerEvent.Token _ -> hasWriter = true;
            case AnswerEvent.Sentence sentence -> {
                held.append(markdown.add(sentence));
                hasSupport |= sentence.sentence().support() == Answer.Support.VERIFIED;
                if (hasWriter && hasSupport) {
                    show();
                }
            }
            case AnswerEvent.Restarted _ -> withdraw();
            case AnswerEvent.Done _ -> {
                // its messages take the place of the draft
            }
        }
    }

    private void show() {
        if (state == State.WAITING && !begins.getAsBoolean()) {
            state = State.OVER;
        }
        if (held.length() > MOST_AT_ONCE) {
            state = State.OVER;
        }
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        switch (state) {
            case WAITING -> shown(reply.begin(held.toString()));
            case OPEN -> shown(reply.append(held.toString()));
            case OVER -> {}
        }
    }

    private void shown(ApiReply told) {
        switch (told) {
            case ApiReply.Done _ -> {
                state = State.OPEN;
                held.setLength(0);
            }
            case ApiReply.NotNow(String _, Duration after, boolean isLimit) when isLimit ->
                    notBefore = clock.instant().plus(after);
            case ApiReply.NotNow _, ApiReply.Refused _ -> state = State.OVER;
        }
    }

    private void withdraw() {
        held.setLength(0);
        markdown = new DraftMarkdown(form, links);
        hasWriter = false;
        hasSupport = false;
        if (state == State.OPEN) {
            reply.discard();
            state = State.WAITING;
        }
    }
}
