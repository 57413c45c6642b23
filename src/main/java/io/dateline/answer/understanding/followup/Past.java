package io.dateline.answer.understanding.followup;

import io.dateline.answer.AnswerDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A question that was asked before, as it stands alone, and what it was answered.
///
/// @param answer without markers; empty where it was a refusal, which says nothing of anybody
/// @param centre what the question before was about, if this one is, too; empty else
/// @param typed the question as it was asked
record Past(
        String question,
        String answer,
        Clause clause,
        List<Mention> asked,
        List<Mention> answered,
        String centre,
        String typed) {

    private static final Set<String> OF_SPEAKER =
            Set.of("i", "me", "my", "we", "us", "our", "you", "your");

    private static final int MOST_WORDS_OF_PHRASE = 12;

    private static final Pattern MARKER = Pattern.compile(" ?\\[\\d{1,3}]");

    /// Where an agency's report came from, before its first sentence.
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{Lu} .,'-]{2,40}, [\\p{L}\\d ]{1,20} [–—-] ");

    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?:the articles (?:do not|don't)|no article|i cannot|i can't|i do not|i am|sorry"
                            + "|the (?:publication date|date|byline|author|source|title) .{0,300} is not known)",
                    Pattern.CASE_INSENSITIVE);

    /// @param before the questions before, earliest first
    /// @param typed as it was asked
    static Past of(String standalone, String typed, String answer, List<Past> before) {
        String said =
                DATELINE.matcher(MARKER.matcher(answer.strip()).replaceAll("")).replaceFirst("");
        String told =
                said.equals(AnswerDraft.REFUSAL) || REFUSED.matcher(said).lookingAt() ? "" : said;
        Matcher remark = Opening.REMARK.matcher(standalone);
        String question = remark.lookingAt() ? standalone.substring(remark.end()) : standalone;
        Clause clause = Clause.of(question);
        return new Past(
                standalone,
                told,
                clause,
                clause.isQuestion() ? Mention.all(standalone) : Mention.all("about " + standalone),
                asksForArticles(clause) ? List.of() : Mention.all(told),
                before.isEmpty() ? "" : before.getLast().kept(standalone),
                typed);
    }

    /// Whether it asks which articles there are, or how many: their titles tell of many things.
    private static boolean asksForArticles(Clause clause) {
        return !clause.asks().isEmpty() && clause.asks().getLast().bare().matches("articles?");
    }

    /// What somebody said before they asked, in the same message.
    static Past remark(String text) {
        Clause none = new Clause(List.of(), List.of(), List.of(), List.of(), List.of());
        return new Past(text, "", none, Mention.all(text), List.of(), "", text);
    }

    /// What this one was about, where `question` names it, too.
    private String kept(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return Stream.of(centre, topic())
                .filter(one -> !one.isEmpty() && lower.contains(one.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    /// The answer's first sentence, without its full stop.
    String firstSentence() {
        return answer.split("(?<=[\\p{Ll}\\d”’)][.!?])\\s", 2)[0].replaceFirst("[.!?]$", "");
    }

    /// Those whom the question or its answer names, nobody twice.
    Stream<Mention> persons() {
        List<Mention> persons = new ArrayList<>();
        Stream.concat(asked.stream(), Mention.all(firstSentence()).stream())
                .filter(Past::mayBePerson)
                .filter(one -> persons.stream().noneMatch(one::isSameAs))
                .forEach(persons::add);
        return persons.stream();
    }

    /// Those who were called "he" or, where `female`, "she", in the question or by a title.
    List<Mention> called(boolean female) {
        List<Mention> typedNames = Mention.all(typed);
        boolean tells =
                Word.list(typed).stream()
                        .anyMatch(
                                word ->
                                        Pronoun.of(word.bare())
                                                == (female ? Pronoun.SHE : Pronoun.HE));
        Stream<Mention> named =
                tells
                        ? asked.stream()
                                .filter(Past::mayBePerson)
                                .filter(one -> typedNames.stream().noneMatch(one::isSameAs))
                        : Stream.empty();
        return Stream.concat(
                        named.limit(1),
                        Stream.concat(asked.stream(), answered.stream())
                                .filter(one -> one.isTitled(female)))
                .toList();
    }

    static boolean mayBePerson(Mention mention) {
        return mention.is(Mention.Kind.PERSON)
                || (mention.is(Mention.Kind.UNKNOWN) && !mention.preposition().equals("of"));
    }

    /// Whoever the question asks for, told by what was asked: `who was arrested`.
    Optional<String> bearer(String those) {
        boolean told =
                clause.asksForSubject()
                        && clause.asksWho()
                        && !answer.isEmpty()
                        && !clause.verb().isEmpty()
                        && Verbs.isPast(clause.verb().getFirst().bare());
        String did =
                String.join(
                                " ",
                                Word.join(clause.auxiliary()),
                                Word.join(clause.verb()),
                                Word.join(clause.rest()))
                        .replaceAll(" +", " ");
        String who = those.equals("those") ? did.replaceFirst("^ ?was ", "were ") : did;
        return told ? Optional.of(those + " who " + who.strip()) : Optional.empty();
    }

    /// An event that the question names with a preposition: `the fire at the Hansen factory`.
    Optional<String> event() {
        List<Word> rest = clause.rest();
        for (int i = 1; i < rest.size(); i++) {
            int from = Math.max(0, i - 3);
            while (from < i && !Lexicon.DETERMINERS.contains(rest.get(from).bare())) {
                from++;
            }
            boolean governed = from > 0 && Lexicon.PREPOSITIONS.contains(rest.get(from - 1).bare());
            if (Lexicon.EVENTS.contains(rest.get(i).bare()) && from < i && governed) {
                int end = i + 1;
                while (end < rest.size()
                        && !Mention.isTimeAt(rest, end)
                        && !Verbs.isPast(rest.get(end).bare())) {
                    end++;
                }
                boolean dangling = Lexicon.PREPOSITIONS.contains(rest.get(end - 1).bare());
                return Optional.of(
                        trimmed(Word.join(rest.subList(from, dangling ? end - 1 : end))));
            }
        }
        return Optional.empty();
    }

    /// Who or what the answer told of, where that was asked for; else the [#topic()].
    String found() {
        boolean asked = clause.asksForSubject() || (clause.asksWho() && clause.verb().isEmpty());
        Optional<String> told =
                answered.stream()
                        .filter(one -> mayBePerson(one) || one.is(Mention.Kind.THING))
                        .filter(one -> this.asked.stream().noneMatch(one::isSameAs))
                        .map(Mention::phrase)
                        .findFirst();
        boolean named =
                clause.asksWho()
                        || clause.asks().stream().anyMatch(word -> word.bare().equals("which"));
        return asked && named ? told.orElseGet(this::topic) : topic();
    }

    /// Whom the answer gives to a question that asks who: the first that the question has not.
    String who() {
        return answered.stream()
                .filter(Past::mayBePerson)
                .filter(one -> asked.stream().noneMatch(one::isSameAs))
                .map(Mention::text)
                .findFirst()
                .orElse("");
    }

    /// What it was about, as a phrase that can follow "of"; empty where nothing tells.
    String topic() {
        if (!centre.isEmpty()) {
            return centre;
        }
        if (asksForArticles(clause)) {
            return asked.stream()
                    .filter(one -> !one.is(Mention.Kind.TIME))
                    .map(Mention::phrase)
                    .findFirst()
                    .orElse("");
        }
        String subject = phrase(clause.subject());
        String object = phrase(cutAtVerb(clause.object()));
        List<String> phrases = new ArrayList<>(List.of(subject, event().orElse(""), object));
        asked.stream()
                .filter(one -> !one.is(Mention.Kind.TIME))
                .map(Mention::phrase)
                .forEach(phrases::add);
        phrases.add(thing());
        phrases.add(phrase(clause.ending()));
        List<String> all = phrases.stream().filter(one -> !one.isEmpty()).toList();
        return all.stream()
                .filter(
                        one ->
                                !Mention.all(one).isEmpty()
                                        || one.chars().anyMatch(Character::isUpperCase))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse("");
    }

    /// What a question with `which` or `how many` asks for, without these.
    String thing() {
        List<Word> asks = clause.asks();
        if (asks.isEmpty() || !Lexicon.isFunctionWord(asks.getFirst().bare())) {
            return "";
        }
        int from = 0;
        while (from < asks.size()
                && (Lexicon.isFunctionWord(asks.get(from).bare())
                        || Lexicon.ADJECTIVES.contains(asks.get(from).bare()))) {
            from++;
        }
        return Word.join(asks.subList(from, asks.size()));
    }

    static List<Word> cutAtVerb(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            if (!Lexicon.DETERMINERS.contains(before.bare())
                    && (Verbs.isPast(words.get(i).bare())
                            || Lexicon.isAuxiliary(words.get(i).bare()))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /// A phrase for what `words` name, without a part of it: of `the history of toilets`, toilets.
    static String phrase(List<Word> words) {
        List<Word> left = words;
        while (true) {
            int of = indexOf(left, "of");
            int noun = of - 1;
            if (of < 1 || of + 1 >= left.size() || !Lexicon.PARTS.contains(left.get(noun).bare())) {
                break;
            }
            left = left.subList(of + 1, left.size());
        }
        left = withoutPlainEnding(left);
        if (!left.isEmpty()
                && Lexicon.words("a an one some any this that").contains(left.getFirst().bare())) {
            left = left.subList(1, left.size());
        }
        if (!left.isEmpty() && Verbs.isGerund(left.getFirst().bare())) {
            left = left.subList(1, left.size());
        }
        boolean named =
                !left.isEmpty()
                        && !(left.size() == 1
                                && Lexicon.INDEFINITE.contains(left.getFirst().bare()))
                        && (left.getFirst().isCapital()
                                || !Verbs.isBase(left.getFirst().bare())
                                || Lexicon.PARTS.contains(left.getFirst().bare()))
                        && left.stream().noneMatch(word -> OF_SPEAKER.contains(word.bare()))
                        && left.size() <= MOST_WORDS_OF_PHRASE
                        && left.stream().anyMatch(Past::names)
                        && left.stream().noneMatch(word -> Pronoun.of(word.bare()) != null);
        return named ? trimmed(Word.join(left)) : "";
    }

    /// Without what stands after a preposition, unless that has a name.
    private static List<Word> withoutPlainEnding(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            String bare = words.get(i).bare();
            boolean ends = Lexicon.PREPOSITIONS.contains(bare) && !bare.equals("of");
            boolean event = Lexicon.EVENTS.contains(words.get(i - 1).bare());
            if (ends
                    && !event
                    && words.subList(i, words.size()).stream().noneMatch(Word::isCapital)) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static boolean names(Word word) {
        boolean says = !Lexicon.isFunctionWord(word.bare().replaceFirst("'.*", ""));
        return says && (word.isCapital() || !Lexicon.ADJECTIVES.contains(word.bare()));
    }

    private static int indexOf(List<Word> words, String bare) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).bare().equals(bare)) {
                return i;
            }
        }
        return -1;
    }

    static String trimmed(String text) {
        return text.replaceFirst("[?!,;:\\s]++$", "");
    }

    boolean speaksOf(String bare) {
        String all = " " + (question + " " + answer).toLowerCase(Locale.ROOT) + " ";
        return all.contains(" " + bare + " ")
                || all.contains(" " + bare + ",")
                || all.contains(" " + bare + ".");
    }
}
