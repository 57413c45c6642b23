package io.dateline.answer.chain;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;

import io.dateline.answer.Form;
import io.dateline.answer.Turn;
import io.dateline.answer.understanding.Intent;
import io.dateline.model.chat.TokenBudget;
import io.dateline.prompt.AnswerPrompt;
import io.dateline.prompt.RenderedPrompt;
import io.dateline.prompt.text.Fence;
import io.dateline.retrieve.RankedPassage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Puts passages into what a chat model is asked: numbered, with title, source and date, between
/// borders that no article can forge.
public final class PassageInjector implements ContentInjector {

    private final AnswerPrompt prompt;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    /// @param zone where “today” is
    /// @param random draws the borders; in production a [java.security.SecureRandom]
    public PassageInjector(
            AnswerPrompt prompt, InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.prompt = prompt;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    /// A user message with the rules, the passages and the question: the rules too, for the system
    /// message belongs to whoever built the chain.
    ///
    /// @param contents of a [PassageRetriever]
    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage chatMessage) {
        if (!(chatMessage instanceof UserMessage asked) || !asked.hasSingleText()) {
            throw new IllegalArgumentException("expected one text of a user, not " + chatMessage);
        }
        RenderedPrompt rendered =
                render(
                        asked.singleText(),
                        Intent.of(asked.singleText()).form(),
                        blocks(ranked(contents)),
                        List.of());
        return UserMessage.from(rendered.system() + "\n\n" + rendered.user());
    }

    private static List<RankedPassage> ranked(List<Content> contents) {
        return contents.stream().map(PassageInjector::ranked).toList();
    }

    /// @throws IllegalArgumentException for what no citation could be made of
    public static RankedPassage ranked(Content content) {
        if (content instanceof PassageContent passage) {
            return passage.ranked();
        }
        throw new IllegalArgumentException("expected a passage of Dateline, not " + content);
    }

    /// The passages under the numbers by which a chat model may cite them, for one prompt.
    public PassageBlocks blocks(List<RankedPassage> passages) {
        return PassageBlocks.of(passages, Fence.random(random));
    }

    /// As many of the passages as `budget` has room for, one at least: the least likely are left
    /// out of a prompt that would be too long.
    ///
    /// @param passages most likely first, one or more
    /// @param prompt what the model is sent with these passages
    public PassageBlocks fitting(
            List<RankedPassage> passages,
            TokenBudget budget,
            Function<PassageBlocks, List<ChatMessage>> prompt) {
        return fitting(passages, budget, this::blocks, prompt);
    }

    /// The same for a small model, with less around each passage.
    public static PassageBlocks fittingBriefly(
            List<RankedPassage> passages,
            TokenBudget budget,
            Function<PassageBlocks, List<ChatMessage>> prompt) {
        return fitting(passages, budget, PassageBlocks::brief, prompt);
    }

    private static PassageBlocks fitting(
            List<RankedPassage> passages,
            TokenBudget budget,
            Function<List<RankedPassage>, PassageBlocks> blocks,
            Function<PassageBlocks, List<ChatMessage>> prompt) {
        PassageBlocks offered = blocks.apply(passages);
        while (offered.size() > 1 && budget.tokens(prompt.apply(offered)) > budget.input()) {
            offered = blocks.apply(passages.subList(0, offered.size() - 1));
        }
        return offered;
    }

    /// What a chat model is sent.
    public RenderedPrompt render(
            String question, Form form, PassageBlocks passages, List<Turn> conversation) {
        return render(prompt, question, form, passages, conversation);
    }

    /// The same by other instructions.
    public RenderedPrompt render(
            AnswerPrompt instructions,
            String question,
            Form form,
            PassageBlocks passages,
            List<Turn> conversation) {
        return instructions.render(
                question,
                LocalDate.ofInstant(clock.instant(), zone),
                passages.text(),
                Turn.conversation(conversation),
                shape(form));
    }

    /// Empty where the rules of the prompt say it all.
    private static String shape(Form form) {
        return switch (form) {
            case FACT, LANGUAGE, COLLECTION, TALK, NOISE -> "";
            case YESNO ->
                    "whether it is so. Begin with the sentence that settles it, for or against;"
                            + " where things changed, with the newest.";
            case EXPLANATION -> "an explanation, of two to four sentences that belong together.";
            case LIST ->
                    "a list. Name every one that the passages name, each once, with a line for"
                            + " each.";
            case OVERVIEW ->
                    "an overview. Write three to seven lines from as many passages as bear on it,"
                            + " in order of time unless it asks for the latest, without repeating.";
            case COMPARISON ->
                    "a comparison. Write a line for each side, with its figure where there is one,"
                            + " and no verdict that no passage states.";
        };
    }
}
