# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one record that a word of the command line means, or the list of those it could mean."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from desktop_app.services.naming import Meant
    from desktop_app.services.office import Office

_MOST = 20


def the_one(
    office: Office, options: argparse.Namespace, text: str, *, pursuits_only: bool = False
) -> Meant | None:
    """Return what an id or a name means; None after listing several (the exit status is then 1).

    The list goes to the error stream, or with `--json` as ``matches`` to the output.
    Errors: `KnownError` ``no_name_given``, ``no_such_record``, ``ambiguous_id``.
    """
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.naming import called, meant_by

    if not text.strip():
        raise KnownError("no_name_given")
    try:
        return meant_by(office.database, text, pursuits_only=pursuits_only)
    except KnownError as error:
        found = [] if error.code != "no_such_record" else called(
            office.database, text, pursuits_only=pursuits_only
        )  # fmt: skip
        if not found:
            raise
    if len(found) > 1:
        _list(office, options, text, found)
        return None
    return found[0]


def _list(office: Office, options: argparse.Namespace, text: str, found: Sequence[Meant]) -> None:
    from desktop_app.cli.listing import told

    rows = told(office, found[:_MOST])
    if options.json:
        data: dict[str, Any] = {"matches": [data for _line, data in rows], "count": len(found)}
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return
    head = _("“{text}” fits {n} records; which one?", text=text, n=len(found))
    lines = [head, *(line for line, _data in rows)]
    if len(found) > _MOST:
        lines.append(_("… and {n} more.", n=len(found) - _MOST))
    print("\n".join(lines), file=sys.stderr)
