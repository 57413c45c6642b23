package io.dateline.answer.understanding.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that questions are built of, in lower case.
final class Lexicon {

    static final Set<String> BE = words("is are was were am isn't aren't wasn't weren't");

    static final Set<String> DO = words("do does did don't doesn't didn't");

    private static final Set<String> OTHER_AUXILIARIES =
            words(
                    "has have had can could will would should may might must shall hasn't haven't"
                            + " hadn't can't couldn't won't wouldn't shouldn't");

    static final Set<String> WH = words("who whom whose what which when where why how");

    static final Set<String> PREPOSITIONS =
            words(
                    "in at on by to from for with about of near during before after since until"
                            + " between against into over under through around within among besides"
                            + " without behind beside inside outside across along despite like as"
                            + " toward towards than per");

    static final Set<String> DETERMINERS =
            words(
                    "the a an this that these those his her its their my our your some any every"
                            + " each no all both another other");

    /// Words that are no part of a name and end one.
    private static final Set<String> FUNCTION_WORDS =
            words(
                    "i you we me us he she it they him them there then here and or but so not also"
                            + " if because while that than too now yes no ok okay well one ones"
                            + " still ever never just only even again yet already else more most"
                            + " exactly really later afterwards next once both all many much several"
                            + " few last most wow woah yeah cool awesome especially deep however hmm great thanks sorry oh ah nice"
                            + " interesting let please hello hi");

    /// They stand for nobody in particular, of whom nothing more can be asked.
    static final Set<String> INDEFINITE =
            words(
                    "anyone anybody anything someone somebody something everyone everybody"
                            + " everything nobody nothing none");

    static final Set<String> ADJECTIVES =
            words(
                    "old young big large long high tall deep wide heavy fast far good bad best"
                            + " better worse worst great small new famous important popular common"
                            + " safe free dead alive ill hurt rich poor hot cold warm strong weak"
                            + " different similar same true false right wrong ready open closed"
                            + " late early expensive cheap healthy dangerous available effective"
                            + " reliable successful likely unlikely necessary still allowed guilty"
                            + " unique special suitable responsible present involved interesting"
                            + " missing similar related married legal illegal native able full empty happy angry finished"
                            + " over up down out on off back worth");

    /// What events, and whatever else has them, have: said alone, they are of what was spoken of.
    static final Set<String> PARTS =
            words(
                    """
                    captain coach manager mayor president chairman chairwoman chair chief minister
                    leader owner boss director founder head driver pilot crew passengers passenger
                    victim victims survivors survivor winner winners loser runner-up goalkeeper
                    scorer referee suspect suspects police attacker judge judges jury lawyer lawyers
                    author writer singer actor actors team teams players player opponent opponents
                    wife husband son daughter father mother parents brother sister children
                    predecessor successor deputy spokesman spokeswoman spokesperson company
                    cost costs price prices money deal agreement contract budget bill result results
                    score points goal goals vote votes turnout outcome verdict sentence trial
                    talks meeting meetings visit trip journey summit conference negotiations speech
                    ceremony concert match game race final election strike protest attack fire flood
                    storm crash accident explosion search rescue investigation inquiry
                    cause causes reason reasons effect effects impact consequences damage injuries
                    deaths death toll symptoms symptom signs sign treatment treatments cure test
                    types type kinds kind examples example models model features feature parts
                    advantages disadvantages benefits risks risk dangers history origin origins
                    purpose role importance significance meaning difference differences
                    characteristics uses size length height weight age speed capacity population
                    area name date place location venue route plan plans proposal project work
                    ship boat train bus plane car vehicle aircraft bridge building house factory
                    site sources source alternatives artists members workers employees staff
                    residents neighbours students pupils teachers customers shareholders investors
                    shares sales profit profits loss losses revenue jobs wages salary rules law
                    culture economy climate government capital currency weather side process
                    """);

    static final Set<String> EVENTS =
            words(
                    "fire flood storm crash accident explosion search strike attack match race game"
                            + " election final vote trial earthquake protest rescue concert festival"
                            + " shooting sinking collapse landslide hurricane blaze derby marathon"
                            + " referendum outbreak robbery burglary merger takeover");

    static final Set<String> MEETINGS =
            words("talks talk meeting meetings conversation discussions negotiations summit");

    static final Set<String> SPEAKING_TOGETHER =
            words("talk speak meet discuss negotiate agree argue work play fight marry spend sit");

    static final Set<String> MONTHS =
            words(
                    "january february march april may june july august september october november"
                            + " december");

    static final Set<String> TIMES =
            words(
                    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn"
                            + " winter yesterday today tonight tomorrow christmas easter morning"
                            + " afternoon evening night noon midnight weekend week month year decade");

    static final Set<String> TITLES =
            words(
                    "mr mrs ms miss dr sir lady lord president minister secretary mayor king queen"
                            + " prince princess senator governor chancellor judge captain coach"
                            + " professor pope premier general inspector councillor bishop");

    static final Set<String> FEMALE_TITLES =
            words("mrs ms miss lady queen princess chairwoman spokeswoman actress mother wife");

    static final Set<String> MALE_TITLES =
            words("mr sir lord king prince chairman spokesman father husband pope");

