# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Walk through the main job in the real window and save a picture of each step.

Run by ``run.py --virtual``; wants a screen and a throw-away database (``DUESDAY_DB``).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.domain.records import Outcome
from desktop_app.ui.dialogs.first_run import Door, FirstRun
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.dialogs.preferences import PreferencesDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.program import Program

PAUSE_MS = 350
GIVE_UP_MS = 120_000
TRACKER = """Company,Position,Contact,Status,Applied,Next follow-up
Larch Foods,Baker,,Applied,03/11/2026,
Juniper Rail,Signal engineer,Priya Nair,Interview,17/10/2026,
Moss & Son,Bookkeeper,Tom Silva,Rejected,02/10/2026,
Cedar Clinic,Ward clerk,,Applied,05/11/2026,
"""

Step = Callable[[], None]
W = TypeVar("W", bound=QWidget)


class Tour:
    """Plays the steps one after another in the program's own loop."""

    def __init__(self, program: Program, out: Path) -> None:
        self._program, self._out = program, out
        self._number = 0
        self._steps = self._play()
        self.failure: BaseException | None = None
        self.finished = False

    def start(self) -> None:
        """Begin once the loop runs; give up after two minutes."""
        QTimer.singleShot(PAUSE_MS * 3, self._next)
        QTimer.singleShot(GIVE_UP_MS, lambda: self._end(TimeoutError("the tour hangs")))

    def _next(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.finished = True
            self._end(None)
        except Exception as error:  # noqa: BLE001  # reported, and the tour's exit status says so
            self._end(error)
        else:
            QTimer.singleShot(PAUSE_MS, self._next)

    def _end(self, failure: BaseException | None) -> None:
        if self.failure is None and not (self.finished and failure):
            self.failure = failure
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        QTimer.singleShot(0, self._program.quit)

    def _shoot(self, name: str) -> None:
        """Save what is on the screen: the window, and dialogs where they stand."""
        self._number += 1
        window = self._program.session.window
        picture = QPixmap(window.size())
        window.render(picture)
        area = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        screen = QGuiApplication.primaryScreen()
        seen = screen.grabWindow(0, area.x(), area.y(), area.width(), area.height())
        (picture if seen.isNull() else seen).save(str(self._out / f"{self._number:02}-{name}.png"))

    def _dialog(self, kind: type[W]) -> W:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                return widget
        raise LookupError(kind.__name__)

    def _later(self, step: Step) -> None:
        """Run a step that opens a modal dialog, which would hold the tour up."""
        QTimer.singleShot(0, step)

    def _play(self) -> Iterator[None]:
        yield from self._first_run()
        yield from self._sample()
        yield from self._follow_up()
        yield from self._dark()
        yield from self._leave_and_capture()
        yield from self._import()

    def _first_run(self) -> Iterator[None]:
        dialog = self._dialog(FirstRun)
        self._shoot("first-run")
        dialog.doors[Door.SAMPLE].click()
        yield
        for field, text in ((dialog.name, "Alex Morgan"), (dialog.phone, "555-0100")):
            field.clear()
            QTest.keyClicks(field, text)
        dialog.country.setCurrentIndex(dialog.country.findData("US"))
        self._shoot("who-are-you")
        self._later(dialog.begin.click)
        yield
        yield

    def _sample(self) -> Iterator[None]:
        for _ in range(40):
            if self._program.session.window.is_sample:
                break
            yield
        yield
        self._shoot("sample-search")

    def _follow_up(self) -> Iterator[None]:
        window = self._program.session.window
        window.activateWindow()
        window.today.take_focus()
        yield
        card = QApplication.focusWidget()
        if card is None:
            raise LookupError("no card has the focus")
        QTest.keyClick(card, Qt.Key.Key_Return)
        yield
        follow_up = self._dialog(FollowUpWindow)
        self._shoot("follow-up")
        keys = follow_up.keys.buttons
        outcome = Outcome.VOICEMAIL if Outcome.VOICEMAIL in keys else Outcome.WRITTEN
        keys[outcome].click()
        yield
        self._shoot("next-step-proposed")
        before = window.today.agenda.due_count
        follow_up.save()
        yield
        yield
        if window.today.agenda.due_count >= before:
            raise AssertionError("the follow-up did not leave the list of due things")
        self._shoot("logged")

    def _dark(self) -> Iterator[None]:
        session = self._program.session
        self._later(session.window.actions_.preferences.trigger)
        yield
        dialog = self._dialog(PreferencesDialog)
        self._shoot("preferences")
        dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
        yield
        dialog.accept()
        yield
        self._shoot("dark")
        session.office.preferences.change(appearance="light")
        yield

    def _leave_and_capture(self) -> Iterator[None]:
        self._program.session.window.actions_.leave_sample.trigger()
        for _ in range(40):
            yield
            if not self._program.session.window.is_sample:
                break
        yield
        window = self._program.session.window
        window.capture.take_focus()
        QTest.keyClicks(window.capture.line, "called Acme, left voicemail, thu 10")
        yield
        self._shoot("capture-line")
        QTest.keyClick(window.capture.line, Qt.Key.Key_Return)
        yield
        if window.model.rowCount() != 1:
            raise AssertionError("the capture line added nothing")
        self._shoot("captured")

    def _import(self) -> Iterator[None]:
        window = self._program.session.window
        tracker = self._out / "tracker.csv"
        tracker.write_text(TRACKER, encoding="utf-8")
        self._later(lambda: window.import_file(tracker))
        yield
        yield
        dialog = self._dialog(ImportWizard)
        self._shoot("import")
        dialog.reject()
        yield


def main() -> int:
    """Play the tour; 0 when every step was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    if not os.environ.get("DUESDAY_DB"):
        sys.exit("set DUESDAY_DB to a throw-away file first")
    out.mkdir(parents=True, exist_ok=True)
    program = Program(None, hidden=False, open_file=None)
    tour = Tour(program, out)
    tour.start()
    program.run()
    if tour.failure is not None:
        print(f"The tour stopped: {tour.failure!r}", file=sys.stderr)
        return 1
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
