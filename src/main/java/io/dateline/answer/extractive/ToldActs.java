package io.dateline.answer.extractive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Acts and attributes that news is asked about, each with the words by which an article may tell
/// of it. What has none of these words beside it tells of something else.
///
/// There are only such as are told by few words. Whether one is told by what means nearly the same
/// the reader's score says.
final class ToldActs {

    /// In each line what stands before the colon is told by any word of the line.
    private static final List<Act> ACTS =
            List.of(
                            "owns owned owner owners ownership : belong property possess hold"
                                    + " holds held stake parent buy bought sold acquire purchased"
                                    + " proprietor landlord family shares subsidiary majority"
                                    + " developed",
                            "study studied graduate graduated : student degree studies educated"
                                    + " attend attended alumnus read enrolled doctorate phd"
                                    + " learned learnt"
                                    + " taught diploma trained school course thesis earned"
                                    + " education"
                                    + " research scientist scientists team analyse examine",
                            "buy buys bought buyer : acquire acquired acquires acquisition takeover"
                                    + " purchase purchased sold sell sells sale paid pay deal"
                                    + " merger merged snapped spent",
                            "succeed successor : replace replaced follow followed take took"
                                    + " taken over next new heir appoint appointed became become"
                                    + " inherit"
                                    + " named elect elected predecessor successful success after"
                                    + " later",
                            "coach coached coaches : trainer trained training manager managed"
                                    + " train boss",
                            "punch punched : hit struck blow fist assault attacked",
                            "marry married marriage wedding wed : wife husband spouse bride"
                                    + " couple partner divorced widow",
                            "salary salaries wage wages : pay paid pays income remuneration"
                                    + " bonus compensation money earn earns earned fee",
                            "insure insured insurer insurance : policy cover covered coverage"
                                    + " premium insurers",
                            "sponsor sponsors sponsored sponsorship : fund funded funding backed"
                                    + " support supported pay paid money partner named",
                            "architect architects : design designed drawn plan planned created"
                                    + " built build drew developed",
                            "sue sued lawsuit : court suit suing legal filed damages"
                                    + " plaintiff libel tribunal",
                            "arrest arrested arrests : detain detained custody police held"
                                    + " seized charged caught jailed imprisoned captured",
                            "vote votes voted voting : ballot ballots elect elected election"
                                    + " electors poll polls majority referendum cent percent"
                                    + " percentage"
                                    + " approved",
                            "weigh weighs weighed weight heavy heavier : kilograms kg tonnes"
                                    + " tons pounds grams lb kilos kilogram tonne ton stone mass"
                                    + " light",
                            "gift gifts : present presents gave give given giving donate donated"
                                    + " donation handed presented award",
                            "pilot pilots : flown flew fly captain crew cockpit copilot flying"
                                    + " aviator",
                            "rocket rockets : launch launched launcher booster missile vehicle",
                            "factory factories : plant plants works mill site manufacturing"
                                    + " production workshop assembly facility produced made"
                                    + " industry"
                                    + " manufactured",
                            "population inhabitants : people residents citizens live lives home"
                                    + " populated inhabited census",
                            "repair repaired repairs : fix fixed restore restored mend mended"
                                    + " maintenance renovated refurbished work rebuilt",
                            "cancel cancelled cancellation : scrap scrapped abandon abandoned"
                                    + " called axed dropped withdrawn",
                            "injure injured injuries injury : hurt wounded wound hospital harmed"
                                    + " casualties",
                            "resign resigned resignation quit : step stepped stepping left leave"
                                    + " gave departure retire retired",
                            "employ employs employees employed : staff workers jobs work works"
                                    + " workforce people worker personnel job team men hire hired",
                            "journalist journalists : press media correspondent news interview"
                                    + " newspaper reporter reporters report",
                            "dish dishes menu : meal food served ate eat lunch dinner cooked"
                                    + " course",
                            "astronaut astronauts : crew cosmonaut cosmonauts aboard people men"
                                    + " women",
                            "refuse refused refusal reject rejected : decline declined turned"
                                    + " veto not against deny denied no oppose opposed blocked"
                                    + " without",
                            "rebuild rebuilding rebuilt : reconstruct reconstruction restore"
                                    + " restored repair repaired replaced built build",
                            "husband : wife married marriage couple spouse widow",
                            "wife : husband married marriage couple spouse widower",
                            "lawyer lawyers solicitor barrister : counsel attorney legal"
                                    + " represented defence defended law court",
                            "hotel hotels : inn accommodation stay stayed room rooms guest"
                                    + " guests resort",
                            "budget : cost costs pounds dollars euros spend spending spent"
                                    + " million finance fund funding money",
                            "tax taxes : levy duty rate vat taxation revenue",
                            "rent rents : lease leased tenant tenants pay paid landlord rental",
                            "loan loans : borrow borrowed lent lend debt credit bank",
                            "funeral : buried burial service mourners cemetery church died",
                            "apologise apologised apology : sorry regret regretted",
                            "divorce divorced : separated separation split marriage",
                            "trial : court judge jury case hearing prosecution charged tried",
                            "petition : signed signatures signature campaign names",
                            "evacuate evacuated evacuation : left leave moved homes safety fled",
                            "retire retired retires retirement : step stepped stepping stood left"
                                    + " leave resign resigned career pension"
                                    + " gave hung",
                            "build built builds builder builders : construct constructed"
                                    + " construction make made maker manufacturer assembled erect"
                                    + " erected develop developed shipyard yard architect designed"
                                    + " raised created",
                            "brother brothers : sibling siblings twin twins",
                            "sister sisters : sibling siblings twin twins",
                            "son sons : child children boy boys baby heir father mother",
                            "daughter daughters : child children girl girls baby father mother",
                            "father : parent parents dad son daughter born",
                            "mother : parent parents mum mom son daughter born",
                            "fire fires : blaze burned burnt flames burning wildfire smoke"
                                    + " sacked dismissed shot missile gun")
                    .stream()
                    .map(Act::of)
                    .toList();

