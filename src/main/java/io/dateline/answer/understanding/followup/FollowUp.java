package io.dateline.answer.understanding.followup;

import io.dateline.answer.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// What a question means after those before it: its pronouns, its gaps and what it leaves unsaid,
/// filled by rules from the questions and answers of the conversation.
public sealed interface FollowUp {

    /// It needs none of what was said before.
    record StandsAlone() implements FollowUp {}

    /// @param text the question with what it refers to
    record Rewritten(String text) implements FollowUp {}

    /// It refers to something that nothing before tells.
    ///
    /// @param reference the words of the question that do
    record Unclear(String reference) implements FollowUp {}

    /// How `question` is meant after `turns`, earliest first.
    static FollowUp of(String question, List<Turn> turns) {
        List<Past> pasts = new ArrayList<>();
        for (Turn turn : turns) {
            String asked = turn.question().strip();
            String standalone =
                    switch (after(asked, pasts)) {
                        case StandsAlone _, Unclear _ -> asked;
                        case Rewritten(String text) -> text;
                    };
            pasts.add(Past.of(standalone, asked, turn.answer(), pasts));
        }
        return after(question.strip(), pasts);
    }

    private static FollowUp after(String question, List<Past> pasts) {
        if (pasts.isEmpty()) {
            return new StandsAlone();
        }
        Matcher remark = Opening.REMARK.matcher(question);
        if (remark.lookingAt() && remark.end() < question.length()) {
            String before = question.substring(0, remark.end());
            String asked = question.substring(remark.end());
            if (Word.list(before).size() > 2 && BareQuestions.isBare(asked)) {
                return new StandsAlone();
            }
            return switch (lastOf(asked, with(pasts, before))) {
                case Rewritten(String text) -> new Rewritten(before + text);
                case StandsAlone alone -> alone;
                case Unclear unclear -> unclear;
            };
        }
        return lastOf(question, pasts);
    }

    private static List<Past> with(List<Past> pasts, String remark) {
        List<Past> all = new ArrayList<>(pasts);
        Past said = Past.remark(remark.strip());
        if (!said.asked().isEmpty()) {
            all.add(said);
        }
        return all;
    }

    private static FollowUp lastOf(String question, List<Past> pasts) {
        Opening opening = Opening.of(question);
        Conversation conversation = new Conversation(pasts);
        Optional<FollowUp> bare =
                ArticleQuestions.read(opening.body().strip(), conversation)
                        .or(() -> new BareQuestions(conversation).read(opening.body()));
        if (bare.isPresent()) {
            return bare.get();
        }
        return switch (new References(conversation).resolve(opening.body())) {
            case Unclear unclear -> unclear;
            case Rewritten(String text) ->
                    completed(opening, told(opening, text, conversation), question);
            case StandsAlone _ ->
                    completed(opening, told(opening, opening.body(), conversation), question);
        };
    }

    /// `text`, its pronouns told, with what else it leaves out.
    private static String told(Opening opening, String text, Conversation conversation) {
        if (opening.isFragment(text)) {
            return new Fragments(conversation).complete(text, opening.ties());
        }
        return text.equals(opening.body()) ? new Topics(conversation).attach(text) : text;
    }

    private static FollowUp completed(Opening opening, String whole, String question) {
        if (whole.equals(opening.body())) {
            return new StandsAlone();
        }
        String sentence = Opening.sentence(whole);
        return sentence.equals(question) ? new StandsAlone() : new Rewritten(sentence);
    }
}
