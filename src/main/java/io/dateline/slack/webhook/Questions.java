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

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// Has questions answered and kept, and says what is to be posted for each.
final class Questions {

    private static final System.Logger LOG = System.getLogger(Questions.class.getName());

    private final Links links;
    private volatile @Nullable Asking asking;

    Questions(Links links) {
        this.links = links;
    }

    /// From here on there is somebody to ask.
    void begin(Asking begun) {
        asking = begun;
    }

    /// The parts of what is to be posted; completes in any case, and never with a fault.
    CompletableFuture<List<String>> ask(Asked asked, MarkdownDialect dialect) {
        CompletableFuture<List<String>> parts = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("dateline-webhook")
                .start(() -> parts.complete(answered(asked, dialect)));
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

    private List<String> answered(Asked asked, MarkdownDialect dialect) {
        Asking begun = asking;
        if (begun == null) {
            return told(Notice.STARTING, dialect);
        }
        try {
            if (asked.text().isEmpty()
                    || asked.text().toLowerCase(Locale.ROOT).matches("help\\p{Punct}?")) {
                List<String> questions = begun.suggestions(Question.of("help"));
                return List.of(AnswerMessages.markdownHelp(questions, dialect));
            }
            if (asked.text().length() > Question.MAX_LENGTH) {
                return told(Notice.TOO_LONG, dialect);
            }
            return AnswerMessages.markdown(answer(begun, asked), links, asked.audience(), dialect);
        } catch (Asking.Refused e) {
            return told(Notice.BUSY, dialect);
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

    private static Answer answer(Asking begun, Asked asked) throws Asking.Refused {
        Conversations conversations = begun.conversations();
        Conversations.Seat seat =
                conversations
                        .seat(asked.conversation(), null, asked.owner())
                        // an id that somebody else took before is left to them
                        .orElseGet(
                                () -> conversations.seat(null, null, asked.owner()).orElseThrow());
        Answer answer =
                begun.atTurn(
                        asked.asker(),
                        () ->
                                conversations
                                        .keeping(begun.answerer(), seat)
                                        .answer(Question.of(asked.text())));
        if (asked.audience() == Audience.CHANNEL && answer.conversationId() != null) {
            conversations.store().share(answer.conversationId(), asked.owner(), true);
        }
        return answer;
    }
}
