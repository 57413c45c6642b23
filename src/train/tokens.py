"""BERT's uncased word pieces with their places in the text: the tokenizer of the embedding model, as the product has it."""

from tokenizers import Tokenizer

QUESTION = 64  # tokens of a question that are read; no question of the sets has more
WINDOW = 384  # tokens of question, passage and their three borders; the product's passages fit one as a rule
STRIDE = 128  # tokens by which the windows of a long passage overlap

# Token types. The weights are those of an uncased model, yet names are not: the type tells what the case was.
ASKED, LOWER, CAPITALISED, UPPER = range(4)


class WordPieces:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cls, self.sep, self.mask = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[MASK]"))

    def __call__(self, text):
        """[(id, start, end)] of each token, as offsets of code points."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        return [(i, start, end) for i, (start, end) in zip(encoding.ids, encoding.offsets)]


def case(word):
    if not word[:1].isupper():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITALISED


def spans(count, question):
    """(first, end) of each window over `count` tokens of a passage; one at least."""
    room = WINDOW - 3 - question
    found, first = [(0, min(count, room))], 0
    while found[-1][1] < count:
        first += room - STRIDE
        found.append((first, min(count, first + room)))
    return found


def features(pieces, question, passage):
    """Ids, types, and where the passage begins; `question` holds ids, `passage` (id, start, end, type)."""
    ids = [pieces.cls, *question, pieces.sep, *(token[0] for token in passage), pieces.sep]
    types = [ASKED] * (len(question) + 2) + [token[3] for token in passage] + [LOWER]
    return ids, types, len(question) + 2
