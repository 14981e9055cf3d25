# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Contractions and short spellings written out, with or without their apostrophe."""

from __future__ import annotations

import re

_VERB = (
    "call|ring|phone|e-?mail|mail|try|get|send|write|check|follow|message|text|drop|give|see|come"
    "|be|just|also|then|again|stop|pop|speak|talk|touch|reach|ping|contact|have|need|take|let|wait"
)
_WISH = "love|like|be|appreciate|welcome|rather|prefer|really|value|enjoy|happily|gladly|also|still"
_PARTICIPLE = (
    "hoped|expected|thought|assumed|been|sent|left|written|heard|figured|planned|asked|applied"
    "|imagined|understood|taken|put|given|made|called"
)
_NOT = "do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|ought|might"
_BE = "it|that|what|there|here|who|how|where|he|she"

_RULES: tuple[tuple[str, str], ...] = (
    (r"ca(?:n'?t|nnot)", "can not"),
    (r"won't|wont", "will not"),
    (r"shan'?t", "shall not"),
    (rf"({_NOT})n'?t", r"\1 not"),
    (r"ain'?t", "is not"),
    (r"i'?m", "i am"),
    (r"(i|you|we|they)'?ve", r"\1 have"),
    (r"(you|they)'?re|(we)'re", r"\1\2 are"),
    (r"(i|you|we|they|he|she|it|that|there|who)'ll", r"\1 will"),
    (rf"ill(?= (?:{_VERB})\b)", "i will"),
    (r"youll", "you will"),
    (rf"i'd(?= (?:(?!have|be)\w+ )?(?:{_PARTICIPLE})\b)", "i had"),
    (rf"(i|you|we|they|he|she|it|that|who)'d(?= (?:{_PARTICIPLE})\b)", r"\1 had"),
    (r"(i|you|we|they|he|she|it|that|who)'d", r"\1 would"),
    (rf"id(?= (?:{_WISH})\b)", "i would"),
    (rf"({_BE})'s(?= (?:been|now been|already been|got|had|taken|gone|become)\b)", r"\1 has"),
    (rf"({_BE})'s", r"\1 is"),
    (r"thats", "that is"),
    (r"whats", "what is"),
    (r"let's", "let us"),
    (r"could've", "could have"),
    (r"(would|should|might|must)'?ve", r"\1 have"),
    (r"(would|should|could) of(?= \w+(?:ed|en|ht|rd))", r"\1 have"),
    (r"gonna", "going to"),
    (r"wanna", "want to"),
    (r"gotta", "got to"),
    (r"u", "you"),
    (r"ur", "your"),
    (r"pl(?:s|z|ease)", "please"),
    (r"thx", "thanks"),
    (r"cos|coz|cuz", "because"),
    (r"e-mail", "email"),
    (r"e-mails", "emails"),
    (r"e-mailed", "emailed"),
    (r"e-mailing", "emailing"),
    (r"voice[ -]mail(s?)", r"voicemail\1"),
    (r"no-? ?one", "nobody"),
    (r"somebody", "someone"),
    (r"anybody", "anyone"),
    (r"follow(?:ed|ing)?-(?=up)", "follow "),
)
_EACH = tuple((re.compile(rf"(?:{rule})(?![\w'])"), made) for rule, made in _RULES)
_WORD = re.compile(r"(?<![\w'])[a-z]+(?:'[a-z]+)?")
_SHORT_WORDS = (
    "cant cannot wont shant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt "
    "couldnt wouldnt shouldnt mustnt neednt oughtnt mightnt aint im ive youve weve theyve "
    "youre theyre ill youll id thats whats would should could wouldve shouldve mightve "
    "mustve gonna wanna gotta u ur pls plz thx cos coz cuz e voice no noone somebody "
    "anybody follow followed following"
)
_SHORT = frozenset(_SHORT_WORDS.split())
"""Words without an apostrophe with which a rule begins; no other word need be looked at."""


def expand(text: str, starts: list[int], ends: list[int]) -> tuple[str, list[int], list[int]]:
    """Return plain text with contractions written out, and the places of its characters.

    Every character of what is written out comes from the whole contraction.
    """
    made: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    done = 0
    for word in _WORD.finditer(text):
        first = word.start()
        if first < done or not ("'" in word.group() or word.group() in _SHORT):
            continue
        last, full = _full(text, first)
        if last > first:
            made += (text[done:first], full)
            new_starts += starts[done:first] + [starts[first]] * len(full)
            new_ends += ends[done:first] + [ends[last - 1]] * len(full)
            done = last
    made.append(text[done:])
    return "".join(made), new_starts + starts[done:], new_ends + ends[done:]


def _full(text: str, first: int) -> tuple[int, str]:
    """Return where a contraction ends and what it stands for; its own start where there is none."""
    for rule, made in _EACH:
        found = rule.match(text, first)
        if found:
            return found.end(), found.expand(made)
    return first, ""
