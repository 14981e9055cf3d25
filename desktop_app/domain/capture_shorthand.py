# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Shorthand and slips of a hurried line, written out: "w/ jane", "didnt", "14 uhr", "caled"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.capture_names import protected_names
from desktop_app.domain.capture_words import Wording, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.capture_names import KnownNames

_BESIDE_W = (
    "spoke|talked|chat|chatted|met|lunch|coffee|call|meeting|interview|zoom|teams|screen|vm"
    "|voicemail|message|msg|checked|followed up"
)
# A name of two words or three, or one that is known and stands for one character.
_SOMEBODY = (
    r"[\ue100-\ue163]|(?:(?:dr|mr|mrs|ms|frau|herr)\.? )?"
    r"(?!(?:him|her|them|me|you|again|hr|the|on|by|via|in|at)\b)[^\W\d_][\w'’-]*"
    r"(?: (?!(?:on|in|by|via|at|again|next|mon|tues?|wed|thu|fri|sat|sun|today|tomorrow)\b"
    r"|\w+day\b)[^\W\d_][\w'’.-]*){1,2}"
)
# In this order: what is written out may be part of what follows.
_WRITTEN_OUT: tuple[tuple[Wording, str], ...] = (
    (Wording(r"(?<!\w)w/\s*"), "with "),
    (Wording(rf"\b({_BESIDE_W}) w\b(?=\s)"), r"\1 with"),
    (Wording(r"\bthru\b"), "through"),
    (Wording(r"\b(did|do|does|is|was|has|have|had|could|would|should|are|were|ca"
             r"|wo)nt\b"), r"\1n't"),
    (Wording(r"\b(they|you|it|that)ll\b"), r"\1'll"),
    (Wording(r"\b(he|she)s\b(?= )"), r"\1's"),
    (Wording(r"\blft\b"), "left"),
    (Wording(r"\bmsg(?:'?d|ed)\b"), "messaged"),
    (Wording(r"\bmsgs?\b"), "message"),
    (Wording(r"\bass(?:t|nt)\b(?!\.? (?:man|dir|prof))"), "assistant"),
    (Wording(r"\b(?:iv|i/v|intv|intvw)\b(?=\s)"), "interview"),
    (Wording(r"\b(\d{1,2}) ?uhr ?([0-5]\d)\b"), r"\1:\2"),
    (Wording(r"\b(\d{1,2})(:\d\d)? ?uhr\b"), r"\1\2"),
    (Wording(r"\b(?:whatsapp(?:'?d|ed)|dm'?d)\b"), "messaged"),
    (Wording(r"(?:(?<=^)|(?<=, ))(?:whatsapp|text|sms|dm) to\b"), "messaged"),
    (Wording(r"\bgave ([^\s,]+(?: [^\s,]+)?) an? (?:ring|call|bell|buzz)\b"), r"called \1"),
    (Wording(r"\b(?:wrote|sent|posted) an? (?:letter|card) to\b"), "wrote to"),
    (Wording(r"\bgot (?:the|their|her|his) machine\b"), "got voicemail"),
    (Wording(r"^(?:\d|two|three|several) calls to\b"), "called"),
    (Wording(r" in (?:hr|personnel|recruitment|accounts|payroll|admin)(?= (?:at|of|from)\b)"), ""),
    (Wording(r"\b(?:they |he |she |and )?wants? me (?:to come )?in (?=(?:on|at|next|this|mon|tue"
             r"|wed|thu|fri|\d))"), ", interview "),
    # The contact of an application is somebody, and "contact" nothing to be done.
    (Wording(rf"^(.*\bapplied\b.*?), (?:(?:my|the|their|our) )?contact(?: person| name)?(?: there)?"
             rf"(?: is|:| -)? ({_SOMEBODY})(?=,|\.|;| ?$)"), r"\1, with \2"),
    (Wording(rf"^(.*\bapplied\b.*?), ({_SOMEBODY}) is (?:my|the|their|our) contact(?: person)?"
             r"(?: there)?(?=,|\.|;| ?$)"), r"\1, with \2"),
    (Wording(r" \(cold\)"), ", cold"),
    (Wording(r"( on linkedin)((?: at| from) [^,;]+)"), r"\2\1"),
    # They left it: "jane rang while I was out, left a message".
    (Wording(r"\b((?:called|rang|phoned)(?: back)?) (?:while|when) i was [^,;]+[,;]? (?:and )?"
             r"(?:she |he |they )?left an? (vm|voicemail|message|msg)\b"), r"\1, left me a \2"),
    (Wording(r"\b((?:called|rang|phoned)(?: back)?) (?:while|when) i was (?=out\b|away\b|off\b"
             r"|in\b|on\b|at\b|busy\b|driving\b)"), r"\1, "),
    # "interview today at Acme went well" is over; the day stands where it hides nothing.
    (Wording(r"\binterview (today|yesterday|this (?:morning|afternoon)) ((?:at|with) [^,]{1,40}?)"
             r" (went\b[^,]*)"), r"had interview \2 \1, \3"),
    (Wording(r"\binterview ((?:at|with) [^,]{1,40}?) (today|yesterday|this (?:morning|afternoon))"
             r" (went\b[^,]*)"), r"had interview \1 \2, \3"),
    (Wording(r"^(?:just )?(?:out of|back from|came out of) (?:my |the |an? )?interview (?:at|with)"
             r"\b"), "had interview with"),
    (Wording(r"^(?:just )?(?:out of|back from|came out of) (?:my |the |an? )?"
             r"((?:[^\s,]+ ){1,3}?)interview\b"), r"had interview with \1"),
    (Wording(r"^(applied(?: to| at)? [^,()]+?) \(((?-i:[a-z])[^()]+)\)"), r"\1, \2"),
    (  # "Pia Lund (Bexley) emailed me back"; names that are known stand for one character
        Wording(r"^((?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){0,2}|[\ue100-\ue163]) ?"
                r"\(((?-i:[A-Z\ue100-\ue163])[^()]{0,40})\) (?=[a-z])"),
        r"\1 at \2 ",
    ),
    (Wording(r"\brem(?:ind|ember)(?: me)? to (?=\w)"), ""),
    (Wording(r"\b(?:eod|cob)\b"), "today"),
    (Wording(r"(?<!\w)(?:f/u|fu)\b"), "follow up"),
    (Wording(r"\bnxt\b"), "next"),
    (Wording(r"\b(?:yday|y'day|yest)\b"), "yesterday"),
    (Wording(r"\bno ans\b"), "no answer"),
    (Wording(r"\b(?:thx|ty|thank u)\b(?= (?:note|letter|card|e-?mail|message))"), "sent thank you"),
    (Wording(r"\b(?:pls|plz)\b"), "please"),
    (Wording(r"(?<=\s)@(?=\s)"), "at"),
    (Wording(r"\b(\d{1,2})(:\d\d)?ish\b"), r"\1\2"),
    (Wording(r"\bspoken\b(?= (?:to|with)\b)"), "spoke"),
    (  # "thank you note to Dana sent"
        Wording(
            r"(?:(?<=^)|(?<=, ))(thank[- ]you(?: note| letter| e-?mail| card)?|application|cv"
            r"|resume"
            r"|e-?mail|letter|message|note)\b((?: (?!sent\b)[^\s,;]+){0,5}?) (?:was "
            r"|has been )?sent"
            r"\b(?: off)?"
        ),
        r"sent \1\2",
    ),
)  # fmt: skip
_EXACT_HOUR = Wording(r"(?<![:.\d])\b(\d{1,2}) ?uhr\b")

