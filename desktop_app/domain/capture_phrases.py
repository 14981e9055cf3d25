# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The phrases by which a capture line tells what happened."""

from __future__ import annotations

from desktop_app.domain.capture_words import Wording

# The words are read with a comma for every break, and U+E001 and U+E002 for names and dates.
_MAIL = r"(?:voice ?mail|vm|lvm)"
_HELPER = (
    r"(?:the |an? |her |his |their |[^\s,]+'s )?(?:assistant|receptionist|reception"
    r"|secretary|front desk|colleague|operator|wife|husband|flatmate)"
)
_LETTER = r"(?:reply|answer|response|call|call ?back|e-?mail|message|mail|letter|note)"

# An answer or a message is named, and was not there.
NO_MAIL = Wording(
    rf"\b(?:didn't|did not|couldn't|could not|without) leav(?:e|ing) (?:an? |any )?(?:{_MAIL}"
    rf"|message|one)\b"
)
UNREACHED = Wording(
    rf"\b(?:no (?:{_MAIL}|message)|left no (?:{_MAIL}|message|msg)"
    rf"|(?:didn't|did not|couldn't|could not|without) (?:leav(?:e|ing) )?(?:an? |any )?"
    rf"(?:{_MAIL}|message)|(?:{_MAIL}|mailbox)(?: (?:was|is|box))* full"
    r"|(?:no ?(?:one|body)|never|not|hasn't|haven't|didn't|did not|couldn't|doesn't) (?:\w+ )?"
    r"(?:answer(?:ed)?|repl(?:y|ied)|pick(?:ed)? up|reach(?:ed)?|respond(?:ed)?|get through"
    r"|heard?|(?:wrote|called) back))\b(?: from)?"
)
NO_CONTACT = Wording(
    r"(?<!\bi )\bsaid no(?!,? (?:they )?(?:filled|gone|went|position|role|someone|somebody)\b)"
    r"(?=\s*(?:$|[,.!\ue002]|and\b|more\b|to (?:calls?|contact)\b))"
    r"|\b(?:don't|do not|never) (?:call|contact|phone|ring)\b"
    r"(?!,*\s*(?:back )?(?:us|until|till|before|on|in|this|\ue002)\b)(?!\s*\ue002)(?!,+\s*we'll)"
    r"|\bstop (?:calling|contacting|ringing|phoning|e-?mailing|writing|messaging|texting)\b"
    r"|\b(?:asked|told) (?:me|us) not to (?:call|ring|phone|contact)\b"
    r"(?! (?:back )?(?:until|till|before|on|in|this)\b)(?!\s*\ue002)"
    r"|\bplease stop\b|\bno (?:more|further) contact\b"
    r"|\b(?:asked|wants?|wanted|told)(?: me| us)? not to be (?:contacted|called|phoned|rung)\b"
)
REJECTED = Wording(
    r"(?<!\bi )\b(?:(?:got|was|been|am) )?rejected\b(?! (?:the|their|an?|it|this)\b)"
    r"(?![^,\ue002]{0,40}\boffer\b)"  # "rejected Acme's offer" is the user's own no
    r"(?: (?:me|us|by))?|\brejection\b(?: from)?|\bturned (?:me|us) down\b"
    r"|\bturned down by\b"
    r"|\b(?:position|role|job|post|vacancy) (?:(?:is|was|has|been|already) )*filled\b"
    r"|\bwent (?:with|for) (?:someone|somebody|another|an internal)\b(?: else| candidate)?"
    r"|\bfilled the (?:[^\s,]+ ){0,2}?(?:position|role|job|post|vacancy)\b"
    r"|\bnot (?:taking|going) (?:it|me|this|my application) (?:any )?further\b"
    r"|\bfilled (?:it |the (?:role|post|job) )?internally\b"
    r"|\bregrets? to (?:inform|say|tell|advise)\b(?: me)?"
    r"|(?:^|,)\s*(?:i was |my application was )?unsuccessful (?:at|with)\b"
    r"|\b(?:didn't|did not) get (?:the |it\b)(?:[^\s,]+ )?(?:job|role|position|post)?\b"
    r"|(?:^|,)\s*(?:unfortunately |sadly |a |got a )*no from\b"
)
OFFER = Wording(
    r"\b(?:got|received|have|had|(?:made|gave|given|extended)(?: me| us)?|sent (?:me|us))"
    r"(?: an?| the| their)?(?: job| verbal| written)? offer\b(?: letter\b)?"
    r"(?: from| to (?:me|us))?|\b(?:verbal|written|job) offer\b(?: from)?|\boffer from\b"
    r"|\boffered (?:me|us)\b(?: the job| a job)?|\boffered (?:the|a) job\b"
    r"|(?:^|,)\s*(?:an )?offer\s*(?=$|[,\ue002])"
)
CALL_ON = Wording(
    r"\b(?:(?:said|says|asked|told|wants?|wanted)(?: me| us)?(?: to)? )?"
    r"(?<!will )(?<!'ll )(?<!would )(?:call|ring|phone) (?:me|us)\b(?: back)?"
    r"|\b(?:said|says|asked|told|wants?|wanted)(?: me| us)?(?: to)? (?:call|ring|phone|try)\b"
    r"(?: (?:back|again|her|him|them))*"
)
NO_TIME = Wording(
    r"(?<!\bi had )(?<!\bi have )\bno time\b(?! (?:to lose|limit|zone)\b)"
    r"|\b(?:doesn't|don't|does not|do not|didn't) (?:really )?have (?:the |any |much )?time\b"
    r"|\btoo busy to (?:meet|talk)\b"
)
AUTOMATIC = Wording(
    r"\b(?:got an? )?auto(?:matic|mated)?[- ]?(?:reply|replied|response|answer|confirmation"
    r"|acknowledge?ment)\b(?: from)?|\bout[- ]of[- ](?:the[- ])?office\b|\booo\b"
    r"|\backnowledge?ment\b(?: from)?|\bconfirmation e?-?mail\b(?: from)?"
    r"|\b(?:confirmed|acknowledged) (?:receipt|that they|they|they've|my application|it arrived)\b"
)
_OFF = (
    r"(?:away|travell?ing|on (?:(?:an?|her|his|their|annual|parental|maternity|sick|family) )*"
    r"(?:vacation|holidays?|leave)|out(?: of (?:the )?office)?)"
)
# "Dana is away until 16 march": whoever told it, nobody has answered (B9).
AWAY = Wording(
    rf"\b(?:(?:is|are|was|will be) )?{_OFF}\b(?=,*\s+(?:until|till?|through|thru|back|\ue002))"
)
THEY_ARE_AWAY = Wording(
    r"[^\w\ue001]*(?P<who>(?:[^\W\d_]|\ue001)[^,\ue002]{0,60}?)(?:'s)? "
    rf"(?:(?:is|are|was|will be) )?{_OFF}\b"
)
_TO_MY = (
    r"\b(?:answered|replied to|responded to|reacted to|wrote back (?:to|on))"
    r" (?:my|our)(?: (?:last|first|second|third|linkedin|short|long|little))*"
)
TO_MY_LETTER = Wording(rf"{_TO_MY} (?:e-?mails?|mails?|letters?|notes?|application|follow-?up)\b")
TO_MY_MESSAGE = Wording(
    rf"{_TO_MY} (?:messages?|texts?|inmails?|dms?|invite|invitation|request)\b"
    r"|\b(?:my|our) linkedin note\b"
)
TOOK_MY_CALL = Wording(r"\b(?:answered|took|picked up) (?:my|our) (?:phone )?call\b")
REPLIED = Wording(
    rf"{_TO_MY}(?: [^\W\d_][\w-]*)?|\breturned (?:my|our) (?:phone )?(?:call|voicemail|message)\b|"
    r"\b(?:replied|responded|got back to (?:me|us))\b(?! to\b)"
    r"|\bwrote back\b(?=\s*(?:$|[,.\ue002]))"
    r"|\b(?:they|she|he) (?:called|rang|phoned|e-?mailed|wrote|messaged|texted)\b"
    r"(?: (?:back|me|us))*|\bheard (?:back )?from\b"
    rf"|\b(?:got|received|had) (?:an? |the |another )?(?:\w+ )?{_LETTER} (?:back )?from\b"
    rf"|(?:^|,)\s*(?:an? )?{_LETTER} from\b"
    rf"|(?:^|,)\s*(?:(?:got|had|have|received) )?(?:an? |another |missed )*"
    rf"(?:{_MAIL}|missed call) from\b"
    rf"|\bleft (?:me|us) (?:an? |another )?(?:{_MAIL}|message|msg)\b"
    rf"|\bleft (?:an? )?(?:{_MAIL}|message|msg) for (?:me|us)\b"
)
PICKED_UP = Wording(r"\b(?:(?:they|she|he|who) )?answered\b(?! to\b)")
# It is no no of a person's to any contact (S15), and no message was left with anybody.
REFUSED = Wording(
    r"\b(?:the )?(?:switchboard|operator|front desk|reception(?:ist)?)\b(?: lady| guy)?"
    r"(?: (?:at|of|from) [^,\ue002]{1,40}?)?"
    r" (?:refused|declined|hung up on me|said no(?=\s*(?:$|[,.]))|(?:says?|said|told me):? no names"
    r"|(?:wouldn't|would not|won't|can't|cannot|couldn't|could not|doesn't|didn't|isn't allowed to"
    r"|not allowed to) (?:put|give|say|tell|connect|transfer|pass|name))\b[^,\ue002]*"
)
ASSISTANT = Wording(
    rf"\b(?:left|got) (?:an? )?(?:message|word|note)\b[^,\ue002]{{0,40}}? with {_HELPER}\b|"
    rf"\b(?:left |got )?(?:an? |another )?(?:message|msg|word|note) with\b(?: {_HELPER}\b)?"
    rf"|\b(?:spoke|talked|got|reached)(?: only)?(?: to| with| through to)? {_HELPER}\b"
    rf"|\b{_HELPER}(?: (?:at|of|from) [^,\ue002]{{1,30}}?)?"
    r" (?:said|says|took|answered|will|promised|picked up)\b(?: an?)?(?: message)?"
    rf"|(?:^|,)\s*{_HELPER}\s*(?=$|[,\ue002])"
)
VOICEMAIL = Wording(
    r"(?<!leave )(?<!leave a )(?<!check )(?<!send )\b(?:(?:left|got|reached|to|straight to|only) )*"
    rf"(?:(?:an?|the|another|her|his) )?(?:{_MAIL}|answering machine)\b(?: (?:for|with|at))?"
    r"|\bleft (?:an? |another )?(?:message|msg)\b(?: (?:for|at))?"
)
NO_ANSWER = Wording(
    r"\bno (?:answer|pick[- ]?up|luck)\b(?: (?:from|at))?|\brang (?:out|off)\b|\bbusy signal\b"
    r"|\bnumber (?:is |was )?(?:not in service|out of service|dead|disconnected|unobtainable)\b"
    r"|\bdead (?:number|line)\b|\bin meetings\b"
    r"|\bengaged\b(?! (?:in|with|by)\b)|\bhung up\b|\bgave up\b|\bcut off\b"
    r"|\btried (?:[^,\ue002]{1,40}), nothing\b|\bdidn't (?:get|go) through\b"
    r"|\b(?:in|at) (?:a|another) meeting\b|\bon another call\b|\b(?:out to|at) lunch\b"
    r"|\bline (?:was )?busy\b|\bunavailable\b"
    r"|\bnot (?:in|there|available|at (?:her|his|the) desk)\b(?! \w)"
)
INTERVIEWED = Wording(
    r"\binterview (?:with|at) [^,\ue002]{1,40}? went\b|"
    r"\binterview (?:is |was )?(?:done|over|finished)\b|"
    r"\binterviewed\b(?: (?:with|at|by))?|(?:^|,)\s*interview (?:with|at)\b|\binterview went\b"
    r"|\bhad (?:an? |the |my )?(?:\w+ )?interview\b(?: (?:with|at))?"
)
SCREENED = Wording(
    r"\bphone[- ]?screen(?:ed)?\b(?: (?:with|at|by))?|\bscreen(?:ed|ing call)\b(?: (?:with|by))?"
)
MET = Wording(
    r"\b(?:ran|bumped) into\b|\bmet(?: up)?\b(?: with)?|\bvisited\b|\bsat (?:down )?with\b"
    r"|\b(?:had )?(?:a )?(?:coffee|lunch|breakfast|dinner|drinks?) with\b"
)
WALKED_IN = Wording(
    r"\b(?:walked|popped|dropped|stopped|called) (?:in(?:to)?|by|round)\b(?: (?:to|at))?"
)
WITHDREW = Wording(
    r"\b(?:withdrew|withdrawn|pulled out|backed out)\b(?: (?:from|of|at))?"
    r"|^\W*(?:i'?m |i am )?(?:not|no longer) interested in\b"
)
REACHED = Wording(
    r"(?:^|,)\s*(?:had )?(?:(?:an? |quick |short |brief |long |good |nice |great |phone |video "
    r"|lunchtime |catch-?up |first |second )*"
    r"(?:call|meeting|chat|talk)) with\b(?=[^,\ue002]*(?:,|$))"
    r"|\b(?:spoke|talked|chatted)\b(?: (?:to|with))?|\breached\b(?! out)|\bgot (?:through"
    r"|hold of)\b"
    r"|\bpicked up\b"
)
APPLIED = Wording(
    r"\bapplied\b(?: (?:to|at|with))?"
    r"|\b(?:submitted|sent|posted|delivered|gave|left|uploaded|put|handed|dropped|mailed|e-?mailed)"
    r"(?: (?:in|off|out))?(?: an?| my| the| our)?(?: job)? (?:application|cv|resume"
    r"|résumé)(?: form)?\b"
    r"(?: (?:in|off))?(?: (?:to|at|with|for))?"
)
WROTE = Wording(
    r"\b(?:e-?mailed|mailed|wrote)\b(?: back)?(?: to)?|\b(?:replied|responded) to\b"
    r"|\b(?:sent|posted|dropped off) (?:an? |another |my )?(?:e-?mail|mail|letter|note|card"
    r"|thank[- ]you(?: (?:note|letter|card|e-?mail))?)\b(?: to)?|\bthanked\b"
    r"|\bsent (?:[^\s,]+ ){1,2}an? (?:e-?mail|mail|letter|note)\b"
)
MESSAGED = Wording(
    r"\b(?:messaged|texted|pinged|linkedin'?ed|dm'?d)\b|\bconnected with\b"
    r"|\blinkedin (?:message|note|invite|invitation|request)\b(?: to)?"
    r"|\bsent (?:an? |another )?(?:text|message|linkedin|dm)\b(?: (?:message|note))?(?: to)?"
)
SENT = Wording(r"\bfollowed up\b(?: with)?|\bsent\b|\breached out\b(?: to)?")
LOOKED_UP = Wording(r"\blooked up\b|\bresearched\b|\bfound (?:the|a) (?:number|name)\b(?: of)?")
CALLED = Wording(r"\b(?:re-?called|called|rang|phoned|telephoned|dial+ed|tried)\b(?: back)?")