    /// Places in the same form, of which an article tells at least once if it is about them.
    private static final List<Act> PLACES =
            List.of(
                            "hospital hospitals : clinic ward wards infirmary medical medics"
                                    + " health doctor doctors nurse nurses surgeon patient"
                                    + " patients maternity",
                            "museum museums : gallery exhibition exhibits collection curator",
                            "library libraries : librarian librarians books",
                            "church churches : chapel cathedral parish vicar priest"
                                    + " parishioners minster abbey congregation bishop",
                            "airport airports : airfield runway terminal flight flights plane"
                                    + " planes airline",
                            "school schools : pupil pupils college academy teacher teachers"
                                    + " classroom student students education educated university",
                            "university universities : college campus student students"
                                    + " professor academic academics lecturer researchers",
                            "prison prisons : jail gaol jailed inmate inmates cell sentenced"
                                    + " custody imprisoned imprisonment prisoner behind",
                            "theatre theatres : playhouse stage opera play actor auditorium"
                                    + " theater",
                            "cinema cinemas : film films screen multiplex movie",
                            "stadium stadiums : ground arena pitch club match",
                            "zoo zoos : animal animals keeper keepers",
                            "supermarket supermarkets : store stores shop shops grocer grocery")
                    .stream()
                    .map(Act::of)
                    .toList();

    private ToldActs() {}

    private record Act(Set<String> asked, Set<String> telling) {

        static Act of(String line) {
            String[] sides = line.split(":", 2);
            Set<String> telling = new HashSet<>(ActTerms.of(sides[0]));
            telling.addAll(ActTerms.of(sides[1]));
            return new Act(ActTerms.of(sides[0]), Set.copyOf(telling));
        }

        boolean isMissing(Set<String> question, Set<String> told) {
            return asked.stream().anyMatch(question::contains)
                    && telling.stream().noneMatch(told::contains);
        }
    }

    /// Whether one of the acts in the words of a question has none of its words in what is told.
    static boolean areMissing(Set<String> question, Set<String> told) {
        return ACTS.stream().anyMatch(act -> act.isMissing(question, told));
    }

    /// Whether the words of a question name a place of which an article tells nothing.
    static boolean arePlacesMissing(Set<String> question, String article) {
        List<Act> named =
                PLACES.stream()
                        .filter(act -> act.asked().stream().anyMatch(question::contains))
                        .toList();
        if (named.isEmpty()) {
            return false;
        }
        Set<String> told = ActTerms.of(article);
        return named.stream().anyMatch(act -> act.isMissing(question, told));
    }
}