# What happened, as it is most often mistyped; a slip of one letter is put right.
_VERBS = words(
    "called phoned emailed messaged texted applied interviewed rejected rejection voicemail answer "
    "answered replied talked visited introduced promised followed interview application "
    "receptionist "
    "recruiter tomorrow yesterday message assistant"
)
_LEAST = 5
_PLACE, _MOST_NAMES = 0xE100, 100
"""Characters of nobody's, each in the place of a name."""
_TYPED = re.compile(r"[^\W\d_]+")


def written_out(text: str, known: KnownNames) -> str:
    """Return a line with its shorthand written out; known and quoted names stay as they are."""
    spans = protected_names(text, known)[:_MOST_NAMES]
    kept = [text[span.outer_start : span.outer_end] for span in spans]
    for number, span in reversed(list(enumerate(spans))):
        text = text[: span.outer_start] + chr(_PLACE + number) + text[span.outer_end :]
    text = _without_short(text)
    for number, name in enumerate(kept):
        text = text.replace(chr(_PLACE + number), name)
    return text


def _without_short(text: str) -> str:
    text = _EXACT_HOUR.replaced(r"\1:00", text)
    for short, long in _WRITTEN_OUT:
        text = short.replaced(long, text)
    return _TYPED.sub(lambda found: _righted(found.group(), first=not found.start()), text)


def _righted(word: str, *, first: bool) -> str:
    """Return the verb a word was meant to be; names and words that are right stay."""
    if len(word) < _LEAST or not (word.islower() or first) or word.lower() in _VERBS:
        return word
    return next((verb for verb in _near(word.lower()) if verb in _VERBS), word)


def _near(word: str) -> Iterable[str]:
    """Yield what one slip makes of a word: two letters turned, one left out, doubled or y for i."""
    for i in range(len(word)):
        yield word[:i] + word[i + 1 : i + 2] + word[i] + word[i + 2 :]
        if word[i - 1 : i] == word[i] or word[i] == "y":
            yield word[:i] + word[i + 1 :]
        if word[i] == "y":
            yield f"{word[:i]}i{word[i + 1 :]}"
    letters = "abcdefghijklmnopqrstuvwxyz"
    yield from (word[:i] + letter + word[i:] for i in range(1, len(word)) for letter in letters)
