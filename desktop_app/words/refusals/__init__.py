# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The sentences of every refusal: what happened, what is safe, what to do (product.md, Words)."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.refusals.entries import COLUMNS, ENTRIES, VIEWS
from desktop_app.words.refusals.files import DATABASE, FILES
from desktop_app.words.refusals.pursuits import CONTACT, STEPS
from desktop_app.words.refusals.shape import NOTHING_CHANGED, Refusal
from desktop_app.words.refusals.templates import TEMPLATES

REFUSALS: dict[str, Refusal] = (
    CONTACT | STEPS | ENTRIES | DATABASE | FILES | TEMPLATES | VIEWS | COLUMNS
)
"""Every code with sentences of its own; ``…_plain`` serves where no words are on record."""

UNKNOWN = Refusal(
    N_("That could not be done ({code})."),
    NOTHING_CHANGED,
    N_("Try again; if it stays, report this code."),
)
