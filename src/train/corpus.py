"""The question sets, split by document, with the answers' places, hard negatives and questions made unanswerable."""

import collections
import dataclasses
import hashlib
import json
import math
import re

import tokens

SETS = ("squad11-dev", "squad20-dev", "squadshifts-new-wiki", "squadshifts-reddit", "squadshifts-amazon-reviews", "nq-open-oracle")
MISLEADING = SETS[1]  # half of its questions have no answer, and are made to look as if they had
ENCYCLOPEDIC = SETS[:3]  # well-written questions: names are capitalised, so rules can swap them
NOISY = SETS[3:5]  # written by anybody, asked in haste: good to train on, poor to measure by
HARD = 12  # passages that keywords alone find first, from which negatives are drawn
K1, B = 0.9, 0.4  # of BM25, as in the product


@dataclasses.dataclass
class Passage:
    id: str
    document: str
    text: str
    pieces: list  # (id, start, end, type) of each token


@dataclasses.dataclass
class Asked:
    """A question with its passage. `marked` has of each answer the share of annotators who gave it and the places (start, end)
    of the passage where it stands, the likeliest first: which of them was meant the sets do not say."""

    id: str
    set: str
    question: str
    passage: Passage
    answers: list
    marked: list
    held_out: bool = False
    hard: list = dataclasses.field(default_factory=list)

    @property
    def spans(self):
        """The share of each answer, by its likeliest place."""
        return {places[0]: share for share, places in self.marked}


class Corpus:
    def __init__(self, folder, pieces, sets=SETS, documents=None):
        """Of each set all documents, or as a trial so many."""
        self.pieces = pieces
        self.passages, self.asked = {}, []
        known = {}
        for name in sets:
            articles = rows(folder, name, "articles")
            taken = set(sorted({document(name, article) for article in articles}, key=digest)[:documents])
            for article in articles:
                if document(name, article) in taken:
                    known.setdefault(article["text"], self.passage(name, article))
                    self.passages[article["id"]] = known[article["text"]]
            for q in rows(folder, name, "questions"):
                if documents is None or q["article_ids"][0] in self.passages:
                    self.asked.append(self.question(name, q))
        # the answerable questions of SQuAD 2.0 are all in 1.1, from which they are taken
        self.misleading = {q.id for q in self.asked if q.set == MISLEADING}
        self.asked = list({q.id: q for q in reversed(self.asked) if q.spans or not q.answers}.values())[::-1]
        self.split()
        self.neighbours = collections.defaultdict(list)
        for passage in known.values():
            self.neighbours[passage.document].append(passage)

    def passage(self, name, article):
        text = article["text"]
        found = [(i, s, e, tokens.case(text[s:e])) for i, s, e in self.pieces(text)]
        return Passage(article["id"], document(name, article), text, found)

    def question(self, name, q):
        passage = self.passages[q["article_ids"][0]]
        answers = q.get("all_answers") or q["answers"]
        shares = collections.Counter()
        for number, answer in enumerate(answers):
            starts = [q["answer_starts"][number]] if q.get("answer_starts") else occurrences(passage.text, answer, q["question"])
            if starts and answer.strip():
                shares[tuple((start, start + len(answer)) for start in starts)] += 1 / len(answers)
        return Asked(q["id"], name, q["question"], passage, answers, [(share, places) for places, share in shares.items()])

    def split(self):
        """Holds out one document in four of each kind of text, whichever set it is in."""
        kinds = collections.defaultdict(set)
        for q in self.asked:
            kinds["squad" if q.set.endswith("-dev") else q.set].add(q.passage.document)
        chosen = {d for documents in kinds.values() for d in sorted(documents, key=digest)[::4]}
        for q in self.asked:
            q.held_out = q.passage.document in chosen

    def mine(self):
        """Finds each question's hard negatives: the first passages by BM25, of all sets, that do not hold an answer."""
        index = Keywords(list({id(p): p for p in self.passages.values()}.values()))
        for q in self.asked:
            found = index.search([i for i, _, _ in self.pieces(q.question)], HARD + 1)
            q.hard = [p for p in found if p is not q.passage and not (q.spans and says(p.text, q.answers))]
        return self

    def ids(self, question):
        return [i for i, _, _ in self.pieces(question)][: tokens.QUESTION]


class Keywords:
    def __init__(self, passages):
        self.passages = passages
        counted = [collections.Counter(t[0] for t in p.pieces) for p in passages]
        mean = sum(len(p.pieces) for p in passages) / len(passages)
        frequency = collections.Counter(i for counts in counted for i in counts)
        self.postings = collections.defaultdict(list)
        for place, counts in enumerate(counted):
            norm = K1 * (1 - B + B * len(passages[place].pieces) / mean)
            for i, count in counts.items():
                if frequency[i] < len(passages) / 20:
                    idf = math.log(1 + (len(passages) - frequency[i] + 0.5) / (frequency[i] + 0.5))
                    self.postings[i].append((place, idf * count / (count + norm)))

    def search(self, ids, limit):
        scores = collections.defaultdict(float)
        for i in set(ids):
            for place, score in self.postings.get(i, ()):
                scores[place] += score
        best = sorted(scores, key=lambda place: (-scores[place], place))[:limit]
        return [self.passages[place] for place in best]


def document(name, article):
    """SQuAD's documents go by one name in both its sets; reviews and comments have none, so each is a document."""
    return article["id"] if name in NOISY else article["title"].replace("_", " ").lower()


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def rows(folder, name, file):
    with open(f"{folder}/{name}/{file}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def says(text, answers):
    low = text.lower()
    return any(a.lower() in low for a in answers)


def occurrences(text, answer, question):
    """Where `answer` stands in `text`, the places with most of the question's words around them first."""
    places = [m.start() for m in re.finditer(re.escape(answer), text)] or [m.start() for m in re.finditer(re.escape(answer), text, re.I)]
    wanted = {w for w in re.findall(r"\w+", question.lower()) if len(w) > 3}
    around = lambda at: set(re.findall(r"\w+", text[max(0, at - 120) : at + len(answer) + 120].lower()))
    return sorted(places, key=lambda at: (-len(wanted & around(at)), at))


NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][a-z]+(?: (?:of |the |de |von )?[A-Z][a-z]+)*(?!\w)")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")


def swapped(q, neighbours, chance):
    """The question about another name or number of its document, so that the passage no longer answers it; None where none fits."""
    kinds = [kind for kind in (NAME, NUMBER) if any(said_in(m.group(), q.passage.text) for m in kind.finditer(q.question))]
    if not kinds:
        return None
    kind = chance.choice(kinds)
    old = chance.choice([m for m in kind.finditer(q.question) if said_in(m.group(), q.passage.text)])
    source = q.passage if chance.random() < 0.6 else chance.choice(neighbours)
    others = [m.group() for m in kind.finditer(source.text)]
    if kind is NUMBER:
        others = [o for o in others if len(o) == len(old.group())]
    taken = old.group().lower()
    others = [o for o in others if o.lower() not in taken and taken not in o.lower() and o.lower() not in q.question.lower() and not says(o, q.answers)]
    if not others:
        return None
    return q.question[: old.start()] + chance.choice(others) + q.question[old.end() :]


def said_in(words, text):
    return words.lower() in text.lower()
