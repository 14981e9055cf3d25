# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a capture line say happened: outcome, channel and who acted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.dates import vague_word
from desktop_app.domain.records import Channel, Direction, Outcome


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """What happened as far as it was said.

    Attributes:
        who: where they who acted are named ("Acme called"), the start and end of it.
        spans: where the words stand that said it; what remains is the user's note.
    """

    outcome: Outcome | None
    channel: Channel | None
    direction: Direction
    who: tuple[int, int] | None
    spans: tuple[tuple[int, int], ...]


# The words are read with a comma for every break, and U+E001 and U+E002 for names and dates.
_MAIL = r"(?:voice ?mail|vm|lvm)"
_HELPER = (
    r"(?:the |an? |her |his |their )?(?:assistant|receptionist|reception|secretary|front desk"
    r"|colleague|operator)"
)
_LETTER = r"(?:reply|answer|response|call|call ?back|e-?mail|message|mail|letter|note)"

# An answer or a message is named, and was not there.
_UNREACHED = _re(
    rf"\b(?:no (?:{_MAIL}|message)|left no (?:{_MAIL}|message|msg)"
    rf"|(?:didn't|did not|couldn't|could not|without) (?:leav(?:e|ing) )?(?:an? |any )?"
    rf"(?:{_MAIL}|message)|(?:{_MAIL}|mailbox)(?: (?:was|is|box))* full"
    r"|(?:no ?(?:one|body)|never|not|hasn't|haven't|didn't|did not|couldn't|doesn't) (?:\w+ )?"
    r"(?:answer(?:ed)?|repl(?:y|ied)|pick(?:ed)? up|reach(?:ed)?|respond(?:ed)?|get through"
    r"|heard?|(?:wrote|called) back))\b(?: from)?"
)
_NO_CONTACT = _re(
    r"(?<!\bi )\bsaid no(?=\s*(?:$|[,.!\ue002]|and\b|more\b|to (?:calls?|contact)\b))"
    r"|\b(?:don't|do not|never) (?:call|contact|phone|ring)\b"
    r"(?!,*\s*(?:back )?(?:us|until|till|before|on|in|this|\ue002)\b)(?!\s*\ue002)(?!,+\s*we'll)"
    r"|\bstop (?:calling|contacting)\b|\bplease stop\b|\bno (?:more|further) contact\b"
)
_REJECTED = _re(
    r"(?<!\bi )\b(?:(?:got|was|been|am) )?rejected\b(?! (?:the|their|an?|it|this)\b)"
    r"(?: (?:me|us|by))?|\brejection\b(?: from)?|\bturned (?:me|us) down\b"
    r"|\b(?:position|role|job|post|vacancy) (?:(?:is|was|has|been|already) )*filled\b"
    r"|\bwent with (?:someone|somebody|another|an internal)\b(?: else| candidate)?"
)
_OFFER = _re(
    r"\b(?:got|received|have|had|made(?: me| us)?)(?: an?| the| their)?(?: job| verbal| written)?"
    r" offer\b(?: from)?|\b(?:verbal|written|job) offer\b(?: from)?|\boffer from\b"
    r"|\boffered (?:me|us)\b(?: the job| a job)?|\boffered (?:the|a) job\b"
    r"|(?:^|,)\s*(?:an )?offer\s*(?=$|[,\ue002])"
)
_CALL_ON = _re(
    r"\b(?:(?:said|says|asked|told|wants?|wanted)(?: me| us)?(?: to)? )?"
    r"(?:call|ring|phone) (?:me|us)\b(?: back)?"
    r"|\b(?:said|says|asked|told|wants?|wanted)(?: me| us)?(?: to)? (?:call|ring|phone|try)\b"
    r"(?: (?:back|again|her|him|them))*"
)
_NO_TIME = _re(
    r"(?<!\bi had )(?<!\bi have )\bno time\b(?! (?:to lose|limit|zone)\b)"
    r"|\b(?:doesn't|don't|does not|do not|didn't) (?:really )?have (?:the |any |much )?time\b"
    r"|\btoo busy to (?:meet|talk)\b"
)
_AUTOMATIC = _re(
    r"\b(?:got an? )?auto(?:matic|mated)?[- ]?(?:reply|replied|response|answer|confirmation"
    r"|acknowledge?ment)\b(?: from)?|\bout[- ]of[- ](?:the[- ])?office\b|\booo\b"
    r"|\backnowledge?ment\b(?: from)?|\bconfirmation e?-?mail\b(?: from)?"
)
_REPLIED = _re(
    r"\b(?:replied|responded|got back to (?:me|us))\b(?! to\b)"
    r"|\bwrote back\b(?=\s*(?:$|[,.\ue002]))"
    r"|\b(?:they|she|he) (?:called|rang|phoned|e-?mailed|wrote|messaged|texted)\b"
    r"(?: (?:back|me|us))*|\bheard (?:back )?from\b"
    rf"|\b(?:got|received|had) (?:an? |the |another )?(?:\w+ )?{_LETTER} (?:back )?from\b"
    rf"|(?:^|,)\s*(?:an? )?{_LETTER} from\b"
)
_PICKED_UP = _re(r"\b(?:(?:they|she|he|who) )?answered\b(?! to\b)")
_ASSISTANT = _re(
    rf"\b(?:left |got )?(?:an? |another )?(?:message|msg|word|note) with\b(?: {_HELPER}\b)?"
    rf"|\b(?:spoke|talked|got|reached)(?: only)?(?: to| with| through to)? {_HELPER}\b"
    rf"|\b{_HELPER} (?:said|says|took|answered|will|promised|picked up)\b(?: an?)?(?: message)?"
    rf"|(?:^|,)\s*{_HELPER}\s*(?=$|[,\ue002])"
)
_VOICEMAIL = _re(
    r"(?<!leave )(?<!leave a )(?<!check )(?<!send )\b(?:(?:left|got|reached|to|straight to|only) )*"
    rf"(?:(?:an?|the|another|her|his) )?(?:{_MAIL}|answering machine)\b(?: (?:for|with|at))?"
    r"|\bleft (?:an? |another )?(?:message|msg)\b(?: (?:for|at))?"
)
_NO_ANSWER = _re(
    r"\bno (?:answer|pick-?up)\b(?: (?:from|at))?|\brang out\b|\bbusy signal\b"
    r"|\bline (?:was )?busy\b|\bunavailable\b|\bnot (?:in|there|available|at (?:her|his|the) desk)\b(?! \w)"
)
_INTERVIEWED = _re(r"\binterviewed\b(?: (?:with|at|by))?")
_SCREENED = _re(
    r"\bphone[- ]?screen(?:ed)?\b(?: (?:with|at|by))?|\bscreen(?:ed|ing call)\b(?: (?:with|by))?"
)
_MET = _re(r"\bmet(?: up)?\b(?: with)?|\bvisited\b|\b(?:had )?(?:a )?(?:coffee|lunch) with\b")
_REACHED = _re(
    r"\b(?:spoke|talked|chatted)\b(?: (?:to|with))?|\breached\b(?! out)|\bgot (?:through|hold of)\b"
    r"|\bpicked up\b"
)
_APPLIED = _re(
    r"\bapplied\b(?: (?:to|at|with))?"
    r"|\b(?:submitted|sent)(?: in)?(?: an?| my| the)? (?:application|cv|resume|résumé)\b(?: to)?"
)
_WROTE = _re(
    r"\b(?:e-?mailed|mailed|wrote)\b(?: back)?(?: to)?|\b(?:replied|responded) to\b"
    r"|\bsent (?:an? |another )?(?:e-?mail|mail|letter|note|thank[- ]you(?: note)?)\b(?: to)?"
)
_MESSAGED = _re(
    r"\b(?:messaged|texted|pinged|linkedin'?ed|dm'?d)\b|\bconnected with\b"
    r"|\bsent (?:an? |another )?(?:text|message|linkedin|dm)\b(?: (?:message|note))?(?: to)?"
)
_SENT = _re(r"\bfollowed up\b(?: with)?|\bsent\b|\breached out\b(?: to)?")
_LOOKED_UP = _re(r"\blooked up\b|\bresearched\b|\bfound (?:the|a) (?:number|name)\b(?: of)?")
_CALLED = _re(r"\b(?:re-?called|called|rang|phoned|telephoned|dial+ed|tried)\b(?: back)?")

