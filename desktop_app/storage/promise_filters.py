# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the filters of the ledger of promises ask of a word that was given; they need `fold`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import Test
from desktop_app.domain.folding import fold
from desktop_app.domain.promise_list import PromiseColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.filters import Condition
    from desktop_app.domain.terms import PromiseState

Clause = tuple[str, list[Any]]
"""A condition and its values; `p` is the table of the words."""

Behind = tuple[int, "PromiseState"]
"""An open promise whose day is over, and how it stands today."""

_AT_COMPANY = (
    "p.pursuit_id IN (SELECT u.id FROM pursuit u JOIN organization o"
    " ON o.id = u.organization_id WHERE {asked})"
)
# Names are folded once a person, company or pursuit, not once a promise.
_TEXTS = {
    PromiseColumn.PERSON: (
        "p.contact_id IN (SELECT c.id FROM contact c WHERE {asked})", "c.name",
    ),
    PromiseColumn.WORDS: (
        "EXISTS (SELECT 1 FROM step s WHERE s.id = p.step_id AND {asked})", "s.action",
    ),
    PromiseColumn.COMPANY: (_AT_COMPANY, "o.name"),
    PromiseColumn.PURSUIT: (
        "p.pursuit_id IN (SELECT u.id FROM pursuit u WHERE {asked})", "u.title",
    ),
}  # fmt: skip
_LEFT_TEXTS = {
    PromiseColumn.PERSON: ("{asked}", "p.person"),
    PromiseColumn.WORDS: ("{asked}", "p.action"),
    PromiseColumn.COMPANY: ("{asked}", "p.company"),
    PromiseColumn.PURSUIT: ("{asked}", "p.pursuit"),
}
_NOTHING = "''"
_SETTLED = (
    "coalesce((SELECT t.on_date FROM touch t WHERE t.id = p.settled_by_touch_id),"
    " substr(p.settled_at, 1, 10))"
)
_SAID = "substr(p.created_at, 1, 10)"
_SIGNS = {Test.IS: "=", Test.BEFORE: "<", Test.AFTER: ">"}


def clauses(where: Iterable[Condition], behind: Sequence[Behind], *, left: bool) -> list[Clause]:
    """Return what the conditions ask of a promise, or of a word that was `left` behind."""
    return [_clause(each, behind, left=left) for each in where]


def _clause(condition: Condition, behind: Sequence[Behind], *, left: bool) -> Clause:
    match PromiseColumn(condition.column):
        case PromiseColumn.STATE:
            return stands(condition.values, behind)
        case PromiseColumn.CHANNEL:
            return f"p.channel IN ({_marks(condition.values)})", list(condition.values)
        case PromiseColumn.DUE:
            return _on_days(condition, "local_day(p.due, p.zone, ?)", condition.zone)
        case PromiseColumn.SETTLED:
            return _on_days(condition, "p.settled_on" if left else _SETTLED)
        case PromiseColumn.SAID:
            return _on_days(condition, _SAID)
        case column:
            around, text = (_LEFT_TEXTS if left else _TEXTS)[column]
            return _on_words(condition, around, text)


def stands(states: Sequence[str], behind: Sequence[Behind]) -> Clause:
    """Return what asks how a word stands: an open one that is late is found by either name."""
    also = [number for number, state in behind if str(state) in set(map(str, states))]
    listed = ", ".join(map(str, also))  # numbers of our own: no limit on how many
    more = f" OR p.id IN ({listed})" if also else ""
    return f"(p.state IN ({_marks(states)}){more})", list(map(str, states))


def _on_words(condition: Condition, around: str, text: str) -> Clause:
    if condition.test is Test.EMPTY:
        return f"NOT ({around.format(asked=f'{text} <> {_NOTHING}')})", []
    sought = [fold(value) for value in condition.values]
    test = f"instr(fold({text}), ?) > 0" if condition.test is Test.CONTAINS else f"fold({text}) = ?"
    asked = " OR ".join([test] * len(sought)) or "0"
    return around.format(asked=f"({asked})"), list(sought)


def _on_days(condition: Condition, day: str, *given: str) -> Clause:
    if condition.test is Test.EMPTY:
        return f"{day} IS NULL", list(given)
    if condition.test is Test.IS:
        return f"{day} IN ({_marks(condition.values)})", [*given, *condition.values]
    test = f"{day} {_SIGNS[condition.test]} ?"
    values = [each for value in condition.values for each in (*given, value)]
    return f"({' OR '.join([test] * len(condition.values)) or '0'})", values


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
