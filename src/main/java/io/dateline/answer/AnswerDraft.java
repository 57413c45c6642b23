package io.dateline.answer;

import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// An answer as it comes into being: numbers citations by first use, times the work, and tells each
/// step to a listener.
public final class AnswerDraft {

    /// What a refusal says when nothing more can be said.
    public static final String REFUSAL = "The articles do not say.";

    private final Question question;
    private final Consumer<AnswerEvent> listener;
    private final long started = System.nanoTime();
    private String model;
    private String standaloneQuestion;
    private Form form = Form.FACT;
    private @Nullable String note;
    private Answer.@Nullable Generation generation;
    private long retrieved = started;
    private List<RankedPassage> passages = List.of();
    private List<String> suggestions = List.of();
    private final List<Answer.Sentence> sentences = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final AnswerMarkdown markdown = new AnswerMarkdown();

    /// Whether a listener was told something that could be withdrawn.
    private boolean told;

    /// Whether what the reader found stands in the place of an answer.
    private boolean meanwhile;

    /// What was written, and sentences that were added, while that stands.
    private final StringBuilder drafted = new StringBuilder();

    private final List<AnswerEvent.Sentence> untold = new ArrayList<>();

    /// @param model who answers
    /// @param listener told each step, on the calling thread
    public AnswerDraft(Question question, String model, Consumer<AnswerEvent> listener) {
        this.question = question;
        this.model = model;
        this.listener = listener;
        standaloneQuestion = question.text();
    }

    /// What the question means without its conversation, and what kind of answer it wants.
    public void understood(String standalone, Form wanted) {
        standaloneQuestion = standalone;
        form = wanted;
    }

