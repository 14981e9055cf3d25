# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What somebody's own words show by themselves, as the user remembers them."""

from __future__ import annotations

import re

from desktop_app.domain.records import Channel

_NO_CALLS = re.compile(
    r"\b(?:no|not|never|without|stop|cannot|can't|don[’']?t|doesn[’']?t)\b[^.;!?]{0,30}?"
    r"\b(?:calls?|calling|phon(?:e|ing)|ring(?:ing)?|telephones?)\b"
    r"|\b(?:e-?mails?|mail|writ(?:e|ing))\b[^.;!?]{0,20}\b(?:better|instead|best|prefer\w*)\b"
    r"|\bprefers?\b[^.;!?]{0,20}\b(?:e-?mails?|mail|writing)\b",
    re.IGNORECASE,
)
_NOT = r"(?<!no )(?<!not )(?<!never )(?<!stop )(?<!don't )(?<!don’t )"
_MAIL = r"(?:an? |your |some )?(?:e-?mails?|mail)\b"
_TEXT = r"(?:an? )?(?:texts?|sms|text messages?|messages?|whatsapp|linkedin|signal|dm)\b"
_ASKED = (
    r"\b(?:{way} (?:is|are|would be|works) (?:\w+ )?(?:better|best|fine|ok|preferred|easier)"
    r"|{way} instead|prefers? {way}"
    r"|(?:by|via|over|on|send|write|drop|shoot)(?: me| us)?(?: by| via| on| over)? {way}"
    r"|{verb} (?:me|us)\b)"
)
_ASKS_FOR = {
    Channel.EMAIL: re.compile(_NOT + _ASKED.format(way=_MAIL, verb="e-?mail"), re.IGNORECASE),
    Channel.MESSAGE: re.compile(
        _NOT + _ASKED.format(way=_TEXT, verb="(?:text|message|dm)"), re.IGNORECASE
    ),
}
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "”": "”", "'": "'", "‘": "’"}


_PASSING = re.compile(
    r"(?:(?<!did )(?<!has )(?<!have )(?<!could )(?<!will )\bnot|\b(?:no|never|without|stop"
    r"|don[’']?t|doesn[’']?t|rather not))\s+(?:(?:more|any|take|takes|like|likes|want|wants|accept"
    r"|be|phone|please|to|ever) ){0,3}(?:calls?|called|calling|phon(?:e|ed|ing)|ring|ringing)\b"
    r"(?!\s+(?:back|yet|so far|from|for|came|today))"
    r"(?!\s+us\b[,;:]?\s+(?:and )?we\b)"  # "don't call us, we'll call you" is the process (B5)
    r"|\b(?:e-?mails?|mail|writing)\s+(?:(?:is|are|would|be|works|much|far) ){0,3}"
    r"(?:better|best|preferred)\b"
    r"|\b(?:prefers?|preferred|rather have)\s+(?:an? )?(?:e-?mails?|mail|writing)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.;!?\n]+[.;!?]*")
_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{3,})[”\"“»]")
_TELLING = re.compile(
    r"^(?:and |but )?(?:she|he|they|[A-Z][\w.]+) (?:said|says|told me)[:,]?\s+", re.IGNORECASE
)


def asked_in_passing(text: str) -> str:
    """Return the words in a logged text that ask for no calls (B3), empty for none.

    Stricter than `asks_for_no_calls`: "no answer, will call again" asks for nothing.
    """
    for quoted in _QUOTED.finditer(text):
        if _PASSING.search(quoted[1]):
            return quoted[1].strip()
    for sentence in _SENTENCE.finditer(text):
        if _PASSING.search(sentence[0]):
            return without_quotes(_TELLING.sub("", sentence[0].strip()))
    return ""


def asks_for_no_calls(words: str) -> bool:
    """Say whether words ask not to be called, or to be written to instead (method.md B3)."""
    return _NO_CALLS.search(words) is not None


def way_asked_for(words: str) -> Channel | None:
    """Return the way in which somebody wishes to be reached in writing, None where none or both."""
    asked = [way for way, wish in _ASKS_FOR.items() if wish.search(words)]
    return asked[0] if len(asked) == 1 else None


def without_quotes(words: str) -> str:
    """Return words without the quotation marks around all of them: they are shown in such."""
    text = words.strip()
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1]:
        inner = text[1:-1]
        if text[0] not in inner and text[-1] not in inner:
            return inner.strip()
    return text
