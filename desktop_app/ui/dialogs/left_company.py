# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask who follows somebody who has left the company (method.md 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app.domain.folding import fold
from desktop_app.domain.records import LIVE, Contact, Organization
from desktop_app.ui.dialogs.fields import FieldSet
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.hint_line import GAP
from desktop_app.ui.dialogs.pick_fields import NameEdit, by_name
from desktop_app.ui.text import Label
from desktop_app.words import ngettext
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.office import Office
    from desktop_app.services.people import Choice, PersonFile
    from desktop_app.ui.dialogs.record_form import RecordDialog
    from desktop_app.ui.undo import Undoable

    Seek = Callable[[str], Sequence[Choice]]

_NAMED = 5


class LeftCompanyDialog(FormDialog):
    """Both names may stay empty: then finding out who follows is the next step.

    Attributes:
        successor: the field for whoever follows them; people of the company are offered.
        elsewhere: the field for the company they are at now; none where `companies` is not given.
    """

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        known: Sequence[Choice] = (),
        companies: Seek | None = None,
    ) -> None:
        super().__init__(_("They left the company"), _("Go on without them"), parent)
        self.lead(
            _(
                "What you promised {name} is released. Who follows them? Leave it empty, and "
                "finding out is your next step.",
                name=name,
            )
        )
        self.fields = FieldSet(self)
        self.form.setVerticalSpacing(GAP)
        self._known = known
        self.successor = NameEdit(self.offered, self)
        self.successor.setPlaceholderText(_("not known yet"))
        field = by_name(self.fields, "successor", self.successor, new="is_new_person")
        self.fields.place(self.form, _("Now in their place"), field)
        if known:
            self.form.addRow("", _known_there(known, self))
        self.elsewhere = NameEdit(companies or (lambda _text: ()), self)
        self.elsewhere.setPlaceholderText(_("not known yet"))
        if companies is None:
            self.elsewhere.hide()
        else:
            field = by_name(self.fields, "elsewhere", self.elsewhere)
            self.fields.place(self.form, _("They are now at"), field)
        self.successor.setFocus()

    def offered(self, text: str) -> tuple[Choice, ...]:
        """Return who of those known there is meant by a part of a name."""
        sought = fold(text).split()
        return tuple(one for one in self._known if all(word in fold(one.name) for word in sought))


def _known_there(known: Sequence[Choice], parent: QWidget) -> Label:
    """Return the line that names people of the company."""
    names = ", ".join(one.name for one in known[:_NAMED])
    more = len(known) - _NAMED
    said = _("Known there: {names}", names=names)
    if more > 0:
        said = ngettext("{known} and {n} other", "{known} and {n} others", more, n=more, known=said)
    label = Label(said, parent)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def asked_of(
    office: Office, pursuit_id: int, name: str, parent: QWidget | None
) -> LeftCompanyDialog:
    """Return the question about a pursuit's person: their company's people are offered."""
    from desktop_app.services.leaving import may_follow  # noqa: PLC0415  # on request

    known = may_follow(office, pursuit_id)
    seek = office.companies.choices_like
    return LeftCompanyDialog(name, parent, known=known, companies=seek)


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

    asked = asked_of(office, pursuit_id, file.contact.name, dialog)
    if asked.exec() == QDialog.DialogCode.Accepted:
        told, elsewhere = left_words(file.contact, file.organization), asked.elsewhere.text()
        successor = asked.successor.text()
        dialog.refusal.run(
            undoable,
            lambda: left_company(office, pursuit_id, successor, told=told, elsewhere=elsewhere),
            dialog.read_around,
        )
