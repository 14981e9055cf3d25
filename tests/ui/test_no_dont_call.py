# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
""" "No, don't call" in the follow-up window: everything stops, one tick narrows it (B1, B3)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Boundary, Channel, Contact, Outcome, Pursuit, Status, Step
from desktop_app.services.follow_ups import Stop
from desktop_app.storage.reads import matching
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit

WORDS = "No, don't call. E-mail is fine."


@pytest.fixture
def window(office, undoable, qtbot):
    shown = FollowUpWindow(office, undoable, office.browsing.dossier(a_pursuit(office)))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_b1_a_no_needs_their_words(window):
    window.keys.choose(Outcome.NO_CONTACT)
    assert not window._save.isEnabled()
    window.note.setPlainText(WORDS)
    assert window._save.isEnabled()
    assert window.then == Stop(WORDS)


def test_b3_the_tick_leaves_e_mail_open_and_asks_for_a_step(office, window):
    window.keys.choose(Outcome.NO_CONTACT)
    window.note.setPlainText(WORDS)
    assert window.after._fine.isVisible()
    assert "Only they lift it" in window.after._stop.text()
    window.after._fine.setChecked(True)
    assert window.next_step.isVisible()
    assert window.next_step.step.channel is Channel.EMAIL
    assert window._save.isEnabled()
    window.save()
    (dana,) = matching(office.database, Contact)
    assert (dana.may_contact, dana.may_call, dana.may_message, dana.may_email) == (
        True,
        False,
        False,
        True,
    )
    (said,) = matching(office.database, Boundary)
    assert (said.code, said.words, said.contact_id) == ("B3", WORDS, dana.id)
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.status is Status.OPEN
    assert [s.channel for s in matching(office.database, Step, state="open")] == [Channel.EMAIL]


def test_b8_the_whole_company_is_never_narrowed(window):
    window.keys.choose(Outcome.NO_CONTACT)
    window.after._company.setChecked(True)
    assert not window.after._fine.isVisible()


def test_b1_the_tick_is_asked_only_after_a_no(window):
    window.keys.choose(Outcome.NO_CONTACT)
    window.after._fine.setChecked(True)
    window.keys.choose(Outcome.REACHED)
    assert not window.after._fine.isVisible()
    assert window.then is not None and not isinstance(window.then, Stop)
