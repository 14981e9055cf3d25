# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The shape of a refusal: what happened, what is safe, what to do (product.md, Words)."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.words.catalogue import N_

NOTHING_CHANGED = N_("Nothing was changed.")
KEPT = N_("What you typed is still here.")
FILE_SAFE = N_("Your pursuits are as they were.")
UNTOUCHED = N_("The file was left as it is.")


class Refusal(NamedTuple):
    """The three messages of a code, not translated yet; a field stands in braces."""

    what: str
    safe: str = ""
    todo: str = ""
