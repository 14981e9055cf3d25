# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases that press, order or threaten (method.md R25)."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "PRE18", STOP, "pressure", "public",
        r"\byou(?: have)? (?:passed (?:up|over)|missed out on|lost|let go of) (?:a|an|the|"
        r"someone|on)\b|\b(?:mention|report|raise|share) (?:this|your (?:lack|behaviou?r|"
        r"conduct|silence)|it) (?:\w+ ){0,4}(?:to|with|on) (?:my|your|the|linkedin|glassdoor|"
        r"social)\b|\black of (?:responsiveness|response|professionalism|respect|courtesy|"
        r"communication)\b",
    ),
    Family(
        "PRE19", FIX, "pressure", "entitled",
        r"\bi (?:require|demand|expect) (?:honest|prompt|proper|better|clear|full|timely|"
        r"professional)\b|\bi am entitled\b|\bi have a right to\b",
    ),
    Family(
        "PRE01", STOP, "pressure", "urgency",
        r"\basap\b|\b(?:call|ring|phone|reply|respond|answer|email|write|get back|let me know|"
        r"contact me|tell me|confirm|"
        r"decide)(?: to)?(?: me)?(?: back)?,? (?:as soon as possible|right away|immediately|"
        r"at once|urgently|straight ?away|promptly|the (?:moment|minute|second|instant))\b|"
        r"\b(?:it is|this is|is|very|most|extremely|rather) urgent\b|\burgently need\b",
        guard="no_need",
    ),
    Family(
        "PRE02", STOP, "pressure", "demand",
        r"\bi(?: will| will| would| do| (?:would|had))? (?:need|require|expect|demand|"
        r"insist on|must have|am owed) (?:(?:a|an|your|the|some|this|"
        r"that) (?:\w+ ){0,2}(?:response|reply|answer|decision|call|update|feedback|"
        r"confirmation|explanation)|to (?:hear|know|be told|have)|you to)\b",
    ),
    Family(
        "PRE03", STOP, "pressure", "deadline",
        r"(?<!asked to )(?<!promised to )(?<!have to )(?<!need to )(?<!i will )(?<!i will "
        r")\b(?:reply|respond|answer|decide|confirm|decision|response|call me|get back to me|"
        r"hear from you|let me know)(?: \w+){0,3} (?:by|before|no later than|within) (?:noon|"
        r"midday|tomorrow|today|tonight|eod|cob|close of (?:business|play)|(?:the )?end of|"
        r"mon|tue|wed|thu|fri|the weekend|\d)",
    ),
    Family(
        "PRE04", STOP, "pressure", "ultimatum",
        r"\bor (?:else )?(?:i(?: will| would| had)|i shall|i am going to|i must|"
        r"i may)(?: have to| need to| be forced to)? (?:withdraw|accept|take|escalate|contact|"
        r"walk|go|look|move|report|complain|assume)|\botherwise,? (?:i(?: will)|i am|"
        r"i shall) (?:have to|be forced|calling|going|contacting|escalat\w*|withdraw\w*|"
        r"taking|accepting|speaking|writing to your|report\w*)|\bor else\b",
    ),
    Family(
        "PRE05", FIX, "pressure", "ultimatum",
        r"\b(?:final|last|one last|very last) (?:notice|warning|attempt|reminder|request|try|"
        r"opportunity to)\b|\blast (?:email|message|call|note|time) (?:from me|i(?: will| am)|"
        r"you(?: will))\b|\bthis is (?:my|the|your) last (?:email|message|call|chance|try|"
        r"attempt)\b",
    ),
    Family(
        "PRE06", STOP, "pressure", "escalation",
        r"\bescalat(?:e|ing) (?:this|it|the matter|to)\b|\bover your head\b|\b(?:calling|call|"
        r"contact|contacting|email|emailing|write to|writing to|going to|"
        r"report(?:ing)? (?:you|this)|complain(?:ing)?)(?: to)? your (?:boss|manager|"
        r"supervisor|director|ceo|superior|vp|president)\b|"
        r"\bcopy(?:ing)? (?:in )?your (?:boss|manager|director)\b",
        guard="invited",
    ),
    Family(
        "PRE07", STOP, "pressure", "siege",
        r"\b(?:call|calling|email|emailing|write|writing|ring|ringing|try|trying|"
        r"phone)(?: you)? (?:\w+ )?every (?:single )?(?:day|hour|morning|afternoon|evening)\b|"
        r"\b(?:keep|continue to|keep on|carry on) (?:calling|call|email\w*|writing|write|"
        r"coming|asking|ring\w*|phon\w*)(?: \w+){0,4} until\b|\b(?:will not|not going to|"
        r"refuse to) (?:stop|give up|go away|take no|hang up|leave)\b|\buntil i(?: am| get|"
        r" hear| have)? (?:given )?(?:an answer|a reply|a response|do|something)",
    ),
    Family(
        "PRE08", STOP, "pressure", "scarcity",
        r"(?:\bhad| (?:would|had)|\byou|\bhe|\bthey) better (?:hurry|act|move|reply|call|"
        r"decide|answer|be quick)\b|\bact (?:fast|now|quickly)\b|\bclock is ticking\b|"
        r"\bbefore it(?: is) too late\b|\bsnap(?:ped)? me up\b|\bsnatch(?:ed)? me\b|"
        r"\bdo not (?:miss (?:out|this|your)|let (?:me|this) (?:slip|get away))\b|"
        r"\byou(?: will| would) (?:regret|miss out|be sorry|be missing)\b|\byour loss\b",
    ),
    Family(
        "PRE09", FIX, "pressure", "rivals",
        r"\b(?:other|another|several|multiple|two|three) (?:compan(?:y|ies)|employers?|firms?|"
        r"offers?) (?:is|are|on the table|waiting|want|wants|lined|about|ready|chasing)\b",
    ),
    Family(
        "PRE10", FIX, "pressure", "order",
        r"(?:^|[.!?;,] |please |just |so |, )(?:call|ring|phone|email|text|"
        r"write) me (?:back )?(?:today|now|tonight|tomorrow|this (?:morning|afternoon|"
        r"evening)|at once|by|before|on)\b|\bgive me a (?:call|ring) (?:today|now|tonight|"
        r"tomorrow|by|before)\b",
    ),
    Family(
        "PRE11", FIX, "pressure", "booked",
        r"\bi(?: have| will)? (?:put|booked|scheduled|pencil(?:l)?ed|blocked|set|"
        r"slotted) (?:us|you|you in|us in|us down|us up)\b|\bi(?: will) (?:see you|"
        r"be) there,? unless\b",
    ),
    Family(
        "PRE12", FIX, "pressure", "presumed",
        r"\bwhen (?:can|will|should|do) i (?:start|expect (?:a|an|your|the|my)|get (?:my|the|"
        r"an?))\b|\b(?:ready|able|prepared) to start (?:on )?(?:tomorrow|now|today)\b|"
        r"\bi assume (?:i(?: have)|the job|that i)\b|\bcall(?:ing)? to schedule (?:my|an|"
        r"the) interview\b|\bi am (?:perfect|the perfect|exactly what|the one (?:you|for)|"
        r"the best (?:person|candidate|choice|fit|man|woman|you)) ?",
    ),
    Family(
        "PRE13", FIX, "pressure", "urgency",
        r"\b(?:treat|make|mark|consider|regard) (?:this|it) (?:as )?(?:a |your |top |an? |"
        r"high )*(?:priority|urgent)\b|\b(?:imperative|essential|critical|vital|"
        r"crucial) that (?:you|we)\b|\bhigh importance\b",
    ),
    Family(
        "PRE14", FIX, "pressure", "demand",
        r"\byou (?:must|have to|need to|should|ought to|are obliged to|are required to|"
        r"are supposed to|were supposed to|should have|ought to have) (?:reply|respond|answer|"
        r"call|tell|give|let me|get back|decide|consider me|hire|meet me|have (?:called|"
        r"replied|answered|responded|let)|read my|be more)\b",
    ),
    Family(
        "PRE15", STOP, "pressure", "gatekeeper",
        r"(?<!you )(?<!please )(?<!to )(?<!kindly )\bput me through\b|\bi (?:want|need|"
        r"demand) to (?:speak|talk) (?:to|with) (?:\w+ ){1,5}(?:now|immediately|today|"
        r"at once)\b|\bi(?: will) (?:hold|stay on the line|stand here|wait (?:here|outside|"
        r"in)) ?(?:\w+ ){0,3}(?:until|as long)\b|\bi (?:demand|insist)\b|\b(?:get|"
        r"give) me (?:the|your) (?:manager|boss|supervisor|director|number)\b",
    ),
    Family(
        "PRE16", STOP, "pressure", "unannounced",
        r"\b(?:show|turn|come|pop|swing|drop|stop)(?:ping|ing)? (?:up|by|in|"
        r"round) (?:in person|unannounced|at your (?:home|house|door)|your (?:office un\w+|"
        r"home|house)|tomorrow|today|until|uninvited)\b|\bwait (?:outside|in (?:the|"
        r"your) (?:lobby|car park|reception))\b",
        guard="invited",
    ),
    Family(
        "PRE17", STOP, "pressure", "cornered",
        r"\byes or no\b|(?<!whether )\bor not\b(?=\s*[?!.]|\s*$)|\bstraight answer\b|"
        r"\bjust (?:tell|give) me (?:yes|no|an answer|the answer|a straight)\b|"
        r"\bif you(?: are) serious\b",
    ),
)  # fmt: skip
