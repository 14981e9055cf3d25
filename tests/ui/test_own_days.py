# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of one's own: a weekday is ahead as in "Due", and a new column is gone to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.domain.filters import OwnKind
from desktop_app.ui.own_columns import open_from
from desktop_app.ui.own_columns.form import ColumnForm
from desktop_app.ui.table.own_cells import read_day
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(("text", "days"), [
    ("fri", 3), ("mon", 6), ("tomorrow", 1), ("yesterday", -1), ("1 mar", -2), ("10 mar", 7),
])  # fmt: skip
def test_a_weekday_alone_is_ahead_and_a_date_is_the_nearer_one(office, text, days):
    """Tuesday, 3 March: "mon" gave the day before, "fri" in Due always the one to come."""
    assert read_day(office, text) == office.today + timedelta(days=days)


def test_a_new_column_is_where_one_stands(office, window, monkeypatch):
    a_pursuit(office)
    table = window.table
    table.select_first(None)

    def made(form):
        return form._undoable.do(lambda: form._own.add("Pay", OwnKind.NUMBER, []))

    monkeypatch.setattr(ColumnForm, "exec", lambda form: QDialog.DialogCode(made(form)))
    open_from.add(table)
    here = table.currentIndex()
    assert table.rows.sheet.header(here.column()) == "Pay"
    cell, port = table.visualRect(here), table.viewport().rect()
    assert port.left() <= cell.left() < cell.right() <= port.right()
