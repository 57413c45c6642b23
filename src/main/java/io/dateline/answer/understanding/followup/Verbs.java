package io.dateline.answer.understanding.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The verbs that people ask with most, and how their forms are made.
final class Verbs {

    private static final Set<String> BASE =
            Lexicon.words(
                    """
                    accept accuse achieve act add admit affect agree allow announce answer appear
                    apply appoint approve argue arrest arrive ask attack attend avoid ban base be
                    beat become begin believe belong blame block boost borrow break bring build burn
                    buy call campaign cancel carry catch cause celebrate change charge check choose
                    claim clean close coach collapse collect come commit compare compete complain
                    complete condemn confirm connect consider contain continue contribute convict
                    cook cost cover crash create criticise criticize cross cut damage deal decide
                    declare decline defeat defend delay deliver demand deny depart describe design
                    destroy detain detect develop die differ disappear discover discuss dismiss do
                    donate double draw drink drive drop drown earn eat elect employ encourage end
                    enter erupt escape establish estimate evacuate evolve exist expand expect
                    experience explain explode export express face fail fall feel fight file find
                    finish fire fix flee fly follow form found fund gain get give go govern grow
                    happen hate hear help hide hit hold hope host hurt identify import improve
                    include increase influence inform injure insist install introduce invent invest
                    investigate invite involve join judge jump keep kill know lack land last launch
                    lay lead learn leave let lie like live lose love lower maintain make manage
                    march marry matter mean measure meet mention merge miss move murder name need
                    negotiate nominate occur offer open operate oppose order organise organize own
                    oversee pass pay perform persuade plan play postpone praise predict prefer
                    prepare present prevent produce promise promote propose protest prove provide
                    publish pull punish put qualify question quit rain raise rate reach react read
                    receive recommend record recover reduce refuse regret reject relate release
                    remain remember remove rename reopen repair replace report represent rescue
                    resign respond rest result retire return reveal rise rob rule run sack save say
                    score search see seem seize sell send serve set settle share shoot shut sign sing
                    sink sit sleep smell speak spend split spread stand start state stay steal step
                    stop strike study succeed sue suffer suggest support surrender survive suspend
                    swim take talk teach tell test thank think threaten throw tour train travel
                    treat trigger try turn understand unveil use vanish violate visit vote vow wait
                    walk want warn wash watch wear weigh welcome win wish withdraw work worry wound
                    write yield enable handle evaluate migrate reproduce hunt hibernate
                    """);

    private static final Set<String> NO_PAST =
            Set.of("hundred", "united", "speed", "indeed", "breed", "infrared", "sacred");

    private static final Map<String, String> PASTS = new HashMap<>();

    private static final Map<String, String> IRREGULAR = irregular();

    private Verbs() {}

    private static Map<String, String> irregular() {
        String forms =
                """
                be been; beat beaten; become became; begin began begun; break broke broken; bring
                brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come
                came; cut cut; deal dealt; do did done; draw drew drawn; drink drank drunk; drive
                drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought; find found;
                flee fled; fly flew flown; get got gotten; give gave given; go went gone; grow grew
                grown; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid;
                lead led; learn learnt; leave left; lie lay lain; lose lost; make made; mean meant;
                meet met; oversee oversaw overseen; pay paid; rise rose risen; run ran; say said;
                see saw seen; sell sold; send sent; shoot shot; sing sang sung; sink sank sunk; sit
                sat; sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen;
                strike struck; swim swam swum; take took taken; teach taught; tell told; think
                thought; throw threw thrown; understand understood; wear wore worn; win won;
                withdraw withdrew withdrawn; write wrote written; have had
                """;
        Map<String, String> lemmas = new HashMap<>();
        for (String row : forms.strip().split("\\s*;\\s*", -1)) {
            String[] verb = row.strip().split("\\s+", -1);
            for (int i = 1; i < verb.length; i++) {
                lemmas.putIfAbsent(verb[i], verb[0]);
                PASTS.putIfAbsent(verb[0], verb[i]);
            }
        }
        return Map.copyOf(lemmas);
    }

    static boolean isBase(String bare) {
        return BASE.contains(bare);
    }

    /// Whether `bare` is a form of a verb known here, or ends as one does.
    static boolean isPast(String bare) {
        boolean ends = bare.endsWith("ed") && (bare.length() > 4 || BASE.contains(lemma(bare)));
        return (ends && !NO_PAST.contains(bare)) || IRREGULAR.containsKey(bare);
    }

    static boolean isForm(String bare) {
        return isPast(bare)
                || BASE.contains(bare)
                || (bare.endsWith("s") && BASE.contains(lemma(bare)));
    }

    static boolean isGerund(String bare) {
        return bare.length() > 5 && bare.endsWith("ing") && BASE.contains(lemma(bare));
    }

    /// The form of a verb that stands without "did".
    static String past(String base) {
        String irregular = PASTS.get(base);
        if (irregular != null) {
            return irregular;
        }
        if (base.endsWith("e")) {
            return base + "d";
        }
        return base.matches(".*[^aeiou]y") ? base.replaceFirst("y$", "ied") : base + "ed";
    }

    /// The form of a verb that stands after "did".
    static String lemma(String bare) {
        String irregular = IRREGULAR.get(bare);
        if (irregular != null) {
            return irregular;
        }
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (bare.endsWith(ending) && bare.length() > ending.length() + 1) {
                String stem = bare.substring(0, bare.length() - ending.length());
                int last = stem.length() - 1;
                boolean doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
                for (String base :
                        new String[] {
                            stem,
                            stem + "e",
                            doubled ? stem.substring(0, last) : stem,
                            stem.endsWith("i") ? stem.substring(0, last) + "y" : stem
                        }) {
                    if (BASE.contains(base)) {
                        return base;
                    }
                }
            }
        }
        return bare.length() > 4 && bare.endsWith("ed")
                ? bare.substring(0, bare.length() - 2)
                : bare;
    }
}
