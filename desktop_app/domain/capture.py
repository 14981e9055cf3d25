# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: "called Acme, left voicemail, thu 10" to a touch and its next step."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import Line, Role, read_line
from desktop_app.domain.capture_names import known_names, match_names
from desktop_app.domain.capture_outcomes import Heard, hear
from desktop_app.domain.capture_slots import Party, find_party
from desktop_app.domain.capture_steps import choose_dates, step_action, step_channel, step_spans
from desktop_app.domain.capture_words import words
from desktop_app.domain.dates import DayOrder, When, WorkingDays, vague_word
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Direction, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

__all__ = ["Capture", "fold", "match_names", "read_capture"]

_TITLED = frozenset({Outcome.APPLIED, Outcome.INTERVIEWED, Outcome.SCREENED})
_TITLE = re.compile(
    r"\b(?:for|as)\s+(?:(?:an?|the|my|their)\s+)?(?P<title>\S.*?)"
    r"(?:\s+(?:job|role|position|opening|post|vacancy))?\s*"
    r"(?=$|[,\ue002()]|\b(?:at|with|via|through|on|by|to|from)\s)",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\W*(?:.*\b(?:shift|time|contract|remote|hybrid|temporary|permanent|temp|junior|senior|level"
    r"|grade|nights|days|weekends|internship|intern|apprentice\w*|on-?site|freelance)|[mfwdx](?:/[mfwdx])+)\W*",
    re.IGNORECASE,
)
_TITLE_COMPANY = re.compile(r"\b(?:at|with|to|from)\s+", re.IGNORECASE)
# Alone these mean nothing any more once the verbs and names beside them are understood.
_FILLERS = words(
    "i i've we and then the a an to on at with for from of by in that just also as was is it they "
    "she he again but who us me him her them so my"
)
_JOINTS = words("and but then with to at by from of for on in that")


@dataclass(frozen=True, slots=True)
class Capture:
    """What one line says; everything in it is to be shown before it is committed.

    Attributes:
        text: the line as typed.
        names: the names as typed, the person before the company; the quotation marks are gone.
        person: set only where the line tells the person from the company.
        company: the company, or the only name, which may be a person's.
        outcome: None for a step without touch, and for a call of which no outcome was said: then
            the caller asks, for a call not reached ends in a message (method.md R12).
        channel: by which way the touch went; None without a touch or where it was not said.
        direction: who acted; what was heard in a conversation counts as the user's own act.
        happened: the day of the touch, None for today.
        whens: the readings of the next step's date, best first.
        step_channel: by which way the step is to be done, None where it was not said.
        action: the user's words for the step, "" where they say no more than the channel.
        note: what else was said, and the words of a "no" as they were heard (method.md 3.2).
        vague: words that only seem to name a day, where no day was said (method.md R07).
        title: the job.
    """

    text: str
    names: tuple[str, ...]
    person: str
    company: str
    outcome: Outcome | None
    channel: Channel | None
    direction: Direction
    happened: When | None
    whens: tuple[When, ...]
    step_channel: Channel | None
    action: str
    note: str
    vague: str
    title: str


def read_capture(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    known: Sequence[str] = (),
) -> Capture:
    """Return what `text` says; whatever it is, something comes back and nothing is refused.

    `known` are the names of companies and people there are: a whole one is found anywhere in the
    line, even if it holds a comma or the name of a weekday; one that is only begun ("acme" for
    "Acme Fitters") is found where a name is due.
    """
    line = read_line(
        text, today=today, calendar=calendar, order=order, known=known_names(tuple(known))
    )
    said = _said(line)
    heard = hear(said, [(piece.start, piece.end) for piece in line.of_role(Role.TOUCH)])
    title, title_spans = _title(line, said) if heard.outcome in _TITLED else ("", ())
    party = find_party(line, heard.who, skipped=title_spans)
    dates = choose_dates(line)
    named = [name for name in (party.person, party.company) if name is not None]
    names = tuple(name.text for name in named)
    vague = _vague(line) if not dates.whens else None
    taken = [*heard.spans, *title_spans, *dates.used, *step_spans(line), *(vague or [])]
    taken += [(name.start, name.end) for name in named]
    channel = step_channel(line)
    return Capture(
        text=text,
        names=names,
        person=party.person.text if party.person is not None else "",
        company=party.company.text if party.company is not None else "",
        outcome=heard.outcome,
        channel=heard.channel,
        direction=heard.direction,
        happened=dates.happened,
        whens=dates.whens,
        step_channel=Channel.CALL if channel is None and heard.outcome is Outcome.CALL_ON else channel,
        action=step_action(line, dates.used, names),
        note=_note(line, taken),
        vague=text[slice(*vague[0])] if vague else "",
        title=title,
    )
