# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tone check: what to mend before a message leaves, explained and offline (method.md 7).

Importing this is cheap; the tables of phrases are loaded by the first `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.tone.model import (
    Finding,
    Kind,
    Level,
    MessageFacts,
    StepFacts,
    Verdict,
    Weight,
)

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "Finding",
    "Kind",
    "Level",
    "MessageFacts",
    "StepFacts",
    "Verdict",
    "Weight",
    "check",
]


def check(
    text: str,
    *,
    kind: Kind,
    today: date,
    step: StepFacts | None = None,
    facts: MessageFacts | None = None,
) -> Verdict:
    """Return what is to be mended in a message, in the order of its text.

    Never an error, whatever the text; nothing is read and nothing kept. Without a `step` the
    text is not compared with the record; without `facts` only the text itself is judged.
    """
    from desktop_app.domain.tone.checking import judge  # noqa: PLC0415  # many tables

    return judge(text, kind=kind, today=today, step=step, facts=facts or MessageFacts())
