# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of a form for phone numbers and e-mail addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from desktop_app.domain.emails import email_hint, tidy_email
from desktop_app.domain.errors import KnownError
from desktop_app.domain.phones import extension_hint, phone_hint, read_phone, split_extension
from desktop_app.domain.private_numbers import is_private
from desktop_app.domain.records import Channel
from desktop_app.domain.several_ways import emails_in, phones_in
from desktop_app.services.addresses import AddressLine
from desktop_app.ui import opening
from desktop_app.ui.dialogs.fields import Field, Value, set_line
from desktop_app.ui.dialogs.line_rows import LineRows, Row
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.dialogs.wishes import Heeded, Wish
from desktop_app.ui.icons import icon
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _
from desktop_app.words.particulars import hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.ui.dialogs.wishes import Against

FIRST = -1
"""The id of the line that stands in the person or company itself, not in a row of its own."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a number is read by: the user's country, and where its owner is just now."""

    home: str
    country: Callable[[], str]


Asked = Callable[[], "Against"]
"""What the owner of a number or an address asked for, by way."""


def phone_rows(
    parent: QWidget, places: Places, refuse: Callable[[KnownError], None], asked: Asked = dict
) -> LineRows:
    """Return rows of number, extension and label, with a button that dials."""

    def build(row: Row) -> None:
        number, inside = QLineEdit(row), QLineEdit(row)
        number.setAccessibleName(_("Phone number"))
        number.setPlaceholderText(_("number"))
        number.setMinimumWidth(number.fontMetrics().averageCharWidth() * 17 + 24)
        inside.setAccessibleName(_("Extension"))
        inside.setPlaceholderText(_("ext."))
        inside.setFixedWidth(inside.fontMetrics().averageCharWidth() * 6 + 24)
        given = _("home, given to me")
        known = (_("mobile"), _("office"), _("assistant"), _("home"), given, _("fax"))
        label = _label(row, known)
        dial = _button(row, "call-start", _("Call this number"))
        row.line.addWidget(number, 3)
        row.line.addWidget(inside)
        row.line.addWidget(label, 2)
        row.line.addWidget(dial)
        _take(row, "value", number)
        _take(row, "extension", inside)
        _take_label(row, label)

        def judge() -> None:
            code = phone_hint(number.text(), home=places.home, country=places.country())
            private = "private" if is_private(label.currentText()) else ""
            odd = hint(code or extension_hint(inside.text()) or private)
            row.show_hint(" ".join(filter(None, (heeded.hint, odd))))
            dial.setEnabled(bool(number.text().strip()))

        def settle() -> None:
            if not number.isModified():  # walked through: what is stored stays as it is
                return
            _spread(every, row, number, label)
            found = read_phone(
                number.text(),
                home=places.home,
                country=places.country(),
                extension=inside.text(),
            )
            if found is not None and not found.hint and found.text != number.text():
                number.setText(found.text)
                inside.setText(found.extension)

        def place_call() -> None:
            try:
                opening.call(
                    number.text(),
                    home=places.home,
                    country=places.country(),
                    extension=inside.text(),
                )
            except KnownError as error:
                refuse(error)

        number.editingFinished.connect(settle)
        row.fields.changed.connect(judge)
        heeded = Heeded(row, dial, lambda: asked().get(Channel.CALL, Wish()), place_call)
        judge()

    every = LineRows(build, _("Add a number"), parent, is_empty=_no_value)
    return every


