# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a draft and the recorded step say the same (R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain import messages
from desktop_app.domain.agreement import Agreement, announced
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.drafting import Coming
    from desktop_app.services.steps import NextStep

AGREES = Agreement(ok=True, code="agrees")


def says(text: str, step: NextStep, *, goodbye: bool) -> Agreement:
    """Judge a text after which a step is left; a goodbye must not stand beside one (NXT06)."""
    if goodbye:
        return Agreement(ok=False, code="leave_and_step")
    return messages.check_step(
        text,
        channel=step.channel,
        on=step.on,
        at=step.at,
        phrase_date=words.spoken_forms(step.on, step.at),
    )


def leaving(text: str, coming: Coming, today: date) -> Agreement:
    """Judge a text after which no step is left: it must not announce one (NXT06)."""
    over = coming.leaving or coming.outcome is Outcome.NO_CONTACT
    said = announced(text, around=today) if over else ""
    return Agreement(ok=False, code="announced", said=said) if said else AGREES
