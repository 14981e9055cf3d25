# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Templates to messages: every field filled, or its sentence left out (method.md 8, R18).

A template knows ``{name}`` fields of a fixed list and nothing else: no format codes, no
attributes (reliability.md X6). A part of a sentence in brackets that begin with a space or a mark,
``[ for the {role} position]``, goes without its sentence where a field of it is empty. Whether text
and step agree is in `agreement` (R14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.agreement import Agreement, check_step
from desktop_app.domain.errors import BugError
from desktop_app.domain.records import Channel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "FIELDS",
    "Agreement",
    "Filled",
    "Template",
    "check_step",
    "choose",
    "fill",
    "offered",
    "parse_templates",
    "replace_step",
]

REQUIRED = frozenset({
    "contact_first_name", "organization", "role", "last_touch_date", "next_channel", "next_date",
    "my_name", "my_phone",
})  # fmt: skip
OPTIONAL = frozenset({
    "topic", "specific_detail", "strength_line", "value_add", "referrer_or_link", "third_party",
    "my_paragraph", "hr_name", "their_date", "promised_date", "news_line", "slot_1", "slot_2",
    "applied_date", "spoken_date", "heard_date", "agreed_date",
})  # fmt: skip
FRAGMENTS = frozenset({"as_said"})
"""Parts of a sentence that may be empty (R27: only if the last promise was kept)."""

FIELDS = REQUIRED | OPTIONAL | FRAGMENTS

MOST_BYTES = 100_000
_MOST_VALUE = 10_000
_MOST_SUBJECT = 500

_FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_STRAY = re.compile(r"[{}][^{}]{0,40}\}?")
_PART = re.compile(r"\[([ ,;:][^\[\]\n]*\{[a-z][a-z0-9_]*\}[^\[\]\n]*)\]")
_BETWEEN_SENTENCES = re.compile(
    r"(?<=[.?!])[ \t]+|(?<=\{strength_line\})[ \t]+|(?<=\{news_line\})[ \t]+"
)
_GREETING = re.compile(r"\b(?:Hi|Hello|Dear)[ ]\{contact_first_name\}")
_CALLED = re.compile(r",[ ]\{contact_first_name\}")
# These values are sentences of their own; one without an end gets a full stop.
_WHOLE_SENTENCES = frozenset({"strength_line", "news_line", "my_paragraph"})


@dataclass(frozen=True, slots=True)
class Template:
    """A message or call script with fields to fill.

    Attributes:
        id: as in method.md, ``N1.1``.
        situations: codes of situations, or the template's own id where a moment asks for it.
        attempt: the follow-up it was written for (0 opens, None fits any).
        channels: by which ways it can go.
        form: ``email``, ``voicemail`` or ``live``.
        states_next_step: says how and when the user will next be in touch (R14).
        subject: of an email; empty for what is spoken.
        plain_subject: stands in when a field of `subject` is missing.
        name, own: of one that the user wrote; shipped ones are named by `words`.
    """

    id: str
    situations: tuple[str, ...]
    attempt: int | None
    channels: tuple[Channel, ...]
    form: str
    states_next_step: bool
    subject: str
    body: str
    plain_subject: str = ""
    name: str = ""
    own: bool = False


_ASKS_TO_MEET = re.compile(
    r"\b(?:coffee|lunch|short conversation|(?:\w+[ -])minutes?\b(?! for )|minutes of your time"
    r"|(?:meet|see)\s+(?:with\s+)?you\s+(?:in|for|at|on|when))\b|\{slot_1\}",
    re.IGNORECASE,
)


def asks_to_meet(template: Template) -> bool:
    """Say whether a text asks for somebody's time: that ask can be paused by itself (B2)."""
    return bool(_ASKS_TO_MEET.search(template.body))


_OFFERS_A_CALL = re.compile(
    r"\bby (?:tele)?phone\b|\bover the (?:tele)?phone\b|\b(?:short|quick|brief|phone|a) call\b"
    r"|\btime to call\b|\b(?:call|phone|ring) (?:me|you)\b",
    re.IGNORECASE,
)


def offers_call(template: Template) -> bool:
    """Say whether a text asks for a call or announces one by itself, whatever the step is (B3)."""
    return bool(_OFFERS_A_CALL.search(template.body))


