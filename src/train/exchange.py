"""Another word in the place of one, so that what a text says is no longer so."""

import re

import corpus

# Words of which each excludes the others, beside those that WordNet knows.
KIN = [
    line.split()
    for line in """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    black white red green blue yellow brown grey purple orange pink
    north south east west
    northern southern eastern western
    one two three four five six seven eight nine ten eleven twelve
    first second third fourth fifth last
    all most some few none
    always often sometimes never
    before after during
    more less
    most least
    increase decrease
    increased decreased
    rise fall
    rose fell
    won lost
    win lose
    above below
    largest smallest
    highest lowest
    oldest youngest newest
    best worst
    major minor
    early late
    began ended
    begins ends
    started stopped
    opened closed
    accepted rejected
    allowed banned
    allows forbids
    supported opposed
    agreed refused
    bought sold
    born married killed
    father mother brother sister son daughter husband wife
    man woman
    men women boys girls children
    he she
    his her
    city town village country province
    day week month year decade century
    days weeks months years decades centuries
    hundred thousand million billion
    football basketball baseball hockey tennis
    film book song play game
    president minister governor mayor judge
    murder manslaughter fraud theft
    inside outside
    with without
    public private
    domestic foreign
    male female
    """.strip().splitlines()
]
# Verbs likewise, in their base form: they are exchanged in any form that is regular.
VERBS = [
    line.split()
    for line in """
    accept reject ignore
    announce deny
    approve reject veto
    appoint dismiss
    arrive depart
    attack defend
    attend cancel postpone
    borrow lend
    build destroy repair
    close open
    confirm deny
    connect separate
    create abolish
    delay hasten
    discover hide
    encourage discourage
    enter leave
    expand reduce
    extend shorten
    gain lose
    help hinder
    hire dismiss
    import export
    improve worsen
    include exclude
    increase reduce
    invade leave
    invite expel
    join quit
    launch abandon
    lead follow
    lift impose
    marry divorce
    meet avoid
    move remain
    praise criticize
    produce consume
    protect damage
    publish withdraw
    raise lower
    receive send
    recover disappear
    remember forget
    resign return
    save waste
    settle sue
    sign reject
    strengthen weaken
    suspend resume
    support oppose
    survive die
    teach learn
    visit avoid
    write translate
    """.strip().splitlines()
]


def others(lines):
    found = {}
    for line in lines:
        for word in line:
            found.setdefault(word, []).extend(w for w in line if w != word)
    return found


OTHERS, OTHER_VERBS = others(KIN), others(VERBS)

WORD = re.compile(r"[A-Za-z]+")
BEFORE_VERB = re.compile(r"\b(?:did|does|do|to|will|would|can|could|should|may|might)\b")
NOT_BEFORE_VERB = re.compile(r"\b(?:a|an|the|of|in|on|at|by|his|her|its|their|this|that|\w+['’]s?)\s+$")


def turned(text, chance):
    """`text` with two of its names in each other's place; None where it has none such."""
    names = [m for m in corpus.NAME.finditer(text)]
    if len(names) < 2:
        return None
    a, b = sorted(chance.sample(names, 2), key=lambda m: m.start())
    if a.group() == b.group() or re.search(r"^\s*(and|or|,)\s*$", text[a.end() : b.start()]):
        return None
    return text[: a.start()] + b.group() + text[a.end() : b.start()] + a.group() + text[b.end() :]


def exchanged(text, lexicon, chance, within=None):
    """`text` with another word in the place of one that it excludes; None where it has none such. `within` has the old word, in some form, and not the new one."""
    low = None if within is None else {form for word in WORD.findall(within.lower()) for form in (word, lexicon.lemma(word))}

    def other(m):
        old = m.group()
        verb, form = verb_of(m, lexicon)
        verbs = [lexicon.inflected(w, form) for w in OTHER_VERBS.get(verb, ())]
        known = OTHERS.get(old.lower()) or [w for w in verbs if w] or (lexicon.other(old) if len(old) > 3 else [])
        known = [w for w in known if w.lower() not in text.lower() and (low is None or not low & {w.lower(), lexicon.lemma(w)})]
        word = chance.choice(known) if known else None
        return word and (word.capitalize() if old[0].isupper() else word)

    words = [m for m in WORD.finditer(text) if low is None or (m.start() > 0 and low & {m.group().lower(), lexicon.lemma(m.group())})]
    chance.shuffle(words)
    words.sort(key=lambda m: verb_of(m, lexicon)[0] not in OTHER_VERBS)  # few texts have such a verb: it goes first
    found = ((m, other(m)) for m in words)
    return next((text[: m.start()] + word + text[m.end() :] for m, word in found if word), None)


def has_other_verb(text, lexicon):
    """Whether one of its verbs is known to exclude another."""
    return any(verb_of(m, lexicon)[0] in OTHER_VERBS for m in WORD.finditer(text))


def verb_of(m, lexicon):
    """The base form of a word that stands as a verb, and its ending: a past form, or a base form after what a verb follows; else None."""
    verb, form = lexicon.verb(m.group())
    before = m.string[: m.start()].lower()
    stands = form == "ed" or (not form and BEFORE_VERB.search(before) and not NOT_BEFORE_VERB.search(before))
    return (verb, form) if stands else (None, "")