# In this order: what ends or binds something outranks that a message was left, and so on.
_RULES: tuple[tuple[re.Pattern[str], Outcome], ...] = (
    (_NO_CONTACT, Outcome.NO_CONTACT),
    (_REJECTED, Outcome.REJECTED),
    (_OFFER, Outcome.OFFER),
    (_CALL_ON, Outcome.CALL_ON),
    (_NO_TIME, Outcome.NO_TIME),
    (_AUTOMATIC, Outcome.AUTOMATIC),
    (_REPLIED, Outcome.ANSWERED),
    (_ASSISTANT, Outcome.ASSISTANT),
    (_VOICEMAIL, Outcome.VOICEMAIL),
    (_PICKED_UP, Outcome.ANSWERED),
    (_INTERVIEWED, Outcome.INTERVIEWED),
    (_SCREENED, Outcome.SCREENED),
    (_MET, Outcome.MET),
    (_REACHED, Outcome.REACHED),
    (_NO_ANSWER, Outcome.NO_ANSWER),
    (_APPLIED, Outcome.APPLIED),
    (_WROTE, Outcome.WRITTEN),
    (_MESSAGED, Outcome.WRITTEN),
    (_SENT, Outcome.WRITTEN),
    (_LOOKED_UP, Outcome.LOOKED_UP),
)
_BY: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (_re(r"\b(?:by|via|on|over) (?:the )?(?:phone|video|zoom|teams|call)\b"), Channel.CALL),
    (_re(r"\b(?:by|via|over) (?:e-?mail|mail|letter)\b"), Channel.EMAIL),
    (_re(r"\b(?:by|via|on|over|through) (?:linkedin|text|sms|whatsapp)\b"), Channel.MESSAGE),
)
_ACTED: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (_CALLED, Channel.CALL),
    (_re(r"\b(?:call|call ?back) (?:back )?from\b"), Channel.CALL),
    (_WROTE, Channel.EMAIL),
    (_re(r"\b(?:e-?mail|mail|letter) (?:back )?from\b"), Channel.EMAIL),
    (_MESSAGED, Channel.MESSAGE),
    (_re(r"\bmessage (?:back )?from\b"), Channel.MESSAGE),
)
_USUAL: dict[Outcome, Channel] = {
    Outcome.REACHED: Channel.CALL,
    Outcome.NO_ANSWER: Channel.CALL,
    Outcome.CALL_ON: Channel.CALL,
    Outcome.AUTOMATIC: Channel.EMAIL,
    Outcome.WRITTEN: Channel.EMAIL,
    Outcome.LOOKED_UP: Channel.RESEARCH,
}
# These happen by one channel whatever else the line tells of.
_BOUND: dict[Outcome, Channel] = {
    Outcome.VOICEMAIL: Channel.CALL,
    Outcome.ASSISTANT: Channel.CALL,
    Outcome.SCREENED: Channel.CALL,
    Outcome.APPLIED: Channel.EMAIL,
}
_THEIRS = frozenset({Outcome.ANSWERED, Outcome.AUTOMATIC, Outcome.REJECTED, Outcome.OFFER})
_BOUNDARIES = frozenset({Outcome.NO_CONTACT, Outcome.NO_TIME, Outcome.CALL_ON})
_WRITTEN_CHANNELS = frozenset({Channel.EMAIL, Channel.MESSAGE})

