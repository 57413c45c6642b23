package io.dateline.answer.understanding;

import io.dateline.answer.understanding.Intent.Overview.Order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises who wants to be told what there is about a topic, and what the topic is.
final class OverviewRules {

    /// A way to ask for an overview; its group `topic`, which may be missing, takes in the topic.
    private record Way(Order order, Pattern pattern) {}

    private static final String COLLECTION =
            "(?:(?:the|these|those|your|our|all|all the|any|any of the|all of the|all your|the sample"
                    + "|the news|the local|the various|the different) (?:articles?|stories|story|papers?"
                    + "|newspapers?|reports|archives?|collection|clippings|cuttings|coverage|files|documents"
                    + "|press|news|sources|pieces|texts|media|records)|articles|newspapers|stories)";

    private static final String ON =
            "(?:about|on|of|regarding|concerning|from|at|with|in|into|for|around|over|to|behind"
                    + "|surrounding|re)";

    private static final String TOPIC = "(?<topic>.+)";

    /// A topic that stands before the word that asks for an overview of it.
    private static final String NAMED =
            "(?!.*\\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has"
                    + "|have|had|can|could|will|would|should)\\b)"
                    + TOPIC;

    private static final String GIVE =
            "(?:(?:give|get|show|write|make|provide|send|draw up|put together|prepare|create|do|draft"
                    + "|build|compile|produce|offer|find)(?: (?:me|us))?(?: with)? )?+";

    private static final String SHORT =
            "(?:(?:the|a|an|some|all|all the|your|any) )?+(?:(?:short|brief|quick|full|complete|concise"
                    + "|general|rough|little|bit of|one-line|one-paragraph|two-line|good|overall|basic"
                    + "|whole|latest|main|key|recent|fresh|current|detailed|simple|chronological|proper) )"
                    + "{0,2}";

