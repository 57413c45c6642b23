package io.dateline.answer.understanding;

import io.dateline.answer.Form;
import io.dateline.answer.language.Languages;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells by its words what kind of answer a question wants. A question in doubt wants a fact, and
/// what is no question an overview.
final class FormRules {

    /// Who writes more than this tells a story; what is asked stands at its end.
    private static final int MOST_WORDS = 80;

    /// How many words a topic has that is named without a question.
    private static final int MOST_WORDS_OF_TOPIC = 8;

    private static final String AUXILIARY =
            "(?:do|does|did|is|are|am|was|were|has|have|had|can|could|will|would|should|may|might"
                    + "|must|shall)";

    private static final Pattern YES_OR_NO =
            Pattern.compile(
                    AUXILIARY
                            + "\\b.*|(?:true or false|is it true|any (?:chance|truth|sign|hope|plans?)|whether)\\b.*"
                            + "|.+ , (?:right|yes|no|correct|true|did not \\w+|"
                            + AUXILIARY
                            + "(?: not)? (?:he|she|it|they|there|we|you|i))");

    /// `May` the month and `Will` the name begin topics, too.
    private static final Pattern MONTH_OR_NAME =
            Pattern.compile(
                    "(?:may|will|mark) (?!the\\b|a\\b|an\\b|i\\b|we\\b|he\\b|she\\b|it\\b|they\\b"
                            + "|there\\b|this\\b|that\\b|you\\b)\\S+(?: \\S+){0,3}");

    private static final Pattern EXPLAINED =
            Pattern.compile(
                    "(?:why\\b.*|how come\\b.*|how so"
                            + "|what (?:happen(?:s|ed)|would happen|will happen|happens?) (?:if|when|after|before|once"
                            + "|while|because)\\b.*"
                            + "|how\\b(?! (?:many|much|long|old|far|often|tall|big|large|high|fast|deep|heavy"
                            + "|soon|late|early|wide|close|frequently|likely|thick|strong|hot|cold|warm"
                            + "|expensive|costly|rich|severe|serious|popular|quickly|bad|good|well|deadly"
                            + "|steep|common|loud|sharply|steeply|recent|recently|about|small|low|near|poor"
                            + "|short|slow|slowly|dangerous|successful|wealthy|full)\\b)(?!.* (?:called|named|spelt|spelled|pronounced)$).*"
                            + "|(?:for what|what|for which) (?:reasons?|purpose|cause)\\b.*"
                            + "|(?:on|under) what grounds\\b.*|what grounds\\b.*|(?:by|through) what means\\b.*"
                            + "|in (?:what|which) (?:way|ways|manner)\\b.*|(?:because of|due to|thanks to) what\\b"
                            + ".*|what (?:has |have |had |could have |may have |might have |would have )?"
                            + "(?:caused?|causes|led to|leads to|prompted|prompts|triggered|triggers|sparked"
                            + "|motivated|motivates|provoked|explains?|explained|brought about|lay behind|lies"
                            + " behind|lie behind|persuaded|convinced|forced|inspired|drove|drives)\\b.*"
                            + "|what (?:made|makes|got)\\b.*|what (?:is|was|were|are|lay) (?:the )?(?:main |real"
                            + " |likely |official |given |actual |root |exact )?(?:causes?|reasons?|reasoning"
                            + "|motives?|motivation|grounds|rationale|explanation|justification|thinking"
                            + "|logic)\\b.*|what (?:is|was|were|are) behind\\b.*|what (?:did|do|does|would|is"
                            + "|was|are|were) .+ for|(?:explain|describe|say|show|clarify)(?: to me| to us"
                            + "| me)? (?:why|how|what (?:caused|led|made))\\b.*|.+ (?:and|but|,|so)"
                            + " (?:why|how come|how)|the reasons? (?:for|why|behind|that)\\b.*|reasons? (?:for"
                            + "|why|behind)\\b.*|causes? of\\b.*|explain\\b.*)");

    /// What a sentence that asks begins with.
    private static final Pattern ASKING =
            Pattern.compile(
                    "(?:(?:in|at|on|to|for|from|by|with|of|since|until|under|about|against|after|before)"
                            + " )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*");

    /// A sentence that asks at its end: `The council meets again when?`
    private static final Pattern ASKING_LATE =
            Pattern.compile(
                    ".+ (?:who|whom|what|when|where|which|how (?:many|much|long|often|old|far))"
                            + "(?: \\S+){0,3}");

    /// What a topic would not hold: it makes a sentence of it.
    private static final Pattern VERB =
            Pattern.compile(
                    ".*\\b(?:is|are|was|were|does|did|do|has|have|had|can|could|will|would|should|must"
                            + "|who|whom|whose|which|what|when|where|why|how|i|you|we)\\b.*");