# "Acme called", "Dana Reyes from Acme emailed me": who stands first has acted.
_THEY_ACTED = _re(
    r"\W*(?P<who>[^\W\d_][^,\ue002]{0,60}?|\ue001\ue003*(?: (?:at|from|of) [^,\ue002]{1,40}?)?) "
    r"(?:has |have |just )?(?:called|rang|phoned|e-?mailed|wrote|messaged|texted|pinged|replied"
    r"|answered|responded|got back|reached out)\b(?! by\b)(?: back)?(?: to)?(?: me| us)?"
    r"(?=\s*(?:$|[,.\ue002]|about\b|re\b|and\b|with\b|that\b|asking\b|to say\b))"
)
_NOT_THEM = _re(
    r"\b(?:i|i've|we|and|also|just|then|again|finally|not|no one|nobody|never|left|called|rang"
    r"|e-?mailed|wrote|tried|to)\b|^(?:re|re-)$"
)


def hear(said: str, pieces: list[tuple[int, int]]) -> Heard:
    """Return what happened according to `said`, in which `pieces` may begin with who acted."""
    who = next((found for found in (_who(said, *piece) for piece in pieces) if found), None)
    unreached = _UNREACHED.search(said)
    rest = _UNREACHED.sub(lambda m: "\0" * len(m.group()), said)
    outcome = _outcome(rest, acted=who is not None)
    if outcome is None and unreached is not None:
        outcome = Outcome.NO_ANSWER
    channel = _channel(rest, outcome)
    if outcome is Outcome.NO_ANSWER and channel in _WRITTEN_CHANNELS:
        outcome = Outcome.WRITTEN
    if outcome is Outcome.ANSWERED and who is None and _user_called(rest):
        outcome = Outcome.REACHED
    written = outcome in _BOUNDARIES and (who is not None or channel in _WRITTEN_CHANNELS)
    theirs = outcome in _THEIRS or written
    direction = Direction.IN if theirs else Direction.OUT
    return Heard(outcome, channel, direction, who, _spans(said))