def email_rows(
    parent: QWidget, refuse: Callable[[KnownError], None], asked: Asked = dict
) -> LineRows:
    """Return rows of address and label, with a button that begins a message."""

    def build(row: Row) -> None:
        address = QLineEdit(row)
        address.setAccessibleName(_("E-mail address"))
        address.setPlaceholderText(_("address"))
        address.setMinimumWidth(address.fontMetrics().averageCharWidth() * 20 + 24)
        label = _label(row, (_("work"), _("private"), _("assistant")))
        write = _button(row, "mail-send", _("Write to this address"))
        row.line.addWidget(address, 4)
        row.line.addWidget(label, 2)
        row.line.addWidget(write)
        _take(row, "value", address)
        _take_label(row, label)

        def judge() -> None:
            odd = hint(email_hint(address.text()))
            row.show_hint(" ".join(filter(None, (heeded.hint, odd))))
            write.setEnabled(bool(address.text().strip()))

        def begin() -> None:
            try:
                opening.write_mail(address.text())
            except KnownError as error:
                refuse(error)

        def settle() -> None:
            if not address.isModified():
                return
            first, *others = emails_in(address.text()) or ("",)
            address.setText(tidy_email(first))
            for other in others:
                every.add_beside(row, {"value": tidy_email(other), "label": ""})

        address.editingFinished.connect(settle)
        row.fields.changed.connect(judge)
        heeded = Heeded(row, write, lambda: asked().get(Channel.EMAIL, Wish()), begin)
        judge()

    every = LineRows(build, _("Add an address"), parent, is_empty=_no_value)
    return every


def rows_field(name: str, rows: LineRows) -> Field:
    """Return the field of a list of rows."""
    return Field(name, rows, lambda: rows.value, rows.put)


def shown(first: tuple[str, str], further: Iterable[AddressLine]) -> list[dict[str, Value]]:
    """Return the rows to show: the number and extension of the record itself, then the others."""
    value, extension = first
    others = list(further)
    lines = []
    if value:
        besides = next((a for a in others if a.value == value), None)
        lines = [AddressLine(value, extension, "", FIRST)]
        if besides is not None:
            others.remove(besides)
            lines = [replace(besides, extension=extension or besides.extension)]
    return [
        {"value": a.value, "extension": a.extension, "label": a.label, "id": a.id}
        for a in (*lines, *others)
    ]


def split(
    rows: list[dict[str, Any]], *, extension: bool = True
) -> tuple[AddressLine, tuple[AddressLine, ...]]:
    """Return the first row, which the record itself holds, and the further ones.

    The record has no room for a label, a company's none for an `extension` either: where the
    first row has them, it stands among the further ones as well, and `shown` makes one of both.
    """
    first, rest = AddressLine(""), every_line(rows)
    if rest:
        first, rest = rest[0], rest[1:]
    if first.label or (first.extension and not extension):
        return first, (first, *rest)
    return first, rest


def every_line(rows: list[dict[str, Any]]) -> tuple[AddressLine, ...]:
    """Return all rows as further ones, for a record that holds none itself."""
    return tuple(
        AddressLine(
            str(r["value"]), str(r.get("extension", "")), str(r.get("label", "")),
            max(0, int(r["id"])),
        )
        for r in rows
    )  # fmt: skip


def _spread(every: LineRows, row: Row, number: QLineEdit, label: QComboBox) -> None:
    """Give several numbers that were typed into one field a row each, with their labels."""
    first, *others = phones_in(number.text()) or (("", ""),)
    if not others and not first[1]:
        return
    set_line(number, first[0])
    if not label.currentText().strip():
        label.setCurrentText(first[1])
    for text, named in others:
        value, extension = split_extension(text)
        every.add_beside(row, {"value": value, "extension": extension, "label": named})


def _no_value(values: Mapping[str, Value]) -> bool:
    return not str(values.get("value", "")).strip()


def _label(row: Row, known: tuple[str, ...]) -> QComboBox:
    box = SteadyBox(row)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(["", *known])
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setAccessibleName(_("Label"))
    field = box.lineEdit()
    if field is not None:
        field.setPlaceholderText(_("label"))
    return box


def _button(row: Row, name: str, tip: str) -> QToolButton:
    button = QToolButton(row)
    button.setIcon(icon(name))
    button.setAccessibleName(tip)
    set_tip(button, tip)
    return button


def _take(row: Row, name: str, edit: QLineEdit) -> None:
    field = Field(name, edit, lambda: edit.text().strip(), lambda v: set_line(edit, v))
    row.fields.add(field, edit.textChanged)


def _take_label(row: Row, box: QComboBox) -> None:
    field = Field(
        "label", box, lambda: box.currentText().strip(), lambda v: box.setCurrentText(str(v or ""))
    )
    row.fields.add(field, box.editTextChanged)