    /// What asks by nothing but its sign: `So Wang Yi did go to Jakarta?`
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?!.*\\b(?:who|whom|whose|which|what|when|where|whence|why|how)\\b)"
                            + "(?!.* (?:by|in|of|to|for|as|with|at|on|from|be|called|named|regarding)$).+ "
                            + AUXILIARY
                            + " .+");

    /// Words for what has one value: they ask for it without a question.
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?:the )?(?:name|number|date|cost|price|age|height|length|depth|width|size|weight"
                            + "|score|result|winner|population|value|amount|total|salary|distance|speed"
                            + "|capital|birthplace|author|owner|purpose|meaning|definition|aim) (?:of|for|in)\\b.*"
                            + "|.+ (?:names?|age|date|score|address|salary|height|weight|birthday|nationality)");

    /// A choice between names or figures wants the right one, not a yes.
    private static final Pattern CHOICE =
            Pattern.compile(
                    ".*\\b(?:\\p{Lu}[\\p{L}’']*+|\\d[\\d.,]*+) or (?:the |in |on |at |by )?(?:\\p{Lu}|\\d).*");

    /// Who says this wants one thing that has no question word.
    private static final Pattern DEMAND =
            Pattern.compile(
                    "(?:name|identify|state|give|tell|show|list|find|help|say|quote|translate|write"
                            + "|calculate|prove|guess|make|let|try|read|send|play|open|check|count)\\b.*");

    private FormRules() {}

    /// What `question`, which stands alone, wants.
    static Intent of(String question) {
        Courtesies.Plain plain = Courtesies.without(question);
        Optional<Intent> about =
                Stream.of(question, plain.text())
                        .map(CollectionQuestion::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(Intent.AboutCollection::new);
        return about.or(() -> unasked(question))
                .orElseGet(() -> plain.whether() ? new Intent.YesNo() : asked(plain.text()));
    }

    /// What is no question that English articles could answer.
    private static Optional<Intent> unasked(String question) {
        Wording wording = Wording.of(question);
        Optional<Intent> talk = SmallTalk.of(wording).map(Intent.Talk::new);
        if (talk.isPresent()) {
            return talk;
        }
        if (Gibberish.is(question, wording)) {
            return Optional.of(new Intent.Noise());
        }
        return Languages.foreign(question).map(Intent.OtherLanguage::new);
    }

    /// What is asked last counts, where something is told before.
    private static Intent asked(String plain) {
        Wording whole = Wording.of(plain);
        String text = whole.text();
        int stop = text.lastIndexOf(" . ");
        if (stop >= 0) {
            String last = whole.written(stop + 3, text.length());
            Wording wording = Wording.of(Courtesies.without(last).text());
            Intent intent = intent(wording);
            if (intent instanceof Intent.Overview(String topic, Intent.Overview.Order order)
                    && topic.isEmpty()) {
                return new Intent.Overview(whole.written(0, stop), order);
            }
            if (intent.form() != Form.FACT || ASKING.matcher(wording.text()).matches()) {
                return intent;
            }
        }
        Intent intent = intent(whole);
        boolean stated = intent.form() == Form.FACT && plain.stripTrailing().endsWith("?");
        return stated && STATEMENT.matcher(text).matches() ? new Intent.YesNo() : intent;
    }

    private static Intent intent(Wording wording) {
        if (wording.size() > MOST_WORDS) {
            return new Intent.Fact();
        }
        return Stream.<Function<Wording, Optional<Intent>>>of(
                        ComparisonRules::of,
                        OverviewRules::of,
                        FormRules::explanation,
                        ListingRules::of,
                        FormRules::yesNo)
                .map(rule -> rule.apply(wording))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(
                        () ->
                                isTopic(wording)
                                        ? OverviewRules.ofTopic(wording)
                                        : new Intent.Fact());
    }

    private static Optional<Intent> explanation(Wording wording) {
        return EXPLAINED.matcher(wording.text()).matches()
                ? Optional.of(new Intent.Explanation())
                : Optional.empty();
    }

    private static Optional<Intent> yesNo(Wording wording) {
        String text = wording.text();
        boolean chooses = CHOICE.matcher(wording.written(0, text.length())).matches();
        return YES_OR_NO.matcher(text).matches()
                        && !MONTH_OR_NAME.matcher(text).matches()
                        && !chooses
                ? Optional.of(new Intent.YesNo())
                : Optional.empty();
    }

    private static boolean isTopic(Wording wording) {
        boolean name = MONTH_OR_NAME.matcher(wording.text()).matches();
        String text = name ? wording.text().replaceFirst("\\S+ ", "") : wording.text();
        return wording.size() <= MOST_WORDS_OF_TOPIC
                && !ASKING.matcher(text).matches()
                && !ASKING_LATE.matcher(text).matches()
                && !VERB.matcher(text).matches()
                && !DEMAND.matcher(text).matches()
                && !VALUE.matcher(text).matches();
    }
}
