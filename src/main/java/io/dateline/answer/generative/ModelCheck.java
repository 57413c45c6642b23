package io.dateline.answer.generative;

import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.support.Verdict;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.RenderedPrompt;
import io.dateline.prompt.VerifyPrompt;
import io.dateline.prompt.text.Fence;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Has the chat model judge all sentences of an answer, in one call of its own.
///
/// It is shown the words that the built-in check found where that check is content with them, else
/// all of the cited passages: what it was shown is what is cited where it agrees.
final class ModelCheck {

    private final ChatWriter writer;
    private final VerifyPrompt prompt;
    private final SecureRandom random = new SecureRandom();

    ModelCheck(ChatWriter writer, VerifyPrompt prompt) {
        this.writer = writer;
        this.prompt = prompt;
    }

    /// What came of it.
    ///
    /// @param sentences all that were asked about, in order, as the model judged them
    /// @param undecided of how many it said nothing, or nothing clear; they keep the verdict that
    ///     they had
    record Judged(List<ClaimedSentence> sentences, int undecided) {}

    /// Judges the sentences that cite something; where there are none, no call is made.
    Judged judge(List<ClaimedSentence> sentences, CallTally tally) {
        List<ClaimedSentence> cited = sentences.stream().filter(ClaimedSentence::isCited).toList();
        if (cited.isEmpty()) {
            return new Judged(sentences, 0);
        }
        Map<Integer, VerifyPrompt.Judgement> judgements = ask(cited, tally);
        List<ClaimedSentence> judged = new ArrayList<>();
        int number = 0;
        for (ClaimedSentence sentence : sentences) {
            VerifyPrompt.Judgement judgement = sentence.isCited() ? judgements.get(++number) : null;
            judged.add(judgement == null ? sentence : sentence.with(decided(sentence, judgement)));
        }
        return new Judged(judged, cited.size() - judgements.size());
    }

    private Map<Integer, VerifyPrompt.Judgement> ask(List<ClaimedSentence> cited, CallTally tally) {
        RenderedPrompt rendered =
                prompt.render(cited.stream().map(ModelCheck::claim).toList(), Fence.random(random));
        tally.uses(prompt.prompt());
        ChatOutcome outcome = writer.write(rendered.messages(), piece -> {});
        tally.add(outcome);
        return switch (outcome) {
            case ChatOutcome.Written written -> VerifyPrompt.read(written.text(), cited.size());
            case ChatOutcome.Failed _ -> Map.of();
        };
    }

    private static VerifyPrompt.Claim claim(ClaimedSentence sentence) {
        return new VerifyPrompt.Claim(
                sentence.sentence().text(),
                shown(sentence).stream()
                        .map(Verdict.Evidence::text)
                        .collect(Collectors.joining("\n…\n")));
    }

    private static List<Verdict.Evidence> shown(ClaimedSentence sentence) {
        return sentence.verdict().isSupported()
                ? sentence.verdict().evidence()
                : sentence.cited().stream()
                        .map(passage -> new Verdict.Evidence(passage, passage.span()))
                        .toList();
    }

    /// A model overlooks a wrong digit: its yes does not stand against a number that is nowhere. Of
    /// an unsupported sentence the nearest words are cited, however much the model was shown.
    private static Verdict decided(ClaimedSentence sentence, VerifyPrompt.Judgement judgement) {
        Verdict before = sentence.verdict();
        if (!judgement.supported()) {
            String reason =
                    judgement.reason().isEmpty() ? SupportCheck.NOT_SAID : judgement.reason();
            return new Verdict(0, reason, before.evidence());
        }
        return SupportCheck.missingNumber(sentence.sentence().text(), sentence.cited())
                .map(number -> new Verdict(0, number, before.evidence()))
                .orElseGet(() -> new Verdict((1 + before.score()) / 2, null, shown(sentence)));
    }
}
