# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every word the user reads, for the window and the terminal alike; knows no Qt.

`domain` and `services` return codes and arguments; here they become sentences. What is seen
later than the first page of the table is loaded when it is first said.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.words.catalogue import N_, NP_, install, ngettext, pgettext, text

if TYPE_CHECKING:
    from desktop_app.words.agenda import section, steps_left, summary
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
        tell_times,
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
    "tell_times",
    "text",
    "view",
    "weekday",
    "weekday_short",
    "when",
]

# Which module has which words.
_HOMES = {
    "agenda": ("section", "steps_left", "summary"),
    "dates": (
        "clock",
        "day",
        "due",
        "full_date",
        "month",
        "month_short",
        "short_date",
        "spoken",
        "spoken_forms",
        "tell_times",
        "weekday",
        "weekday_short",
        "when",
    ),
    "errors": ("Sentence", "error", "error_line"),
    "labels": ("label",),
    "names": (
        "ending",
        "kind",
        "promise_state",
        "relationship",
        "situation",
        "stage",
        "status",
        "view",
    ),
    "reasons": ("reason",),
    "steps": ("action", "channel", "channel_verb", "outcome_key", "outcome_past"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

if not TYPE_CHECKING:  # a type checker is to miss what is not there

    def __getattr__(name: str) -> object:
        """Load the module that has these words, and remember them."""
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = found
        return found
