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
from desktop_app.storage import promise_filters

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
    PromiseColumn.DUE: "p.due",
    PromiseColumn.WORDS: "(SELECT s.action FROM step s WHERE s.id = p.step_id) COLLATE NOCASE",
    PromiseColumn.CHANNEL: "p.channel",
    PromiseColumn.STATE: f"CASE p.state {_STATES} END",
    PromiseColumn.SETTLED: _SETTLED,
    PromiseColumn.SAID: "p.created_at",
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
_SOUGHT_LEFT = "holds(?, p.person, p.company, p.pursuit)"
_LEFT_KEYS = {
    PromiseColumn.PERSON: "nullif(fold(p.person), '')",
    PromiseColumn.WORDS: "p.action COLLATE NOCASE",
    PromiseColumn.SETTLED: "p.settled_on",
    PromiseColumn.COMPANY: "nullif(fold(p.company), '')",
    PromiseColumn.PURSUIT: "nullif(fold(p.pursuit), '')",
}
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
    # what was said in a pursuit that was deleted since
    " UNION ALL SELECT id, 0, pursuit, contact_id, person, company, action, text, channel, due_on,"
    " due_time, zone, conditional, created_at, state, on_time, settled_by, settled_on"
    " FROM left_word WHERE id IN ({marks})"
)
_GIVEN = ("promise", "left_word")
"""The tables of the words that were given; each is asked by itself, by its own index."""


def any_left() -> Select:
    """Return the SELECT that says whether a deleted pursuit left words in the ledger."""
    return "SELECT EXISTS (SELECT 1 FROM left_word)", []


def spines(
    query: Query,
    today: date,
    behind: Sequence[tuple[int, PromiseState]],
    *,
    left: bool,
) -> tuple[Select, ...]:
    """Return the SELECTs of the ids of a query, one after the other in its order.

    The id stands first in each row. Without words `left` by deleted pursuits they are quicker.

    By due there are two, which an index answers: the open ones first, then the settled ones from
    the newest down. They need `fold` and `holds`; `behind` are the open promises whose day is
    over, each as it stands today.
    """
    parts = [("promise", *_where(query, today, behind))]
    if left:
        parts.append(("left_word", *_where(query, today, behind, left=True)))
    (column, down), *then = query.sorts
    if column != PromiseColumn.DUE:
        return (_by_keys(parts, query.sorts),)
    halves = ((_standing(parts, "= 'open'"), down), (_standing(parts, "<> 'open'"), not down))
    if then:
        return tuple(_by_keys(half, ((column, way), *then)) for half, way in halves)
    return tuple(_by_due(half, "DESC" if way else "ASC") for half, way in halves)


_Part = tuple[str, list[str], list[Any]]
"""A table, its conditions and their values."""


def _standing(parts: Sequence[_Part], state: str) -> list[_Part]:
    return [(table, [*where, f"p.state {state}"], values) for table, where, values in parts]


def _by_due(parts: Sequence[_Part], down: str) -> Select:
    picked = "p.id" if len(parts) == 1 else "p.id, p.due_on, p.due_time"
    text = " UNION ALL ".join(
        f"SELECT {picked} FROM {table} p{_all(where)}" for table, where, _values in parts
    )
    order = f"due_on {down}, due_time {down}, id {down}"
    return f"{text} ORDER BY {order}", _values_of(parts)