# "Acme called", "Dana Reyes from Acme emailed me": who stands first has acted.
THEY_ACTED = Wording(
    r"[^\w\ue001]*(?P<who>[^\W\d_][^,\ue002]{0,60}?"
    r"|\ue001\ue003*(?: (?:at|from|of) [^,\ue002]{1,40}?)?) "
    r"(?:has |have |just )?(?:called|rang|phoned|e-?mailed|wrote|messaged|texted|pinged|replied"
    r"|answered|responded|reacted|returned|got back|reached out)\b(?! by\b)(?: back)?(?: to)?"
    r"(?: me| us| (?:my|our) [^,\ue002]{1,40}?)?(?: back)?"
    r"(?=\s*(?:$|[,.\ue002]|about\b|re\b|and\b|with\b|that\b|asking\b|to say\b|\ue004))"
)
# In these the name stands first too, but it may be the user who called.
THEY_SPOKE = Wording(
    r"[^\w\ue001]*(?P<who>(?:[^\W\d_]|\ue001)[^,\ue002]{0,60}?) (?:has |have |just )?"
    r"(?:said|says|told|asked|wants|rejected|turned|offered|made|went with|declined)\b"
    r"(?! (?:by|to)\b)"
)
THEY_WERE_NOT_REACHED = Wording(
    r"[^\w\ue001]*(?P<who>(?:[^\W\d_]|\ue001)[^,\ue002]{0,40}?) "
    r"(?:didn't|did not|doesn't|isn't|wasn't|never|not) (?:answer(?:ed|ing)?|pick(?:ed|ing)? up"
    r"|repl(?:y|ied|ying)|respond(?:ed|ing)?|in\b|there\b|at )"
)
NOT_THEM = Wording(
    r"\b(?:i|i've|we|and|also|just|then|again|finally|not|no one|nobody|never|left|called|rang"
    r"|e-?mailed|wrote|tried|to)\b|^(?:re|re-|(?:the |their )?(?:number|line|phone))$"
)
