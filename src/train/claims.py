"""Claims about a passage, supported by it or not, made by rules from its sentences and from the questions about it."""

import dataclasses
import re

import corpus
import exchange
import tokens

CLAIM = 110  # tokens of a claim that are read
SENTENCES = 0.35  # of the passages give a sentence for a pass
QUESTIONS = 0.12  # of the questions give a claim for a pass

SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?!\s+[A-Z\"“‘(])[^.?!]*)*[.?!]?[\"”’)]*\s*")
BE = "was|is|were|are"
ASK = re.compile(r"^(.*?)\b(who|whom|what|which|when|where|how many|how much)\b\s*(.*)$", re.I)
AUXILIARY = re.compile(rf"^(.*?)\b({BE}|did|does|do|has|have|had|can|could|will|would|should|may|might)\b\s*(.*)$", re.I)
PREDICATE = re.compile(r"^(.*\S)\s+(\w+(?:ed|en|wn|ilt|ade|eld|old|ung|un|und|ught|orn|et)\b.*)$")
VERB = re.compile(rf"\b({BE}|has|have|had|can|could|will|would|may)\b(?! not)")


@dataclasses.dataclass
class Window:
    ids: list
    types: list
    first: int
    supported: float


def read(collection, claim, evidence, supported):
    """The window of a claim beside what it is said to rest on, cut to what fits."""
    asked = [i for i, _, _ in collection.pieces(claim)][:CLAIM]
    found = [(i, s, e, tokens.case(evidence[s:e])) for i, s, e in collection.pieces(evidence)]
    ids, types, first = tokens.features(collection.pieces, asked, found[: tokens.WINDOW - 3 - len(asked)])
    return Window(ids, types, first, float(supported))


def sentences(text):
    return [s for s in (m.group().strip() for m in SENTENCE.finditer(text)) if len(s.split()) > 4]