    /// What of a name tells that it is nobody's.
    static final Set<String> BODIES =
            words(
                    """
                    bank university college school company corporation council group club fc united
                    city ltd inc plc gmbh ag llc ministry party committee agency court police cup
                    prize bridge street road river hospital church museum station airport festival
                    association union institute department office fund foundation house hotel
                    theatre orchestra library league championship open final games olympics
                    parliament congress senate commission authority board service services centre
                    center army navy force times post news mission act treaty agreement award
                    partners holdings industries systems brewery bakery works mill farm
                    """);

    static final Set<String> PLACE_WORDS =
            words(
                    "lake mount island islands street square park bay valley county port harbour"
                            + " beach north south east west saint st");

    private static final Set<String> CITIES =
            words(
                    """
                    london paris berlin rome madrid vienna moscow kyiv kiev beijing shanghai tokyo
                    seoul delhi mumbai washington chicago boston seattle houston dallas miami atlanta
                    philadelphia phoenix denver detroit sydney melbourne toronto montreal vancouver
                    dublin edinburgh glasgow manchester liverpool birmingham leeds bristol cardiff
                    belfast oxford cambridge brussels amsterdam copenhagen stockholm oslo helsinki
                    warsaw prague budapest athens lisbon barcelona milan munich hamburg frankfurt
                    cologne zurich geneva istanbul ankara cairo jerusalem gaza baghdad tehran dubai
                    doha kabul islamabad karachi dhaka bangkok singapore jakarta manila hanoi taipei
                    nairobi lagos johannesburg tripoli tunis algiers havana bogota lima santiago
                    california texas florida hawaii alaska europe asia africa america antarctica
                    england scotland wales britain uk usa us bavaria crimea tibet
                    """);

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries())
                    .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    static final Set<String> FEMALE_NAMES =
            words(
                    """
                    mary anna anne ann emma maria janet gina katalin sarah sara laura julia lisa
                    susan karen nancy linda barbara elizabeth jennifer jessica emily olivia sophia
                    sophie charlotte amelia grace lucy alice ellen helen margaret ruth rachel rebecca
                    hannah kate katherine catherine christine christina claire clara diana elena
                    eva eve fiona frances hillary ingrid irene jane joan joanna judith julie
                    kamala karin kim kirsten lena liz louise marie marta martha michelle miriam
                    monica natalie nicola nicole nina nora olga patricia paula petra rosa sandra
                    sheila silvia simone sonia stella susanne teresa theresa tina ursula valerie
                    vera veronica victoria virginia yvonne zoe angela annalena giorgia greta ines
                    ida freya maeve priya aisha fatima leila marketa serena astrid birgit
                    """);

    static final Set<String> MALE_NAMES =
            words(
                    """
                    john james robert michael william david richard joseph thomas tom charles
                    christopher chris daniel dan matthew matt anthony antony mark donald steven
                    stephen paul andrew andy joshua kenneth kevin brian george timothy tim ronald
                    edward ed jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan larry
                    justin scott brandon benjamin ben samuel sam gregory greg alexander alex frank
                    patrick raymond jack dennis jerry peter pete adam henry harry douglas zachary
                    joe bill bob jim mike steve simon martin philip luke oliver oscar hugo karl
                    carl carlos juan jose luis pedro pablo antonio mario marco giovanni franz hans
                    klaus jens lars erik sven olaf olav ivan igor vladimir boris sergei sergio
                    dmitri mohammed muhammad ahmed ali omar hassan ibrahim rishi narendra elon barack
                    emmanuel jean pierre francois henri arthur albert alfred ernest fred felix leo
                    max theo tobias stefan sebastian dominic colin graham keith neil nigel rupert
                    stuart trevor owen rhys liam sean conor declan novak roger rafael siya drew
                    """);

    /// What can be done to an event or a thing with no more words: "Who won?"
    static final Set<String> TRANSITIVE =
            words(
                    "win lose pay write build make organise organize found own lead run cause attend");

    /// The noun of an act, and what stands before whom it was done to.
    static final Map<String, String> NOUNS_OF_ACTS =
            Map.ofEntries(
                    Map.entry("meet", "meeting with"),
                    Map.entry("visit", "visit to"),
                    Map.entry("resign", "resignation"),
                    Map.entry("die", "death"),
                    Map.entry("arrive", "arrival"),
                    Map.entry("leave", "departure from"),
                    Map.entry("win", "victory in"),
                    Map.entry("speak", "speech"),
                    Map.entry("talk", "talk"),
                    Map.entry("travel", "journey"),
                    Map.entry("attack", "attack on"),
                    Map.entry("sink", "sinking"),
                    Map.entry("crash", "crash"),
                    Map.entry("strike", "strike"),
                    Map.entry("marry", "marriage to"),
                    Map.entry("retire", "retirement"),
                    Map.entry("land", "landing"));

    private Lexicon() {}

    static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isAuxiliary(String bare) {
        return BE.contains(bare) || DO.contains(bare) || OTHER_AUXILIARIES.contains(bare);
    }

    /// Whether a word is none that names anything.
    static boolean isFunctionWord(String bare) {
        return FUNCTION_WORDS.contains(bare)
                || DETERMINERS.contains(bare)
                || PREPOSITIONS.contains(bare)
                || WH.contains(bare)
                || isAuxiliary(bare);
    }

    static boolean isPlace(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return COUNTRIES.contains(lower) || CITIES.contains(lower);
    }

    static boolean isTime(String bare) {
        return MONTHS.contains(bare) || TIMES.contains(bare) || bare.matches("(?:1[5-9]|20)\\d\\d");
    }
}
