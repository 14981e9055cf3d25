# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Length, questions, marks, capitals, name and number, warmth (method.md 7.2, 7.3)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.tone.model import Finding, Kind, MessageFacts, Weight
from desktop_app.domain.tone.preparation import without_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.tone.preparation import Prepared

_WORD_LIMITS = {
    Kind.EMAIL_FOLLOWUP: (125, 200),
    Kind.VOICEMAIL: (75, 110),
    Kind.THANK_YOU: (200, 10_000),
    Kind.CALL_SCRIPT: (90, 10_000),
}
"""Words beyond which a message is long, and too long (method.md 7.2).

For call scripts the method names a limit only for the one call under B4/B5; 90 words are 36 s.
"""
_LONG_ELSEWHERE = 150
"""The method names no limit for the other kinds, so this one is a hint."""
_FIRST_EMAIL = (150, 200)
_ONE_CALL = (60, 90)
_MESSAGE_LETTERS, _INVITATION_LETTERS = 400, 300
_MOST_SUBJECT = 7
_MOST_ASKS = 5
"""More questions than this, also within a sentence, are a barrage (LEN02)."""
_WISHES = (
    r"\bi would (?:also )?like to (?:know|hear|ask)\b|"
    r"\b(?:tell|let) me (?:know )?(?:what|who|how)\b"
)
_ASK = (
    r"(?<![\w'])(?:what|who|which|how|when|where|why|(?:could|can|would|will|do|did|may|should) (?:"
    r"you|i|we|the|it)|is (?:it|there|the|remote)|are (?:there|you)|does \w+|if you|whether|"
    r"maybe)(?= )"
)

