# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every move of a pursuit leaves a trace, in the very change that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.particulars import StageChange

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop_app.domain.records import Pursuit
    from desktop_app.services.edits import Edits


def note(edits: Edits, moved: Iterable[tuple[Pursuit, Pursuit]], now: datetime) -> None:
    """Write down from where to where pursuits moved; undoing their change takes this back."""
    for was, is_now in moved:
        edits.add(
            StageChange(
                id=0,
                uid="",
                pursuit_id=was.id,
                at=now,
                stage_from=was.stage,
                stage_to=is_now.stage,
                status_from=was.status,
                status_to=is_now.status,
            )
        )
