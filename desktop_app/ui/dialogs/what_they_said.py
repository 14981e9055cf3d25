# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What did they say? Three questions tell a personal no from a closed door (method.md 3.2)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.boundaries import (
    MEANINGS,
    About,
    Heard,
    Lasting,
    Meaning,
    Speaker,
    classify,
)
from desktop_app.domain.records import Channel
from desktop_app.domain.said_words import asks_for_no_calls, without_quotes
from desktop_app.overriding import override
from desktop_app.services.hearing import Said
from desktop_app.ui.dialogs.day_fields import day
from desktop_app.ui.dialogs.fields import FieldSet, line_of
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.words_offered import WordsOffered
from desktop_app.ui.follow_up.last_word import LastWord
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import boundaries as said_words
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import StrEnum

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

WAYS = (Channel.CALL, Channel.EMAIL, Channel.MESSAGE)
_COLUMNS = 2


class Question(QWidget):
    """One question with its answers as radio buttons, none chosen at first."""

    def __init__(
        self, answers: Iterable[StrEnum], word: Callable[..., str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = tuple(answers)
        self.group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for number, answer in enumerate(self._answers):
            button = QRadioButton(word(answer), self)
            # However little room the result leaves, no letter loses its foot.
            button.setMinimumHeight(button.sizeHint().height())
            self.group.addButton(button, number)
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._grid = grid

    def widths(self) -> list[int]:
        """Return the pixels that the longest answer of each column needs."""
        hints = [button.sizeHint().width() for button in self.group.buttons()]
        return [max(hints[column::_COLUMNS]) for column in range(_COLUMNS)]

    def widen(self, widths: Iterable[int]) -> None:
        """Let the columns be at least so wide, to stand below those of other questions."""
        for column, width in enumerate(widths):
            self._grid.setColumnMinimumWidth(column, width)

    @property
    def answer(self) -> StrEnum | None:
        """Return the chosen answer."""
        number = self.group.checkedId()
        return self._answers[number] if number >= 0 else None

    def choose(self, answer: StrEnum) -> None:
        """Choose an answer."""
        self.group.button(self._answers.index(answer)).setChecked(True)


class WhatTheySaidDialog(FormDialog):
    """Asks who said it, about what and for how long; takes the stricter meaning when unsure."""

    def __init__(
        self, office: Office, undoable: Undoable, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        named = dossier.contact.name if dossier.contact is not None else dossier.row.company
        title = _("What did {name} say?").format(name=named) if named else _("What did they say?")
        super().__init__(title, _("Put it on record"), parent)
        self._office, self._undoable, self._dossier = office, undoable, dossier
        self.lead(
            _(
                "Their words decide what comes next. Where you are not sure, the stricter reading "
                "counts; you can relax it later with their words on record."
            )
        )
        self.words = QPlainTextEdit(self)
        self.words.setPlaceholderText(_("As you remember it: “…”"))
        self.words.setTabChangesFocus(True)
        self.words.setMaximumHeight(56)
        contact_id = dossier.contact.id if dossier.contact is not None else None
        self.offered = WordsOffered(office, contact_id, dossier.pursuit.id, self)
        self.who = Question(Speaker, said_words.speaker, self)
        self.what = Question(About, said_words.about, self)
        self.how_long = Question(Lasting, said_words.lasting, self)
        questions = (self.who, self.what, self.how_long)
        widest = [max(each) for each in zip(*(q.widths() for q in questions), strict=True)]
        for question in questions:
            question.widen(widest)
        self.until = DueEdit(office, self)
        self.told = FieldSet(self)
        self.said_on = day(self.told, "on", self, office, past=True)
        self._off_chosen = False
        self.off = {way: QCheckBox(words.channel(way), self) for way in WAYS}
        self.email_fine = QCheckBox(_("They said e-mail is fine"), self)
        self.keep = QCheckBox(_("Keep in touch with them: a thank-you comes first"), self)
        self._lacking = Label("", self)
        self._lacking.setProperty("role", "caution")
        self._meaning = Label("", self)
        self._meaning.setProperty("role", "strong")
        self._lifted = Label("", self)
        self._lifted.setProperty("role", "muted")
        self.last_word = LastWord(office, dossier, self)
        self._arrange()
        self._connect()
        self._judge()
        self.words.setFocus()

    def _arrange(self) -> None:
        self.row(_("Their words"), self.words)
        self.offered.taken.connect(self.words.setPlainText)
        self.offered.stand_in(self)
        self.told.place(self.form, _("Said on"), self.said_on)
        last = self.offered.buttons[-1] if self.offered.buttons else self.words
        QWidget.setTabOrder(last, line_of(self.said_on))
        line_of(self.said_on).setPlaceholderText(_("today, unless you say another day"))
        self.row(_("Who said it?"), self.who)
        self.row(_("About what?"), self.what)
        self.row(_("For how long?"), self.how_long)
        self.row(_("Their day"), self.until)
        channels = QWidget(self)
        line = QHBoxLayout(channels)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for box in self.off.values():
            line.addWidget(box)
        line.addStretch(1)
        self._channels = channels
        self.row(_("Not wanted"), channels)
        self.form.addRow("", self.email_fine)
        self.form.addRow("", self.keep)
        for label in (self._meaning, self._lifted, self._lacking):
            label.setWordWrap(True)
            self.form.addRow("", label)
        self.form.addRow("", self.last_word)
        self.setMinimumWidth(640)

    def _connect(self) -> None:
        for question in (self.who, self.what, self.how_long):
            question.group.buttonClicked.connect(self._judge)
        for box in self.off.values():
            box.toggled.connect(self._on_off)
            box.toggled.connect(self._judge)
        self.told.changed.connect(self._judge)
        self.email_fine.toggled.connect(self._judge)
        self.until.chosen.connect(self._judge)
        self.words.textChanged.connect(self._judge)

    @property
    def meaning(self) -> Meaning | None:
        """Return what the answers come to, None while one is missing.

        A personal no stops every way, unless they named e-mail as fine (method.md 3.2).
        """
        return MEANINGS["B3"] if self._narrowed else self._answered

    @property
    def _narrowed(self) -> bool:
        found, named = self._answered, self._dossier.contact is not None
        personal = found is not None and found.code == "B1" and named
        return personal and self.email_fine.isChecked()

    @property
    def _answered(self) -> Meaning | None:
        who, what = self.who.answer, self.what.answer
        if who is None or what is None:
            return None
        how_long = self.how_long.answer or Lasting.UNSURE
        heard = Heard(Speaker(who), About(what), Lasting(how_long), self._called_once())
        return classify(heard)

    def _called_once(self) -> bool:
        """Say whether the one call under "no calls" was made: a no after it is personal."""
        asked = self._dossier.pursuit.no_calls or any(
            e.boundary is not None and e.boundary.code in {"B4", "B5"}
            for e in self._dossier.entries
        )
        return asked and any(
            e.touch is not None and e.touch.channel is Channel.CALL for e in self._dossier.entries
        )

    @property
    def _off(self) -> frozenset[Channel]:
        if self._narrowed:
            return frozenset({Channel.CALL, Channel.MESSAGE})
        return frozenset(way for way, box in self.off.items() if box.isChecked())

    def _on_off(self, *_args: object) -> None:
        self._off_chosen = True  # from now on the words tick nothing by themselves

    def _tick_off(self) -> None:
        """Tick calls where the words ask for none, until the user has chosen the ways."""
        asked, call = self._answered, self.off[Channel.CALL]
        if asked is None or asked.code != "B3" or self._off_chosen or call.isChecked():
            return
        if asks_for_no_calls(self.words.toPlainText()):
            was = call.blockSignals(True)
            call.setChecked(True)
            call.blockSignals(was)

    def _judge(self, *_args: object) -> None:
        self._tick_off()
        found = self.meaning
        dated = self.how_long.answer is Lasting.UNTIL_DATE
        rejected = found is not None and found.code == "B7"
        named = self._dossier.contact is not None
        self.form.setRowVisible(self.until, dated)
        asked = self._answered
        self.form.setRowVisible(self._channels, asked is not None and asked.code == "B3")
        self.form.setRowVisible(self.email_fine, asked is not None and asked.code == "B1" and named)
        self.form.setRowVisible(self.keep, rejected and named)
        self.form.setRowVisible(self.how_long, not rejected)
        self.form.setRowVisible(self.last_word, found is not None and found.hard and named)
        self._meaning.setText(said_words.meaning(found.code) if found else "")
        self._lifted.setText(said_words.lifted_by(found.code) if found else "")
        lacking = self._missing(found, dated=dated) if found is not None else ""
        self._lacking.setText(lacking)
        self.form.setRowVisible(self._lacking, bool(lacking))
        self.ok.setEnabled(found is not None and not lacking and self.told.sound)

    def _missing(self, found: Meaning, *, dated: bool) -> str:
        """Return what is still to be said before it can go on record, empty for nothing."""
        if dated and self.until.on is None:
            return _("Say which day they named.")
        if found.code == "B3" and not self._off:
            return _("Tick the way they do not want.")
        on_record = found.hard or self._narrowed  # a no of theirs keeps its words (R20)
        if on_record and not self.words.toPlainText().strip():
            return _("A no keeps its words: write them down as you remember them.")
        return ""

    @property
    def _day(self) -> date | None:
        typed = str(self.told.values()["on"])
        return date.fromisoformat(typed) if typed and self.told.sound else None

    @property
    def said(self) -> Said | None:
        """Return what is to be put on record."""
        found = self.meaning
        if found is None:
            return None
        dated = self.how_long.answer is Lasting.UNTIL_DATE
        return Said(
            found.code,
            without_quotes(self.words.toPlainText()),
            until=self.until.on if dated else None,
            decision=self.what.answer is About.DECISION,
            off=self._off,
            keep_in_touch=self.keep.isChecked(),
            whole_company=self.who.answer is Speaker.COMPANY,
            on=self._day,
        )

    @property
    def may_be_answered(self) -> bool:
        """Say whether there is an answer to it: calls are off, and e-mail is open (B3)."""
        said, contact = self.said, self._dossier.contact
        closed = said is not None and said.code == "B3" and Channel.EMAIL not in said.off
        return closed and contact is not None and contact.may_email and bool(contact.email)

    @override
    def accept(self) -> None:
        """Put it on record; the dialog stays open when that was refused."""
        said, number = self.said, self._dossier.pursuit.id
        if said is None:
            return
        self.refusal.run(
            self._undoable, lambda: self._office.hearing.record(number, said), super().accept
        )
