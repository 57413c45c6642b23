package io.dateline.answer.subject;

import io.dateline.article.TextSpan;
import io.dateline.model.text.Blocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The persons whom a question names. An answer about somebody else is none, though its sentence
/// says only `he`.
public final class Subject {

    private static final Pattern YEARS_OLD =
            Pattern.compile("[\\p{N}\\p{L}-]{1,20}?[- ]years?[- ]old");

    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}|\\p{L}+ty(?:-\\p{L}+)?|\\p{L}+teen");

    /// Somebody who is named by whose they are.
    private static final Pattern RELATION =
            Pattern.compile(
                    "(?:[’'](?:s)?|her|his)? (?:\\p{Ll}+ ){0,2}?(?:son|daughter|wife|husband|mother|father"
                            + "|brother|sister|partner|child|children|grand\\p{Ll}+|twin|girlfriend"
                            + "|boyfriend|fianc\\p{Ll}+|nephew|niece|uncle|aunt|cousin|colleague"
                            + "|predecessor|successor|deputy|friend|neighbour|boss|assistant)s?\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final String RELATIONS =
            "son|daughter|wife|husband|mother|father|brother|sister|partner|nephew|niece|uncle|aunt"
                    + "|cousin";

    /// Somebody whose age is asked for is named by whose they are.
    private static final Pattern WHOSE_RELATION =
            Pattern.compile("[’']s? (?:\\p{Ll}+ )?(" + RELATIONS + ")\\b");

    private static final Pattern POSSESSIVE = Pattern.compile("[’'](?:s\\b)?");

    private static final Pattern AGE = Pattern.compile("[’']?s? age\\b");

    /// The name of whose age is asked for.
    private static final Pattern WHOSE_AGE =
            Pattern.compile(
                    "\\bold (?:is|was|are|were) (?:the )?(\\p{Lu}[\\p{L}-]+)"
                            + "|(\\p{Lu}[\\p{L}-]+)[’']s? age\\b");

    /// Asks for what somebody says.
    private static final Pattern SAYING =
            Pattern.compile(
                    "\\bwhat (?:did|does|do|has|have) .{2,80}?\\b(?:say|said|think|thought|believe"
                            + "|tell|told|argue|answer|reply|claim|call)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SAID =
            Pattern.compile(
                    "\\b(?:said|says|told|tells|added|adds|replied|argued|warned|asked|wrote|according"
                            + " to)\\b");

    /// What tells that somebody says or thinks something.
    private static final Pattern SPEECH =
            Pattern.compile(
                    "[\"“”«»„:]|\\b(?:sa(?:id|ys?)|t(?:old|ells?)|add(?:ed|s)|think|thought|believe|hope|fear"
                            + "|want|call|blame|den(?:y|ie)|promise|praise|argue|claim|criticis|criticiz"
                            + "|welcome|warn|describe|insist|expect|announce|admit|stress|demand|compare"
                            + "|suggest|reject|refuse|question|according|view|opinion|repl|respon|ask"
                            + "|urge|accuse|vow|pledge|condemn|dismiss|explain|note|support|oppose|agree"
                            + "|wrote|write|acknowledge|predict|declare|conclude|find|found|regard)",
                    Pattern.CASE_INSENSITIVE);

    /// Asks who somebody is.
    private static final Pattern WHO_IS =
            Pattern.compile(
                    "^\\W*who(?:[’']s|[’']re| is| are| was| were) (?:the )?\\p{Lu}",
                    Pattern.CASE_INSENSITIVE);

    /// Between a name and what is said of whoever bears it.
    private static final Pattern APPOSED = Pattern.compile(", (?:(?:the|a|an|its|their) )?");

    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}{2,}");

    private final String question;

    private Subject(String question) {
        this.question = question;
    }

    /// Of whom `question` speaks.
    public static Subject of(String question) {
        return new Subject(question);
    }

    /// A passage, for which its sentences are found once.
    ///
    /// @param sentences of its text, in order
    public record Setting(String text, String title, List<TextSpan> sentences) {

        public Setting {
            sentences = List.copyOf(sentences);
        }
    }

    /// Whether what the passage says at `span` may be about the question's persons: it names one,
    /// or its pronoun stands for one, or for nobody who can be made out.
    public boolean isMetBy(Setting setting, TextSpan span) {
        return new Reference(setting).mayConcern(span);
    }

    /// Whether the age at `span` is that of the question's person, as far as names tell.
    public boolean isOfAge(Setting setting, TextSpan span) {
        return new Reference(setting).isOfAge(span);
    }

    /// Whether the words at `span` name a person whom the question names already, by more or fewer
    /// words: they are not the one it asks for.
    public boolean names(Setting setting, TextSpan span) {
        return new Reference(setting).names(span);
    }

    /// Whether the passage may say at `span` what the question's person said, where that is asked
    /// for: its paragraph names that person, or names nobody whom it lets speak.
    public boolean maySay(Setting setting, TextSpan span) {
        return !SAYING.matcher(question).find() || new Reference(setting).maySay(span);
    }

    /// Whom the question and a passage name.
    private final class Reference {

        private final Setting setting;
        private final List<PersonName> people;
        private final List<PersonName> asked;
        private final Antecedents antecedents;

        Reference(Setting setting) {
            this.setting = setting;
            List<PersonName> inTitle = People.in(setting.title());
            people =
                    People.in(
                            setting.text(),
                            Stream.concat(inTitle.stream(), People.in(question).stream()).toList());
            asked = People.in(question, Stream.concat(people.stream(), inTitle.stream()).toList());
            antecedents = new Antecedents(setting.text(), setting.sentences(), people);
        }

        boolean names(TextSpan span) {
            return people.stream()
                            .filter(name -> span.contains(name.place()))
                            .filter(name -> isAlone(name, span))
                            .anyMatch(this::isAsked)
                    || isApposedToAsked(span);
        }

        /// Whether the words only tell what the question's person is, as in "Ann Lee, the coach".
        private boolean isApposedToAsked(TextSpan span) {
            return !WHO_IS.matcher(question).find()
                    && people.stream().noneMatch(name -> span.overlaps(name.place()))
                    && people.stream()
                            .filter(name -> name.place().end() < span.start())
                            .reduce((_, next) -> next)
                            .filter(this::isAsked)
                            .map(name -> setting.text().substring(name.place().end(), span.start()))
                            .filter(between -> APPOSED.matcher(between).matches())
                            .isPresent();
        }

        boolean maySay(TextSpan span) {
            TextSpan paragraph =
                    Blocks.of(setting.text()).stream()
                            .filter(block -> block.overlaps(span))
                            .findFirst()
                            .orElse(span);
            if (asked.isEmpty()) {
                return true;
            }
            return isNamedIn(paragraph)
                    ? SPEECH.matcher(around(span, paragraph)).find()
                    : named(paragraph).findAny().isEmpty()
                            || !SAID.matcher(paragraph.of(setting.text())).find();
        }

        /// The sentence of `span` with those beside it in its paragraph: who speaks may be told in
        /// either.
        private String around(TextSpan span, TextSpan paragraph) {
            List<TextSpan> all = setting.sentences();
            int at =
                    IntStream.range(0, all.size())
                            .filter(i -> all.get(i).overlaps(span))
                            .findFirst()
                            .orElse(-1);
            return at < 0
                    ? paragraph.of(setting.text())
                    : all.subList(Math.max(0, at - 1), Math.min(all.size(), at + 2)).stream()
                            .filter(paragraph::overlaps)
                            .map(sentence -> sentence.of(setting.text()))
                            .collect(Collectors.joining(" "));
        }

        private boolean isAlone(PersonName name, TextSpan span) {
            String beside =
                    setting.text().substring(span.start(), name.place().start())
                            + setting.text().substring(name.place().end(), span.end());
            return !SMALL.matcher(beside.replaceFirst("^the ", "")).find();
        }

        boolean mayConcern(TextSpan span) {
            Optional<TextSpan> sentence = sentence(span);
            if (asked.isEmpty() || sentence.isEmpty() || isNamedIn(sentence.get())) {
                return true;
            }
            return antecedents
                    .leading(sentence.get())
                    .flatMap(pronoun -> antecedents.of(pronoun.group(), sentence.get()))
                    .map(this::isAsked)
                    .orElse(true);
        }

        boolean isOfAge(TextSpan span) {
            Optional<TextSpan> sentence = sentence(span);
            if (asked.isEmpty() || sentence.isEmpty()) {
                return isMentioned();
            }
            Matcher relation = WHOSE_RELATION.matcher(question);
            if (relation.find()) {
                return Pattern.compile("\\b" + Pattern.quote(relation.group(1)) + "\\b")
                        .matcher(sentence.get().of(setting.text()))
                        .find();
            }
            TextSpan all = sentence.get();
            Matcher number = NUMBER.matcher(setting.text()).region(span.start(), span.end());
            int at = number.find() ? number.start() : span.start();
            Optional<PersonName> after =
                    named(all).filter(name -> name.place().start() > at).findFirst();
            Matcher old = YEARS_OLD.matcher(setting.text()).region(at, all.end());
            if (old.lookingAt() && after.isPresent() && directly(old.end(), after.get())) {
                return isAsked(after.get());
            }
            Optional<PersonName> before =
                    named(all).filter(name -> name.place().end() <= at).reduce((_, next) -> next);
            int from = before.map(name -> name.place().end()).orElse(all.start());
            Matcher pronoun = Antecedents.PRONOUN.matcher(setting.text()).region(from, at);
            if (pronoun.find()) {
                return !isRelation(pronoun.start(), at) && isMeant(pronoun, all);
            }
            if (before.isPresent()) {
                return isAsked(before.get()) && !isOthers(from, at);
            }
            return after.map(this::isAsked).orElseGet(() -> isAllAboutAsked(all));
        }

        private boolean isMeant(Matcher pronoun, TextSpan sentence) {
            String word = pronoun.group().toLowerCase(Locale.ROOT);
            return antecedents
                    .subject(sentence, word)
                    .filter(name -> name.place().start() < pronoun.start())
                    .or(() -> antecedents.of(word, sentence))
                    .map(this::isAsked)
                    .orElse(false);
        }

        private Stream<PersonName> named(TextSpan sentence) {
            return people.stream().filter(name -> sentence.contains(name.place()));
        }

        private boolean directly(int from, PersonName name) {
            String between = setting.text().substring(from, name.place().start());
            return between.length() < 40 && between.indexOf(',') < 0;
        }

        /// Whether the name that ends at `from` is only whose the one of this age is.
        private boolean isOthers(int from, int at) {
            Matcher possessive = POSSESSIVE.matcher(setting.text()).region(from, at);
            Matcher age = AGE.matcher(setting.text()).region(from, at);
            return isRelation(from, at) || (possessive.lookingAt() && !age.lookingAt());
        }

        private boolean isRelation(int from, int at) {
            return RELATION.matcher(setting.text()).region(from, at).lookingAt();
        }

        /// A sentence without a name or a pronoun, as "The 57-year-old retired", goes on about whom
        /// the one before was about.
        private boolean isAllAboutAsked(TextSpan sentence) {
            return antecedents.of("he", sentence).map(this::isAsked).orElse(false);
        }

        /// Whether the name of whose age is asked for stands anywhere.
        private boolean isMentioned() {
            Matcher name = WHOSE_AGE.matcher(question);
            String all = setting.title() + " " + setting.text();
            return !name.find()
                    || all.contains(name.group(1) == null ? name.group(2) : name.group(1));
        }

        private boolean isNamedIn(TextSpan sentence) {
            return named(sentence).anyMatch(this::isAsked);
        }

        private boolean isAsked(PersonName name) {
            return asked.stream().anyMatch(name::mayBe);
        }

        private Optional<TextSpan> sentence(TextSpan span) {
            return setting.sentences().stream().filter(one -> one.overlaps(span)).findFirst();
        }
    }
}
