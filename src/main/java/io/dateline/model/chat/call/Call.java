package io.dateline.model.chat.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.TextListener;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// One call to a model. The model works on a thread of its own, whether it blocks or not, and what
/// it tells is passed on by the thread that waits.
final class Call {

    /// A model that is slow still tells a piece in this time; beyond it the limit of the whole
    /// counts.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final SaidText said = new SaidText();
    private final StreamingChatModel model;
    private final ChatLimits limits;
    private final Time time;
    private final Stopwatch sinceAsked;
    private @Nullable Duration toFirstToken;

    /// Since the last piece, be it of a thought; `null` before the first.
    private @Nullable Stopwatch sincePiece;

    private volatile boolean over;

    /// @param sinceAsked runs since the model was wanted, calls before this one included
    Call(StreamingChatModel model, ChatLimits limits, Time time, Stopwatch sinceAsked) {
        this.model = model;
        this.limits = limits;
        this.time = time;
        this.sinceAsked = sinceAsked;
    }

    /// What the model has written so far, without what it thought.
    String text() {
        return text.toString();
    }

    /// From the asking to the first piece of the text; `null` when there is none.
    @Nullable Duration toFirstToken() {
        return toFirstToken;
    }

    /// Makes the call and waits for its end; the model is stopped when this returns or throws.
    CallEvent.End make(List<ChatMessage> messages, TextListener listener)
            throws InterruptedException {
        ChatRequest request = ChatRequest.builder().messages(messages).build();
        Stopwatch sinceCalled = Stopwatch.start(time);
        Thread worker = Thread.ofVirtual().name("dateline-chat-call").start(() -> run(request));
        try {
            while (true) {
                switch (next(sinceCalled)) {
                    case CallEvent.Token(String piece) -> {
                        hear(piece, listener);
                        if (listener.hasEnough()) {
                            return new CallEvent.Stopped();
                        }
                    }
                    case CallEvent.Completed completed -> {
                        if (sincePiece == null) {
                            hear(completed.wholeText(), listener);
                        }
                        tell(said.rest(), listener);
                        return completed;
                    }
                    case CallEvent.End end -> {
                        return end;
                    }
                }
            }
        } finally {
            over = true;
            worker.interrupt();
        }
    }

    private void hear(String piece, TextListener listener) {
        if (!piece.isEmpty()) {
            sincePiece = Stopwatch.start(time);
        }
        String now = said.after(piece);
        if (said.takesBack() && !text.isEmpty()) {
            text.setLength(0);
            listener.withdrawn();
        }
        tell(now, listener);
    }

    private void tell(String piece, TextListener listener) {
        if (piece.isEmpty()) {
            return;
        }
        if (toFirstToken == null) {
            toFirstToken = sinceAsked.elapsed();
        }
        text.append(piece);
        listener.piece(piece);
    }

    private CallEvent next(Stopwatch sinceCalled) throws InterruptedException {
        CallEvent ready = sincePiece == null ? null : events.poll();
        if (ready != null) {
            return ready;
        }
        Duration left = sinceAsked.left(limits.whole());
        if (sincePiece == null) {
            Duration untilToken = sinceCalled.left(limits.firstToken());
            left = untilToken.compareTo(left) < 0 ? untilToken : left;
        } else {
            Duration untilNext = sincePiece.left(LONGEST_PAUSE);
            left = untilNext.compareTo(left) > 0 ? untilNext : left;
        }
        CallEvent event = left.isPositive() ? time.poll(events, left) : null;
        return event == null ? new CallEvent.Late() : event;
    }

    private void run(ChatRequest request) {
        try {
            model.chat(request, new Handler());
        } catch (RuntimeException | Error e) {
            events.add(new CallEvent.Broken(e));
        }
    }

    /// Hears the model, on whatever thread that speaks.
    private final class Handler implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String piece) {
            events.add(new CallEvent.Token(piece));
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            if (over) {
                context.streamingHandle().cancel();
            } else {
                onPartialResponse(piece.text());
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            events.add(new CallEvent.Completed(response));
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new CallEvent.Broken(failure));
        }
    }
}
