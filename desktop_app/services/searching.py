# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Search everything: pursuits, people, companies, notes, interviews, messages.

The folded texts stand in memory, one long text a sort, until the database changes: Python
finds a word in ten million letters in milliseconds. A full-text table would make every import and
edit dearer, and SQLite's tokenizers do not know the accents of every script.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.domain.folding import fold
from desktop_app.domain.records import Status
from desktop_app.domain.sought_numbers import bare_numbers, number_sought
from desktop_app.storage.reader import Reader
from desktop_app.storage.search_rows import DEALT_WITH, SHOWN, TEXTS, Sort

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Found", "Group", "Search", "Sort"]

MOST = 7
_BREAK = "\n"
_LOOK_UP = 500  # hits; after so many the question is asked whether a newer search waits
_DATED = frozenset({Sort.NOTE, Sort.INTERVIEW, Sort.MESSAGE})
_FEW = 2_000  # hits; so many are looked at in one go
_SHORT = 3  # letters; shorter ones stand everywhere and need no counting
_AROUND = 24  # letters shown before a word that was found deep in a text
_SHOWN_TEXT = 160
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """One hit. `opens` and `id` say what it leads to: a pursuit, a person or a company.

    `status` is a pursuit's; `stopped` says that they asked not to be contacted; `excerpt` is the
    text in which the words stand, where title and detail do not show them.
    """

    sort: Sort
    opens: Sort
    id: int
    title: str
    detail: str = ""
    on: date | None = None
    status: Status | None = None
    stopped: bool = False
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The best hits of one sort; `more` says that there are others."""

    sort: Sort
    found: tuple[Found, ...]
    more: bool


class _Corpus:
    """The texts of one sort as one: each on a line of its own, folded."""

    def __init__(self, pieces: Iterator[list[tuple[Any, ...]]], stop: Stop) -> None:
        self._ids, self._starts = array("q"), array("q")
        lines, at = [""], 1
        for piece in pieces:
            for number, *texts in piece:
                line = fold(" ".join(" ".join(filter(None, texts)).split()))
                line += bare_numbers(line)
                self._ids.append(number)
                self._starts.append(at)
                lines.append(line)
                at += len(line) + 1
            if stop():
                raise _Stopped
        self._text = _BREAK.join(lines) + _BREAK

    def find(
        self,
        words: Sequence[str],
        *,
        newest: bool,
        most: int,
        stop: Stop,
        first: Collection[int] = (),
    ) -> list[int]:
        """Return the ids of the lines that hold all the words.

        First those that begin with all of them as they were typed (the very name), then those
        that begin with the rarest, then those of which a word begins so, then the others; within
        that `first` ones, and by age.
        """
        counts = self._counts(words)
        sought = min(counts, key=lambda word: counts[word])
        others = [word for word in words if word != sought]
        very = " ".join(words)
        if not counts[sought]:
            return []
        if counts[sought] <= _FEW:
            held = self._holding(sought, others, newest, stop)
            rows = {row: self._rank(row, at, very) for row, at in held}
            ids = self._ids
            ranked = sorted(rows, key=lambda row: (rows[row], ids[row] not in first))
            return [ids[row] for row in ranked][:most]
        found: dict[int, None] = {}
        for wanted in (_BREAK + very, _BREAK + sought, " " + sought, sought):
            for row, _at in self._holding(wanted, others, newest, stop):
                found.setdefault(self._ids[row])
                if len(found) >= most:
                    return list(found)
        return list(found)

    def _counts(self, words: Sequence[str]) -> dict[str, int]:
        if len(words) == 1 and len(words[0]) < _SHORT:
            return {words[0]: _FEW + 1}
        return {word: self._text.count(word) for word in words}

    def _rank(self, row: int, at: int, very: str) -> int:
        if self._text.startswith(very, self._starts[row]):
            return -1
        before = self._text[at - 1]
        return 0 if before == _BREAK else 1 if before == " " else 2

    def _holding(
        self,
        sought: str,
        others: Sequence[str],
        newest: bool,  # noqa: FBT001  # from the end
        stop: Stop,
    ) -> Iterator[tuple[int, int]]:
        """Yield the rows that hold it and all the others, and where it stands, once a row."""
        text, starts = self._text, self._starts
        lead = sought[0] == _BREAK
        at, asked = text.rfind(sought) if newest else text.find(sought), 0
        while at >= 0:
            asked += 1
            if asked % _LOOK_UP == 0 and stop():
                raise _Stopped
            row = bisect_right(starts, at + lead) - 1
            start = starts[row]
            end = starts[row + 1] - 1 if row + 1 < len(starts) else len(text) - 1
            if all(text.find(word, start, end) >= 0 for word in others):
                yield row, at
            at = text.rfind(sought, 0, start - 1) if newest else text.find(sought, end)


class _Stopped(Exception):  # noqa: N818  # no error: a newer search waits
    """A newer search waits."""


class Search:
    """Searches; made, asked and closed in a thread of its own."""

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)
        self._version = -1
        self._corpora: dict[Sort, _Corpus] = {}
        self._dealt: frozenset[int] | None = None

    def answer(self, text: str, stop: Stop) -> Iterator[Group]:
        """Yield the hits of each sort as soon as they are known; less when `stop` turns true.

        Errors: `KnownError` ``busy`` and its kin.
        """
        line = fold(" ".join(text.split()))
        words = (number_sought(line) or line).split()
        if not words:
            return
        try:
            self._forget_if_changed()
            for sort in self._order(words, stop):
                group = self._group(sort, words, stop)
                if stop():
                    return
                if group.found:
                    yield group
        except _Stopped:
            return

    def _order(self, words: Sequence[str], stop: Stop) -> list[Sort]:
        """Return the sorts as they are shown: one whose very name was typed comes first.

        Only what is read already is asked: the first answer must not wait for it.
        """
        very = " ".join(words)
        named = [sort for sort in (Sort.COMPANY, Sort.PERSON) if sort in self._corpora]
        for sort in named:
            found = self._group(sort, words, stop).found
            if found and fold(found[0].title) == very:
                return [sort, *(other for other in Sort if other is not sort)]
        return list(Sort)

    def warm(self, stop: Stop) -> None:
        """Read all texts that are not known yet, so that the next answer need not.

        It leaves off when `stop` turns true; what was read of a whole sort is kept. Errors: as
        `answer`.
        """
        self._forget_if_changed()
        try:
            for sort in Sort:
                self._corpus(sort, stop)
        except _Stopped:
            return

    def _corpus(self, sort: Sort, stop: Stop) -> _Corpus:
        corpus = self._corpora.get(sort)
        if corpus is None:
            corpus = self._corpora[sort] = _Corpus(self._reader.pieces(TEXTS[sort]), stop)
        return corpus

    def _forget_if_changed(self) -> None:
        version = self._reader.version()
        if version != self._version:
            self._corpora.clear()
            self._dealt = None
            self._version = version

    def _group(self, sort: Sort, words: Sequence[str], stop: Stop) -> Group:
        first = self._dealt_with() if sort is Sort.PERSON else ()
        corpus, newest = self._corpus(sort, stop), sort in _DATED
        ids = corpus.find(words, newest=newest, most=MOST + 1, stop=stop, first=first)
        shown = ids[:MOST]
        return Group(sort, tuple(self._shown(sort, shown, words)), more=len(ids) > MOST)

    def _dealt_with(self) -> frozenset[int]:
        if self._dealt is None:
            self._dealt = frozenset(row[0] for row in self._reader.rows(DEALT_WITH, ()))
        return self._dealt

    def _excerpt(self, found: Found, sort: Sort, number: int, words: Sequence[str]) -> str:
        """Return where the words stand that neither title nor detail shows."""
        seen = _searched(f"{found.title} {found.detail}")
        missing = [word for word in words if word not in seen]
        if not missing or sort in _DATED:
            return ""
        for _id, *texts in self._reader.rows(TEXTS[sort], (number - 1, 1)):
            held = [text for text in texts if text and missing[0] in _searched(text)]
            return _around(held[0], missing) if held else ""
        return ""

    def _shown(self, sort: Sort, ids: Sequence[int], words: Sequence[str]) -> Iterator[Found]:
        if not ids:
            return
        rows = self._reader.rows(SHOWN[sort].format(",".join("?" * len(ids))), ids)
        by_id = {row[0]: row for row in rows}
        for number in ids:
            if number in by_id:
                found = _MAKERS[sort](by_id[number], words)
                yield replace(found, excerpt=self._excerpt(found, sort, number, words))

    def close(self) -> None:
        """Close the connection and forget the texts."""
        self._corpora.clear()
        self._reader.close()


def _searched(text: str) -> str:
    """Return a text as it is searched."""
    line = fold(" ".join(text.split()))
    return line + bare_numbers(line)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _pursuit(row: tuple[Any, ...], _words: Sequence[str]) -> Found:
    number, person, company, title, status = row
    name = _joined(person, company, title)
    return Found(Sort.PURSUIT, Sort.PURSUIT, number, name, status=Status(status))


def _person(row: tuple[Any, ...], _words: Sequence[str]) -> Found:
    number, name, company, role, may = row
    return Found(Sort.PERSON, Sort.PERSON, number, name, _joined(company, role), stopped=not may)


def _company(row: tuple[Any, ...], _words: Sequence[str]) -> Found:
    number, name, phone, may = row
    return Found(Sort.COMPANY, Sort.COMPANY, number, name, phone, stopped=not may)


def _note(row: tuple[Any, ...], words: Sequence[str]) -> Found:
    _number, text, on, pursuit_id, contact_id, organization_id, person, company, title = row
    opens, number = Sort.PURSUIT, pursuit_id
    if contact_id is not None:
        opens, number = Sort.PERSON, contact_id
    elif organization_id is not None:
        opens, number = Sort.COMPANY, organization_id
    whose = _joined(person, company, title)
    return Found(Sort.NOTE, opens, number, _around(text, words), whose, date.fromisoformat(on))


def _interview(row: tuple[Any, ...], words: Sequence[str]) -> Found:
    return _dated(Sort.INTERVIEW, row, words)


def _message(row: tuple[Any, ...], words: Sequence[str]) -> Found:
    return _dated(Sort.MESSAGE, row, words)


def _dated(sort: Sort, row: tuple[Any, ...], words: Sequence[str]) -> Found:
    _number, text, on, pursuit_id, person, company, title = row
    whose = _joined(person, company, title)
    shown = _around(text, words)
    return Found(sort, Sort.PURSUIT, pursuit_id, shown, whose, date.fromisoformat(on))


def _around(text: str, words: Sequence[str]) -> str:
    """Return the part of a text in which the first of the words stands."""
    line = " ".join(text.split())
    # Folding may lengthen a text a little: the place is about right, which is enough to look.
    at = fold(line).find(words[0])
    start = 0 if at <= _AROUND else line.rfind(" ", 0, at - _AROUND // 2) + 1
    cut = line[start : start + _SHOWN_TEXT]
    return ("… " if start else "") + cut + (" …" if start + _SHOWN_TEXT < len(line) else "")


_MAKERS: dict[Sort, Callable[[tuple[Any, ...], Sequence[str]], Found]] = {
    Sort.PURSUIT: _pursuit,
    Sort.PERSON: _person,
    Sort.COMPANY: _company,
    Sort.NOTE: _note,
    Sort.INTERVIEW: _interview,
    Sort.MESSAGE: _message,
}