    private static final List<Way> WAYS =
            List.of(
                    way(
                            Order.TIMELINE,
                            GIVE
                                    + SHORT
                                    + "(?:timeline|time line|chronology|sequence of events|order of events"
                                    + "|chronological (?:list|account|overview|order|summary)|events in"
                                    + " (?:chronological )?order)(?: "
                                    + ON
                                    + " (?:how |what happened (?:in|to|at|with) )?"
                                    + TOPIC
                                    + ")?"),
                    way(Order.TIMELINE, NAMED + " (?:timeline|chronology|time line)"),
                    way(
                            Order.TIMELINE,
                            "(?:walk|take|talk|run|lead) (?:me|us) through (?:the (?:events|course|story"
                                    + "|history) (?:of|in|at) )?"
                                    + TOPIC),
                    way(
                            Order.TIMELINE,
                            "how (?:did|has|have|had) "
                                    + TOPIC
                                    + " (?:unfold|unfolded|develop|developed|evolve|evolved|progress"
                                    + "|progressed|changed|gone|fared|shaped up)(?: (?:over|since|during|in"
                                    + "|so far|through|across|from|after|up to)\\b.*)?"),
                    way(
                            Order.NEWEST_FIRST,
                            GIVE
                                    + "(?:what is |what are |what was )?(?:(?:the|any|all the|some) )?"
                                    + "(?:very )?(?:latest|newest|most recent|recent|current|new|fresh|more)"
                                    + " (?:news|updates?|developments?|word|headlines|information|info|state"
                                    + "|situation|coverage|progress|details)(?: (?:there is|available|you"
                                    + " have))?(?: "
                                    + ON
                                    + " "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.NEWEST_FIRST,
                            GIVE
                                    + "(?:(?:what is|what are|whats) )?(?:(?:the|any) )?(?:very )?latest(?: "
                                    + ON
                                    + " "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.NEWEST_FIRST,
                            "(?:what is|what has been|anything|is there anything|are there any|is there any"
                                    + "|have you any|have you got any|any)"
                                    + "(?: (?:new|up|happening|fresh|updates?|developments?|progress"
                                    + "|(?:good |bad |big |other |important |interesting )?news))"
                                    + "(?: (?:lately|recently|today|now|these days|at the moment"
                                    + "|(?:this|last|since|during|yesterday|over the (?:last|past))\\b.*)"
                                    + ")?(?: "
                                    + ON
                                    + " "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.NEWEST_FIRST,
                            "(?:bring|get|keep) (?:me|us) (?:right )?(?:up to date|up to speed|updated"
                                    + "|posted|current|abreast)(?: (?:on|with|about|of|regarding|as to) "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.NEWEST_FIRST,
                            "(?:update|updates|news)(?: me| us)?(?: (?:on|about|from|for|of) "
                                    + TOPIC
                                    + ")?"),
                    way(Order.NEWEST_FIRST, "latest (?:news |updates? |headlines )?" + TOPIC),
                    way(
                            Order.NEWEST_FIRST,
                            NAMED
                                    + " (?:latest|news|updates?|latest news|headlines|latest updates?)"),
                    way(
                            Order.NEWEST_FIRST,
                            "(?:where|how) (?:do|does|are|is) (?:things|matters|the situation)(?: (?:stand"
                                    + "|going|looking|standing))?(?: now)? (?:with|on|at|in|over|for) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:do|does|did|can|could|have|has) "
                                    + COLLECTION
                                    + "(?: (?:all|actually|have to|got to|say or|generally|here))?(?: (?:say"
                                    + "|said|tell|told|know|have|report|reported|write|written|mention|contain"
                                    + "|reveal|cover|make|think))(?: (?:us|me|to say|so far))?(?: (?:about|on"
                                    + "|of|regarding|concerning|over) "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:else |more )?(?:do|does|did|can|could|have|would) (?:you|we|they|people)(?: (?:already"
                                    + "|actually|all))?(?: (?:got|know|have|tell|told|say|heard|hear|learn"
                                    + "|learnt|find|found|read))(?: (?:me|us|to say|to tell me|so far|out))?"
                                    + " (?:about|on|of|regarding|concerning) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:is|was|has been|were|are|have been) (?:(?:being|all|already"
                                    + "|generally) )?(?:(?:said|written|reported|known|there|published)"
                                    + "(?: (?:to know|so far))? (?:about|on|of|regarding|concerning)"
                                    + "|(?:all )?the (?:story|gist|background|situation|state of play|row|fuss"
                                    + "|controversy) (?:about|on|of|with|behind|in|over)) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:do|does|did|would) (?:you|we|anyone|anybody|your (?:articles|archive"
                                    + "|sources|papers))(?: (?:also|even|happen to))? (?:know|have|say|tell"
                                    + "|hold)(?: (?:anything|something|much|more|a lot|what happened))?(?: else"
                                    + "| more)? (?:about|on|regarding|concerning|to|in|at|with) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:(?:is|was) there |have you got |do you have |got |have you )?(?:anything"
                                    + "|something)(?: (?:else|at all|more|written|said|known|in there|in the"
                                    + " (?:archive|articles|collection)))?(?: (?:about|on|regarding|concerning"
                                    + "|from) "
                                    + TOPIC
                                    + ")"),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:tell|inform|teach|enlighten|show) (?:me|us)(?: (?:everything|all|more|a bit"
                                    + "|a little|something|anything|what|you|have|know|can|there is|is known|in"
                                    + " (?:short|brief|detail)|briefly|to know|please|got|some|things|what is"
                                    + " known)){0,5} (?:about|on|of|regarding|concerning) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:i (?:want|need|would like|would love|wish) to (?:know|hear|read|learn|find"
                                    + " out|see)(?: (?:more|everything|all|something|a bit|a little|a bit more)"
                                    + ")?|i am (?:looking|searching) for (?:something|anything|information|news"
                                    + "|articles)|(?:please )?(?:help me )?(?:to )?(?:find|show|get|search for"
                                    + "|look for|pull up|dig out|bring up)(?: me)? (?:(?:some|all|any|all the"
                                    + "|the|whatever) )?(?:articles?|stories|news|reports|information|info"
                                    + "|anything|everything|something|coverage)(?: (?:you have|there is))?)"
                                    + " (?:about|on|of|regarding) "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "explain (?:to me |me )?(?!why\\b|how\\b|what\\b|the (?:\\S+ )?(?:delay|drop"
                                    + "|rise|fall|reasons?|causes?|decision|difference|increase|decrease"
                                    + "|surge|jump|collapse)\\b)"
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:tell|give|show) (?:me|us) the (?:story|background|history|tale|facts|gist"
                                    + "|details)(?: (?:of|to|behind|about|on) "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:tell (?:me|us) )?more(?: (?:about|on) " + TOPIC + ")?"),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:summari[sz]e|sum up|compare|recap|recapitulate|outline|describe|brief (?:me|us) on"
                                    + "|fill (?:me|us) in on|catch (?:me|us) up(?: (?:on|with|about))?"
                                    + "|talk (?:to me )?about|digest|overview|review|condense|explore|discuss"
                                    + "|introduce(?: me to)?|read up on|look up|search(?: for)?|profile)"
                                    + "(?: (?:for me|briefly|quickly))?(?: (?:all |everything )?(?:what"
                                    + " (?:happened (?:in|to|at|with)|you (?:have|know) (?:about|on)|the"
                                    + " articles say (?:about|on)|is known (?:about|of))))?(?: "
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:(?:what is|what are|i need|need|want|i want|have you got|do you have|can i"
                                    + " have|is there|looking for|write up) )?"
                                    + GIVE
                                    + SHORT
                                    + "(?:summary|summaries|overview|recap|digest|rundown|run-down|run down"
                                    + "|roundup|round-up|briefing|outline|synopsis|gist|background|primer"
                                    + "|sketch|profile|picture|story|story so far|history|highlights|key points"
                                    + "|main points|key facts|main facts|basics|facts|lowdown|low-down|essentials"
                                    + "|update|explainer|introduction|report|information|info|details|précis"
                                    + "|review|backstory|takeaways)(?: information| info| facts)? "
                                    + ON
                                    + " "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            GIVE
                                    + SHORT
                                    + "(?:summary|overview|recap|digest|rundown|roundup|round-up|briefing"
                                    + "|highlights|main stories|top stories|headlines)(?: please)?"),
                    way(
                            Order.OLDEST_FIRST,
                            NAMED
                                    + " (?:summary|overview|background|recap|in brief|in short|in a nutshell"
                                    + "|explained|key facts|rundown|facts|digest|info|information)"),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:exactly |actually |all |else )?(?:happened|happens|has happened"
                                    + "|had happened|occurred|went on|took place|is happened|is been happening|is been going on|has"
                                    + " been happening|has been going on|was going on|was happening|is"
                                    + " happening|is going on|goes on)(?: (?:to|in|at|with|on|over|of|during"
                                    + "|around|between|near|outside|inside|for|since|across|there|here))?"
                                    + "(?: (?!if\\b|when\\b|after\\b|before\\b|once\\b|while\\b|because\\b)"
                                    + TOPIC
                                    + ")?"),
                    way(
                            Order.NEWEST_FIRST,
                            "(?<topic>[^?]{2,60}?),? what (?:is|has been|is been|was|have been) (?:going on"
                                    + "|happening|new|up)(?: (?:there|lately|recently|with (?:it|them)))?"),
                    way(
                            Order.OLDEST_FIRST,
                            "(?!(?:what|who|when|where|why|how|which)\\b)(?<topic>\\S+(?: \\S+){0,6}?) [,.] what"
                                    + " (?:is|has|was|is been|has been) (?:going on|happening|happened"
                                    + "|gone on|up)(?: there| lately| recently| so far)?"),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:has become|became|becomes|came|has come) of " + TOPIC),
                    way(
                            Order.NEWEST_FIRST,
                            "what (?:is|are) (?:in|on|making) the (?:news|papers|headlines)(?: (?:today|now"
                                    + "|this week))?|(?:what (?:is|are) )?(?:today's|the|this week's)"
                                    + " (?:headlines|top stories|main stories|news)(?: today)?|what (?:did|have)"
                                    + " (?:i|we) miss(?:ed)?"),
                    way(
                            Order.OLDEST_FIRST,
                            "how (?:do|does|did|would) (?<topic>(?:the|these|those|both|all|his|her|its|their)"
                                    + " .+) (?:compare|differ)"),
                    way(
                            Order.OLDEST_FIRST,
                            "what (?:is|was|were|are) " + TOPIC + " (?:all about|about)"),
                    way(
                            Order.OLDEST_FIRST,
                            "how (?:was|is|were|are|did|do|does|has|have) "
                                    + COLLECTION
                                    + " (?:cover|covered|report|reported|describe|described|see|treat)(?: on)? "
                                    + TOPIC),
                    way(
                            Order.OLDEST_FIRST,
                            "(?:(?:what|how) about|all about|"
                                    + GIVE
                                    + "(?:everything|all|anything|whatever|what)(?: (?:that )?(?:you (?:have"
                                    + "|know)(?: got)?|there is))? (?:about|on)|what (?:should|must|do) (?:i|we)"
                                    + " (?:need to |have to |want to )?know (?:about|on)"
                                    + "|anything (?:about|on)|about(?! how\\b| what\\b| which\\b| many\\b| when\\b| \\d)|regarding|concerning|on the (?:subject|topic)"
                                    + " of|(?:i am|am) interested in(?: (?:the )?(?:articles|news|stories)"
                                    + " (?:about|on))?|the (?:story|news|facts|row|debate) (?:about|on|of"
                                    + "|over)) "
                                    + TOPIC));

    /// Words that name a time and nothing that happens in it.
    private static final Set<String> TIMES =
            Set.of(
                    ("january february march april may june july august september october november"
                                    + " december jan feb mar apr jun jul aug sep sept oct nov dec monday"
                                    + " tuesday wednesday thursday friday saturday sunday today yesterday"
                                    + " tonight lately recently now week month year weekend morning evening"
                                    + " night afternoon day days weeks months years spring summer autumn fall"
                                    + " winter last this past previous the in on of during since at over"
                                    + " between and from to first second half quarter early late mid few couple"
                                    + " two three so far before after until these all a next then afterwards there here")
                            .split(" "));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?+");

    /// What goes between the words that ask and the topic.
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:,|\\.|and|so|but|or|after|when|before|once|while|exactly|me|us|about|on|of|the (?:subject|topic|matter|question) of"
                            + "|(?:the )?(?:article|articles|story|stories|report|reports|news|piece|pieces)"
                            + " (?:about|on|of)|what (?:happened|is happening|went on) (?:in|to|at|with)"
                            + "|everything (?:about|on)|all (?:about|on)) ");

    private static final Pattern NEWS =
            Pattern.compile("\\b(?:new|news|newest|headlines|stories|papers|miss|missed)\\b");

    private OverviewRules() {}

    private static Way way(Order order, String pattern) {
        return new Way(order, Pattern.compile(pattern));
    }

    /// The overview that `wording` asks for; empty where it asks for something else.
    static Optional<Intent> of(Wording wording) {
        for (Way way : WAYS) {
            Matcher matcher = way.pattern().matcher(wording.text());
            if (matcher.matches()) {
                boolean named = matcher.namedGroups().containsKey("topic");
                return Optional.of(
                        new Intent.Overview(named ? topic(wording, matcher) : "", way.order()));
            }
        }
        return Optional.empty();
    }

    private static String topic(Wording wording, Matcher matcher) {
        int start = matcher.start("topic");
        return start < 0 ? "" : topic(wording, start, matcher.end("topic"));
    }

    private static String topic(Wording wording, int from, int end) {
        int start = from;
        Matcher link = LINK.matcher(wording.text()).region(start, end);
        while (link.lookingAt() && link.end() < end) {
            start = link.end();
            link.region(start, end);
        }
        String topic = wording.text().substring(start, end);
        return isTime(topic) ? "" : wording.written(start, end);
    }

    private static boolean isTime(String topic) {
        return Arrays.stream(topic.split(" "))
                .allMatch(word -> TIMES.contains(word) || NUMBER.matcher(word).matches());
    }

    /// Whether `text` asks for what is new whatever it is about, as "What's new?" does; "The
    /// latest?" and "Any updates?" go on about something.
    static boolean isForNews(String text) {
        Wording wording = Wording.of(text);
        return NEWS.matcher(wording.text()).find()
                && of(wording)
                        .filter(it -> it.equals(new Intent.Overview("", Order.NEWEST_FIRST)))
                        .isPresent();
    }

    /// The overview of a topic that is named without a question.
    static Intent ofTopic(Wording wording) {
        String topic = topic(wording, 0, wording.text().length());
        return new Intent.Overview(topic, Order.OLDEST_FIRST);
    }
}
