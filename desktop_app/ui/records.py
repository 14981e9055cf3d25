# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Open the dialog of a person, a company or a pursuit, and whatever is opened from within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.ui.dialogs.record_form import RecordDialog
    from desktop_app.ui.undo import Undoable


def open_person(
    window: QWidget,
    office: Office,
    undoable: Undoable,
    person_id: int | None,
    neighbours: Sequence[int] = (),
) -> RecordDialog:
    """Open a person's dialog, an empty one for None; `neighbours` are ids in the view's order."""
    from desktop_app.ui.dialogs.person import PersonDialog  # noqa: PLC0415  # on request

    return _show(PersonDialog, window, office, undoable, person_id, neighbours)


def open_company(
    window: QWidget,
    office: Office,
    undoable: Undoable,
    company_id: int | None,
    neighbours: Sequence[int] = (),
) -> RecordDialog:
    """Open a company's dialog, an empty one for None."""
    from desktop_app.ui.dialogs.company import CompanyDialog  # noqa: PLC0415  # on request

    return _show(CompanyDialog, window, office, undoable, company_id, neighbours)


def open_pursuit(
    window: QWidget,
    office: Office,
    undoable: Undoable,
    pursuit_id: int,
    neighbours: Sequence[int] = (),
) -> RecordDialog:
    """Open a pursuit's dialog."""
    from desktop_app.ui.dialogs.pursuit import PursuitDialog  # noqa: PLC0415  # on request

    return _show(PursuitDialog, window, office, undoable, pursuit_id, neighbours)


_OPENERS: dict[str, Callable[..., RecordDialog]] = {
    "person": open_person,
    "company": open_company,
    "pursuit": open_pursuit,
}


def open_record(
    sort: str, window: QWidget, office: Office, undoable: Undoable, number: int
) -> RecordDialog:
    """Open a record by the name of its sort: "person", "company" or "pursuit"."""
    return _OPENERS[sort](window, office, undoable, number)


def _show(
    kind: type[RecordDialog],
    window: QWidget,
    office: Office,
    undoable: Undoable,
    number: int | None,
    neighbours: Sequence[int],
) -> RecordDialog:
    settings = getattr(window, "settings", None)
    dialog = kind(office, undoable, number, neighbours=neighbours, settings=settings, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)

    def open_inner(sort: str, inner: Any) -> None:
        opened = open_record(sort, dialog, office, undoable, inner)
        opened.finished.connect(dialog.read_around)

    def tell_kept(key: str, name: str) -> None:
        messages = getattr(window, "messages", None)
        if messages is None:
            return

        def back() -> None:
            again = _show(kind, window, office, undoable, number_of(key), neighbours)
            again.bring_back()

        said = _("What you typed about {name} is kept, not saved.").format(name=name)
        messages.tell(said, button=_("Bring it back"), act=back)

    dialog.open_requested.connect(open_inner)
    dialog.kept.connect(tell_kept)

    def follow() -> None:
        """Let the row of the table be the one that was gone on to."""
        table = getattr(window, "shown_table", None)
        if table is not None and dialog.number in neighbours and dialog.number != number:
            table.select_id(dialog.number)

    dialog.finished.connect(follow)
    dialog.show()
    return dialog


def number_of(key: str) -> int | None:
    """Return the id in the key of a draft, None where it was of a new record."""
    last = key.rpartition(":")[2]
    return int(last) if last.isdigit() else None