class Claims:
    def __init__(self, collection, asked, lexicon):
        self.collection, self.lexicon = collection, lexicon
        self.asked = [q for q in asked if q.set in corpus.ENCYCLOPEDIC]
        self.passages = list({id(q.passage): q.passage for q in asked if q.set not in corpus.NOISY}.values())

    def windows(self, chance):
        """One pass: groups of one window each, supported or not about as often."""
        made = []
        for passage in self.passages:
            if chance.random() < SENTENCES:
                made += self.of_sentence(passage, chance)
        for q in self.asked:
            if chance.random() < QUESTIONS:
                made += self.of_question(q, chance)
        return [[read(self.collection, *claim)] for claim in made]

    # --- from questions

    def of_question(self, q, chance):
        """The question with an answer in it, and what it takes for granted: `Why did it rain?` that it did."""
        evidence = q.passage.text
        granted = premise(q.question)
        if granted and chance.random() < 0.5:
            made = [(granted, evidence, bool(q.spans))]
            other = exchange.exchanged(q.question, self.lexicon, chance, evidence) if chance.random() < 0.5 else corpus.swapped(q, self.collection.neighbours[q.passage.document], chance)
            return made + [(premise(other), evidence, False)] if q.spans and other and premise(other) else made
        if not q.spans:
            guess = self.guess(evidence, chance.choice("nN"), "", chance)
            claim = guess and stated(q.question, guess)
            return [(claim, evidence, False)] if claim else []
        answer = evidence[slice(*max(q.spans, key=q.spans.get))]
        claim = stated(q.question, answer)
        if not claim:
            return []
        made = [(claim, self.around(evidence, answer, chance), True)]
        kind = "n" if corpus.NUMBER.search(answer) else "N"
        wrong = self.guess(evidence, kind, answer, chance)
        if wrong and chance.random() < 0.6 and not corpus.says(wrong, q.answers):
            made.append((stated(q.question, wrong), evidence, False))
        else:
            other = corpus.swapped(q, [p for p in self.collection.neighbours[q.passage.document]], chance)
            if other and stated(other, answer):
                made.append((stated(other, answer), evidence, False))
        return made

    def guess(self, text, kind, answer, chance):
        pattern = corpus.NUMBER if kind == "n" else corpus.NAME
        found = [m.group() for m in pattern.finditer(text) if m.group().lower() not in answer.lower() and answer.lower() not in m.group().lower()] if answer else [m.group() for m in pattern.finditer(text)]
        return chance.choice(found) if found else None

    @staticmethod
    def around(text, words, chance):
        """The whole text, or the sentences around `words`."""
        said = sentences(text)
        at = next((i for i, s in enumerate(said) if words in s), None)
        if at is None or chance.random() < 0.6:
            return text
        return " ".join(said[max(0, at - chance.randint(0, 2)) : at + 1 + chance.randint(0, 1)])

    # --- from sentences

    def of_sentence(self, passage, chance):
        said = sentences(passage.text)
        long = [i for i, s in enumerate(said) if 7 < len(s.split()) < 45]
        if not long:
            return []
        at = chance.choice(long)
        claim = self.reworded(shortened(said[at], chance), chance)
        if at + 1 < len(said) and chance.random() < 0.15:
            claim = claim.rstrip(". ") + " and " + self.reworded(shortened(said[at + 1], chance), chance)
        evidence = self.evidence(said, at, chance)
        made = [(claim, evidence, True)]
        wrong = self.falsified(claim, passage, chance)
        if wrong and wrong != claim:
            made.append((wrong, evidence, False))
        if chance.random() < 0.35:
            made.append(self.added(claim, said, at, passage, chance))
        return made

    @staticmethod
    def evidence(said, at, chance):
        """The sentence with what stands around it, or with others of the passage, or alone."""
        way = chance.random()
        if way < 0.4:
            return " ".join(said)
        if way < 0.7:
            return " ".join(said[max(0, at - chance.randint(0, 2)) : at + 2 + chance.randint(0, 1)])
        if way < 0.9:
            kept = sorted({at, at + 1, *chance.sample(range(len(said)), min(len(said), 3))} & set(range(len(said))))
            return " ".join(said[i] for i in kept)
        return " ".join(said[at : at + 2])

    def added(self, claim, said, at, passage, chance):
        """A claim of which the evidence tells a part: something is added to it, or taken from the evidence."""
        others = [s for i, s in enumerate(said) if i not in (at, at + 1)]
        if others and chance.random() < 0.5:
            return claim, " ".join(others), False
        near = [p for p in self.collection.neighbours[passage.document] if p is not passage] or [chance.choice(self.passages)]
        source = sentences(chance.choice(near).text)
        clauses = [c.strip() for s in source for c in re.split(r"[,;]", s)[1:] if 3 < len(c.split()) < 14]
        if not clauses:
            return claim, " ".join(others) or chance.choice(self.passages).text, False
        return claim.rstrip(". ") + ", " + chance.choice(clauses).rstrip(".") + ".", " ".join(said), False

    def reworded(self, claim, chance):
        """The same in some other words, where WordNet has them."""
        def other(m):
            same = self.lexicon.same(m.group()) if len(m.group()) > 3 and chance.random() < 0.35 else []
            return chance.choice(same) if same and m.group().islower() else m.group()
        return exchange.WORD.sub(other, claim)

    def falsified(self, claim, passage, chance):
        """One thing in it changed, so that it is not what was said; None where nothing can be."""
        ways = [self.renumbered, self.renamed, self.renamed, self.negated, self.exchanged, self.exchanged, self.exchanged, self.turned]
        chance.shuffle(ways)
        return next(filter(None, (way(claim, passage, chance) for way in ways)), None)

    def renumbered(self, claim, passage, chance):
        return replaced(claim, list(corpus.NUMBER.finditer(claim)), chance, lambda old: other_number(old, passage.text, chance))

    def renamed(self, claim, passage, chance):
        near = self.collection.neighbours[passage.document]
        source = passage.text if chance.random() < 0.5 else chance.choice(near).text
        found = [m.group() for m in corpus.NAME.finditer(source)]
        fitting = lambda old: [n for n in found if n.lower() not in claim.lower() and n.lower() not in old.lower() and old.lower() not in n.lower()]
        return replaced(claim, list(corpus.NAME.finditer(claim)), chance, lambda old: chance.choice(fitting(old)) if fitting(old) else None)

    def negated(self, claim, passage, chance):
        if re.search(r"\bnot\b", claim):
            return re.sub(r"\s*\bnot\b", "", claim, count=1)
        m = VERB.search(claim)
        return claim[: m.end()] + chance.choice((" not", " not", " never")) + claim[m.end() :] if m else None

    def exchanged(self, claim, passage, chance):
        return exchange.exchanged(claim, self.lexicon, chance)

    def turned(self, claim, passage, chance):
        return exchange.turned(claim, chance)


