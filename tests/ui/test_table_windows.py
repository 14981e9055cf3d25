# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The windows of rows: how often they read, what they forget."""

from __future__ import annotations

from array import array

from desktop_app.ui.table.windows import KEPT, SIZE, Windows


class Shelf:
    """Rows that count how often they are read."""

    def __init__(self, ids):
        self.gone = set()
        self.reads = []
        self.windows = Windows(self.read)
        self.windows.replace(array("q", ids))

    def read(self, ids):
        self.reads.append(list(ids))
        return {i: f"row {i}" for i in ids if i not in self.gone}


def test_a_screen_anywhere_takes_one_read():
    for top in (0, 100, 250, 256, 300, 511, 5_000, 9_920):
        shelf = Shelf(range(10_000))
        assert [shelf.windows.at(row) for row in range(top, top + 32)] == [
            f"row {row}" for row in range(top, top + 32)
        ]
        assert len(shelf.reads) == 1, top


def test_a_screen_painted_from_the_bottom_takes_one_read():
    for top in (0, 200, 256, 500, 9_000):
        shelf = Shelf(range(10_000))
        for row in range(top + 31, top - 1, -1):
            shelf.windows.at(row)
        assert len(shelf.reads) == 1, top


def test_no_row_is_read_twice_while_scrolling():
    shelf = Shelf(range(5_000))
    for row in range(5_000):
        shelf.windows.at(row)
    read = [i for ids in shelf.reads for i in ids]
    assert len(read) == len(set(read)) == 5_000


def test_only_so_many_windows_are_kept():
    shelf = Shelf(range(SIZE * (KEPT + 40)))
    for row in range(0, len(shelf.windows), SIZE):
        shelf.windows.at(row)
    shelf.reads.clear()
    shelf.windows.at(len(shelf.windows) - 1)
    assert not shelf.reads
    shelf.windows.at(0)
    assert len(shelf.reads) == 1


def test_forgotten_rows_alone_are_read_again():
    shelf = Shelf(range(1_000))
    shelf.windows.at(0)
    shelf.reads.clear()
    shelf.windows.forget({3, 5, 999_999})
    assert shelf.windows.at(3) == "row 3"
    assert shelf.windows.at(5) == "row 5"
    assert shelf.reads == [[3, 5]]


def test_a_row_that_is_gone_is_none_and_asked_for_once():
    shelf = Shelf(range(10))
    shelf.gone.add(4)
    assert shelf.windows.at(4) is None
    assert shelf.windows.at(4) is None
    assert len(shelf.reads) == 1


def test_rows_behind_an_insertion_and_a_removal_are_the_right_ones():
    shelf = Shelf(range(1_000))
    for row in (0, 999):
        shelf.windows.at(row)
    shelf.windows.insert(600, 5_555)
    assert shelf.windows.at(599) == "row 599"
    assert shelf.windows.at(600) == "row 5555"
    assert shelf.windows.at(1_000) == "row 999"
    shelf.windows.remove(10, 12)
    assert shelf.windows.at(10) == "row 13"
    assert shelf.windows.at(597) == "row 5555"
    assert shelf.windows.position(11) is None
    assert shelf.windows.positions([999, 0, 11]) == [0, 997]
