# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows whose person has a namesake: put together, or kept apart; the user may say which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Meant(StrEnum):
    """Whom a row means where there is a namesake; without a word of the user, as it looks."""

    AS_IT_LOOKS = "as_it_looks"
    ANOTHER = "another"
    THAT_ONE = "that_one"


Said = Mapping[int, Meant]
"""What the user says of rows, by their line."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """Whom the person of a row may be, or may not be; their name alone does not tell.

    Attributes:
        line: of the row that told of them first, 0 for somebody who is here.
        together: whether the row is put together with them.
    """

    name: str
    company: str
    line: int
    together: bool
