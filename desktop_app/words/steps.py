# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the user does, by which way, and what came of it, in few words."""

from __future__ import annotations

from desktop_app.domain.terms import ACTIONS, Channel, Direction, Outcome
from desktop_app.words.catalogue import N_, NP_, pgettext
from desktop_app.words.catalogue import text as _

_ACTIONS = {
    "call": NP_("step", "Call"),
    "call_again": NP_("step", "Call at another time of day"),
    "call_person": NP_("step", "Call the person responsible"),
    "ask_for_hr": NP_("step", "Ask for HR"),
    "email": NP_("step", "E-mail"),
    "email_thread": NP_("step", "E-mail, same thread"),
    "email_new": NP_("step", "E-mail with something new"),
    "ask_status": NP_("step", "Ask how it stands"),
    "ask_again": NP_("step", "Ask again for a meeting"),
    "follow_up": NP_("step", "Follow up"),
    "keep_in_touch": NP_("step", "Keep in touch"),
    "reply": NP_("step", "Reply"),
    "report_back": NP_("step", "Thank them and tell how it went"),
    "revisit": NP_("step", "Take it up again"),
    "send_promised": NP_("step", "Send what you promised"),
    "thank": NP_("step", "E-mail thanks"),
    "message": NP_("step", "Message"),
    "visit": NP_("step", "Visit"),
    "apply": NP_("step", "Apply"),
    "find_person": NP_("step", "Find a person"),
    "look_up": NP_("step", "Look up"),
}
# These name their channel; by another one they are simply that one.
_BOUND = frozenset({
    "call", "call_again", "call_person", "ask_for_hr", "email", "email_thread", "email_new",
    "message", "visit",
})  # fmt: skip
_PLAIN = {
    Channel.CALL: "call",
    Channel.EMAIL: "email",
    Channel.MESSAGE: "message",
    Channel.VISIT: "visit",
    Channel.RESEARCH: "look_up",
}
_BY = {
    Channel.CALL: N_("{what}, by phone"),
    Channel.EMAIL: N_("{what}, by e-mail"),
    Channel.MESSAGE: N_("{what}, by message"),
    Channel.VISIT: N_("{what}, in person"),
}
_CHANNELS = {
    Channel.CALL: NP_("channel", "Call"),
    Channel.EMAIL: NP_("channel", "E-mail"),
    Channel.MESSAGE: NP_("channel", "Message"),
    Channel.VISIT: NP_("channel", "Visit"),
    Channel.RESEARCH: NP_("channel", "Look up"),
}
_VERBS = {
    Channel.CALL: NP_("I'll …", "call you"),
    Channel.EMAIL: NP_("I'll …", "send you an email"),
    Channel.MESSAGE: NP_("I'll …", "send you a message"),
    Channel.VISIT: NP_("I'll …", "come by"),
    Channel.RESEARCH: NP_("I'll …", "be in touch"),
}
_KEYS = {
    Outcome.REACHED: NP_("outcome key", "Reached"),
    Outcome.VOICEMAIL: NP_("outcome key", "Voicemail left"),
    Outcome.ASSISTANT: NP_("outcome key", "Message with assistant"),
    Outcome.NO_ANSWER: NP_("outcome key", "No answer"),
    Outcome.WRITTEN: NP_("outcome key", "Written"),
    Outcome.APPLIED: NP_("outcome key", "Applied"),
    Outcome.MET: NP_("outcome key", "Met"),
    Outcome.SCREENED: NP_("outcome key", "Phone screen"),
    Outcome.INTERVIEWED: NP_("outcome key", "Interview"),
    Outcome.LOOKED_UP: NP_("outcome key", "Looked up"),
    Outcome.ANSWERED: NP_("outcome key", "They answered"),
    Outcome.AUTOMATIC: NP_("outcome key", "Automatic reply"),
    Outcome.CALL_ON: NP_("outcome key", "“Call me on …”"),
    Outcome.NO_TIME: NP_("outcome key", "No time to meet"),
    Outcome.NO_CONTACT: NP_("outcome key", "“No, don't call”"),
    Outcome.REJECTED: NP_("outcome key", "Rejected"),
    Outcome.OFFER: NP_("outcome key", "Offer"),
}
_PAST = {
    Outcome.REACHED: NP_("happened", "Spoke with them"),
    Outcome.VOICEMAIL: NP_("happened", "Voicemail left"),
    Outcome.ASSISTANT: NP_("happened", "Message left with assistant"),
    Outcome.NO_ANSWER: NP_("happened", "Called, no answer"),
    Outcome.WRITTEN: NP_("happened", "Written"),
    Outcome.APPLIED: NP_("happened", "Applied"),
    Outcome.MET: NP_("happened", "Met"),
    Outcome.SCREENED: NP_("happened", "Phone screen held"),
    Outcome.INTERVIEWED: NP_("happened", "Interview held"),
    Outcome.LOOKED_UP: NP_("happened", "Looked up"),
    Outcome.ANSWERED: NP_("happened", "They answered"),
    Outcome.AUTOMATIC: NP_("happened", "Automatic reply came"),
    Outcome.CALL_ON: NP_("happened", "They named a day to call"),
    Outcome.NO_TIME: NP_("happened", "They have no time to meet now"),
    Outcome.NO_CONTACT: NP_("happened", "They asked not to be contacted"),
    Outcome.REJECTED: NP_("happened", "They decided for somebody else"),
    Outcome.OFFER: NP_("happened", "Offer received"),
}
_PAST_BY = {
    (Outcome.WRITTEN, Channel.EMAIL): NP_("happened", "E-mail sent"),
    (Outcome.WRITTEN, Channel.MESSAGE): NP_("happened", "Message sent"),
    (Outcome.NO_ANSWER, Channel.VISIT): NP_("happened", "Visited, nobody there"),
    (Outcome.ASSISTANT, Channel.VISIT): NP_("happened", "Word left with assistant"),
    (Outcome.ANSWERED, Channel.CALL): NP_("happened", "They called"),
    (Outcome.ANSWERED, Channel.EMAIL): NP_("happened", "They answered by e-mail"),
    (Outcome.ANSWERED, Channel.MESSAGE): NP_("happened", "They answered by message"),
}
_PAST_IN = {
    Outcome.REACHED: NP_("happened", "They reached you"),
    Outcome.VOICEMAIL: NP_("happened", "They left a voicemail"),
    Outcome.WRITTEN: NP_("happened", "They wrote"),
}


