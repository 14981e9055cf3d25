# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a capture line may leave in doubt, for the user to turn the other way."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """The one doubt of a line.

    KIND: whether its one unknown name is a person's or a company's. COMPANY: whether a company is
    the known one of that name. PERSON: whether somebody is the known one of that name.
    """

    KIND = "kind"
    COMPANY = "company"
    PERSON = "person"
