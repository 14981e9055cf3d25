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


def lead(sheet: str) -> str:
    """Return what columns of one's own are, in the dialog of those of a table."""
    return {
        "people": _("They stand in the table of people behind the others: sorted, filtered, found"
                    " and exported like those."),
        "companies": _("They stand in the table of companies behind the others: sorted, filtered,"
                       " found and exported like those."),
    }.get(sheet) or _(
        "They stand in the table of pursuits behind the others: sorted, filtered, found,"
        " imported and exported like those."
    )  # fmt: skip


def filled(count: int, sheet: str = "pursuits") -> str:
    """Return for how many rows of a table something stands in a column."""
    if not count:
        return _("Nothing stands in it yet")
    if sheet == "people":
        return ngettext("{n} person has a value here", "{n} people have a value here", count,
                        n=count)  # fmt: skip
    if sheet == "companies":
        return ngettext("{n} company has a value here", "{n} companies have a value here", count,
                        n=count)  # fmt: skip
    return ngettext("{n} pursuit has a value here", "{n} pursuits have a value here", count,
                    n=count)  # fmt: skip
