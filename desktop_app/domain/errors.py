# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Errors fit to show (the world's or the user's) and errors that are ours."""

from __future__ import annotations


class KnownError(Exception):
    """Something refused for a reason the user can be told; `words` turns the code into a sentence.

    Attributes:
        code: names the reason, for example ``"hard_stop"``.
        details: what the sentence needs (names, dates, quoted words).
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class StaleChangeError(KnownError):
    """A row moved on since the change was made; nothing was written."""

    def __init__(self, table: str, row_id: int) -> None:
        super().__init__("stale", table=table, row_id=row_id)


class BugError(Exception):
    """A fault of ours: the program did something its own rules forbid."""
