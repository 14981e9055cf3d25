# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lines the program itself writes above a note, told apart from the words of others."""

from __future__ import annotations

from desktop_app.words.catalogue import text as _


def without_own_lines(text: str) -> str:
    """Return a note without the program's lines: these are nobody's words (method.md R20)."""
    heads = tuple(
        whole.partition("{")[0].strip()
        for whole in (_("Before its day: {why}."), _("Sent as it was, on purpose. {remark}"))
    )
    return "\n".join(line for line in text.splitlines() if not line.startswith(heads))
