"""WordNet's nouns, verbs and adjectives: words that mean the same, and words that do not."""

import collections
import zipfile

FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
KINDS = {"1": "n", "2": "v", "3": "a", "5": "a"}  # in a sense key; 5 is an adjective that belongs to another
FEW = 30  # words of one kind: of more, two may mean as good as the same
SHARE = 0.6  # of a word's uses that its most frequent sense must have: else who knows which is meant
ENDINGS = (("ies", "y", "s"), ("es", "", "s"), ("es", "e", "s"), ("s", "", "s"), ("ied", "y", "ed"), ("ed", "", "ed"), ("ed", "e", "ed"), ("ing", "", "ing"), ("ing", "e", "ing"))


class Lexicon:
    """Knows words by their most frequent senses, as counted in WordNet's own texts."""

    def __init__(self, path):
        self.uses, self.words, self.pointers = collections.defaultdict(collections.Counter), {}, collections.defaultdict(list)
        with zipfile.ZipFile(path) as archive:
            lines = lambda name: archive.read(FOLDER + name).decode("utf-8").splitlines()
            self.read_senses(lines("index.sense"))
            for name in ("noun", "verb", "adj"):
                self.read_synsets(lines(f"data.{name}"), name[0])
            self.lemmas = {line.split()[0]: line.split()[1] for name in ("noun", "verb") for line in lines(f"{name}.exc")}
        self.irregular = set(self.lemmas.values())

    def read_senses(self, lines):
        for line in lines:
            key, offset, _, count = line.split()
            lemma, rest = key.split("%")
            if rest[0] in KINDS and lemma.isalpha() and count != "0":
                self.uses[lemma][KINDS[rest[0]] + offset] += int(count)

    def read_synsets(self, lines, kind):
        for line in lines:
            if line.startswith(" "):
                continue  # the licence
            fields = line.split(" | ")[0].split()
            synset, at = kind + fields[0], 4 + 2 * int(fields[3], 16)
            self.words[synset] = [w for w in (w.lower().split("(")[0] for w in fields[4:at:2]) if w in self.uses and synset in self.uses[w]]
            for i in range(int(fields[at])):
                symbol, offset, target, _ = fields[at + 1 + 4 * i : at + 5 + 4 * i]
                self.pointers[synset].append((symbol, ("a" if target == "s" else target) + offset))

    def meaning(self, word):
        """The sense of a word in any of its forms, and the ending that it has there; None if that is not known."""
        low = word.lower()
        for lemma, form in forms(low):
            if lemma in self.uses:
                synset, count = self.uses[lemma].most_common(1)[0]
                if count >= SHARE * self.uses[lemma].total() and (not form or synset[0] == "v" or (form == "s" and synset[0] == "n")):
                    return synset, form
        return None

    def lemma(self, word):
        """The base form of a word in any of its forms, or the word itself."""
        low = word.lower()
        return self.lemmas.get(low) or next((lemma for lemma, _ in forms(low) if lemma in self.uses), low)

    def verb(self, word):
        """The base form of a verb, and the ending that it has in `word`: none, or a regular one."""
        low = word.lower()
        return next(((lemma, form) for lemma, form in forms(low) if any(synset[0] == "v" for synset in self.uses.get(lemma, ()))), (low, ""))

    def same(self, word):
        """Words that may stand for `word`, in its form."""
        found = self.meaning(word)
        return self.formed(word, found, self.words[found[0]]) if found else []

    def other(self, word):
        """Words of the same kind as `word`, or its opposite, that do not mean it, in its form."""
        found = self.meaning(word)
        if found is None:
            return []
        near = [t for symbol, t in self.pointers[found[0]] if symbol == "!"]
        for symbol, above in self.pointers[found[0]]:
            if symbol == "@":
                kin = [t for s, t in self.pointers[above] if s == "~" and t != found[0]]
                near += kin if len(kin) <= FEW else []
        known = set(self.words[found[0]])
        return self.formed(word, found, [w for t in near for w in self.words[t] if w not in known])

    def formed(self, word, found, lemmas):
        made = [self.inflected(lemma, found[1]) for lemma in lemmas]
        made = [m for m in made if m and m != word.lower()]
        return [m.capitalize() if word[0].isupper() else m for m in made]

    def inflected(self, lemma, form):
        """The regular form; None where the word has another."""
        if not form:
            return lemma
        if lemma in self.irregular:
            return None
        consonant_y = lemma[-1] == "y" and lemma[-2:-1] not in "aeiou"
        if form == "s":
            if consonant_y:
                return lemma[:-1] + "ies"
            return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
        if lemma[-1] == "e":
            return lemma[:-1] + form
        return lemma[:-1] + "ied" if consonant_y and form == "ed" else lemma + form


def forms(word):
    """[(base form, ending)] that `word` may be, the likeliest first."""
    return [(word, "")] + [(word[: len(word) - len(e)] + r, form) for e, r, form in ENDINGS if word.endswith(e) and len(word) > len(e) + 2]