def _who(said: str, start: int, end: int) -> tuple[int, int] | None:
    match = _THEY_ACTED.match(said, start, end)
    if match is None or _NOT_THEM.search(match.group("who")):
        return None
    return match.span("who")


def _outcome(said: str, *, acted: bool) -> Outcome | None:
    for pattern, outcome in _RULES:
        match = pattern.search(said)
        if acted and outcome is Outcome.ANSWERED:
            return outcome
        if match is None or (outcome is Outcome.CALL_ON and not _day_follows(said, match.end())):
            continue
        return outcome
    return None


def _day_follows(said: str, i: int) -> bool:
    """Return whether a day, or a vague word for one, follows in the same clause."""
    clause = said[i:].split(",", 1)[0]
    return "\ue002" in clause or vague_word(clause) is not None


def _channel(said: str, outcome: Outcome | None) -> Channel | None:
    if outcome in _BOUND:
        return _BOUND[outcome]
    for pattern, channel in _BY:
        if pattern.search(said):
            return channel
    if outcome in {Outcome.MET, Outcome.INTERVIEWED}:
        return Channel.VISIT
    acted = [(m.start(), channel) for pattern, channel in _ACTED if (m := pattern.search(said))]
    if acted:
        return min(acted)[1]
    return _USUAL.get(outcome) if outcome is not None else None


def _user_called(said: str) -> bool:
    picked_up = _PICKED_UP.search(said)
    return picked_up is not None and _CALLED.search(said, 0, picked_up.start()) is not None


def _spans(said: str) -> tuple[tuple[int, int], ...]:
    """Return where verbs and outcomes stand; the words of a "no" are kept (method.md 3.2)."""
    patterns = [pattern for pattern, outcome in _RULES if outcome not in _BOUNDARIES]
    patterns += [pattern for pattern, _ in (*_BY, *_ACTED)]
    patterns += [_UNREACHED, _CALL_ON]
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(said))