_ACRONYMS = frozenset(
    [
        "ASAP",
        "EMEA",
        "NATO",
        "HVAC",
        "STEM",
        "HIPAA",
        "OSHA",
        "AWS",
        "SAP",
        "CPA",
        "CNC",
        "PMI",
        "PMP",
        "RN",
        "LPN",
        "BSN",
        "SQL",
        "HTML",
        "CSS",
        "JSON",
        "REST",
        "API",
        "NHS",
        "IELTS",
        "TOEFL",
        "GDPR",
        "ISO",
        "MBA",
        "CRM",
        "ERP",
        "SCRUM",
        "AGILE",
        "JIRA",
        "LINQ",
        "CAD",
        "BIM",
        "LEED",
        "UNIX",
        "LAMP",
        "YMCA",
        "NASA",
        "UNICEF",
        "UNESCO",
        "PLC",
        "SCADA",
        "DBS",
        "QTS",
        "PGCE",
        "TEFL",
        "ESOL",
        "SEND",
        "CDL",
        "TWIC",
        "HAZMAT",
        "ACLS",
        "BLS",
        "CCRN",
        "CISSP",
        "CCNA",
        "GAAP",
        "IFRS",
        "LINKEDIN",
        "FMCG",
        "CIPD",
        "ACCA",
        "CIMA",
        "NEBOSH",
        "IOSH",
        "CSCS",
        "NVQ",
        "GCSE",
        "IGCSE",
        "RSPCA",
        "RSPB",
        "CELTA",
        "DELTA",
        "MRCP",
        "FRCS",
        "HACCP",
    ]
) - {"ASAP"}
_INTRODUCED = re.compile(
    r"^[^\n]{0,45}?[,.!:][ \n](?:(?:hi|hello|hey|good \w+|alright)[,.! ]+)?"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Thank|Just|Calling|I |I'|Happy|Good|Merry)"
    r"(?:(?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+(?=[,.!]| (?:from|about|on|here|in|the)\b)"
    r"|[A-Z][\w'’-]+(?= (?:from|about) ))"
)
"""A name right after the greeting: "Morning Mr Haq. Declan Moy, tower crane."""
_CAPITALS = re.compile(
    r"(?<![\w@./{-])[A-Z][A-Z']{3,}(?![\w@}])|(?<![\w@./{-])[A-Z]{2,}(?: [A-Z]{2,}){1,}(?![\w@}])"
)
_SHOUTED = frozenset(
    [
        "VERY",
        "REALLY",
        "GREAT",
        "STILL",
        "NEVER",
        "ALWAYS",
        "PLEASE",
        "NOW",
        "MUST",
        "NEED",
        "URGENT",
        "IMPORTANT",
        "SO",
        "MUCH",
        "NOT",
        "THIS",
        "THAT",
        "WHY",
        "CALL",
        "BEST",
        "LOVE",
        "ANY",
        "ALL",
        "TODAY",
        "IMMEDIATELY",
        "ASAP",
        "EVER",
        "MOST",
        "WANT",
        "WAITING",
        "ANSWER",
        "REPLY",
        "EXTREMELY",
        "TRULY",
        "ABSOLUTELY",
        "LAST",
        "FINAL",
        "ATTENTION",
        "WHEN",
        "WHERE",
        "NOBODY",
        "NOTHING",
        "ANYTHING",
        "EVERYTHING",
        "DESPERATE",
        "PERFECT",
    ]
)
_WARM = (
    r"\b(?:thank\w*|thx|cheers|enjoy\w*|glad|look(?:ing)? forward|appreciat\w+|grateful|"
    r"pleas(?:ed|ure)|delight\w*|happy|"
    r"love[ds]?|warm\w*|welcome|wish\w*|hope (?:you|your|the|all|that)|great|good luck|all the "
    r"best|best (?:wishes|regards)|kind\w*"
    r"|interested|keen|enthusias\w+|excit\w+|congratulat\w+|impress\w+|value|admire|lovely|"
    r"care|inspir\w+|regards|sincerely|honou?r\w*)\b"
)
_FOLLOWS = (
    r"\b(?:follow(?:ing)?[ -]up|my (?:\w+ ){0,3}(?:note|email|message|application|call|letter|"
    r"voicemail|mail|cv|resume|documents)|as (?:i )?(?:promised|said|agreed|we)"
    r"|we (?:met|spoke|talked|discussed|agreed)|our (?:\w+ )?(?:talk|conversation|call|meeting|"
    r"chat|interview|telephone|exchange)|i (?:wrote|applied|called|sent|left|submitted|emailed|"
    r"rang|phoned)"
    r"|last (?:week|time|month|touch)|you (?:mentioned|suggested|asked|said|told|kindly)|"
    r"application|thank\w* (?:you )?(?:again )?for|picking up|further to|with reference|"
    r"regarding|about|concerning|re:"
    r"|interview|applied|introduc\w+|met|connect\w+|calling (?:today|to check))\b"
)


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def measured_findings(prepared: Prepared, kind: Kind, facts: MessageFacts) -> Iterator[Finding]:
    """Yield what can be counted: words, questions, marks, capitals, name and number."""
    yield from _length(prepared, kind, facts)
    yield from _questions(prepared)
    yield from _marks(prepared)
    yield from _capitals(prepared, facts)
    if kind is Kind.VOICEMAIL:
        yield from _name_and_number(prepared, facts)
    if (
        kind is Kind.EMAIL_FOLLOWUP
        and facts.is_follow_up
        and not _re(_FOLLOWS).search(prepared.text)
    ):
        yield _hint("CTX01", "context", "no_context")


def warmth(prepared: Prepared) -> Finding | None:
    """Return the hint that a message could be warmer (UPB01), None when it has a warm word."""
    if not prepared.text.strip() or _re(_WARM).search(prepared.text):
        return None
    return _hint("UPB01", "warmth", "cold")


def _hint(code: str, category: str, theme: str) -> Finding:
    return Finding(code, Weight.HINT, category, 0, 0, (("theme", theme),))


def _length(prepared: Prepared, kind: Kind, facts: MessageFacts) -> Iterator[Finding]:
    words = list(_re(r"\S*\w\S*").finditer(prepared.text))
    warn, stop = _word_limits(kind, facts)
    if len(words) > warn:
        start, end = prepared.span(words[warn].start(), words[-1].end())
        over = (("theme", "long"), ("words", len(words)), ("most", warn))
        weight = Weight.STOP if len(words) > stop else Weight.FIX
        if warn == _LONG_ELSEWHERE and kind not in _WORD_LIMITS:
            weight = Weight.HINT
        yield Finding("LEN01", weight, "length", start, end, over)
    yield from _letters(prepared, kind, facts)
    count = len(facts.subject.split())
    if count > _MOST_SUBJECT:
        args = (("theme", "long_subject"), ("words", count), ("most", _MOST_SUBJECT))
        yield Finding("LEN03", Weight.HINT, "length", 0, 0, args)


def _word_limits(kind: Kind, facts: MessageFacts) -> tuple[int, int]:
    if facts.one_call:
        return _ONE_CALL
    if kind is Kind.EMAIL_FOLLOWUP and facts.first_email:
        return _FIRST_EMAIL
    return _WORD_LIMITS.get(kind, (_LONG_ELSEWHERE, 10_000))


