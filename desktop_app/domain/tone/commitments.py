# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the user says they will do and when, in free wording (method.md R14, 7.2).

"I'll call you on the 12th", "expect my call Monday at ten", "will ring Tues 8.30", "on Thursday
I plan to try you again": a first person, a way to be in touch, a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Channel
from desktop_app.domain.tone.days import Day, days
from desktop_app.domain.tone.preparation import Prepared, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


_SPOKEN = frozenset({Channel.CALL})
_WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE})
_ANY: frozenset[Channel] = frozenset()

_YOU = (
    r"(?:you|your (?:\w+ ){0,2}(?:office|desk|line|number|cell|mobile|assistant|team)|the "
    r"(?:\w+ ){0,2}\w+|your \w+|him|her|them|ꙮ+(?: ꙮ+)*|mr\.? \w+|ms\.? \w+|mrs\.? \w+|dr\.? "
    r"\w+|reception|hr|back|again|once more|in)"
)
_SOME = (
    r"(?:an?|another|my|the|one more|a further|you an?|you another|you my|you the|over|across|"
    r"along)"
)
_WAYS: tuple[tuple[frozenset[Channel], str], ...] = (
    (frozenset({Channel.EMAIL}), (
        rf"e?mail(?:ing)?\b|(?:send|sending|drop|dropping|shoot|shooting|pop|popping|fire off) "
        rf"(?:{_YOU} )?{_SOME} (?:\w+ ){{0,3}}e?mail|be in touch by e?mail|(?:follow up|"
        rf"check in|check back|touch base|write|be in touch|get in touch|get back to you|"
        rf"reach out|contact you|come back to you)(?: \w+){{0,3}} "
        rf"(?:by|via|through|over|with an) e?mail"
    )),
    (frozenset({Channel.MESSAGE}), (
        rf"(?:message|text|ping|dm|whatsapp|inmail)(?:ing)?\b|(?:send|sending|drop|dropping|"
        rf"leave|leaving|shoot|shooting|pop|popping) (?:{_YOU} )?{_SOME} (?:\w+ ){{0,3}}(?:message|"
        rf"text|dm|ping|inmail|whatsapp)|(?:follow up|check in|be in touch|reach out|write)(?: "
        rf"\w+){{0,3}} (?:here|by text|on linkedin|via linkedin|over linkedin|on whatsapp)\b"
    )),
    (_SPOKEN, (
        rf"(?:call|calling|ring|ringing|phone|phoning|telephone|telephoning|dial|dialling|"
        rf"dialing|buzz|bell)\b(?! (?:for applications|it a day))|(?:give|giving) (?:{_YOU} "
        rf")?(?:an?|another) (?:\w+ )?(?:call|ring|bell|buzz|shout|tinkle)|(?:try|trying) "
        rf"(?:{_YOU}|(?:on |next |this |first thing )?(?=(?:on|next|this|first|tomorrow|mon|"
        rf"tue|wed|thu|fri|the \d|at \d|around)\b)|(?=(?:mon|tues|wednes|thurs|fri)day)|to "
        rf"(?:reach|catch|call|ring|get|phone)|calling|ringing|my luck)\b|(?:catch|catching) "
        rf"{_YOU}|(?:reach|reaching|get) you (?:by|on the|over the) ?phone|(?:speak|speaking|"
        rf"talk|talking) (?:to|with) {_YOU}|pick up the phone|be on the (?:phone|line)|have a "
        rf"(?:call|chat|word)|(?:make|making|place|placing) (?:a|another|that|the|my) (?:\w+ "
        rf")?call|(?:follow(?:ing)? up|check(?:ing)? in|check(?:ing)? back|touch(?:ing)? base|"
        rf"be in touch|get(?:ting)? in touch|reach(?:ing)? (?:out|you)|contact(?:ing)? you)(?: "
        rf"\w+){{0,3}} (?:by|via|over the|on the|with a) (?:tele)?(?:phone|call)"
    )),
    (_WRITTEN, (
        rf"(?:write|writing)\b|post(?:ing)? (?:you|it|them|the|my|a|this)\b|(?:send|sending|"
        rf"drop|dropping|pen|forward|forwarding|share|sharing|submit) (?:{_YOU} |over |across "
        rf"|in )?(?:{_SOME} )?(?:\w+ "
        rf"){{0,4}}(?:line|note|word|lines|update|summary|letter|reminder|portfolio|reply|"
        rf"figures|\w+)\b"
    )),
    (frozenset({Channel.VISIT}), (
        rf"(?:come|coming|stop|stopping|drop|dropping|pop|popping|swing|swinging|call) (?:by|"
        rf"in|round|over|along|past|to|at|around)\b|visit(?:ing)?\b|(?:see|seeing|meet|meeting|"
        rf"join|joining) {_YOU}|be (?:at|there|in) |(?:bring|bringing|hand|handing|show|showing) "
        rf"(?:{_YOU}|it|them|a|an|my|some) |(?:leave|leaving) (?:it|them|(?:the|my|a|an) "
        rf"\w+)(?: \w+){{0,2}} (?:at|with|in)\b|come (?:up )?to you|(?:jump|walk|nip|pop|step) "
        rf"(?:into|in|over|down|up)\b"
    )),
    (_ANY, (
        rf"(?:follow|following) (?:up|this up|it up|that up)|(?:check|checking) (?:in|back|"
        rf"again|on|with|how|where|whether|if)\b|be (?:back )?in (?:touch|contact)|being in "
        rf"touch|(?:get|getting|come|coming) (?:back )?(?:in touch|to you|back to {_YOU})|"
        rf"(?:touch|touching) base|(?:reach|reaching) (?:out|{_YOU})|reconnect\w*|circle back|"
        rf"(?:contact|contacting) {_YOU}|pick (?:this|it|things|our \w+) up|pick up (?:this|"
        rf"our|the|where)|revert|try (?:again|once more|then)|be back\b|let you know|(?:keep|"
        rf"stay)(?:ing)? in (?:touch|contact)|keep (?:on )?(?:calling|ringing|writing|emailing|"
        rf"trying|phoning|checking)|come back (?:with|on)|ask (?:again|{_YOU})|look (?:in|you "
        rf"up)|make contact|resume|knock|"
        rf"hit you up|go for (?=mon|tue|wed|thu|fri|the \d)|hear from me|be with you|"
        rf"holler (?:at )?{_YOU}"
    )),
)  # fmt: skip

