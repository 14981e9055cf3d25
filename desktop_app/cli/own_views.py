# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The views that `--view` takes: the built-in ones of pursuits, and the user's own by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Query, View

if TYPE_CHECKING:
    from desktop_app.domain.particulars import OwnView
    from desktop_app.services.office import Office
    from desktop_app.words.filter_reading import ReadDay


def asked(office: Office, sheet: str, name: str, find: str, base: Query) -> Query:
    """Return what a view of a table shows, in its order; `find` narrows it further.

    An own view goes by its name in any case, and before a built-in one of the same name only
    where it is written just so. Errors: `KnownError` ``view_unknown`` with the `names`,
    ``view_none`` where there are none.
    """
    found = _own(office, sheet, name)
    if found is not None:
        query = _shown(office, found, base)
        return replace(query, find=" ".join(part for part in (query.find, find) if part))
    if sheet != "pursuits" and not name:
        return replace(base, find=find)
    if sheet == "pursuits" and name.casefold() in set(map(str, View)):
        return _built_in(office, View(name.casefold()), find)
    known = _names(office, sheet)
    raise KnownError("view_unknown" if known else "view_none", name=name, names=known)


def _built_in(office: Office, view: View, find: str) -> Query:
    from desktop_app.domain import views

    where = views.conditions(view, office.today, office.clock.zone_name())
    query = Query(view=view, find=find, where=where)
    return query.sorted_by(*views.usual_order(view))


def _own(office: Office, sheet: str, name: str) -> OwnView | None:
    known = [view for view in office.saved_views.all if view.sheet == sheet]
    exact = (view for view in known if view.name == name)
    built_in = sheet == "pursuits" and name.casefold() in set(map(str, View))
    alike = (view for view in known if view.name.casefold() == name.casefold() and not built_in)
    return next(exact, None) or next(alike, None)


def _shown(office: Office, view: OwnView, base: Query) -> Query:
    from desktop_app.domain import views
    from desktop_app.words import filter_reading as reading

    shape, zone = office.saved_views.shape(view), office.clock.zone_name()
    where = list(views.conditions(shape.view, office.today, zone))
    for condition in shape.where:
        where += reading.settled((condition,), _reader(office, condition.column), zone)
    return replace(shape.query(base), where=tuple(where))


def _reader(office: Office, column: str) -> ReadDay:
    from desktop_app.services.due_reading import any_day
    from desktop_app.words import filter_reading as reading

    back = reading.looks_back(column)
    return lambda text: any_day(text, office, back=back)


def _names(office: Office, sheet: str) -> list[str]:
    own = [view.name for view in office.saved_views.all if view.sheet == sheet]
    return [*(map(str, View) if sheet == "pursuits" else ()), *own]
