# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every word the user reads, for the window and the terminal alike; knows no Qt.

`domain` and `services` return codes and arguments; here they become sentences.
"""

from __future__ import annotations

from desktop_app.words.agenda import section, steps_left, summary
from desktop_app.words.catalogue import N_, NP_, install, ngettext, pgettext, text
from desktop_app.words.dates import (
    clock,
    day,
    due,
    full_date,
    month,
    month_short,
    short_date,
    spoken,
    spoken_forms,
    weekday,
    weekday_short,
    when,
)
from desktop_app.words.errors import Sentence, error, error_line
from desktop_app.words.labels import label
from desktop_app.words.names import (
    ending,
    kind,
    promise_state,
    relationship,
    situation,
    stage,
    status,
    view,
)
from desktop_app.words.reasons import reason
from desktop_app.words.steps import action, channel, channel_verb, outcome_key, outcome_past

__all__ = [
    "NP_",
    "N_",
    "Sentence",
    "action",
    "channel",
    "channel_verb",
    "clock",
    "day",
    "due",
    "ending",
    "error",
    "error_line",
    "full_date",
    "install",
    "kind",
    "label",
    "month",
    "month_short",
    "ngettext",
    "outcome_key",
    "outcome_past",
    "pgettext",
    "promise_state",
    "reason",
    "relationship",
    "section",
    "short_date",
    "situation",
    "spoken",
    "spoken_forms",
    "stage",
    "status",
    "steps_left",
    "summary",
    "text",
    "view",
    "weekday",
    "weekday_short",
    "when",
]
