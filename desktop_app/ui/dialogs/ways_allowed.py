# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which ways a person allows, switched off and on with the words they said (method.md B1, B3)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from desktop_app import words
from desktop_app.domain.records import Channel
from desktop_app.domain.said_words import asked_in_passing
from desktop_app.overriding import override
from desktop_app.services.permissions import WAYS
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.form_draft import Typed
from desktop_app.ui.dialogs.words_offered import WordsOffered
from desktop_app.ui.text import Label
from desktop_app.words import boundaries as said_words
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.records import Contact
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

_WORDS_HEIGHT = 56


class WaysAllowedDialog(FormDialog):
    """A tick a way, one for a no to everything, and their words."""

    def __init__(
        self, office: Office, undoable: Undoable, contact: Contact, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("What {name} allows", name=contact.name), _("Put it on record"), parent)
        self._office, self._undoable, self._contact = office, undoable, contact
        self.lead(_("Switch off what they don't want, and on again what they allow."))
        self.ways = {way: QCheckBox(words.channel(way), self) for way in WAYS}
        self.stop = QCheckBox(_("They asked not to be contacted at all"), self)
        self.said = QPlainTextEdit(self)
        self.said.setPlaceholderText(_("As you remember it: “…”"))
        self.said.setTabChangesFocus(True)
        self.said.setMaximumHeight(_WORDS_HEIGHT)
        self._meaning = Label("", self)
        self._meaning.setProperty("role", "muted")
        self._meaning.setWordWrap(True)
        for way, box in self.ways.items():
            box.setChecked(contact.allows(way))
            box.toggled.connect(self._judge)
            self.form.addRow("", box)
        self.form.addRow("", self.stop)
        self.row(_("Their words"), self.said)
        self.offered = WordsOffered(office, contact.id, parent=self)
        self.offered.taken.connect(self._take)
        self.offered.stand_in(self)
        self.form.addRow("", self._meaning)
        self.stop.toggled.connect(self._judge)
        self.said.textChanged.connect(self._judge)
        self._judge()
        key = f"ways_allowed:{contact.id}"
        self.keep_draft(office.drafts, key, Typed(self._typed, self._put))

    def _typed(self) -> dict[str, Any]:
        ways = sorted(str(way) for way in self.chosen)
        return {"said": self.said.toPlainText(), "stop": self.stop.isChecked(), "ways": ways}

    def _put(self, typed: dict[str, Any]) -> None:
        held = self._typed() | typed
        self.said.setPlainText(str(held["said"]))
        self.stop.setChecked(bool(held["stop"]))
        for way, box in self.ways.items():
            box.setChecked(str(way) in held["ways"])

    def _take(self, logged: str) -> None:
        """Take what they were logged to say, and switch off the calls it asks to spare them."""
        wish = asked_in_passing(logged)
        self.said.setPlainText(wish or logged)
        if wish and self.chosen - {Channel.CALL}:
            self.ways[Channel.CALL].setChecked(False)

    @property
    def chosen(self) -> frozenset[Channel]:
        """Return the ways that are to be open."""
        return frozenset(way for way, box in self.ways.items() if box.isChecked())

    def _judge(self, *_args: object) -> None:
        stops, contact = self.stop.isChecked(), self._contact
        for box in self.ways.values():
            box.setEnabled(not stops)
        before = {way for way in WAYS if contact.allows(way)}
        off = before - self.chosen
        if stops:
            told = f"{said_words.meaning('B1')} {said_words.lifted_by('B1')}"
        elif not self.chosen:
            told = _("No way would be left. If they want no contact at all, tick that instead.")
        else:
            told = f"{said_words.meaning('B3')} {said_words.lifted_by('B3')}" if off else ""
        self._meaning.setText(told)
        altered = bool(self.chosen) and self.chosen != before
        self.ok.setEnabled(bool(self.said.toPlainText().strip()) if stops else altered)

    @override
    def accept(self) -> None:
        """Put it on record; the dialog stays open when that was refused."""
        allowed, said = self._office.permissions, self.said.toPlainText()
        if self.stop.isChecked():
            verb = partial(allowed.stop, self._contact.id, said)
        else:
            ways = [way for way, box in self.ways.items() if box.isChecked()]
            verb = partial(allowed.set_ways, self._contact.id, ways, said)
        self.refusal.run(self._undoable, verb, super().accept)
