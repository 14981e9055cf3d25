# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases that say nothing, or what is not so; punctuation that shouts."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, HINT, STOP, Family

FAMILIES = (
    Family(
        "VAG01", FIX, "vagueness", "vague_day",
        r"\b(?:i will|let is|let us|we should|we could|we must|i plan to|i hope to|i (?:would|"
        r"had) like to)(?: \w+){0,6} (?:soon|shortly|sometime|some time|at some point|"
        r"down the (?:road|line)|before long|one of these days|eventually|in due course|"
        r"in the near future|later on|when i can|some day)\b",
    ),
    Family(
        "VAG02", FIX, "vagueness", "empty",
        r"\bjust (?:checking in|touching base|following up|reaching out|circling back|"
        r"checking|saying (?:hi|hello)|pinging|popping in)\b|(?:^|"
        r"[.,!?] )(?:i am )?(?:checking in|touching base)(?= (?:on|to see|again|with you|"
        r"about|and)|[.,!?])",
    ),
    Family(
        "VAG03", FIX, "vagueness", "vague_meeting",
        r"\b(?:we should|let is|let us|we must|we really should)(?: definitely| really|"
        r" totally)? (?:connect|grab|catch up|meet|chat|get together|hang|do lunch|touch base|"
        r"talk)\b(?!.{0,40}\b(?:mon|tues|wednes|thurs|fri)day)",
    ),
    Family(
        "VAG04", HINT, "vagueness", "empty",
        r"\bpick your brains?\b|\bany (?:opportunities|openings|leads) (?:you|at|that)\b|"
        r"\bchat about opportunities\b|\bjump on a call\b",
    ),
    Family(
        "VAG05", HINT, "vagueness", "nameless",
        r"\bto whom it may concern\b|\bdear (?:sir or madam|sir/madam|sirs|hiring manager|"
        r"recruiter)\b",
    ),
    Family(
        "VAG06", FIX, "vagueness", "empty",
        r"\bwhat we (?:talked|spoke) about\b|\bthe (?:thing|stuff|matter) we (?:discussed|"
        r"talked|mentioned)\b|\byou know what i mean\b|\bthat thing\b",
    ),
    Family(
        "HON01", STOP, "honesty", "pretext",
        r"\b(?:he|she|they|mr\.? \w+|ms\.? \w+)(?:'s| is| are) expecting (?:my call|me|"
        r"to hear)\b|\b(?:he|she|they)(?: will) know what (?:it|this)(?:'s| is) about\b",
    ),
    Family(
        "HON02", STOP, "honesty", "pretext",
        r"\b(?:it is|this is) (?:a )?personal (?:call|matter)\b|\bold friend of (?:his|hers|"
        r"theirs)\b(?= (?:and|calling))|\b(?:computer|laptop|printer|system|browser|phone|e-?mail)"
        r"(?: \w+)? (?:glitch\w*|crashed|froze|ate)\b[^.!?\n]{0,40}\b(?:lost|deleted|erased|wiped|"
        r"ate|(?:can not|cannot|could not) (?:find|see|read|open))\b[^.!?\n]{0,30}"
        r"\b(?:posting|advert|ad|listing|page|name)\b",
    ),
    Family(
        "FMT01", FIX, "format", "marks",
        r"!{2,}|\?{2,}|\?!|!\?",
    ),
    Family(
        "FMT02", HINT, "format", "marks",
        r"\.{3,}.*\.{3,}|…",
    ),
)  # fmt: skip
