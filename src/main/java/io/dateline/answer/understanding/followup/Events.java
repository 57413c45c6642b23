package io.dateline.answer.understanding.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What happened, or is so, by a question and its answer: to be asked about in another way.
///
/// @param past what was asked before
record Events(Past past) {

    private static final Set<String> PLACELESS = Set.of("before", "after", "since", "until");

    /// A question that asks `wh` of the same: `Why` of "When did it sink?" is "Why did it sink?".
    /// Empty where the question is none that has an event.
    Optional<String> asked(String wh) {
        Clause clause = past.clause();
        if (!clause.isQuestion()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(wh);
        if (clause.asksForSubject()) {
            addOfUnknownSubject(clause, parts);
        } else if (clause.asksWho()
                && clause.verb().isEmpty()
                && Lexicon.BE.contains(auxiliary(clause))) {
            addOfUnknownBearer(clause, wh, parts);
        } else {
            parts.add(auxiliary(clause));
            parts.add(Word.join(clause.subject()));
            parts.add(Word.join(clause.verb()));
            addGap(clause, parts);
        }
        parts.removeIf(String::isBlank);
        String question = String.join(" ", parts);
        return Optional.of(Opening.sentence(Past.trimmed(question)));
    }

    private static String auxiliary(Clause clause) {
        return Word.join(clause.auxiliary()).toLowerCase(Locale.ROOT);
    }

    /// "Who resigned?": of whom the answer names.
    private void addOfUnknownSubject(Clause clause, List<String> parts) {
        String who = clause.asksWho() ? doer() : subjectOfAnswer(past.thing());
        String verb = Word.join(clause.verb());
        if (!clause.auxiliary().isEmpty()) {
            parts.add(auxiliary(clause));
            parts.add(who.isEmpty() ? nobody(clause) : who);
            parts.add(verb);
        } else {
            String bare = verb.toLowerCase(Locale.ROOT);
            parts.add(Verbs.isPast(bare) ? "did" : bare.endsWith("s") ? "does" : "did");
            parts.add(who.isEmpty() ? nobody(clause) : who);
            parts.add(Verbs.lemma(bare));
        }
        parts.add(Word.join(clause.rest()));
    }

    /// Whom the answer names, else what it begins with: a team or a country may win a cup, too.
    private String doer() {
        String who = past.who();
        return !who.isEmpty()
                ? who
                : past.answered().stream()
                        .filter(one -> past.answer().startsWith(one.text()))
                        .filter(one -> !one.is(Mention.Kind.TIME))
                        .map(Mention::text)
                        .findFirst()
                        .orElse("");
    }

    private static String nobody(Clause clause) {
        return clause.asksWho() ? "somebody" : "it";
    }

    private String subjectOfAnswer(String thing) {
        if (thing.isEmpty()) {
            return past.answered().stream().map(Mention::phrase).findFirst().orElse("");
        }
        String counted = Word.join(past.clause().asks()).toLowerCase(Locale.ROOT);
        return counted.startsWith("how") ? thing : "the " + thing;
    }

    /// "Who is the mayor?": of whom the answer names.
    private void addOfUnknownBearer(Clause clause, String wh, List<String> parts) {
        boolean lasting = wh.toLowerCase(Locale.ROOT).matches("(?:since when|how long)");
        String who = past.who();
        parts.add(lasting ? "has" : auxiliary(clause));
        parts.add(who);
        if (lasting) {
            parts.add("been");
        }
        parts.add(Word.join(clause.subject()));
        parts.add(Word.join(clause.rest()));
    }

    /// What the question asked for stands where the answer has it.
    private void addGap(Clause clause, List<String> parts) {
        String gap = "";
        if (clause.asksWho()) {
            gap = past.who();
        } else if (!clause.asks().isEmpty() && !past.thing().isEmpty()) {
            String lead = clause.asks().getFirst().bare();
            gap = lead.equals("how") ? past.thing() : "the " + past.thing();
        }
        String rest = Word.join(clause.rest());
        boolean stranded =
                !clause.rest().isEmpty()
                        && Lexicon.PREPOSITIONS.contains(clause.rest().getLast().bare());
        parts.add(stranded ? rest + " " + gap : gap + " " + rest);
        parts.replaceAll(String::strip);
    }

    /// The event as a noun, as `Blinken's meeting with Qin Gang`; empty where its verb has none.
    Optional<String> noun() {
        Clause clause = past.clause();
        if (clause.verb().isEmpty()) {
            return Optional.empty();
        }
        String noun = Lexicon.NOUNS_OF_ACTS.get(Verbs.lemma(clause.verb().getFirst().bare()));
        String who = clause.asksForSubject() ? past.who() : Past.phrase(clause.subject());
        if (noun == null || who.isEmpty()) {
            return Optional.empty();
        }
        String object =
                clause.asksWho() && !clause.asksForSubject()
                        ? past.who()
                        : Past.phrase(clause.object());
        String[] words = noun.split(" ", 2);
        boolean one = !Conversation.isPlural(Word.list(who));
        String of = one ? who + "’s " + words[0] : "the " + words[0] + " of " + who;
        boolean done = words.length == 2 && !object.isEmpty();
        return Optional.of(done ? of + " " + words[1] + " " + object : of);
    }

    /// What was asked for, by what was asked: `what the council decided on 3 May`. Empty where a
    /// question names what something was done to.
    Optional<String> relative() {
        Clause clause = past.clause();
        boolean asks =
                Word.join(clause.asks()).equalsIgnoreCase("what")
                        && auxiliary(clause).equals("did")
                        && clause.verb().size() == 1
                        && !clause.subject().isEmpty()
                        && clause.object().isEmpty();
        if (!asks) {
            return Optional.empty();
        }
        String did =
                String.join(
                        " ",
                        "what",
                        Word.join(clause.subject()),
                        Verbs.past(clause.verb().getFirst().bare()),
                        Word.join(clause.rest()));
        return Optional.of(Past.trimmed(did));
    }

    /// After what something comes next: the time that was spoken of.
    Optional<String> time() {
        return past.asked().stream()
                .filter(one -> one.is(Mention.Kind.TIME) && !PLACELESS.contains(one.preposition()))
                .map(Mention::text)
                .findFirst()
                .or(
                        () ->
                                past.answered().stream()
                                        .filter(one -> one.is(Mention.Kind.TIME))
                                        .map(Mention::text)
                                        .findFirst());
    }
}
