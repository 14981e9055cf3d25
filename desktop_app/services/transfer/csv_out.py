# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows into a CSV file: whole or not at all, and nothing that a spreadsheet would run (X2)."""

from __future__ import annotations

import csv
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from desktop_app.services.transfer.gradual import Gradual

_PIECE = 0.01  # seconds between two words of progress
_LIKE_A_FORMULA = re.compile(r"'*[=@+\-\t\r]")  # what stands behind "'" is taken as it is
_FIGURE = re.compile(r"-?\d+([.,]\d+)?")


@dataclass(frozen=True, slots=True)
class CsvForm:
    """How a file is written.

    Attributes:
        bom: whether it begins with the sign by which Excel knows UTF-8.
        delimiter: between cells.
        point: before the decimals of a number.
    """

    bom: bool = False
    delimiter: str = ","
    point: str = "."

    @classmethod
    def for_excel(cls, point: str) -> CsvForm:
        """Return what Excel opens right where decimals stand behind this point."""
        return cls(bom=True, delimiter=";" if point == "," else ",", point=point)

    def number(self, value: str) -> str:
        """Return a number such as 1234.5; the import reads it as the same again."""
        whole, dot, rest = value.partition(".")
        if not dot or self.point == ".":
            return value
        # Three decimals behind a comma would be read as thousands.
        return f"{whole}{self.point}{rest}{'0' if len(rest) == 3 else ''}"


def escaped(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; our import takes the sign away."""
    if not _LIKE_A_FORMULA.match(cell) or _FIGURE.fullmatch(cell):
        return cell
    return f"'{cell}"


def target_of(path: Path) -> Path:
    """Return where a file is written. Errors: `KnownError` ``export_name`` unless it is .csv."""
    if path.suffix.casefold() != ".csv":
        raise KnownError("export_name", path=str(path))
    return path.resolve()


def writing(
    path: Path, form: CsvForm, rows: Iterable[Sequence[str]], count: int = 0
) -> Gradual[int]:
    """Write rows, little by little, and return how many there were, the header not counted.

    What stood at the path stays until all is written; it may be given up at any time.

    Args:
        path: ends in .csv.
        form: how it is written.
        rows: the header first.
        count: about how many there are.

    Errors: `KnownError` ``export_name``, ``export_failed`` with why.
    """
    target = target_of(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    done = -1
    try:
        with _opened(beside, form) as file:
            writer = csv.writer(file, delimiter=form.delimiter, lineterminator="\r\n")
            until = monotonic() + _PIECE
            for row in rows:
                writer.writerow([escaped(cell) for cell in row])
                done += 1
                if monotonic() > until:
                    yield min(1.0, done / max(1, count))
                    until = monotonic() + _PIECE
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise KnownError("export_failed", path=str(path), why=error.strerror or "") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return max(0, done)


def _opened(path: Path, form: CsvForm) -> TextIO:
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    coding = "utf-8-sig" if form.bom else "utf-8"
    return os.fdopen(number, "w", encoding=coding, errors="replace", newline="")
