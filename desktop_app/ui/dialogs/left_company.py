# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask who follows somebody who has left the company (method.md 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from desktop_app.domain.records import LIVE, Contact, Organization
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.people import PersonFile
    from desktop_app.ui.dialogs.record_form import RecordDialog
    from desktop_app.ui.undo import Undoable


class LeftCompanyDialog(FormDialog):
    """The name may stay empty: then finding out is the next step.

    Attributes:
        successor: the field for whoever follows them.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_("They left the company"), _("Go on without them"), parent)
        self.lead(
            _(
                "What you promised {name} is released. Who follows them? Leave it empty, and "
                "finding out is your next step.",
                name=name,
            )
        )
        self.successor = QLineEdit(self)
        self.successor.setPlaceholderText(_("not known yet"))
        self.row(_("Now in their place"), self.successor)
        self.successor.setFocus()


def left_words(contact: Contact, company: Organization | None) -> str:
    """Return what a note with the person says of the place they have left."""
    if company is None:
        return ""
    if contact.role:
        return _("Left {company}; was there: {role}", company=company.name, role=contact.role)
    return _("Left {company}", company=company.name)


def left_button(dialog: RecordDialog) -> QPushButton:
    """Return the button for somebody who has left; Enter in the dialog stays Save."""
    button = QPushButton(_("They left the company …"), dialog)
    button.setAutoDefault(False)
    button.setProperty("small", True)
    return button


def under_way(file: PersonFile) -> int | None:
    """Return a pursuit that goes on with the person at their company; None where there is none."""
    held = (part.row for part in file.parts if part.part is None and part.row.status in LIVE)
    return next((row.id for row in held if row.company), None)


def leave_from(
    dialog: RecordDialog, office: Office, undoable: Undoable, file: PersonFile | None
) -> None:
    """Ask who follows the person, and let their pursuits there go on without them."""
    pursuit_id = under_way(file) if file else None
    if file is None or pursuit_id is None:
        return
    from desktop_app.services.leaving import left_company  # noqa: PLC0415  # on request

    asked = LeftCompanyDialog(file.contact.name, dialog)
    if asked.exec() == QDialog.DialogCode.Accepted:
        successor, told = asked.successor.text(), left_words(file.contact, file.organization)
        dialog.refusal.run(
            undoable,
            lambda: left_company(office, pursuit_id, successor, told=told),
            dialog.read_around,
        )
