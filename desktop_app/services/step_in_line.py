# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the step of a capture line is called, and by which way it goes (method.md R06, B3)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import outcomes
from desktop_app.domain.records import Channel, Outcome, Stage
from desktop_app.domain.said_words import asked_in_passing
from desktop_app.domain.terms import ACTIONS
from desktop_app.domain.ways_named import emails_named
from desktop_app.services import heard_in_line
from desktop_app.services.interview_records import interview_words
from desktop_app.services.understood import kind_begun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.steps import NextStep
    from desktop_app.services.understood import Understood

_TOWARDS = {Channel.CALL: "call", Channel.EMAIL: "e-mail", Channel.MESSAGE: "message"}
_AGAIN = {Channel.CALL, Channel.EMAIL, Channel.MESSAGE}  # nobody goes by again unasked (R14)


def step_words(found: Understood) -> str:
    """Return the user's words for the step; what no touch keeps as a note is of the step.

    The address of a new person is no act: it is kept with them.
    """
    capture = found.capture
    if capture.interview and found.outcome is None:
        row = found.chosen
        names = (row.person, row.company, row.title) if row is not None else ()
        return interview_words(capture.action, (*names, *capture.names, capture.title))
    if found.outcome is not None or capture.boundary is not None or capture.interview:
        return capture.action
    told: Iterable[str] = (capture.action, capture.note)
    if address_in(found):
        told = (_without_addresses(part) for part in told)
    return ", ".join(part for part in told if part)


def named_for(found: Understood, step: NextStep) -> NextStep:
    """Return a step towards somebody with a further part with their name in it.

    What is shown of the pursuit beside it names its first contact.
    """
    if found.partner is None or step.action not in ACTIONS or step.channel not in _TOWARDS:
        return step
    return replace(step, action=f"{_TOWARDS[step.channel]} {found.partner.name}")


def address_in(found: Understood) -> str:
    """Return the one e-mail address that a line gives of a new person, empty for none."""
    capture = found.capture
    known = found.chosen is not None or found.person is not None or found.contact is not None
    named = () if known or not capture.person else emails_named(capture.text)
    return named[0] if len(named) == 1 else ""


def _without_addresses(words: str) -> str:
    """Return words without the e-mail addresses among them."""
    for address in emails_named(words):
        words = re.sub(rf"(?:\b(?:at|on|to)\s+)?{re.escape(address)}", "", words)
    parts = (" ".join(part.split()) for part in words.split(","))
    return ", ".join(part for part in parts if part)


def way_of(found: Understood, step: NextStep, named: Channel | None) -> Channel:
    """Return by which way the step of a day that was named goes: the way of the touch again.

    Where they ask for no calls in that very line it goes in writing (B3).
    """
    if named is not None:
        return named
    again = found.capture.channel in _AGAIN and found.outcome is not Outcome.APPLIED
    way = found.channel if again else step.channel
    return Channel.EMAIL if way is Channel.CALL and refuses_calls(found) else way


def refuses_calls(found: Understood) -> bool:
    """Say whether they ask for no calls in the line; what a posting says of them is B4's."""
    if found.capture.no_calls or found.outcome in {Outcome.NO_CONTACT, Outcome.APPLIED}:
        return False
    heard = found.heard
    off = heard is not None and Channel.CALL in heard.off
    return off or bool(asked_in_passing(found.capture.text))


def is_said(found: Understood) -> bool:
    """Say whether words were left, so that the date counts as promised."""
    if found.outcome is None or heard_in_line.only_recorded(found):
        return False
    if found.capture.named_there is not None:
        return False  # the switchboard was told nothing for them (R32)
    row = found.chosen
    return outcomes.consequence(
        found.outcome,
        found.channel,
        kind=row.kind if row else kind_begun(found.outcome),
        stage=row.stage if row else Stage.REACHING_OUT,
        situation=row.situation if row else "",
        has_contact=bool(row and row.person),
    ).said