def _by_keys(parts: Sequence[_Part], sorts: Sequence[tuple[str, bool]]) -> Select:
    heads, joins = [], ""
    keys: list[tuple[str, str]] = []  # of a promise, and of a word that was left
    for at, column in enumerate(PromiseColumn(column) for column, _down in sorts):
        if column in _FOLDED:
            heads.append(f"f{at} AS MATERIALIZED ({_FOLDED[column]})")
            joins += f" LEFT JOIN f{at} ON f{at}.id = {_OF.get(column, 'p.pursuit_id')}"
        key = f"f{at}.word" if column in _FOLDED else _KEYS[column]
        keys.append((key, _LEFT_KEYS.get(column, key)))
    texts = []
    for at, (table, where, _values) in enumerate(parts):
        picked = "".join(f", {pair[at]} AS k{n}" for n, pair in enumerate(keys))
        joined = joins if not at else ""
        columns = f"p.id, p.due_on, p.due_time{picked}"
        texts.append(f"SELECT {columns} FROM {table} p{joined}{_all(where)}")
    head = f"WITH {', '.join(heads)} " if heads else ""
    order = ", ".join([*(_key_of(n, *sort) for n, sort in enumerate(sorts)), _last(sorts)])
    union = " UNION ALL ".join(texts)
    return f"{head}SELECT * FROM ({union}) ORDER BY {order}", _values_of(parts)


def _key_of(place: int, column: str, down: bool) -> str:  # noqa: FBT001  # as queries have it
    nocase = " COLLATE NOCASE" if column == PromiseColumn.WORDS else ""
    return f"k{place}{nocase} {'DESC' if down else 'ASC'} NULLS LAST"


def _last(sorts: Sequence[tuple[str, bool]]) -> str:
    """Return what decides among words that are alike by all keys: the newest come first."""
    return f"due_on DESC, due_time DESC, id {'DESC' if sorts[0][1] else 'ASC'}"


def _values_of(parts: Sequence[_Part]) -> list[Any]:
    return [value for _table, _where, values in parts for value in values]


def _all(clauses: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(clauses)}" if clauses else ""


def _where(
    query: Query,
    today: date,
    behind: Sequence[tuple[int, PromiseState]],
    *,
    left: bool = False,
) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    values: list[Any] = []
    for word in fold(query.find).split():
        clauses.append(_SOUGHT_LEFT if left else _SOUGHT)
        values += [word] if left else [word, word]
    if isinstance(query, PromiseQuery):
        more, further = _narrowed(query, today, behind)
        clauses += more
        values += further
    for clause, given in promise_filters.clauses(query.where, behind, left=left):
        clauses.append(clause)
        values += given
    return clauses, values


def _narrowed(
    query: PromiseQuery, today: date, behind: Sequence[tuple[int, PromiseState]]
) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    values: list[Any] = []
    if query.state is not None:
        clause, given = promise_filters.stands([query.state], behind)
        clauses.append(clause)
        values += given
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
    return _ROW.format(marks=", ".join("?" * len(ids))), [*ids, *ids]


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
        is_left=not pursuit_id,
    )


_CALENDAR = ["country", "region", "weekdays", "closures"]
_PLACES = [f"c.{name}" for name in (*_CALENDAR, "worked")] + [f"o.{name}" for name in _CALENDAR]


def behind(today: date) -> Select:
    """Return the SELECT of open promises due before a day, with the parties of their pursuits.

    The columns: id, contact_id, organization_id, due_on, due, and all that their business days
    are made of.
    """
    text = f"SELECT p.id, p.contact_id, u.organization_id, p.due_on, p.due, {', '.join(_PLACES)}"
    text += " FROM promise p JOIN pursuit u ON u.id = p.pursuit_id"
    text += " LEFT JOIN contact c ON c.id = p.contact_id"
    text += " LEFT JOIN organization o ON o.id = u.organization_id"
    text += " WHERE p.state = 'open' AND p.due_on < ?"
    left = f"SELECT p.id, p.contact_id, p.organization_id, p.due_on, p.due, {', '.join(_PLACES)}"
    left += " FROM left_word p LEFT JOIN contact c ON c.id = p.contact_id"
    left += " LEFT JOIN organization o ON o.id = p.organization_id"
    left += " WHERE p.state = 'open' AND p.due_on < ?"
    return f"{text} UNION ALL {left}", [today.isoformat()] * 2


def _scope(since: str | None, contact_id: int | None) -> tuple[str, list[Any]]:
    clauses, values = [f"state IN ({_RATED})"], list[Any]()
    if since is not None:
        clauses.append("due_on > ?")
        values.append(since)
    if contact_id is not None:
        clauses.append("contact_id = ?")
        values.append(contact_id)
    return " AND ".join(clauses), values