def action(step_action: str, *, contact: str = "", channel: Channel | None = None) -> str:
    """Return what a step says to do; words of the user's own come back as they are.

    By another channel than its usual one a step says so (method.md B3 turns a call into an
    email). `contact` is named where the step is about finding the right one.
    """
    shape = _ACTIONS.get(step_action)
    if shape is None:
        return step_action
    usual = ACTIONS[step_action]
    if channel is None or channel is usual or usual is Channel.RESEARCH:
        if step_action == "call_person" and contact:
            return pgettext("step", "Call {name}", name=contact)
        return pgettext(*shape)
    if step_action in _BOUND:
        return pgettext(*_ACTIONS[_PLAIN[channel]])
    return _by(step_action, channel)


def _by(step_action: str, channel: Channel) -> str:
    shape = NP_("step", "Thank them") if step_action == "thank" else _ACTIONS[step_action]
    what = pgettext(*shape)
    return _(_BY[channel], what=what) if channel in _BY else what


def channel(channel: Channel) -> str:
    """Return the name of a channel."""
    return pgettext(*_CHANNELS[channel])


def channel_verb(channel: Channel) -> str:
    """Return what a message says the user will do: "call you" (method.md 8, next_channel)."""
    return pgettext(*_VERBS[channel])


def outcome_key(outcome: Outcome) -> str:
    """Return the words on the key that logs an outcome."""
    return pgettext(*_KEYS[outcome])


def outcome_past(
    outcome: Outcome, channel: Channel | None = None, direction: Direction = Direction.OUT
) -> str:
    """Return what happened, for a timeline: "E-mail sent", "They answered"."""
    if direction is Direction.IN and outcome in _PAST_IN:
        return pgettext(*_PAST_IN[outcome])
    if channel is not None and (outcome, channel) in _PAST_BY:
        return pgettext(*_PAST_BY[outcome, channel])
    return pgettext(*_PAST[outcome])
