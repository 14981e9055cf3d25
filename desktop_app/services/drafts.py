# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Text that was typed but not saved yet: nothing is ever lost (reliability.md S12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.storage import keyed
from desktop_app.storage.codecs import write_instant

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk


class Drafts:
    """Unsaved words by a key of their window; not edits, so undo does not touch them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, key: str, text: str) -> None:
        """Keep a text; an empty one is forgotten."""
        if not text.strip():
            self.forget(key)
            return
        with self._desk.database.transaction() as connection:
            keyed.put_draft(connection, key, text, write_instant(self._desk.now))

    def find(self, key: str) -> str:
        """Return a kept text, empty when there is none."""
        return keyed.draft(self._desk.database.connection, key)

    def forget(self, key: str) -> None:
        """Forget a text that was saved in its place."""
        if self.find(key):
            with self._desk.database.transaction() as connection:
                keyed.drop_draft(connection, key)
