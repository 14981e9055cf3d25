# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the window remembers of itself, each value with its type; nothing of the job search."""

from __future__ import annotations

import contextlib
import os
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from desktop_app import paths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Appearance(StrEnum):
    """Which table of colours the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """Typed values in one INI file that only its owner can read (reliability.md X9).

    What cannot be read counts as never set: a window that opens in its first shape is better
    than none. The same for a folder that cannot be written.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file if file is not None else paths.config_dir() / "window.ini"
        with contextlib.suppress(OSError):
            _make_private_file(self._file)
        self._stored = QSettings(str(self._file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was and how large, as `QWidget.saveGeometry` gave it."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, shape: QByteArray) -> None:
        self._stored.setValue("window/geometry", shape)

    @property
    def told_about_tray(self) -> bool:
        """Whether the user was told that closing keeps the program in the tray."""
        return self._flag("window/told_about_tray")

    @told_about_tray.setter
    def told_about_tray(self, told: bool) -> None:
        self._stored.setValue("window/told_about_tray", told)

    @property
    def appearance(self) -> Appearance:
        """Whether colours follow the system or are always light or dark."""
        try:
            return Appearance(self._word("look/appearance"))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._stored.setValue("look/appearance", appearance.value)

    def keep_chosen_in_sample(self, appearance: str) -> None:
        """Remember an appearance that was chosen in the sample, for the user's own search."""
        self._stored.setValue("look/chosen_in_sample", appearance)

    def take_chosen_in_sample(self) -> str:
        """Return what `keep_chosen_in_sample` was told, once; empty for nothing."""
        chosen = self._word("look/chosen_in_sample")
        self._stored.remove("look/chosen_in_sample")
        return chosen if chosen in set(Appearance) else ""

    @property
    def compact_rows(self) -> bool:
        """Whether tables have rows of 28 px, not 36."""
        return self._flag("look/compact_rows")

    @compact_rows.setter
    def compact_rows(self, compact: bool) -> None:
        self._stored.setValue("look/compact_rows", compact)

    @property
    def last_view(self) -> str:
        """The view that the pursuits were left in: a built-in one, or "own:" and its uid."""
        return self._word("view/last")

    @last_view.setter
    def last_view(self, key: str) -> None:
        self._stored.setValue("view/last", key)

    def splitter(self, name: str) -> QByteArray | None:
        """Return how a splitter of that name was divided."""
        return self._bytes(f"splitter/{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Remember how a splitter is divided."""
        self._stored.setValue(f"splitter/{name}", state)

    def header(self, view: str) -> QByteArray | None:
        """Return the columns of a view: order, widths, which are shown."""
        return self._bytes(f"header/{view}")

    def set_header(self, view: str, state: QByteArray) -> None:
        """Remember the columns of a view."""
        self._stored.setValue(f"header/{view}", state)

    def columns(self, view: str) -> tuple[str, str]:
        """Return the names of the columns of `header`, and how they stood, as text."""
        return self._word(f"header/{view}_names"), self._word(f"header/{view}_shown")

    def set_columns(self, view: str, names: str, shown: str) -> None:
        """Remember which columns a view has, and how they stand."""
        self._stored.setValue(f"header/{view}_names", names)
        self._stored.setValue(f"header/{view}_shown", shown)

    def dialog(self, name: str) -> QByteArray | None:
        """Return where a dialog of that name was and how large."""
        return self._bytes(f"dialog/{name}")

    def set_dialog(self, name: str, shape: QByteArray) -> None:
        """Remember where a dialog is and how large."""
        self._stored.setValue(f"dialog/{name}", shape)

    def sort(self, view: str) -> tuple[str, bool] | None:
        """Return the name of the column a view is sorted by, and whether downwards."""
        column = self._word(f"sort/{view}")
        return (column, self._flag(f"sort/{view}_descending")) if column else None

    def set_sort(self, view: str, column: str, *, descending: bool) -> None:
        """Remember what a view is sorted by."""
        self._stored.setValue(f"sort/{view}", column)
        self._stored.setValue(f"sort/{view}_descending", descending)

    def further_sorts(self, view: str) -> list[tuple[str, bool]]:
        """Return by what a view sorts beyond its first column, and whether downwards."""
        keys = (key.partition(":") for key in self._word(f"sort/{view}_then").split(";") if key)
        return [(column, order == "down") for column, _sep, order in keys]

    def set_further_sorts(self, view: str, keys: Sequence[tuple[str, bool]]) -> None:
        """Remember by what a view sorts beyond its first column."""
        words = (f"{column}:{'down' if down else 'up'}" for column, down in keys)
        self._stored.setValue(f"sort/{view}_then", ";".join(words))

    def zoom(self, view: str) -> float:
        """Return how much larger than usual the text of a view is."""
        try:
            return float(self._word(f"look/{view}_zoom") or 1)
        except ValueError:
            return 1.0

    def set_zoom(self, view: str, factor: float) -> None:
        """Remember how large the text of a view is."""
        self._stored.setValue(f"look/{view}_zoom", str(factor))

    def frozen(self, view: str) -> int:
        """Return how many of the first columns of a view stand still."""
        number = self._word(f"look/{view}_frozen")
        return int(number) if number.isdecimal() else 0

    def set_frozen(self, view: str, count: int) -> None:
        """Remember how many columns of a view stand still."""
        self._stored.setValue(f"look/{view}_frozen", str(count))

    def current(self, view: str) -> int | None:
        """Return the id of the row a view was left on."""
        number = self._word(f"current/{view}")
        return int(number) if number.isdecimal() else None

    def set_current(self, view: str, number: int | None) -> None:
        """Remember the row a view is left on."""
        self._stored.setValue(f"current/{view}", str(number or ""))

    def save(self) -> bool:
        """Write what changed and tell whether it is on the disk; the file stays private."""
        self._stored.sync()
        with contextlib.suppress(OSError):
            self._file.chmod(0o600)
        return self._stored.status() == QSettings.Status.NoError

    def _bytes(self, key: str) -> QByteArray | None:
        found = self._stored.value(key)
        return found if isinstance(found, QByteArray) else None

    def _flag(self, key: str) -> bool:
        # An INI file gives back words, not booleans.
        return str(self._stored.value(key, "false")).lower() == "true"

    def _word(self, key: str) -> str:
        found = self._stored.value(key, "")
        return found if isinstance(found, str) else ""


def _make_private_file(file: Path) -> None:
    paths.make_private(file.parent)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    file.chmod(0o600)
