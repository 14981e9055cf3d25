# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Messages and scripts: the shipped ones and the user's own, to change, copy and add (method.md 8).

What is typed and not saved waits for the next time (reliability.md S12).
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain import own_templates
from desktop_app.domain.own_templates import kind_of
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.overriding import override
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.dialogs.dialog_keys import EnterPresses, save_with_keys
from desktop_app.ui.dialogs.foot import in_order
from desktop_app.ui.dialogs.template_form import TemplateForm
from desktop_app.ui.dialogs.template_preview import TemplatePreview
from desktop_app.ui.file_windows import file_to_read, file_to_write
from desktop_app.ui.panes import dress
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.screens import available
from desktop_app.ui.text import Label, tip_text
from desktop_app.words import templates as says
from desktop_app.words import text as _

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.messages import Template
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

_KEY = Qt.ItemDataRole.UserRole
_FRAME = QSize(24, 48)
_LIST = 52  # letters of a name in the list
_SOON_MS = 150
_NEW = "new"
_EMPTY = OwnTemplate(id=0, uid="", name="", body="")
_MOST_FILE = 50_000_000


class TemplatesDialog(QDialog):
    """The list on the left; its current template, and how it reads, on the right."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        dossier: Dossier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(_("Messages and scripts"))
        self._office, self._undoable = office, undoable
        self._key, self._saved = "", _EMPTY
        self.filter = QComboBox(self)
        name_choice(self.filter, _("Show"))
        self.list = QListWidget(self)
        self.list.setProperty("role", "lines")
        self.list.setAccessibleName(_("Messages and scripts"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = self._button(_("New"))
        self.copy = self._button(_("Copy"))
        self.more = self._button(_("More"))
        self.form = TemplateForm(self)
        self.preview = TemplatePreview(office, dossier, self)
        self.told = Label("", self)
        self.told.setProperty("role", "muted")
        self.take_back = self._button(_("Undo"))
        self.refusal = Refusal(self)
        self.remove = self._button(_("Delete"))
        self.save_button = self._button(_("Save"))
        save_with_keys(self, self.save_button)
        dress(self.save_button, "primary")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON_MS)
        self._fill_filter()
        self._arrange()
        self._connect()
        self._tell("")
        self.read()
        room = available(self).size()
        self.resize(QSize(1200, 700).boundedTo(room - _FRAME))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _fill_filter(self) -> None:
        self.filter.addItem(_("All situations"), "")
        self.filter.addItem(_("Only mine"), "own")
        for code in says.SITUATIONS_AND_MOMENTS:
            self.filter.addItem(says.moment(code), code)
        self.filter.setMaxVisibleItems(24)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.new, self.copy, self.more):
            below.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        beside = QWidget(self)
        beside.setFixedWidth(max(344, self.fontMetrics().averageCharWidth() * _LIST))
        left.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(left)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.told)
        foot.addWidget(self.take_back)
        foot.addStretch(1)
        close = self._button(_("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(self.remove)
        for button in in_order(self, self.save_button, close):
            foot.addWidget(button)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(beside)
        panes.addWidget(self.form, 4)
        panes.addWidget(self.preview, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(panes, 1)
        column.addWidget(self.refusal)
        column.addLayout(foot)

    def _connect(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Save mine to a file …"), self._export)
        menu.addAction(_("Take in from a file …"), self._import)
        self.more.setMenu(menu)
        self.filter.currentIndexChanged.connect(lambda _index: self.read())
        self.list.currentItemChanged.connect(self._on_current)
        self.form.changed.connect(self._on_changed)
        self._later.timeout.connect(self._show_preview)
        self.new.clicked.connect(self._on_new)
        self.copy.clicked.connect(self._on_copy)
        self.remove.clicked.connect(self._on_remove)
        self.save_button.clicked.connect(self.save)
        self.take_back.clicked.connect(self._on_undo)

    # The list

    def read(self, choose: str = "") -> None:
        """Read all templates anew, and show one of them."""
        choose = choose or self._key
        texts = [text for text in self._office.templates.in_force if self._is_wanted(text)]
        self.list.blockSignals(True)
        self.list.clear()
        self._add(_NEW, _("New template"), when=bool(self._kept(_NEW)) or choose == _NEW)
        for text in texts:
            kind = says.template_kind(kind_of(text.form, text.channels))
            name = f"{says.template_name(text)} · {kind}"
            self._add(text.id, _("{name} (yours)", name=name) if text.own else name)
        keys = [self.list.item(n).data(_KEY) for n in range(self.list.count())]
        self.list.setCurrentRow(keys.index(choose) if choose in keys else 0)
        self.list.blockSignals(False)
        self._on_current(self.list.currentItem())

    def _add(self, key: str, name: str, *, when: bool = True) -> None:
        if not when:
            return
        item = QListWidgetItem(f"{name} *" if self._kept(key) else name, self.list)
        item.setData(_KEY, key)
        item.setToolTip(tip_text(name))

    def _is_wanted(self, text: Template) -> bool:
        code = self.filter.currentData()
        return not code or (text.own if code == "own" else code in text.situations)

    def _on_current(self, item: QListWidgetItem | None, _before: object = None) -> None:
        self._keep()
        self.refusal.show_error("")
        self._key = str(item.data(_KEY)) if item is not None else ""
        for part in (self.form, self.copy, self.preview):
            part.setEnabled(bool(self._key))
        self._saved = self._find(self._key)
        self.form.show_template(self._kept(self._key) or self._saved)
        self._on_changed()
        self._show_preview()

    def _find(self, key: str) -> OwnTemplate:
        """Return the user's template of a key, or the shipped one as theirs would begin."""
        own = next((o for o in self._office.templates.own if key in _keys(o)), None)
        if own is not None:
            return own
        text = self._office.templates.find(key)
        if text is None:
            return _EMPTY
        return own_templates.draft_from(text, name=says.template_name(text), instead=True)

    # What is typed

    @property
    def _is_changed(self) -> bool:
        return bool(self._key) and self.form.template != self._saved

    def _on_changed(self) -> None:
        own = self._saved.id > 0
        self.save_button.setEnabled(self._is_changed)
        self.remove.setVisible(own or self._is_changed)
        text = _("Delete")
        if self._saved.stands_for and own:
            text = _("Back to the default")
        elif self._is_changed:
            text = _("Forget the changes")
        self.remove.setText(text)
        self._later.start()

    def _show_preview(self) -> None:
        self._later.stop()
        typed = self.form.template
        if typed is not None:
            self.preview.show_template(typed)

    def _keep(self) -> None:
        """Keep what was typed and not saved, or forget what is no different any more."""
        typed = self.form.template
        if not self._key or typed is None:
            return
        text = json.dumps(asdict(typed)) if self._is_changed else ""
        if text or self._office.drafts.find(_draft_key(self._key)):
            self._office.drafts.keep(_draft_key(self._key), text)

    def _kept(self, key: str) -> OwnTemplate | None:
        text = self._office.drafts.find(_draft_key(key)) if key else ""
        try:
            kept = OwnTemplate(**json.loads(text)) if text else None
        except (ValueError, TypeError):
            return None
        # It was typed over a template that may be another row by now.
        saved = self._find(key)
        return replace(kept, id=saved.id, uid=saved.uid) if kept is not None else None

    # What is done

    def save(self) -> None:
        """Save the current template; it stays open when it was refused."""
        typed = self.form.template
        if typed is None:
            return
        key = self._key
        self.refusal.run(
            self._undoable,
            lambda: self._office.templates.save(typed),
            lambda: self._done(key, _("Saved.")),
        )

    def _done(self, key: str, told: str) -> None:
        self._office.drafts.forget(_draft_key(key))
        self._key = ""  # what stands in the fields is saved: nothing is to be kept
        if key == _NEW:
            own = self._office.templates.own
            key = _keys(own[-1])[0] if own else key
        self.read(key)
        self._tell(told)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.take_back.setVisible(bool(text) and self._undoable.stack.canUndo())

    def _on_undo(self) -> None:
        key, self._key = self._key, ""
        self._undoable.stack.undo()
        self.read(key)
        self._tell("")

    def _begin(self, own: OwnTemplate) -> None:
        self._keep()
        self._key = ""
        self._office.drafts.keep(_draft_key(_NEW), json.dumps(asdict(own)))
        self.filter.setCurrentIndex(0)
        self.read(_NEW)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _on_new(self) -> None:
        code = self.filter.currentData()
        situation = code if code in says.SITUATIONS_AND_MOMENTS else ""
        self._begin(replace(_EMPTY, name=_("My template"), situations=situation))

    def _on_copy(self) -> None:
        typed = self.form.template
        if typed is not None:
            name = _("Copy of {name}", name=typed.name)
            self._begin(replace(typed, id=0, uid="", stands_for="", name=name))

    def _on_remove(self) -> None:
        key, saved = self._key, self._saved
        if not saved.id:
            self._done(key, "")
            return
        told = _("It is as it came.") if saved.stands_for else _("Deleted.")
        self.refusal.run(
            self._undoable,
            lambda: self._office.templates.remove(saved.id),
            lambda: self._done(saved.stands_for or key, told),
        )

    def _export(self) -> None:
        path = file_to_write(self, _("Save mine to a file"), "templates.json")
        if path:
            self.write_file(path)

    def write_file(self, path: Path) -> None:
        """Write the user's templates to a file."""
        try:
            path.write_text(self._office.templates.written(), "utf-8")
        except OSError:
            self.refusal.show_error(_("The file can't be written there. Choose another place."))
        else:
            self._tell(_("Saved to {file}.", file=path.name))
            self.take_back.hide()

    def _import(self) -> None:
        path = file_to_read(self, _("Take in from a file"), "*.json")
        if path:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Take in the templates of a file, all of them or none."""
        try:
            text = path.read_text("utf-8") if path.stat().st_size <= _MOST_FILE else ""
        except (OSError, ValueError):
            text = ""
        self.refusal.run(
            self._undoable,
            lambda: self._office.templates.read_in(text),
            lambda: self._done(self._key, _("Taken in.")),
        )

    # Overrides of Qt

    @override
    def reject(self) -> None:
        """Close; what was typed and not saved waits for the next time."""
        self._keep()
        self._later.stop()
        super().reject()


def _keys(own: OwnTemplate) -> tuple[str, ...]:
    return (own.stands_for,) if own.stands_for else (f"own:{own.uid}",)


def _draft_key(key: str) -> str:
    return f"template/{key}"
