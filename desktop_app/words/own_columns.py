# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the kinds of columns of the user's own are called."""

from __future__ import annotations

from desktop_app.domain.filters import OwnKind
from desktop_app.words.catalogue import NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _

_KINDS = {
    OwnKind.TEXT: NP_("kind of column", "Text"),
    OwnKind.NUMBER: NP_("kind of column", "Number"),
    OwnKind.DATE: NP_("kind of column", "Date"),
    OwnKind.CHOICE: NP_("kind of column", "Choice"),
}


def kind(which: OwnKind) -> str:
    """Return what a kind of column is called."""
    return pgettext(*_KINDS[which])


def column(name: str, which: OwnKind) -> str:
    """Return a column with its kind: "Pay (number)"."""
    return _("{name} ({kind})", name=name, kind=kind(which).lower())


def filled(count: int) -> str:
    """Return for how many pursuits something stands in a column."""
    return ngettext("{n} pursuit has a value here", "{n} pursuits have a value here", count,
                    n=count) if count else _("Nothing stands in it yet")  # fmt: skip
