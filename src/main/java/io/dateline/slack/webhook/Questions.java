package io.dateline.slack.webhook;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.conversation.Conversations;
import io.dateline.server.endpoint.Asking;
import io.dateline.server.http.ProblemException;
import io.dateline.slack.message.AnswerMessages;
import io.dateline.slack.message.Audience;
import io.dateline.slack.message.Links;
import io.dateline.slack.message.MarkdownDialect;
import io.dateline.slack.message.Notice;
import io.dateline.store.StoreUnreachableException;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// Has questions answered and kept, and says what is to be posted for each.
final class Questions {

    private static final System.Logger LOG = System.getLogger(Questions.class.getName());

    private final Links links;
    private final InstantSource clock;
    private volatile @Nullable Begun begun;

    private record Begun(Asking asking, Deliveries deliveries) {}

    Questions(Links links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /// From here on there is somebody to ask.
    void begin(Asking asking, Deliveries deliveries) {
        begun = new Begun(asking, deliveries);
    }

    /// The parts of what is to be posted; completes in any case, and never with a fault. Nothing
    /// where this was sent before, here or to another process: that is answered already.
    Optional<CompletableFuture<List<String>>> ask(Asked asked, MarkdownDialect dialect) {
        Begun known = begun;
        if (known == null) {
            return now(Notice.STARTING, dialect);
        }
        Delivery delivery = asked.delivery();
        Deliveries.Kind kind;
        try {
            kind =
                    known.deliveries()
                            .take(
                                    delivery.id(),
                                    asked.asker(),
                                    delivery.questionsAMinute(),
                                    clock.instant());
        } catch (StoreUnreachableException e) {
            return now(Notice.AWAY, dialect);
        }
        return switch (kind) {
            case REPEATED -> Optional.empty();
            case TOO_MANY -> now(Notice.TOO_MANY, dialect);
            case NEW ->
                    delivery.isAllowed()
                            ? Optional.of(begin(known.asking(), asked, dialect))
                            : now(Notice.NOT_ALLOWED, dialect);
        };
    }

    private static Optional<CompletableFuture<List<String>>> now(
            Notice notice, MarkdownDialect dialect) {
        return Optional.of(CompletableFuture.completedFuture(told(notice, dialect)));
    }

    private CompletableFuture<List<String>> begin(
            Asking asking, Asked asked, MarkdownDialect dialect) {
        CompletableFuture<List<String>> parts = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("dateline-webhook")
                .start(() -> parts.complete(answered(asking, asked, dialect)));
        return parts;
    }

    /// What is to be posted for a question whose answer comes too late. It is kept all the same.
    List<String> tooSlow(Asked asked, MarkdownDialect dialect) {
        String page =
                asked.audience() == Audience.CHANNEL
                        ? links.conversation(asked.conversation())
                        : null;
        return List.of(AnswerMessages.markdownTooSlow(page, dialect));
    }

    private List<String> answered(Asking asking, Asked asked, MarkdownDialect dialect) {
        try {
            if (asked.text().isEmpty()
                    || asked.text().toLowerCase(Locale.ROOT).matches("help\\p{Punct}?")) {
                List<String> questions = asking.suggestions(Question.of("help"));
                return List.of(AnswerMessages.markdownHelp(questions, dialect));
            }
            if (asked.text().length() > Question.MAX_LENGTH) {
                return told(Notice.TOO_LONG, dialect);
            }
            return AnswerMessages.markdown(answer(asking, asked), links, asked.audience(), dialect);
        } catch (Asking.Refused e) {
            return told(Notice.BUSY, dialect);
        } catch (StoreUnreachableException e) {
            return told(Notice.AWAY, dialect);
        } catch (ProblemException e) {
            return told(e.problem().status() == 503 ? Notice.STARTING : failed(e), dialect);
        } catch (CancellationException e) {
            return told(Notice.STARTING, dialect);
        } catch (RuntimeException e) {
            return told(failed(e), dialect);
        }
    }

    private static Notice failed(RuntimeException e) {
        LOG.log(Level.ERROR, "a question of a chat was not answered", e);
        return Notice.FAILED;
    }

    private static List<String> told(Notice notice, MarkdownDialect dialect) {
        return List.of(AnswerMessages.markdown(notice, dialect));
    }

    private static Answer answer(Asking asking, Asked asked) throws Asking.Refused {
        Conversations conversations = asking.conversations();
        Conversations.Seat seat =
                conversations
                        .seat(asked.conversation(), null, asked.owner())
                        // an id that somebody else took before is left to them
                        .orElseGet(
                                () -> conversations.seat(null, null, asked.owner()).orElseThrow());
        Answer answer =
                asking.atTurn(
                        asked.asker(),
                        () ->
                                conversations
                                        .keeping(asking.answerer(), seat)
                                        .answer(Question.of(asked.text())));
        if (asked.audience() == Audience.CHANNEL && answer.conversationId() != null) {
            conversations.store().share(answer.conversationId(), asked.owner(), true);
        }
        return answer;
    }
}