    /// Another answers, from the beginning.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public void handTo(String other) {
        model = other;
        withdraw();
    }

    /// Takes back what was told of the answer, which begins again.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public void withdraw() {
        if (hasSupport()) {
            throw new IllegalStateException("verified sentences stand, of " + sentences);
        }
        sentences.clear();
        citations.clear();
        markdown.clear();
        untold.clear();
        drafted.setLength(0);
        if (told || meanwhile) {
            told = false;
            meanwhile = false;
            listener.accept(new AnswerEvent.Restarted());
        }
    }

    /// Whether a sentence was verified. An answer that has one cannot be withdrawn any more.
    public boolean hasSupport() {
        return sentences.stream().anyMatch(Answer.Sentence::isVerified);
    }

    /// Tells what another found, to be shown until a sentence of this answer is verified, or it
    /// ends.
    public void meanwhile(Answer other) {
        int known = 0;
        for (Answer.Sentence sentence : other.sentences()) {
            int last = sentence.citations().stream().mapToInt(number -> number).max().orElse(0);
            int end = Math.max(known, last);
            listener.accept(
                    new AnswerEvent.Meanwhile(sentence, other.citations().subList(known, end)));
            known = end;
            meanwhile = true;
        }
    }

    private void endMeanwhile() {
        meanwhile = false;
        listener.accept(new AnswerEvent.Restarted());
        if (!drafted.isEmpty()) {
            // so that the rest of a sentence that is being written has its beginning
            listener.accept(new AnswerEvent.Token(drafted.toString()));
        }
        untold.forEach(listener);
        untold.clear();
    }

    /// The sentences so far.
    public List<Answer.Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /// The citation with this number, from 1.
    public Citation citation(int number) {
        return citations.get(number - 1);
    }

    /// Adds what else a user should know of the answer, in whole sentences.
    public void note(String text) {
        note = note == null ? text : note + " " + text;
    }

    /// What could be asked instead, each answered by the articles.
    public void suggest(List<String> questions) {
        suggestions = List.copyOf(questions);
    }

    /// How a chat model came to write it.
    public void generatedBy(Answer.Generation made) {
        generation = made;
    }

    /// A piece of text that a chat model wrote and nobody has checked.
    public void token(String text) {
        told = true;
        if (meanwhile) {
            drafted.append(text);
        }
        listener.accept(new AnswerEvent.Token(text));
    }

    /// What will be read, of how many articles.
    public void retrieved(List<RankedPassage> found, int articles) {
        passages = List.copyOf(found);
        retrieved = System.nanoTime();
        listener.accept(new AnswerEvent.Retrieved(passages, articles, standaloneQuestion, form));
    }

    /// The passages in their final order, once they were read.
    public void reranked(List<RankedPassage> read) {
        passages = List.copyOf(read);
    }

    /// Adds a sentence of the articles, which is its own support.
    public void add(String text, List<Citation> support) {
        add(text, support, Answer.CitedBy.READER, Answer.Support.VERIFIED, null);
    }

    /// Adds a sentence.
    ///
    /// @param cited may be empty
    /// @param by who found these words
    /// @param reason why it is not verified, for people; `null` where it is
    public void add(
            String text,
            List<Citation> cited,
            Answer.CitedBy by,
            Answer.Support support,
            @Nullable String reason) {
        List<Integer> numbers = new ArrayList<>();
        List<Citation> added = new ArrayList<>();
        for (Citation citation : cited) {
            int known = citations.indexOf(citation);
            if (known < 0) {
                citations.add(citation);
                added.add(citation);
            }
            numbers.add(known < 0 ? citations.size() : known + 1);
        }
        Answer.Sentence sentence =
                new Answer.Sentence(text, numbers, cited.isEmpty() ? null : by, support, reason);
        sentences.add(sentence);
        String gained =
                markdown.add(form, sentence, cited.isEmpty() ? null : cited.getFirst().article());
        tell(new AnswerEvent.Sentence(sentence, added, gained));
    }

    private void tell(AnswerEvent.Sentence event) {
        told = true;
        if (!meanwhile) {
            listener.accept(event);
            return;
        }
        untold.add(event);
        if (event.sentence().isVerified()) {
            endMeanwhile();
        }
    }

    /// Ends the answer, which has a sentence at least.
    ///
    /// @param shortAnswer a span of an article, or `null`
    /// @param confidence from 0 to 1
    public Answer answered(@Nullable String shortAnswer, double confidence) {
        return done(Answer.Status.ANSWERED, markdown.toString(), shortAnswer, confidence);
    }

    /// Ends an answer without sentences, with a text that says why. Sentences that were added, none
    /// of them supported, are withdrawn.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public Answer refused(String reason, double confidence) {
        withdraw();
        return done(Answer.Status.UNANSWERABLE, reason, null, confidence);
    }

    /// Ends the answer with all that another found, instead of what was added.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public Answer endAs(Answer other) {
        handTo(other.model());
        passages = other.passages();
        suggestions = other.suggestions();
        if (other.note() != null) {
            note(other.note());
        }
        if (other.status() == Answer.Status.UNANSWERABLE) {
            return refused(other.text(), other.confidence());
        }
        other.sentences().forEach(sentence -> add(sentence, other));
        return answered(other.shortAnswer(), other.confidence());
    }

    /// Adds a sentence of another answer, with its citations.
    public void add(Answer.Sentence sentence, Answer other) {
        Answer.CitedBy by = sentence.citedBy();
        add(
                sentence.text(),
                sentence.citations().stream()
                        .map(number -> other.citations().get(number - 1))
                        .toList(),
                by == null ? Answer.CitedBy.READER : by,
                sentence.support(),
                sentence.reason());
    }

    private Answer done(
            Answer.Status status, String whole, @Nullable String shortAnswer, double confidence) {
        if (meanwhile) {
            endMeanwhile();
        }
        long now = System.nanoTime();
        Answer answer =
                new Answer(
                        UUID.randomUUID().toString(),
                        question.conversationId(),
                        question.text(),
                        standaloneQuestion,
                        form,
                        status,
                        whole,
                        shortAnswer,
                        confidence,
                        sentences,
                        citations,
                        passages,
                        suggestions,
                        model,
                        new Answer.Timings(
                                millis(retrieved - started),
                                millis(now - retrieved),
                                millis(now - started)),
                        note,
                        generation);
        listener.accept(new AnswerEvent.Done(answer));
        return answer;
    }

    private static long millis(long nanoseconds) {
        return Math.round(nanoseconds / 1e6);
    }
}
