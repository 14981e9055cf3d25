# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A read-only connection for a thread of its own; it never keeps the writer waiting.

An open SELECT makes the writer's COMMIT wait, so every SELECT here is short: what is long is
read in pieces by id, and between two of them the writer has its way (architecture.md).
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from desktop_app.storage import local_days
from desktop_app.storage.database import known_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Row = tuple[Any, ...]

WAIT_S = 2.0  # for a commit of the writer; the reader's thread may wait, nobody sees it
PIECE = 2_000  # rows; a few milliseconds
_OPS = 20_000  # steps of SQLite's machine; about a millisecond


class Stopped(Exception):  # noqa: N818  # no error: somebody else comes first
    """A long SELECT was given up."""


class Reader:
    """Reads the user's file from the thread that made it.

    Errors: `KnownError` ``busy``, ``file_unreadable`` and their kin.
    """

    def __init__(self, path: Path, stop: Callable[[], bool] | None = None) -> None:
        """`stop` is asked every millisecond or so of a long SELECT; True makes it `Stopped`."""
        uri = f"{path.resolve().as_uri()}?mode=ro"
        with known_errors():
            self._connection = sqlite3.connect(uri, uri=True, timeout=WAIT_S, isolation_level=None)
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("PRAGMA trusted_schema = OFF")
            self._connection.execute("PRAGMA temp_store = MEMORY")  # quicker, and never on disk
            local_days.teach(self._connection)
            if stop is not None:
                self._connection.set_progress_handler(stop, _OPS)

    def teach_fold(self) -> None:
        """Let SELECTs fold, as those of the listing do."""
        from desktop_app.domain.folding import fold  # noqa: PLC0415  # few do

        def folded(text: str | None) -> str | None:
            return None if text is None else fold(text)

        self._connection.create_function("fold", 1, folded, deterministic=True)

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run a short SELECT to its end. Errors: `Stopped`."""
        try:
            with known_errors():
                return self._connection.execute(text, values).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname == "SQLITE_INTERRUPT":
                raise Stopped from error
            raise

    def pieces(self, text: str) -> Iterator[list[Row]]:
        """Run a SELECT piece by piece.

        Its first column is the id; it takes the id to go on after and the number of rows as its
        two values, and is ordered by the id.
        """
        last = 0
        while piece := self.rows(text, (last, PIECE)):
            yield piece
            last = int(piece[-1][0])

    def version(self) -> int:
        """Return a number that moves whenever anybody else has written."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