@dataclass(frozen=True, slots=True)
class Filled:
    """A message ready to be read over; `missing` names required fields that had no value."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()


def parse_templates(data: object) -> tuple[Template, ...]:
    """Return the templates of parsed JSON. Errors: `BugError` says which one is malformed."""
    if not isinstance(data, list):
        raise BugError("templates are a list")
    found = tuple(_parse(entry) for entry in data)
    if len({template.id for template in found}) < len(found):
        raise BugError("two templates share an id")
    return found


def _parse(entry: object) -> Template:
    if not isinstance(entry, dict):
        raise BugError("a template is an object")
    try:
        attempt = entry["attempt"]
        template = Template(
            id=str(entry["id"]),
            situations=tuple(str(code) for code in entry["situations"]),
            attempt=None if attempt is None else int(attempt),
            channels=tuple(Channel(way) for way in entry["channels"]),
            form=str(entry["form"]),
            states_next_step=bool(entry["states_next_step"]),
            subject=str(entry["subject"]),
            body=str(entry["body"]),
            plain_subject=str(entry.get("plain_subject", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BugError(f"malformed template: {error!r}") from error
    if len(template.body) > MOST_BYTES:
        raise BugError(f"template {template.id} is too long")
    return template


def choose(
    templates: Sequence[Template],
    *,
    situation: str,
    attempt: int,
    channel: Channel,
    form: str | None = None,
) -> Template | None:
    """Return the template for a situation: of the nearest attempt at or below, else above.

    Without a `form` a call gets a live script. A message falls back on an email's words, a visit
    on those of a call. Of templates that fit as well the first is taken: the user's own.
    """
    for way in _WAYS[channel]:
        fits = [t for t in templates if situation in t.situations and way in t.channels]
        wanted = form or ("live" if way is Channel.CALL else "email")
        shaped = [t for t in fits if t.form == wanted] or fits
        if shaped:
            return min(shaped, key=lambda template: _distance(template, attempt))
    return None


def offered(
    templates: Sequence[Template], *, codes: Sequence[str], channel: Channel, form: str
) -> tuple[Template, ...]:
    """Return every template of a form that can go this way in one of these situations.

    In the order of the codes, then of the follow-ups they were written for.
    """
    rank = {code: number for number, code in reversed(list(enumerate(codes)))}
    fits = [
        (min(rank[code] for code in t.situations if code in rank), t)
        for t in templates
        if t.form == form and rank.keys() & set(t.situations) and {*t.channels} & {*_WAYS[channel]}
    ]
    return tuple(
        t for _rank, t in sorted(fits, key=lambda found: (found[0], found[1].attempt or 0))
    )


_WAYS: dict[Channel, tuple[Channel, ...]] = {
    Channel.CALL: (Channel.CALL,),
    Channel.EMAIL: (Channel.EMAIL,),
    Channel.MESSAGE: (Channel.MESSAGE, Channel.EMAIL),
    Channel.VISIT: (Channel.VISIT, Channel.CALL),
    Channel.RESEARCH: (),
}


def _distance(template: Template, attempt: int) -> tuple[int, int]:
    if template.attempt is None:
        return (0 if template.own else 1), 0
    away = attempt - template.attempt
    return (0, away) if away >= 0 else (2, -away)


def fill(template: Template, values: Mapping[str, str]) -> Filled:
    """Return the message with its fields replaced by `values`, which stand for themselves.

    A sentence with an empty field is left out, or the part of it in brackets that the field
    stands in; so is one with a brace that is no field. Without
    the contact's first name the greeting turns neutral. Never more than 100 kB, never an error.
    """
    known = {name: _clean(name, text) for name, text in values.items() if name in FIELDS}
    known = {name: text for name, text in known.items() if text}
    missing: list[str] = []
    body = _fill_text(template.body, known, missing)
    subject = _fill_text(template.subject, known, missing)
    if not subject:
        subject = _fill_text(template.plain_subject, known, missing)
    subject = " ".join(subject.split())[:_MOST_SUBJECT]
    room = MOST_BYTES - len(subject.encode())
    body = body.encode()[:room].decode(errors="ignore")
    return Filled(subject, body, tuple(dict.fromkeys(missing)))


def _clean(name: str, text: str) -> str:
    """Return a value as it may stand in a message: no lone surrogates, no null, not endless."""
    text = text[:_MOST_VALUE].encode(errors="replace").decode().replace("\0", "")
    if name in FRAGMENTS:
        return text
    text = text.strip()
    if name in _WHOLE_SENTENCES and text and text[-1] not in '.!?…"”':
        text += "."
    return text


def _fill_text(text: str, values: Mapping[str, str], missing: list[str]) -> str:
    if "contact_first_name" not in values and "{contact_first_name}" in text:
        missing.append("contact_first_name")
        text = _CALLED.sub("", _GREETING.sub("Hello", text))
    lines = []
    for line in text.encode(errors="replace").decode().split("\n"):
        filled = _fill_line(line, values, missing)
        # A line that was left empty on purpose parts two paragraphs; one that lost all is gone.
        if filled or not line.strip():
            lines.append(filled)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _fill_line(line: str, values: Mapping[str, str], missing: list[str]) -> str:
    def part(found: re.Match[str]) -> str:
        lacking = _lacking(found[1], values)
        missing.extend(name for name in lacking if name not in OPTIONAL)
        return "" if lacking else found[1]

    kept = []
    for sentence in _BETWEEN_SENTENCES.split(_PART.sub(part, line)):
        lacking = _lacking(sentence, values)
        missing += [name for name in lacking if name not in OPTIONAL]
        if not lacking:
            kept.append(_FIELD.sub(lambda found: values.get(found[1], ""), sentence))
    return " ".join(kept).strip()


def _lacking(sentence: str, values: Mapping[str, str]) -> list[str]:
    """Return what keeps a sentence from being said: fields without a value, stray braces."""
    names = [name for name in _FIELD.findall(sentence) if name in FIELDS]
    rest = _FIELD.sub(lambda found: "" if found[1] in FIELDS else found[0], sentence)
    lacking = [name for name in names if name not in values and name not in FRAGMENTS]
    return lacking + [stray.strip("{}") or stray for stray in _STRAY.findall(rest)]


def replace_step(text: str, old_phrases: Sequence[str], new_phrases: Sequence[str]) -> str | None:
    """Return an edited draft with the step's old date replaced by the new one, everywhere.

    None when the text names the old one in none of these forms any more: then only its author
    can mend it. A form takes the place of the one at its index; where the two lists differ in
    length, one has a time and the other has none, and the first new form is taken.
    """
    if not new_phrases:
        return None
    same = len(old_phrases) == len(new_phrases)
    pairs: dict[str, str] = {}
    for index, old in enumerate(old_phrases):
        if old:
            pairs.setdefault(old, new_phrases[index if same else 0])
    if not pairs:
        return None
    longest_first = sorted(pairs, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    replaced, count = pattern.subn(lambda found: pairs[found[0]], text)
    return replaced if count else None
