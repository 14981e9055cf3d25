# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What makes a phrase right where it stands (method.md 7.2, "context rules")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.tone.preparation import Sentence

_THANKS = (
    r"\b(?:thank\w*|grateful|appreciated?|enjoyed|pleasure|glad|kind of you|generous|honou?red)\b"
)


def _left(pattern: str) -> Callable[[Sentence, int, int], bool]:
    """Return a rule that looks at the sentence before the phrase."""
    compiled = re.compile(pattern)

    def rule(sentence: Sentence, start: int, _end: int) -> bool:
        return bool(compiled.search(sentence.text, 0, max(0, start - sentence.start)))

    return rule


def _sentence(pattern: str) -> Callable[[Sentence, int, int], bool]:
    """Return a rule that looks at the whole sentence."""
    compiled = re.compile(pattern)

    def rule(sentence: Sentence, _start: int, _end: int) -> bool:
        return bool(compiled.search(sentence.text))

    return rule


_CONDITIONAL = _left(r"\b(?:if|when|unless|in case|should|whenever|until|once|where)\b[^,;]{0,40}$")
_OWN_ANSWER = _sentence(
    r"\b(?:(?:been |was |am )?asked (?:me |us )?(?:to|for)|want me to|need me to|i (?:have|"
    r"need|must|had|promised|will|shall|can|would be happy to"
    r"|could|am going to)(?: to)?(?: \w+){0,2} (?:give|let|answer|reply|respond|decide|confirm|"
    r"tell|get back|come back|accept|call|ring|email|phone|write)\b"
    r"|(?:not|never) feel you need|no need to|have until|(?:given|gave|gives) me until|"
    r"you (?:said|mentioned|told|hoped|expected|"
    r"expect|plan|planned|were hoping|thought|indicated)"
    r"|decision (?:was|is|would be) (?:due|expected|likely)|closing date|do you expect|you "
    r"expect|i promised|if you (?:can|would|prefer|like)|their (?:answer|decision))"
)
_WHOSE = re.compile(
    r"\b(?:(?<!thank )you|they|clients?|patients?|customers?|guests?|he|she|parents|"
    r"members|people|families|children)\b(?: \w+){0,5} ?$"
)
_FIRST = re.compile(r"\b(?:i|me|my|mine|we|us|our)\b")
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|nothing|no need to|without|rather than|stop)(?: \w+){0,2} ?$"
)
_TOLD = re.compile(
    r"\b(?:hear\w*|decision|answer|call\w*|know|contact\w*|repl\w+|within|by now|offer|"
    r"result|news|update|days|weeks?)\b"
)
_PREFER = re.compile(
    r"\byou (?:said|told me|mentioned|would|were going to)(?: \w+){0,3} (?:prefer|like|"
    r"rather|welcome|be (?:away|out|back|in|travel\w*|happy|glad|open)|need|hire|have "
    r"(?:more|a better|a clearer|some)|know more)\b"
)


def _own_word(sentence: Sentence, start: int, _end: int) -> bool:
    rest = sentence.text[max(0, start - sentence.start) :]
    if re.match(r"\s*i (?:was|had been|have been)", rest) and not _TOLD.search(rest):
        return True
    before = sentence.text[: max(0, start - sentence.start)]
    return bool(_PREFER.search(rest)) or bool(re.search(r"\b(?:as|when|since) (?:you )?$", before))


def _not_me(sentence: Sentence, start: int, end: int) -> bool:
    """Feelings count only with a first person, and not where they are denied."""
    before = sentence.text[: max(0, start - sentence.start)]
    words = sentence.text[max(0, start - sentence.start) : end - sentence.start]
    if _NEGATED.search(before):
        return True
    if _FIRST.search(words):
        return False
    return bool(_WHOSE.search(before[-40:]))


def _siege_ok(sentence: Sentence, start: int, _end: int) -> bool:
    words = sentence.text[start - sentence.start :]
    before = sentence.text[: start - sentence.start]
    return words.startswith("until") and bool(
        re.search(r"\b(?:not|no need|wait|hold|pause|leave|park|rest)\b", before)
    )


def _resolved(sentence: Sentence, start: int, end: int) -> bool:
    """Excuse a worry that is told as past and got over."""
    words = sentence.text[start - sentence.start : end - sentence.start]
    after = sentence.text[end - sentence.start :]
    return " was " in words and bool(re.search(r"\b(?:but|until|then)\b", after))


_AGREED = _sentence(
    r"\bas (?:you |we )?(?:kindly )?(?:suggested|agreed|asked|proposed|invited|discussed|"
    r"offered|arranged|said)\b|\byour invitation\b|\binvited me\b|\bopen (?:day|house)\b"
)

GUARDS: dict[str, Callable[[Sentence, int, int], bool]] = {
    "conditional": _CONDITIONAL,
    "thanks": _left(_THANKS + r"(?!.*\b(?:but|although|though|however)\b)"),
    "thanks_private": _sentence(
        r"\b(?:thank you for|thanks for|congratulat\w+|sorry to hear|your (?:family|kids|"
        r"wife|husband|son|daughter))\b"
    ),
    "own_word": _own_word,
    "own_answer": _OWN_ANSWER,
    "own_speed": _sentence(
        r"\bthank\w*\b|\bi (?:really |truly |very much )?appreciated? (?:the|your|such|you)\b|"
        r"\bno need\b|\bneed not\b|\bavailable\b|\bstart\b|\bjoin\b|\bno (?:urgency|rush|"
        r"hurry)\b|\bnot (?:at all )?urgent\b|\b(?:nothing|anything) urgent\b|"
        r"\b(?:not|never) feel\b|"
        r"\bquick update (?:as|from|on|so|to|since|for)\b|\b(?:a|one|just a|my) quick update\b"
        r"|\b(?:we|team|i) (?:gave|give|provided|handled|answered|offered|ran|worked)\b|"
        r"\bpatients?\b|\bcustomers?\b"
    ),
    "first_choice": _sentence(
        r"\bfirst choice\b|\bprefer\b|\basked to (?:answer|reply|decide)\b|\bhave until\b|"
        r"\bin good time\b|\bwanted you to know\b"
    ),
    "praise": _sentence(
        r"\b(?:love|loved|enjoy\w*|great|thank\w*|glad|your (?:article|post|work|book|talk|"
        r"team)|happy to)\b"
    ),
    "resolved": _resolved,
    "siege_ok": _siege_ok,
    "agreed": _AGREED,
    "invited": lambda sentence, start, end: (
        sentence.text.rstrip().endswith("?") or _AGREED(sentence, start, end)
    ),
    "given_answer": _left(r"\b(?:thank\w*|appreciate\w*|grateful|enjoyed)\b"),
    "not_me": _not_me,
    "gracious": _sentence(
        r"\b(?:thank\w*|appreciate\w*|grateful|understand|enjoyed|honest\w* (?:answer|"
        r"feedback|reply))\b"
    ),
    "no_need": _left(r"\b(?:no need|not need|need not|do not have|without)\b"),
    "gracious_but": _sentence(
        r"\bbut i (?:\w+ )?(?:appreciate|thank|understand|respect|wish|am grateful)\b"
    ),
    "true_call": _sentence(r"\b(?:you asked|asked me to call|as agreed|no longer)\b"),
}
