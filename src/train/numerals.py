"""Numbers that a question names: where neither a passage nor its title has one of them, it is about something else. The Java side is
`Numerals`."""

import re

NUMBER = r"[0-9]++(?:[.,:][0-9]++)*+"
# Not a part of a name (COVID-19) or of a date (9/11), which can be told in other ways, nor how many answers are wanted (3 reasons).
ASKED = re.compile(rf"(?<![\w.,:/-])(?!(?:[1-9]|10)\s+[a-z])({NUMBER})(?![0-9/])")
SPELLED = {
    word: str(number)
    for row in (
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "i ii iii iv v vi vii viii ix x xi xii",
    )
    for number, word in enumerate(row.split(), 1)
} | {"hundred": "100", "thousand": "1000"}


def missing(question, *told):
    """Whether the question names a number that is in none of the texts."""
    asked = {plain(number) for number in ASKED.findall(question)}
    return bool(asked) and not asked <= set().union(*map(of, told))


def of(text):
    return {plain(n) for n in re.findall(NUMBER, text)} | {SPELLED[w] for w in re.findall(r"\w+", text.lower()) if w in SPELLED}


def plain(number):
    """A number as it is compared: 8:52 is 8.52, 1,000 is 1000, 09 is 9."""
    return number.replace(",", "").replace(":", ".").lstrip("0")