def replaced(claim, places, chance, other):
    if not places:
        return None
    m = chance.choice(places)
    word = other(m.group())
    return claim[: m.start()] + word + claim[m.end() :] if word and word != m.group() else None


def other_number(old, text, chance):
    """Another number of the text of as many digits, or one close by."""
    found = [m.group() for m in corpus.NUMBER.finditer(text) if len(m.group()) == len(old) and m.group() != old]
    if found and chance.random() < 0.5:
        return chance.choice(found)
    places = [i for i, c in enumerate(old) if c.isdigit()]
    at = chance.choice(places[-2:])
    return old[:at] + chance.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]


def shortened(sentence, chance):
    """The sentence without some of what it says beside the point; what remains is still said by it."""
    if chance.random() < 0.5:
        sentence = re.sub(r"\s*\([^()]*\)", "", sentence)
    if chance.random() < 0.4:
        sentence = re.sub(r",\s*(?:which|who|where|whose|including|such as)\b[^,.;]*(?:,|(?=[.;]))", "", sentence, count=1)
    if chance.random() < 0.3:
        sentence = re.sub(r"^(?:However|Moreover|Also|In addition|Furthermore|Thus|Therefore|Then|Meanwhile),?\s+(\w)", lambda m: m.group(1).upper(), sentence)
    if chance.random() < 0.3:
        head = re.match(r"^(.{40,}?)[,;]\s+(?:and|but|while|whereas|although)\s", sentence)
        sentence = head.group(1) + "." if head else sentence
    if chance.random() < 0.3:
        tail = re.match(r"^(?:In|On|At|By|After|Before|During|From|Since)\b[^,]{3,40},\s+(\w)(.+)$", sentence)
        sentence = tail.group(1).upper() + tail.group(2) if tail else sentence
    return sentence


def stated(question, answer):
    """The question as a statement with the answer in it; None where no rule fits. It need not be good English: both verdicts are given on such."""
    asked = ASK.match(question.strip().rstrip("?").strip())
    if not asked or len(answer.split()) > 12:
        return None
    before, word, rest = asked.group(1).strip(), asked.group(2).lower(), asked.group(3)
    answer = answer.strip(" .,;")
    found = AUXILIARY.match(rest)
    if before and before.lower() not in ("in", "on", "by", "from", "at", "to", "for", "with", "of", "under", "during"):
        return capital(f"{before} {answer} {rest}.")
    if not found:
        return capital(f"{answer} {rest}.") if word in ("who", "what", "which", "how many") and not before else None
    noun, auxiliary, tail = found.group(1).strip(), found.group(2).lower(), found.group(3)
    if before:
        return capital(f"{before} {answer}{' ' + noun if word in ('how many', 'how much') else ''}, {tail}.")
    if word in ("who", "what", "which") and auxiliary not in ("did", "does", "do"):
        return capital(f"{answer} {auxiliary} {tail}.")
    if word in ("how many", "how much"):
        return capital(f"{tail} {'' if auxiliary in ('did', 'does', 'do') else auxiliary} {answer} {noun}.".replace("  ", " "))
    joint = "in " if word in ("when", "where") or re.fullmatch(r"\d{4}", answer) else ""
    if joint and re.match(r"(?:in|on|at|by|from|to|since|during|after|before|around|near)\b", answer, re.I):
        joint = ""
    if auxiliary in ("did", "does", "do"):
        return capital(f"{tail} {joint}{answer}.")
    cut = PREDICATE.match(tail)
    subject, predicate = cut.groups() if cut else (tail, "")
    return capital(f"{subject} {auxiliary} {predicate} {joint}{answer}.".replace("  ", " "))


def premise(question):
    """What a question of why, how, when or where takes for granted; None where there is no such thing."""
    asked = re.match(rf"^(?:why|how|when|where|for what reason|for what purpose)\s+({BE}|did|does|do|has|have|had)\s+(.+?)\??$", question.strip(), re.I)
    if not asked:
        return None
    auxiliary, tail = asked.groups()
    if auxiliary.lower() in ("did", "does", "do"):
        return capital(tail + ".")
    cut = PREDICATE.match(tail)
    subject, predicate = cut.groups() if cut else (tail, "")
    return capital(f"{subject} {auxiliary} {predicate}".strip() + ".") if predicate else None


def capital(text):
    return text[:1].upper() + text[1:]