def _letters(prepared: Prepared, kind: Kind, facts: MessageFacts) -> Iterator[Finding]:
    if kind is not Kind.LINKEDIN:
        return
    most = _INVITATION_LETTERS if facts.invitation else _MESSAGE_LETTERS
    text = prepared.original.rstrip()
    if len(text) > most:
        weight = Weight.STOP if facts.invitation else Weight.FIX
        args = (("theme", "long_message"), ("letters", len(text)), ("most", most))
        yield Finding("LEN01", weight, "length", most, len(text), args)


def _questions(prepared: Prepared) -> Iterator[Finding]:
    asks = list(_asks(prepared))
    if len(asks) > _MOST_ASKS:
        start, end = prepared.span(asks[0].start(), asks[-1].end())
        args = (("theme", "questions"), ("count", len(asks)))
        yield Finding("LEN02", Weight.FIX, "length", start, end, args)
        return
    marks = list(_re(r"\?+").finditer(prepared.text))
    if len(marks) > 3:
        start, end = prepared.span(*marks[3].span())
        yield Finding("LEN02", Weight.HINT, "length", start, end,
                      (("theme", "questions"), ("count", len(marks))))  # fmt: skip


def _asks(prepared: Prepared) -> Iterator[re.Match[str]]:
    """Yield what a message asks for, several times a sentence where it piles them up."""
    for sentence in prepared.sentences:
        text = sentence.text
        if text.rstrip().endswith("?") or _re(_WISHES).search(text):
            yield from _re(_ASK).finditer(prepared.text, sentence.start, sentence.end)


def _marks(prepared: Prepared) -> Iterator[Finding]:
    marks = list(_re(r"!+").finditer(prepared.text))
    if len(marks) > 1:
        start, end = prepared.span(*marks[1].span())
        yield Finding("FMT04", Weight.HINT, "format", start, end, (("theme", "marks"),))


def _capitals(prepared: Prepared, facts: MessageFacts) -> Iterator[Finding]:
    names = {part.upper() for name in (*facts.names, facts.my_name) for part in name.split()}
    for found in _CAPITALS.finditer(without_quoted(prepared.original)):
        words = found.group().split()
        shouted = [word for word in words if word in _SHOUTED]
        if shouted or (len(words) > 2 and not any(w in _ACRONYMS or w in names for w in words)):
            args = (("theme", "capitals"), ("said", found.group()))
            yield Finding("FMT03", Weight.FIX, "format", *found.span(), args)
            return


def _name_and_number(prepared: Prepared, facts: MessageFacts) -> Iterator[Finding]:
    digits = _re(r"(?:\+?\d[\d ().-]{5,}\d)").search(prepared.original)
    spoken = _re(
        r"(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)\b[ ,-]*){6,}"
    ).search(prepared.text)
    named = _has_name(prepared, facts)
    if (digits or spoken or "{my_phone}" in prepared.text) and named:
        return
    theme = "no_number" if named else "no_name" if digits or spoken else "no_name_number"
    yield Finding("VOI01", Weight.FIX, "voicemail", 0, 0, (("theme", theme),))


def _has_name(prepared: Prepared, facts: MessageFacts) -> bool:
    if facts.my_name and facts.my_name.split()[0].lower() in prepared.original.lower():
        return True
    if "{my_name}" in prepared.text:
        return True
    told = _re(
        r"\b(?:this is|it is|i am|my name is|name is|name's|it is me,) (?!me\b|about|regarding|"
        r"again|a |an |the |in |for|just|to |calling|not|very|so |still|only|at |on |with |"
        r"from )[^\W\d]\w+"
        r"|\b[^\W\d]\w+ (?:here|speaking|calling|on the line)\b"
    ).search(prepared.text)
    return bool(
        told
        or _re(
            r"(?:^|[,.!?;:] )(?:[A-Z][\w'’-]+ ){1,2}[A-Z]?[\w'’-]*,?(?: (?:again|here|on|"
            r"at|number))*[,.]? \(?\+?\d"
        ).search(prepared.original)
        or _re(
            r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? ?(?:[a-z][\w -]{2,30}, )?"
            r"(?:at |on |number )?\+?\d[\d -]{5,}"
        ).search(prepared.original)
        or _INTRODUCED.search(prepared.original)
    )
