package io.dateline.answer.understanding;

import io.dateline.answer.understanding.Intent.Talk.Occasion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises what people say to a program that is no question to the articles. Every word must
/// belong to it: what else is said is the question.
final class SmallTalk {

    private static final String YOU =
            "(?:this thing|this tool|this site|this page|this app|you|u|this|it)";

    private static final String HELP =
            "(?:i need |i want |get |some )?(?:help|assistance)(?: me)?(?: out)?"
                    + "|(?:can|could|will|would) you (?:please )?(?:help|assist)(?: me| us)?"
                    + "(?: out| with something| with this)?"
                    + "|what can (?:you|i|we) (?:do|ask|say|search|search for|type|find)"
                    + "(?: here| you| with you| about| for me| with this| for us){0,5}"
                    + "|what (?:else )?(?:can|could|do|should) (?:you|i|we) (?:do|ask|type|say)"
                    + "(?: here| you| for me| about){0,5}|what are you (?:for|good at|able to do)"
                    + "|what (?:kind|kinds|sort|sorts|type|types) of (?:questions?|things?|stuff|articles|topics|subjects)"
                    + " (?:can|could|may|should|do) (?:i|you|we) (?:ask|answer|do|know)"
                    + "(?: you| about| here){0,5}|(?:what|which) questions (?:can|could|may|should|do)"
                    + " (?:i|you|we) (?:ask|answer)(?: you| here){0,5}"
                    + "|how (?:does|do|did|would) "
                    + YOU
                    + " works?|how (?:do|can|should|would) (?:i|we|you) (?:use|work with|start"
                    + "|begin|get started|ask|search|ask you|ask a question|operate)(?: "
                    + YOU
                    + "| a question| something)?|how to (?:use|start|ask)(?: "
                    + YOU
                    + ")?|what (?:is|are) "
                    + YOU
                    + "(?: (?:thing|tool|site|page|app|website|program|place|all about|about|for"
                    + "|supposed to be|supposed to do)){0,5}|what does "
                    + YOU
                    + " do|what do you do"
                    + "|what (?:can|could) (?:you (?:tell|show|answer)(?: (?:me|us))?|i find out)(?: here)?"
                    + "|what (?:is|are) (?:your|the) (?:purpose|job|function"
                    + "|features|capabilities)|can you answer (?:(?:my|any|some|a) )?questions?|(?:show me |give me )?(?:an |some )?examples?"
                    + "|instructions|where do i (?:start|begin)|get(?:ting)? started|start|menu"
                    + "|commands|usage|manual|i am (?:lost|new here|stuck)"
                    + "|i do not know what to ask|do you (?:speak|understand|know) \\p{L}++"
                    + "(?: too)?|can you (?:speak|understand) \\p{L}++"
                    + "|tell me a joke|sing(?: me)? a song|what time is it|where am i";

    private static final String IDENTITY =
            "who (?:are|r) you(?: really| exactly)?|what are you(?: exactly)?"
                    + "|(?:are|r) you (?:a |an |the |really |actually |some ){0,5}(?:real )?(?:bot"
                    + "|robot|chatbot|human|ai|machine|person|computer|program|alive|real"
                    + "|chatgpt|gpt|llm|there|sentient|someone|journalist|reporter|librarian)"
                    + "(?: being)?(?: or (?:a |an )?(?:bot|robot|human|ai|machine|person|computer"
                    + "|program|real person))?|(?:what is|do you have|have you got|tell me) (?:your"
                    + "|a) name|what (?:should|can|do) i call you|who (?:made|built|created"
                    + "|developed|programmed|trained|invented) "
                    + YOU
                    + "|who (?:wrote|owns|runs|operates) (?:you|this (?:program|page|site|thing|app|tool))"
                    + "|who is (?:there|behind this)|(?:who|what) am i (?:talking|speaking"
                    + "|chatting|writing) (?:to|with)|am i (?:talking|speaking|chatting) (?:to|with)"
                    + " (?:a |an )?(?:bot|robot|human|person|machine|computer|ai|real person)"
                    + "|is (?:this|that|it) (?:a |an )?(?:bot|robot|human|ai|machine|chatbot"
                    + "|chatgpt|real person)|tell me about (?:yourself|you)|introduce yourself"
                    + "|(?:which|what) (?:model|ai|llm|version|language model) (?:are you|is this"
                    + "|do you use)|how old are you|where (?:are you|do you come) from"
                    + "|where do you live|do you (?:sleep|think|dream|eat|have feelings)";

