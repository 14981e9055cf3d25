# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of a pursuit's form: people with their parts, links and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop_app.domain.links import Opens, opens, web_link
from desktop_app.domain.particulars import Part
from desktop_app.ui.dialogs.fields import Field, set_line
from desktop_app.ui.dialogs.line_rows import LineRows, Row
from desktop_app.ui.dialogs.pick_fields import NameEdit, by_id
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.icons import icon
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _
from desktop_app.words.particulars import hint, part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.services.people import Choice
    from desktop_app.ui.dialogs.fields import Value


def part_rows(
    parent: QWidget,
    choices: Callable[[str], Sequence[Choice]],
    open_person: Callable[[int], object],
    part_of: Callable[[int], Part],
) -> LineRows:
    """Return rows of a person and the part they have, with a button that opens them.

    Whoever is picked comes with the part that `part_of` knows, until the user says another.
    """

    def build(row: Row) -> None:
        who = NameEdit(choices, row)
        who.setAccessibleName(_("Person"))
        who.setPlaceholderText(_("name"))
        role = SteadyBox(row)
        role.setAccessibleName(_("Part"))
        for each in Part:
            role.addItem(part(each), str(each))
        role.setCurrentIndex(role.findData(str(Part.OTHER)))
        show = _button(row, "person", _("Open this person"))
        row.line.addWidget(who, 3)
        row.line.addWidget(role, 2)
        row.line.addWidget(show)
        by_id(row.fields, "who", who)
        row.fields.add(
            Field(
                "part", role, lambda: str(role.currentData()),
                lambda v: role.setCurrentIndex(max(0, role.findData(str(v)))),
            ),
            role.currentIndexChanged,
        )  # fmt: skip

        def judge() -> None:
            row.show_hint(hint("is_new_person") if who.is_new else "")
            show.setEnabled(who.number is not None)

        def open_them() -> None:
            if who.number is not None:
                open_person(who.number)

        def take(choice: Choice) -> None:
            known = part_of(choice.id)
            if known is not Part.OTHER and role.currentData() == str(Part.OTHER):
                role.setCurrentIndex(role.findData(str(known)))
            judge()

        row.fields.changed.connect(judge)
        who.picked.connect(take)
        show.clicked.connect(open_them)
        judge()

    return LineRows(build, _("Add a person"), parent, is_empty=_nobody)


def target_rows(parent: QWidget, open_target: Callable[[str], object]) -> LineRows:
    """Return rows of a link or a path and what it is, with a button that opens it."""

    def build(row: Row) -> None:
        target, name = QLineEdit(row), QLineEdit(row)
        target.setAccessibleName(_("Link or file"))
        target.setPlaceholderText(_("https://… or a file"))
        name.setAccessibleName(_("What it is"))
        name.setPlaceholderText(_("what it is"))
        show = _button(row, "open-outside", _("Open this"))
        row.line.addWidget(target, 5)
        row.line.addWidget(name, 3)
        row.line.addWidget(show)
        for key, edit in (("target", target), ("name", name)):
            row.fields.add(_text_field(key, edit), edit.textChanged)

        def judge() -> None:
            typed = target.text().strip()
            fine = opens(web_link(typed)) is not Opens.NOTHING
            row.show_hint("" if fine or not typed else hint("target_odd"))
            show.setEnabled(bool(typed) and fine)
            set_tip(target, typed)

        row.fields.changed.connect(judge)
        show.clicked.connect(lambda: open_target(target.text().strip()))
        judge()

    return LineRows(build, _("Add a link"), parent, is_empty=_no_target)


def open_button(edit: QLineEdit, open_target: Callable[[str], object]) -> QToolButton:
    """Return a button that opens the link in a line; it is off where there is none to open."""
    show = _button(edit.parentWidget(), "open-outside", _("Open this"))

    def judge() -> None:
        typed = edit.text().strip()
        show.setEnabled(bool(typed) and opens(web_link(typed)) is not Opens.NOTHING)

    edit.textChanged.connect(judge)
    show.clicked.connect(lambda: open_target(edit.text().strip()))
    judge()
    return show


def _text_field(name: str, edit: QLineEdit) -> Field:
    return Field(name, edit, lambda: edit.text().strip(), lambda v: set_line(edit, v))


def _button(row: QWidget | None, name: str, tip: str) -> QToolButton:
    button = QToolButton(row)
    button.setIcon(icon(name))
    button.setAccessibleName(tip)
    set_tip(button, tip)
    return button


def _nobody(values: Mapping[str, Value]) -> bool:
    who: Any = values["who"]
    return not who[0]


def _no_target(values: Mapping[str, Value]) -> bool:
    return not values["target"]
