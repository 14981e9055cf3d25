# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs behind the ledger of promises: ids in order, rows by id, figures.

Counted and sorted by SQLite, so that a hundred thousand promises are as quick as ten.
"""

# ruff: noqa: S608  # the texts are put together from constants; values are bound

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from desktop_app.domain.folding import fold
from desktop_app.domain.promise_list import PromiseColumn, PromiseQuery, PromiseRow
from desktop_app.domain.promises import BROKEN_STATES, KEPT_STATES
from desktop_app.domain.terms import Channel, PromiseState

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop_app.domain.filters import Query

Select = tuple[str, list[Any]]

_JOINS = (
    " LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN pursuit u ON u.id = p.pursuit_id"
    " LEFT JOIN organization o ON o.id = u.organization_id"
)
_STATES = " ".join(f"WHEN '{state}' THEN {at}" for at, state in enumerate(PromiseState))
_SETTLED = (
    "coalesce((SELECT t.on_date FROM touch t WHERE t.id = p.settled_by_touch_id),"
    " substr(p.settled_at, 1, 10))"
)
_KEYS = {
    PromiseColumn.PERSON: "f.word",
    PromiseColumn.WORDS: "(SELECT s.action FROM step s WHERE s.id = p.step_id) COLLATE NOCASE",
    PromiseColumn.CHANNEL: "p.channel",
    PromiseColumn.STATE: f"CASE p.state {_STATES} END",
    PromiseColumn.SETTLED: _SETTLED,
    PromiseColumn.SAID: "p.created_at",
    PromiseColumn.COMPANY: "f.word",
    PromiseColumn.PURSUIT: "f.word",
}
# `fold` is asked once a person, company or pursuit, not once a promise.
_FOLDED = {
    PromiseColumn.PERSON: "SELECT id, nullif(fold(name), '') AS word FROM contact",
    PromiseColumn.COMPANY: (
        "SELECT u.id, nullif(o.folded, '') AS word FROM pursuit u LEFT JOIN"
        " (SELECT id, fold(name) AS folded FROM organization) o ON o.id = u.organization_id"
    ),
    PromiseColumn.PURSUIT: "SELECT id, nullif(fold(title), '') AS word FROM pursuit",
}
_OF = {PromiseColumn.PERSON: "p.contact_id"}
_SOUGHT = (
    "(p.contact_id IN (SELECT id FROM contact WHERE holds(?, name)) OR p.pursuit_id IN"
    " (SELECT u.id FROM pursuit u LEFT JOIN organization o ON o.id = u.organization_id"
    " WHERE holds(?, u.title, o.name)))"
)
_KEPT = ", ".join(f"'{state}'" for state in sorted(KEPT_STATES))
_BROKEN = ", ".join(f"'{state}'" for state in sorted(BROKEN_STATES))
_RATED = f"{_KEPT}, {_BROKEN}"

_ROW = (
    "SELECT p.id, p.pursuit_id, u.title, p.contact_id, c.name, o.name, s.action, t.text, p.channel,"
    " p.due_on, p.due_time, p.zone, p.conditional, p.created_at, p.state, p.on_time, b.channel,"
    " coalesce(b.on_date, substr(p.settled_at, 1, 10))"
    f" FROM promise p{_JOINS} LEFT JOIN step s ON s.id = p.step_id"
    " LEFT JOIN touch t ON t.id = p.source_touch_id"
    " LEFT JOIN touch b ON b.id = p.settled_by_touch_id WHERE p.id IN ({marks})"
)


def spines(
    query: Query, today: date, behind: Sequence[tuple[int, PromiseState]]
) -> tuple[Select, ...]:
    """Return the SELECTs of the ids of a query, one after the other in its order.

    By due there are two, which an index answers: the open ones first, then the settled ones from
    the newest down. They need `fold` and `holds`; `behind` are the open promises whose day is
    over, each as it stands today.
    """
    where, values = _where(query, today, behind)
    column = PromiseColumn(query.sort)
    if column is PromiseColumn.DUE:
        first, second = ("DESC", "ASC") if query.descending else ("ASC", "DESC")
        return (
            _by_due([*where, "p.state = 'open'"], values, first),
            _by_due([*where, "p.state <> 'open'"], values, second),
        )
    head = joins = ""
    if column in _FOLDED:
        head = f"WITH f AS MATERIALIZED ({_FOLDED[column]}) "
        joins = f" LEFT JOIN f ON f.id = {_OF.get(column, 'p.pursuit_id')}"
    down = "DESC" if query.descending else "ASC"
    order = f"{_KEYS[column]} {down} NULLS LAST, p.due_on DESC, p.due_time DESC, p.id {down}"
    text = f"{head}SELECT p.id FROM promise p{joins}{_all(where)} ORDER BY {order}"
    return ((text, values),)


def _by_due(where: list[str], values: list[Any], down: str) -> Select:
    order = f"p.due_on {down}, p.due_time {down}, p.id {down}"
    return f"SELECT p.id FROM promise p{_all(where)} ORDER BY {order}", values


def _all(clauses: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(clauses)}" if clauses else ""


def _where(
    query: Query, today: date, behind: Sequence[tuple[int, PromiseState]]
) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    values: list[Any] = []
    for word in fold(query.find).split():
        clauses.append(_SOUGHT)
        values += [word, word]
    if isinstance(query, PromiseQuery):
        more, further = _narrowed(query, today, behind)
        clauses += more
        values += further
    return clauses, values


def _narrowed(
    query: PromiseQuery, today: date, behind: Sequence[tuple[int, PromiseState]]
) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    values: list[Any] = []
    if query.state is not None:
        # An open one that is late is late: it is looked for under either name.
        also = [number for number, state in behind if state is query.state]
        marks = ", ".join(map(str, also))  # numbers of our own: no limit on how many
        clauses.append(f"(p.state = ?{f' OR p.id IN ({marks})' if also else ''})")
        values.append(str(query.state))
    if query.days is not None:
        clauses.append("p.due_on > ?")
        values.append(days_ago(today, query.days))
    if query.contact_id is not None:
        clauses.append("p.contact_id = ?")
        values.append(query.contact_id)
    return clauses, values


def days_ago(today: date, days: int) -> str:
    """Return the day before the last so many days, as the database writes it."""
    return date.fromordinal(max(1, today.toordinal() - days)).isoformat()


def rows(ids: Collection[int]) -> Select:
    """Return the SELECT of the rows of these ids; `row_of` reads its results."""
    return _ROW.format(marks=", ".join("?" * len(ids))), list(ids)


def row_of(found: tuple[Any, ...], stands: PromiseState | None) -> PromiseRow:
    """Return the row behind a result of `rows`; `stands` where it is not as on record."""
    (number, pursuit_id, title, contact_id, person, company, action, text, channel, due_on,
     due_time, zone, conditional, created_at, state, on_time, by, settled_on) = found  # fmt: skip
    return PromiseRow(
        id=number,
        pursuit_id=pursuit_id,
        pursuit=title or "",
        contact_id=contact_id,
        person=person or "",
        company=company or "",
        action=action or "",
        text=text or "",
        channel=Channel(channel),
        due_on=date.fromisoformat(due_on),
        due_time=time.fromisoformat(due_time) if due_time else None,
        zone=zone,
        conditional=bool(conditional),
        said_on=date.fromisoformat(created_at[:10]),
        state=PromiseState(state),
        stands=stands or PromiseState(state),
        on_time=None if on_time is None else bool(on_time),
        by=Channel(by) if by else None,
        settled_on=date.fromisoformat(settled_on) if settled_on else None,
    )


def behind(today: date) -> Select:
    """Return the SELECT of open promises due before a day, with the parties of their pursuits.

    The columns: id, contact_id, organization_id, due_on, due.
    """
    text = "SELECT p.id, p.contact_id, u.organization_id, p.due_on, p.due FROM promise p"
    text += " JOIN pursuit u ON u.id = p.pursuit_id WHERE p.state = 'open' AND p.due_on < ?"
    return text, [today.isoformat()]


def _scope(since: str | None, contact_id: int | None) -> tuple[str, list[Any]]:
    clauses, values = [f"state IN ({_RATED})"], list[Any]()
    if since is not None:
        clauses.append("due_on > ?")
        values.append(since)
    if contact_id is not None:
        clauses.append("contact_id = ?")
        values.append(contact_id)
    return " AND ".join(clauses), values


def counts(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the rated states: state, how many."""
    where, values = _scope(since, contact_id)
    return f"SELECT state, count(*) FROM promise WHERE {where} GROUP BY state", values