    private static final String DOUBT =
            "are you (?:really |quite |absolutely )?(?:sure|certain|serious)(?: about (?:that"
                    + "|this|it)| of (?:that|this|it))?|is (?:that|this|it)"
                    + " (?:really )?(?:right|true|correct|so|accurate|certain)|how do you know"
                    + "(?: that| this| it| all this)?|says who|can i (?:really )?trust (?:you|this"
                    + "|that)|why should i (?:trust|believe) (?:you|this|that)|i doubt (?:it|that)"
                    + "|i do not believe (?:you|it|that)|do you (?:ever )?make (?:things|stuff) up"
                    + "|do you ever lie|really|seriously";

    private static final String COMPLAINT =
            "(?:that|this|it)(?: answer)? (?:is|was) (?:all |just |so |very |really |totally"
                    + " ){0,5}(?:wrong|not (?:right|correct|true|what i (?:asked|meant)(?: for)?"
                    + "|helpful|it|good|an answer)|rubbish|nonsense|useless|terrible|bad|stupid"
                    + "|awful|annoying|incorrect|unhelpful)|(?:you are|you were) (?:all |just |so"
                    + " |very |really |totally ){0,5}(?:wrong|useless|stupid|unhelpful|not helpful|no"
                    + " help|not (?:very )?(?:clever|smart)|broken|dumb|terrible|annoying|an"
                    + " idiot)|wrong(?: answer)?|nonsense|rubbish|useless|(?:this|it) (?:is|does)"
                    + " not work(?:ing)?|i do not (?:understand|get it|like (?:this|that|it))"
                    + "(?: you| this| that)?|(?:stupid|dumb|bad|useless) (?:bot|machine|answer"
                    + "|computer|thing)|not helpful|try again|that did not (?:answer|help)(?: me| my"
                    + " question)?|you did not answer(?: me| my question)?|wtf|damn|not (?:what|that)"
                    + "(?: i (?:asked|meant)(?: for)?)?";

    private static final String THANKS =
            "(?:many |much |ok |okay )?(?:thanks|thank you|thank u|cheers|ta|ty)(?: you)?"
                    + "(?: (?:so much|very much|a lot|a bunch|again|kindly|in advance|anyway"
                    + "|for (?:that|this|it|everything|(?:your|the|all your|all the|the quick)"
                    + " (?:help|answer|answers|reply|information|info|time)))){0,5}"
                    + "|(?:much |greatly )?appreciated|i appreciate (?:it|that|your help)"
                    + "|(?:that|this) (?:helps|helped|was (?:very |really )?helpful|is (?:very"
                    + " |really )?(?:helpful|useful)|was (?:very |really )?useful)(?: a lot| me)?"
                    + "|very helpful|helpful|(?:that|this|it) (?:is|was) (?:exactly |just )?what"
                    + " i (?:needed|wanted|was looking for)";

    private static final String FAREWELL =
            "bye(?: bye)?|goodbye|good bye|good night|see (?:you|ya)(?: (?:later|soon"
                    + "|tomorrow|around|then|next (?:week|time)|on monday))?|take care|farewell"
                    + "|later|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one|night"
                    + "|time)|talk (?:to you )?(?:later|soon)|until (?:tomorrow|next time)|cu|cya"
                    + "|i (?:am|have) (?:done|finished|to go|got to go|off)|got to go|quit|exit"
                    + "|(?:no )?(?:that|this) is (?:all|it|everything)(?: (?:i (?:need|needed|wanted"
                    + "(?: to know)?)|thanks))?|nothing else|that will be all";

    private static final String ASSENT =
            "got it|i see|i get it|understood|makes sense|fair enough|of course|never ?mind"
                    + "|no (?:problem|worries|thanks|thank you|idea)|noted|good to know|i agree"
                    + "|great stuff|whatever|i know|my (?:mistake|bad|fault|apologies)|excuse me|oops|it is (?:ok|okay"
                    + "|fine)|(?:i am )?just (?:testing|looking|kidding|browsing)"
                    + "|test(?:ing)?(?: (?:test|123)){0,5}|all right|ok|okay|okey|k|kk|alright"
                    + "|right|sure|yes|yeah|yep|yup|no|nope|nah|fine|maybe|agreed|exactly|indeed"
                    + "|correct|true|lol|rofl|lmao|haha++|hahaha++|ha|heh|hehe|hmm++|oh|ah|um|uh"
                    + "|huh|aha|sorry";

