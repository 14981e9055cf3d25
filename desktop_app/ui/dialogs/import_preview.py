# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The file as it is read, each column headed by what it is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from desktop_app.overriding import override
from desktop_app.services.transfer.own_in import OwnField
from desktop_app.services.transfer.plan import Plan, Verdict
from desktop_app.ui.text import tip_text
from desktop_app.words import importing as told
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.own_in import Target

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_SHOWN = 200
_GAP = 4
_NARROWEST, _WIDEST = 80, 320


class PreviewModel(QAbstractTableModel):
    """The rows of a file; those that are not imported are paler, and their tip says why."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._plan: Plan | None = None

    def set_plan(self, plan: Plan) -> None:
        """Show what becomes of each row."""
        self._plan = plan
        if self._table.rows:
            last = self.index(len(self._table.rows) - 1, len(self._table.header) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def column_name(self, column: int) -> str:
        """Return the header of a column, "Column 3" where the file gives none."""
        return self._table.header[column] or _("Column {n}", n=column + 1)

    def _tip(self, row: int, text: str) -> str:
        parts = [text] if len(text) > 20 else []
        if self._plan is not None:
            planned = self._plan.rows[row]
            remarks = ([planned.why] if planned.why else []) + list(planned.warnings)
            parts += [told.remark(remark) for remark in remarks]
        return tip_text("\n".join(parts))

    def _pale(self, row: int) -> QPalette | None:
        taken = {Verdict.ADD, Verdict.JOIN}
        out = self._plan is not None and self._plan.rows[row].verdict not in taken
        return QPalette() if out else None

    # --- Qt ---

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.header)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._table.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:_SHOWN].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row(), text)
        if role == Qt.ItemDataRole.ForegroundRole and (palette := self._pale(index.row())):
            return palette.brush(QPalette.ColorRole.PlaceholderText)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._table.rows[section].line
        return self.column_name(section)


class _FieldBox(QComboBox):
    """A choice of fields; the wheel scrolls what is under it instead of changing it."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FieldHeader(QHeaderView):
    """A header whose sections hold a choice of what the column means.

    Signals:
        chosen: the user gave a column (its number) another field.
    """

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.boxes: list[QComboBox] = []
        self._offered: list[list[Target | None]] = []  # a line between two sorts is nothing
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSectionSize(_NARROWEST)
        self.sectionResized.connect(self.place)
        self.geometriesChanged.connect(self.place)

    def build(self, names: list[str], targets: Callable[[int], list[Target]]) -> None:
        """Make a box for each column; `targets` says what each can be taken for."""
        for box in self.boxes:
            box.removeEventFilter(self)
            box.hide()
            box.deleteLater()
        self.boxes, self._offered = [], []
        for column, name in enumerate(names):
            box = _FieldBox(self.viewport())
            offered = targets(column)
            for target in offered:
                box.addItem(told.target_name(target))
            own = next((at for at, each in enumerate(offered) if isinstance(each, OwnField)), None)
            rows: list[Target | None] = [*offered]
            if own is not None:
                box.insertSeparator(own)
                rows.insert(own, None)
            self._offered.append(rows)
            box.setAccessibleName(_("What “{column}” means", column=name))
            box.activated.connect(lambda row, c=column: self.chosen.emit(c, self._offered[c][row]))
            box.installEventFilter(self)
            box.show()
            self.boxes.append(box)
        self.place()

    def show_fields(self, mapping: Mapping[int, Target]) -> None:
        """Let the boxes say what the columns mean."""
        for column, target in mapping.items():
            self.boxes[column].setCurrentIndex(self._offered[column].index(target))

    def place(self, *_args: object) -> None:
        """Put each box into its section, wherever that is now."""
        for column, box in enumerate(self.boxes):
            height = box.sizeHint().height()
            box.setGeometry(
                self.sectionViewportPosition(column) + _GAP,
                self.height() - height - _GAP,
                self.sectionSize(column) - 2 * _GAP,
                height,
            )

    # --- Qt ---

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.boxes:
            hint.setHeight(hint.height() + self.boxes[0].sizeHint().height() + 2 * _GAP)
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Tab may lead to a box that is out of sight.
        view = self.parent()
        if event.type() == QEvent.Type.FocusIn and isinstance(view, PreviewTable):
            view.show_column(self.boxes.index(watched))  # type: ignore[arg-type]  # one of ours
        return super().eventFilter(watched, event)


class PreviewTable(QTableView):
    """The table of a file; `fields` is its header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = FieldHeader(self)
        self.setHorizontalHeader(self.fields)
        self.setAccessibleName(_("Preview of the file"))
        self.setObjectName("rows_of_file")
        self.setProperty("role", "lines")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalScrollBar().valueChanged.connect(self.fields.place)

    def show_model(self, model: PreviewModel, targets: Callable[[int], list[Target]]) -> None:
        """Show a file, its columns wide enough for their first rows."""
        self.setModel(model)
        self.offer(model, targets)

    def offer(self, model: PreviewModel, targets: Callable[[int], list[Target]]) -> None:
        """Let each column be taken for something else than before."""
        self.fields.build([model.column_name(c) for c in range(model.columnCount())], targets)
        self.fields.setResizeContentsPrecision(50)
        for column, box in enumerate(self.fields.boxes):
            least = box.sizeHint().width() + 2 * _GAP
            self.setColumnWidth(column, max(least, min(self.sizeHintForColumn(column), _WIDEST)))

    def show_column(self, column: int) -> None:
        """Scroll sideways until a column is seen."""
        row = max(self.rowAt(0), 0)
        self.scrollTo(self.model().index(row, column))