def timed(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the rated promises with a time: how many, and kept on time."""
    where, values = _scope(since, contact_id)
    on_time = f"sum(on_time = 1 AND state IN ({_KEPT}))"
    where += " AND due_time IS NOT NULL"
    return f"SELECT count(*), coalesce({on_time}, 0) FROM promise WHERE {where}", values


def last_broken(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the latest promise that was not kept: due, id."""
    where, values = _scope(since, contact_id)
    where += f" AND state IN ({_BROKEN})"
    last = f"due_on = (SELECT max(due_on) FROM promise WHERE {where})"
    text = f"SELECT due, id FROM promise WHERE {where} AND {last} ORDER BY due DESC, id DESC"
    return f"{text} LIMIT 1", [*values, *values]


def kept_after(since: str | None, contact_id: int | None, due: str, number: int) -> Select:
    """Return the SELECT that counts the promises kept after one: the streak."""
    where, values = _scope(since, contact_id)
    where += f" AND state IN ({_KEPT}) AND due_on >= ? AND (due, id) > (?, ?)"
    return f"SELECT count(*) FROM promise WHERE {where}", [*values, due[:10], due, number]


def delays(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the not kept that were made up for: due_on, on_date, how many."""
    where, values = _scope(since, contact_id)
    broken = f"SELECT due_on, settled_by_touch_id FROM promise WHERE {where}"
    broken += f" AND state IN ({_BROKEN})"
    text = "SELECT p.due_on, t.on_date, count(*)"
    text += f" FROM ({broken}) p JOIN touch t ON t.id = p.settled_by_touch_id"
    return f"{text} GROUP BY p.due_on, t.on_date", values
