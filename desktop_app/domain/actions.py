# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a step says the user will do: a code or their own words (method.md R06, R07)."""

from __future__ import annotations

import re

from desktop_app.domain.errors import KnownError
from desktop_app.domain.terms import ACTIONS, Channel

# Verbs that only the user's own hands can follow; a step that begins with one is theirs, whoever
# else it names ("ask Ana to call me").
_DOING = (
    r"(?:apply|arrange|ask|book|bring|call|check|confirm|contact|deliver|dial|e-?mail|find|"
    r"follow|get|give|go|invite|leave|look|mail|meet|message|offer|phone|ping|post|prepare|"
    r"propose|read|remind|reply|request|research|review|revise|ring|schedule|send|share|speak|"
    r"submit|suggest|talk|tell|text|thank|try|update|visit|write)"
)
_SHE = r"(?:he|she|they|someone|somebody)"
_THE_RECRUITER = (
    r"(?:(?:the|their|her|his|my|a|an)\s+)?"
    r"(?:agency|assistant|boss|company|contact|employer|firm|hiring\s+manager|hr|interviewer|"
    r"manager|recruiter|team)"
)
_REACTS = (
    r"(?:answers|calls|contacts|decides|e-?mails|gets|lets|messages|phones|pings|replies|"
    r"responds|rings|sends|texts|tells|writes)"
)
_REACT = (
    r"(?:answer|call|contact|e-?mail|get|let|message|phone|ping|reply|respond|ring|send|text|"
    r"tell|write)"
)
_WILL = r"(?:\s*['’]ll|\s+(?:will|shall|(?:is|are)\s+going\s+to|promised\s+to))"
_ANSWER = r"(?:answer|call|callback|decision|feedback|news|reply|response|word)"
_HER = r"(?:an?|the|their|her|his|any)"

_LEAD = re.compile(r"^(?:(?:and|then|just|to|i\s+am|i\s+will|i\s*['’]ll|i['’]m|i)\s+)+")
_BEGINS_DOING = re.compile(rf"{_DOING}\b")
_THEN_DOING = re.compile(rf"(?:\bthen\b|;)\s*(?:i\s*['’]ll\s+|i\s+will\s+)?{_DOING}\b")
_WAITING = re.compile(
    r"(?:keep\s+)?(?:(?:a?wait(?:ing)?|expect(?:ing)?|pending)\b"
    r"|hop(?:e|ing)\s+(?:for|to|that|he|she|they)\b"
    r"|hear(?:ing)?\s+(?:back|from|something|anything|more)\b|see\s+(?:if|whether|what)\b"
    r"|(?:watch|look\s+out|listen)\s+for\b|sit\s+tight\b|stand\s+by\b|on\s+hold\b|do\s+nothing\b"
    r"|(?:nothing|none|no\s+action|tbd|n/?a|later|soon|someday)\W*$"
    rf"|(?:get|receive)\s+(?:{_HER}\s+)?(?:answer|call|callback|decision|reply|response)\b"
    rf"|(?:their|her|his)\s+{_ANSWER}\b|{_HER}\s+{_ANSWER}\s+(?:back\s+)?(?:from|by)\b"
    r"|(?:callback|decision|feedback|news|response|word)\s+(?:from|by)\b)"
)
_SOMEBODY_ACTS = re.compile(
    rf"{_SHE}\b|{_THE_RECRUITER}(?:{_WILL}\b|\s+{_REACTS}\b|\s+to\s+{_REACT}\b)"
)
# "Ana will call", whatever she is called; "Time to call Ana" is the user's.
_ANA_WILL = re.compile(rf"(?!(?:i|we)\b)[\w.-]+(?:\s+[\w.-]+){{0,2}}?{_WILL}\b")
_TO_ME = re.compile(rf"\b(?:{_REACTS}|{_REACT})(?:\s+back)?(?:\s+(?:to|with))?\s+me\b")

_NAMED_CHANNELS = (
    (Channel.RESEARCH, r"look(?:ing)?\s+up|find(?:ing)?|research(?:ing)?|prepar(?:e|ing)"),
    (Channel.CALL, r"(?:call|phone|ring|dial)(?:ing)?|voicemail"),
    (Channel.EMAIL, r"(?:e-?)?mail(?:ing)?"),
    (Channel.MESSAGE, r"(?:message|text)(?:ing)?|messaging|linkedin|sms|dm"),
    (Channel.VISIT, r"visit(?:ing)?|meet(?:ing)?|drop\s+by|stop\s+by"),
)
_TO_MEET = re.compile(
    r"^(?:meet|visit|(?:drop|stop)\s+by)\b"
    r"|\b(?:arrange|ask|book|invite|offer|propose|request|schedule|suggest)\b.*"
    r"\b(?:appointment|coffee|lunch|meet(?:ing)?|minutes|visit)\b"
)
_CHANNEL_WORDS = tuple((way, re.compile(rf"\b(?:{words})\b")) for way, words in _NAMED_CHANNELS)


def check_action(text: str) -> str:
    """Return an action tidied up, if the user is the one who acts (method.md R06).

    Errors: `KnownError` ``no_action`` when empty; ``not_your_action`` with the text when somebody
    else acts or the step only waits.
    """
    tidy = " ".join(text.split())
    if not tidy:
        raise KnownError("no_action")
    if tidy not in ACTIONS and _is_somebody_elses(tidy.casefold()):
        raise KnownError("not_your_action", text=tidy)
    return tidy


def asks_to_meet(action: str, channel: Channel) -> bool:
    """Say whether a step asks somebody for a meeting: that ask can be paused by itself (B2)."""
    return channel is Channel.VISIT or bool(_TO_MEET.search(action.casefold()))


def named_channel(text: str) -> Channel | None:
    """Return the channel of an action that begins with one, None for any other.

    "Thank her for the call" is no call.
    """
    known = ACTIONS.get(text.strip())
    if known is not None:
        return known
    begins = _LEAD.sub("", text.casefold())
    return next((way for way, words in _CHANNEL_WORDS if words.match(begins)), None)


def channel_of(text: str) -> Channel:
    """Guess the channel of an action: its usual one, or by the first word that names a way.

    Words that name none ("write", "send", or nothing at all) mean an email.
    """
    known = ACTIONS.get(text.strip())
    if known is not None:
        return known
    folded = text.casefold()
    found = [(hit.start(), way) for way, words in _CHANNEL_WORDS if (hit := words.search(folded))]
    return min(found, key=lambda pair: pair[0])[1] if found else Channel.EMAIL


def _is_somebody_elses(text: str) -> bool:
    said = _LEAD.sub("", text)
    if _WAITING.match(said):
        return not _THEN_DOING.search(said)
    if _SOMEBODY_ACTS.match(said):
        return True
    if _BEGINS_DOING.match(said):
        return False
    return bool(_ANA_WILL.match(said) or _TO_ME.search(said))