    private static final String PRAISE =
            "(?:good|great|nice|excellent|well) (?:one|job|work|bot|answer|stuff|to hear"
                    + "|going|done)|you are (?:so |very |really |a |the |pretty ){0,5}(?:great|good"
                    + "|awesome|best|amazing|helpful|smart|clever|funny|brilliant|star|genius|nice"
                    + "|kind|wonderful)|(?:that|this|it) (?:is|was) (?:so |very |really |pretty |a"
                    + " |quite ){0,5}(?:great|good|awesome|amazing|nice|perfect|cool|brilliant"
                    + "|excellent|interesting|impressive|correct|right|fine|wonderful|clever)(?:"
                    + " answer)?|i (?:love|like) (?:you|this|it|that)(?: tool| thing)?|bravo"
                    + "|congratulations|congrats|not bad|good|great|cool|nice|perfect|wow"
                    + "|interesting|awesome|brilliant|excellent|super|amazing|impressive|lovely"
                    + "|wonderful|fantastic|clever|smart";

    private static final String GREETING =
            "(?:hi|hello|hey|hiya|howdy|yo|greetings|salutations|g'day|hey hey|welcome)"
                    + "(?: (?:there|world|you|everyone|again|friend)){0,5}|(?:a )?(?:very )?good"
                    + " (?:morning|afternoon|evening|day)(?: to you)?(?: all)?|morning|evening"
                    + "|afternoon|how (?:are|r) (?:you|things|we)(?: (?:doing|going|feeling|all)){0,5}"
                    + "|how do you do|how is (?:it going|everything|life|things|your day(?: going)?)"
                    + "|what is up|wass?up|sup|(?:nice|pleased|good) to (?:meet|see) you"
                    + "|(?:is )?(?:any(?:one|body)) (?:there|here|home)|are you there|hello hello"
                    + "|happy (?:new year|christmas|birthday|easter)|merry christmas|long time no"
                    + " see";

    private static final Map<Occasion, Pattern> PHRASES = phrases();

    /// Words that may stand beside any of the phrases.
    private static final Pattern FILLER =
            Pattern.compile(
                    "(?:[,.]|and|but|so|oh|ah|um|er|hmm|well|then|now|please|there|again|mate|man|dear"
                            + "|friend|folks|everyone|everybody|all|team|dateline|bot|robot|computer|sir"
                            + "|madam|today|tonight|just|really|very much|so much|a lot|a million|haha"
                            + "|anyway|sorry|for now|for today|guys|buddy|pal|love|ok|okay)(?= |$)");

    private static final int MOST_WORDS = 20;

    private SmallTalk() {}

    private static Pattern phrase(String alternatives) {
        return Pattern.compile("(?:" + alternatives + ")(?= |$)");
    }

    private static Map<Occasion, Pattern> phrases() {
        return new EnumMap<>(
                Map.ofEntries(
                        Map.entry(Occasion.HELP, phrase(HELP)),
                        Map.entry(Occasion.IDENTITY, phrase(IDENTITY)),
                        Map.entry(Occasion.DOUBT, phrase(DOUBT)),
                        Map.entry(Occasion.COMPLAINT, phrase(COMPLAINT)),
                        Map.entry(Occasion.THANKS, phrase(THANKS)),
                        Map.entry(Occasion.FAREWELL, phrase(FAREWELL)),
                        Map.entry(Occasion.ASSENT, phrase(ASSENT)),
                        Map.entry(Occasion.PRAISE, phrase(PRAISE)),
                        Map.entry(Occasion.GREETING, phrase(GREETING))));
    }

    /// The occasion on which `wording` is said; empty where something else is said, too.
    static Optional<Occasion> of(Wording wording) {
        if (wording.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String text = wording.text();
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            Optional<Occasion> longest =
                    PHRASES.keySet().stream()
                            .max(Comparator.comparingInt(one -> behind(phrase(one), text, start)))
                            .filter(one -> behind(phrase(one), text, start) > start);
            int end = longest.map(one -> behind(phrase(one), text, start)).orElse(start);
            int behindFiller = behind(FILLER, text, at);
            if (Math.max(end, behindFiller) == at) {
                return Optional.empty();
            }
            if (end >= behindFiller) {
                occasions.add(longest.orElseThrow());
            }
            at = Math.max(end, behindFiller) + 1;
        }
        return Arrays.stream(Occasion.values()).filter(occasions::contains).findFirst();
    }

    private static Pattern phrase(Occasion occasion) {
        return Objects.requireNonNull(PHRASES.get(occasion));
    }

    private static int behind(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher.end() : at;
    }
}
