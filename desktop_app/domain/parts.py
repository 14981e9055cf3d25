# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which part in a pursuit the words of somebody's role tell of."""

from __future__ import annotations

import re

from desktop_app.domain.particulars import Part

_TOLD = (
    (Part.RECRUITER, r"recruit|headhunt|talent|sourcer|staffing"),
    (Part.HR, r"\bhr\b|human resources|personnel|people (?:partner|team|operations)"),
    (Part.HIRING_MANAGER, r"hiring manager"),
    (Part.SWITCHBOARD, r"switchboard|reception|front desk|operator\b"),
    (Part.INTERVIEWER, r"interviewer"),
)


def part_of_role(role: str) -> Part:
    """Return the part that a role says by itself: "Senior recruiter" is a recruiter.

    `OTHER` for all that leaves it open: a plant manager may hire, or only work there.
    """
    said = role.casefold()
    return next((part for part, words in _TOLD if re.search(words, said)), Part.OTHER)
