# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is written out for the first page says the same as what the models would build."""

from __future__ import annotations

from desktop_app.storage import first_page, pursuit_rows
from desktop_app.storage import tables as t


def test_the_rows_are_those_of_the_models():
    text, values = pursuit_rows.joined(*pursuit_rows.ROW).where(t.Pursuit.id.in_([3, 7])).sql()
    assert first_page.rows([3, 7]) == (text.replace('"', ""), list(values))
