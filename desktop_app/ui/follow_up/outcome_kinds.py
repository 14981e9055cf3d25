# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the outcomes of the follow-up window have in common."""

from __future__ import annotations

from desktop_app.domain.records import Outcome

ASSUMED = {"live": Outcome.VOICEMAIL, "voicemail": Outcome.VOICEMAIL, "email": Outcome.WRITTEN}
"""What is proposed for before a key was pressed, by the text that is shown."""
NAMED = {**ASSUMED, "live": Outcome.REACHED}
"""Whose next step a text names: a script is spoken to whom one reaches (R14)."""

OUTBOUND = frozenset(
    {Outcome.REACHED, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.WRITTEN}
)
LEFT = frozenset({Outcome.VOICEMAIL, Outcome.WRITTEN, Outcome.ASSISTANT})
"""Words were left or sent, which name the next step as a rule (R14)."""

SENT = frozenset({Outcome.WRITTEN, Outcome.VOICEMAIL})
ASK_ANEW = frozenset({Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT, Outcome.REJECTED})
"""What they said in these decides on the day anew, whatever was chosen before."""
