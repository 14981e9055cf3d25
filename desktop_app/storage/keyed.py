# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Settings and unsaved drafts: small texts by key; not records, so undo does not touch them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


def settings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return all settings as JSON texts by key."""
    return dict(connection.execute("SELECT key, value FROM setting").fetchall())


def put_settings(connection: sqlite3.Connection, values: Mapping[str, str]) -> None:
    """Write settings, JSON texts by key."""
    connection.executemany(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        list(values.items()),
    )


def draft(connection: sqlite3.Connection, key: str) -> str:
    """Return a kept draft, empty when there is none."""
    row = connection.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def put_draft(connection: sqlite3.Connection, key: str, text: str, saved_at: str) -> None:
    """Keep a draft."""
    connection.execute(
        "INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?) ON CONFLICT (key)"
        " DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
        (key, text, saved_at),
    )


def drop_draft(connection: sqlite3.Connection, key: str) -> None:
    """Forget a draft."""
    connection.execute("DELETE FROM draft WHERE key = ?", (key,))