def _of_both(text: str, values: list[Any]) -> Select:
    """Return a SELECT asked of all words, those of deleted pursuits too (method.md 6.1)."""
    parts = (f"SELECT * FROM ({text.format(given=given)})" for given in _GIVEN)
    return " UNION ALL ".join(parts), [*values, *values]


def counts(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the rated states: state, how many; a state may come twice."""
    where, values = _scope(since, contact_id)
    return _of_both(f"SELECT state, count(*) FROM {{given}} WHERE {where} GROUP BY state", values)


def timed(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the rated promises with a time, in parts: how many, kept on time."""
    where, values = _scope(since, contact_id)
    on_time = f"sum(on_time = 1 AND state IN ({_KEPT}))"
    where += " AND due_time IS NOT NULL"
    text = f"SELECT count(*), coalesce({on_time}, 0) FROM {{given}} WHERE {where}"
    return _of_both(text, values)


def last_broken(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the latest promises that were not kept: due, id."""
    where, values = _scope(since, contact_id)
    where += f" AND state IN ({_BROKEN})"
    last = f"due_on = (SELECT max(due_on) FROM {{given}} WHERE {where})"
    text = f"SELECT due, id FROM {{given}} WHERE {where} AND {last} ORDER BY due DESC, id DESC"
    return _of_both(f"{text} LIMIT 1", [*values, *values])


def kept_after(since: str | None, contact_id: int | None, due: str, number: int) -> Select:
    """Return the SELECT that counts the promises kept after one, in parts: the streak."""
    where, values = _scope(since, contact_id)
    where += f" AND state IN ({_KEPT}) AND due_on >= ? AND (due, id) > (?, ?)"
    text = f"SELECT count(*) FROM {{given}} WHERE {where}"
    return _of_both(text, [*values, due[:10], due, number])


def delays(since: str | None, contact_id: int | None) -> Select:
    """Return the SELECT of the not kept that were made up for: due_on, on_date, how many."""
    where, values = _scope(since, contact_id)
    broken = f"SELECT due_on, settled_by_touch_id FROM promise WHERE {where}"
    broken += f" AND state IN ({_BROKEN})"
    text = "SELECT p.due_on, t.on_date, count(*)"
    text += f" FROM ({broken}) p JOIN touch t ON t.id = p.settled_by_touch_id"
    text += " GROUP BY p.due_on, t.on_date UNION ALL SELECT due_on, settled_on, count(*)"
    text += f" FROM left_word WHERE {where} AND state IN ({_BROKEN}) AND settled_by IS NOT NULL"
    return f"{text} GROUP BY due_on, settled_on", [*values, *values]


def plans_done(contact_id: int | None) -> Select:
    """Return the SELECT of the steps that were told to nobody and done: how many, by their day.

    It begins at what was logged: steps are many more.
    """
    text = (
        "SELECT count(*), coalesce(sum(first <= due_on), 0) FROM ("
        "SELECT s.due_on, min(t.on_date) AS first FROM touch t JOIN step s"
        " ON s.id = t.settles_step_id WHERE t.settles_step_id IS NOT NULL AND s.state = 'done'"
        " AND t.corrected_by_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM promise p WHERE p.step_id = s.id AND p.state <> 'void')"
    )
    values: list[Any] = []
    if contact_id is not None:
        text += " AND t.contact_id = ?"
        values.append(contact_id)
    return f"{text} GROUP BY s.id)", values


def plans_behind(contact_id: int | None, today: date) -> Select:
    """Return the SELECT of how many next steps, accepted and told to nobody, are overdue."""
    values: list[Any] = [today.isoformat()]
    where = "l.flags & 7 = 1 AND l.due < ?"  # live, accepted, not promised
    if contact_id is None:
        return f"SELECT count(*) FROM listing l WHERE {where}", values
    text = "SELECT count(*) FROM pursuit u JOIN listing l ON l.id = u.id"
    return f"{text} WHERE u.contact_id = ? AND {where}", [contact_id, *values]