_FILL = re.compile(r"(?:,? (?!(?:not|never|no|you|wait|waiting|awaiting|hoping)\b)[\w'-]+,?){0,9} ")
_SELF = (
    r"(?:i|we) (?:will|shall|plan to|plan on|am going to|am planning to|am planning on|intend "
    r"to|mean to"
    r"|aim to|propose to|expect to|hope to|promise to|would like to|would love to|want to|am due to"
    r"|am set to|have (?:a note|made a note|planned|marked|set|put|noted|blocked|scheduled|"
    r"resolved)"
    r"|can|could|may|would be|am|will be|shall be|would)"
)
_WHO = re.compile(
    rf"(?P<first>\b{_SELF}|\blet me|\ballow me to|\bmy (?:plan|intention|idea|aim) is to|"
    rf"(?<!were )(?<!was )\bgoing to|\bplanning to"
    r"|(?:\b(?:and|then|so|but|or|otherwise|else)[,]? |^\s*[\"']?|[.;,:(-] )(?:will|shall|plan "
    r"to|am going to)"
    r"|\b(?:otherwise|and|or|then|but),?(?= (?:try|call|ring|phone|email|write|drop|"
    r"follow)\b)|(?<!that )\bi(?= (?:call|ring|phone|telephone|email|write|message|come|try) "
    r"(?:you|again|back|to)\b)(?! write (?:to )?you (?:about|regarding|because|concerning|to)\b))"
    r"(?! not\b| never\b)"
)
_OTHERS = re.compile(
    r"(?:\b(?:you (?:will|can|may|should|shall)(?: then| next| certainly| also)? (?:hear|get|"
    r"receive|have|expect)|(?<!told )(?<!told me to )(?<!me to )(?<!be )(?<!am )(?<!was )(?<!been )"
    r"(?:expect(?:ing)?|look (?:out )?for|watch for))\b"
    r"(?: \w+){0,3}? (?P<what>from me|call|email|mail|note|message|ring|text|line|letter|"
    r"voicemail)|\b(?:my|the) next (?:\w+ )?"
    r"(?P<next>call|try|attempt|email|mail|note|message|contact|ring|step|update|visit|"
    r"voicemail|follow[- ]up|letter)"
    r"|^\W*next (?P<bare>call|try|email|note|message|contact|step|follow[- ]up)\b"
    r"|\b(?P<from>call|email|note|message|line|ring|text) from me|\b(?:expect|hear from) "
    r"me\b(?P<me>)"
    r"|\b(?:speak|talk|speaking|talking|chat|see|seeing|meet|catch up|speak again|talk "
    r"again)(?: to| with)?(?: you| then| again| soon)?(?P<meet>(?= (?:on |next |this |tomorrow|"
    r"at |mon|tue|wed|thu|fri|the \d))))"
)
_AGREED = re.compile(
    r"\b(?:look(?:ing)? forward to|excited (?:for|about)|ready for|see you at|(?:confirm|"
    r"confirming)) (?:our |the |my |a |your |speaking|talking|seeing|meeting|catching|joining|"
    r"visiting|coming|being|it|that|this)"
    r"(?!\w* ?hearing)"
)
_THEIRS = re.compile(
    r"\b(?:expect|look forward to|looking forward to|wait for|await) (?:your|a reply|an answer|"
    r"hearing|a response|a call back|to hear|to receive)"
)  # fmt: skip
_NOT_THEN = re.compile(
    r"(?:\b(?:of|from|since|dated|until|till|til|before|after|sent|written|applied|submitted|"
    r"received|posted|closed|last|past|earlier|called|wrote|rang|met|spoke|emailed|told|visited|attended|talked|chatted|interviewed|advertised|"
    r"dropped (?:off|in|by)|handed (?:in|over)|came (?:by|in)|finished|completed) (?:on "
    r"|the |next |this )?|\byour )$"
)  # fmt: skip
_OF_A_PART = re.compile(
    r"\b(?:morning|afternoon|evening|week|day|date|on the|beginning) of (?:the )?$"
)
_THEN = re.compile(
    r"\b(?:then|that (?:day|morning|afternoon|date|week)|on (?:it|that)|at that time)\b"
)
_UNSURE = re.compile(r"\b(?:perhaps|maybe|possibly),? ?\w?$")
"""Before "I'll ring" it takes back what is announced."""
_THEIR_CALL = re.compile(r"\bif you (?:\w+ ){0,3}(?:call|ring|phone|speak|talk)\b|\bhope we\b")
"""Says that they are to call, whatever the writer will do meanwhile: "I'll be at my desk"."""
_OWN_CALL = re.compile(
    r"\b(?:call|ring|phone|telephone|email|write|message|try) (?:you|again|your)\b"
)
_NEVER = re.compile(r"\b(?:not|never|nor|no longer)\b")
_DENIAL = re.compile(r"\b(?:not|never|nor)\b(?: \w+){1,4} ?$")
_OF_THAT_DAY = re.compile(
    r" (?:market|shift|class|fair|rota|crew|opening|team|paper|school|club|session|league|"
    r"edition|slot|post|job|service|group)\b"
)
_TALKED = re.compile(
    r"\b(?:good|great|nice|lovely|pleasure|enjoyed|was|thank\w*|loved|fun|glad|happy|after)\b"
)
"""Before "speaking with you on Friday" it tells of a talk that was."""
_NEAR = 60
"""Characters after a first person within which "by phone" belongs to it."""
_SUITS = re.compile(
    r"\bi will\b.*\b(?:ok|okay|all right|alright|fine|suits?|works?|convenient)\b"
    r"|^\W*i (?:will|shall) "
)
"""A question that tells what comes: "I'll ring on Monday, you're closed then, aren't you"."""
_TODAY_AT = re.compile(
    r"\bat (?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|noon|half past|quarter (?:past|to))\b"
)
_ITS_END = re.compile(r"\b(?:until|till|til) (?:on |the |next |this )?$")
_WHEN_IT_ENDS = re.compile(r",? (?:when|and then|and|then) (?:i\b|call|ring|phone|email|write|try)")
"""Behind "I'll wait until Tuesday" it makes that day the one of the step."""
_AT_ONCE = 4
"""Characters into a sentence before which a day still belongs to what was said before it."""
_RATHER = re.compile(
    r"\W*(?:(?:no|sorry|or|rather|actually|make (?:it|that)|let us say|say|i mean|until then|on)"
    r"\W+)*"
)
_MET = frozenset({Channel.CALL, Channel.VISIT})


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something the user says they will do.

    Attributes:
        start: where it begins in the prepared text.
        channels: the ways it may mean; empty where it says no way ("be in touch").
        day: the day said, with places in the prepared text; None without one.
    """

    start: int
    end: int
    channels: frozenset[Channel]
    day: Day | None
    sentence: Sentence


@cache
def _ways() -> tuple[tuple[frozenset[Channel], re.Pattern[str]], ...]:
    return tuple((ways, re.compile(words)) for ways, words in _WAYS)


@cache
def _acts() -> re.Pattern[str]:
    """Return what finds a way to be in touch, wherever it stands."""
    words = "|".join(f"(?:{words})" for _ways, words in _WAYS)
    return re.compile(rf"(?<=[ ])(?:{words})")


def commitments(prepared: Prepared, today: date) -> tuple[Commitment, ...]:
    """Return what the user says they will do, sentence by sentence, dated or not."""
    found: list[Commitment] = []
    before: list[Day] = []
    for sentence in prepared.sentences:
        named = days(sentence.text, today)
        for start, end, ways in _announced(sentence.text):
            day = _day_of(sentence.text, start, end, named)
            until = [_moved(one, sentence.start) for one in named if one.start > start] or before
            if day is None and until and _THEN.search(sentence.text, start):
                day = until[-1]
            elif day is not None:
                day = _moved(day, sentence.start)
            else:
                day = _this_day(sentence, end, today)
            found.append(
                Commitment(sentence.start + start, sentence.start + end, ways, day, sentence)
            )
        before = [_moved(day, sentence.start) for day in named]
        if before and found and found[-1].day is None and _goes_on(sentence.text, named[0]):
            found[-1] = _with_day(found[-1], before[0], sentence)
    return tuple(found)


def _this_day(sentence: Sentence, end: int, today: date) -> Day | None:
    """Return today for a bare time: "I'll try you again at two"."""
    at = _TODAY_AT.search(sentence.text, max(0, end - 8))
    if at is None:
        return None
    return Day(sentence.start + at.start(), sentence.start + at.end(), today, bare=True)


def _goes_on(text: str, day: Day) -> bool:
    """Say whether a sentence begins with its day, as in "No, let's say Monday"."""
    return day.start <= _AT_ONCE or bool(_RATHER.fullmatch(text, 0, day.start))


def _with_day(one: Commitment, day: Day, sentence: Sentence) -> Commitment:
    """Return "I'll ring." with the day that the next sentence begins with."""
    if one.sentence.end != sentence.start:
        return one
    return Commitment(one.start, one.end, one.channels, day, one.sentence)


def _moved(day: Day, by: int) -> Day:
    return Day(day.start + by, day.end + by, day.on, day.other, day.weekday, day.bare)


def _announced(text: str) -> Iterator[tuple[int, int, frozenset[Channel]]]:
    """Yield where a sentence announces that the user will be in touch, and by which ways."""
    if text.rstrip().endswith("?") and not _SUITS.search(text):
        return
    if _THEIR_CALL.search(text) and not _OWN_CALL.search(text):
        return
    yield from _in_first_person(text)
    if _THEIRS.search(text):
        return
    for other in _OTHERS.finditer(text):
        past = other["meet"] is not None and _TALKED.search(text, 0, other.start())
        if not past and not _NEVER.search(text, 0, other.start() + 12):
            yield other.start(), other.end(), _named(other, text)
    agreed = _AGREED.search(text)
    if agreed:
        yield agreed.start(), agreed.end(), _MET


def _in_first_person(text: str) -> Iterator[tuple[int, int, frozenset[Channel]]]:
    first_persons = list(_WHO.finditer(text))
    acts = list(_acts().finditer(text)) if first_persons else []
    for who in first_persons:
        if _UNSURE.search(text, 0, who.start() + 2) or _denied(text, who):
            continue
        act = next((act for act in acts if _follows(text, who, act)), None)
        if act is None:
            by = _BY.search(text, who.end(), who.end() + _NEAR)
            if by:
                yield who.start(), by.end(), _NAMED[by.group(1)]
        elif not _is_present(text, who, act):
            yield who.start(), act.end(), _channels(text, act.start())


def _denied(text: str, who: re.Match[str]) -> bool:
    """Say whether "or write" goes on with "I won't call"."""
    goes_on = who.group().startswith(("or", "and", "but", "then", "nor"))
    return goes_on and bool(_DENIAL.search(text, 0, who.start()))


def _follows(text: str, who: re.Match[str], act: re.Match[str]) -> bool:
    """Say whether only a few words, and no other subject, part a first person from an act."""
    return act.start() > who.end() and bool(_FILL.fullmatch(text, who.end(), act.start()))


def _is_present(text: str, who: re.Match[str], act: re.Match[str]) -> bool:
    """Say whether "I am calling about" tells what the message is, not what comes."""
    first = who["first"]
    if first in {"i am", "we am"}:
        said = act.group().split(" ")[0]
        return not said.endswith("ing") or bool(
            re.match(
                r"\w* ?(?:to|about|because|regarding|with|in|on behalf|for|concerning|as)\b"
                r"|up (?:on|with|from|after)\b(?! (?:the \d|\d|next|this|mon|tue|wed|thu|fri))",
                text[act.start() + len(said) :].lstrip() or " ",
            )
        )
    if first in {"i would", "we would", "i could", "we could", "i can", "i may"}:
        return first == "i would" and act.group().startswith(("like", "be"))
    return False


def _channels(text: str, place: int) -> frozenset[Channel]:
    ways = next((ways for ways, words in _ways() if words.match(text, place)), _ANY)
    by = None if ways else _BY.search(text, place)
    return _NAMED[by.group(1)] if by else ways


_BY = re.compile(
    r"\b(?:by|via|over the|on the|with an?|over|on|through) (phone|telephone|email|mail|"
    r"call|message|text|note|letter|linkedin)\b"
)
_NAMED = {
    **dict.fromkeys(("call", "phone", "telephone", "ring", "voicemail", "try", "attempt"), _SPOKEN),
    **dict.fromkeys(("email", "mail"), frozenset({Channel.EMAIL})),
    **dict.fromkeys(("message", "text", "linkedin"), frozenset({Channel.MESSAGE})),
    **dict.fromkeys(("note", "line", "letter"), _WRITTEN),
    "visit": frozenset({Channel.VISIT}),
}


def _named(other: re.Match[str], text: str) -> frozenset[Channel]:
    said = next((other[name] for name in ("what", "next", "bare", "from") if other[name]), "")
    if said in _NAMED:
        return _NAMED[said]
    if other["meet"] is not None:
        return _MET
    rest = text[other.start() :]
    for words, ways in (("phone", _SPOKEN), ("email", _NAMED["email"]), ("call", _SPOKEN)):
        if words in rest:
            return ways
    return _ANY


def _day_of(text: str, start: int, end: int, named: tuple[Day, ...]) -> Day | None:
    """Return the day that belongs to an announcement: the first after it, else one before."""
    fitting = [day for day in named if not of_something_else(text, day)]
    after = [day for day in fitting if day.start >= start]
    later = [day for day in after if day.start >= end - 12]
    return next(iter(later or after or fitting[::-1]), None)


def of_something_else(text: str, day: Day) -> bool:
    """Say whether a day belongs to another thing: "my email of Monday", "until Friday"."""
    before = text[max(0, day.start - 28) : day.start]
    if before.lstrip("\"' ") in {"until ", "till "}:
        return False
    if _ITS_END.search(before) and _WHEN_IT_ENDS.match(text, day.end):
        return False
    if day.bare and _OF_THAT_DAY.match(text, day.end):
        return True
    return bool(_NOT_THEN.search(before)) and not _OF_A_PART.search(before)
