# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a screen reader finds on the accessibility bus, line by line for the test that asks.

Run by the system's Python, which has the bus's bindings. Each line of stdin is a question in JSON,
each line of stdout its answer.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # the system's Python has it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

heard: list[dict[str, Any]] = []
EVENTS = (
    "object:active-descendant-changed",
    "object:state-changed:focused",
    "object:selection-changed",
    "object:property-change:accessible-description",
)


def on_event(event: Any) -> None:
    """Remember what was announced, and of whom."""
    said = {"event": event.type, "on": bool(event.detail1), **described(event.source)}
    heard.append(said)


def described(node: Any) -> dict[str, Any]:
    """Return what is read aloud of one widget or cell."""
    states = node.get_state_set()
    labels = [
        relation.get_target(number).get_name()
        for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for number in range(relation.get_n_targets())
    ]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "label": " ".join(labels),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "showing": states.contains(Atspi.StateType.SHOWING),
    }


def application() -> Any:
    """Return the program."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(number)
        if found is not None and found.get_name() == "duesday":
            return found
    return None


def everything(node: Any, most: int = 400) -> list[Any]:
    """Return all nodes below one that are showing; of a long table the first."""
    found, left = [], [node]
    while left:
        each = left.pop(0)
        found.append(each)
        for number in range(min(each.get_child_count(), most)):
            child = each.get_child_at_index(number)
            if child is not None:
                left.append(child)
    return found


def find(role: str, name: str) -> Any:
    """Return the first widget of a role, and of a name where one is given."""
    for each in everything(application(), 60):
        if each.get_role_name() == role and (not name or each.get_name() == name):
            return each
    return None


def cell(row: int, column: int) -> dict[str, Any]:
    """Return a cell of the first table, and the name of the column it stands in."""
    table = find("table", "").get_table_iface()
    head = table.get_column_header(column)
    shown = table.get_accessible_at(row, column)
    return {**described(shown), "head": head.get_name() if head else ""}


def answer(asked: dict[str, Any]) -> Any:
    """Return the answer to one question."""
    what = asked["ask"]
    if what == "ready":
        return application() is not None and application().get_child_count() > 0
    if what == "all":
        return [described(each) for each in everything(application())]
    if what == "cell":
        return cell(asked["row"], asked["column"])
    if what == "rows":
        return find("table", "").get_table_iface().get_n_rows()
    if what == "one":
        found = find(asked["role"], asked["name"])
        return None if found is None else described(found)
    while GLib.MainContext.default().iteration(False):
        pass
    said, heard[:] = list(heard), []
    return said


def main() -> None:
    """Answer until stdin is closed."""
    listener = Atspi.EventListener.new(on_event)
    for event in EVENTS:
        listener.register(event)
    for line in sys.stdin:
        try:
            said = answer(json.loads(line))
        except GLib.Error as error:  # a widget went while it was looked at
            said = {"gone": str(error)}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
