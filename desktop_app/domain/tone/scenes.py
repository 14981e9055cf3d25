# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Turns of phrase by what they bring into view: a body, a purse, an ally, a deadline, a tally.

None is a finding alone; how much each says beside others is learned (`learned`).
"""

from __future__ import annotations

from desktop_app.domain.tone.family import Turn

SCENES: tuple[Turn, ...] = (
    Turn("their_body", "familiar", (
        r"\byour (?:\w+ )?(?:eyes?|smile|voice|hair|fringe|legs|lips|perfume|hands?|dress|"
        r"figure|laugh|picture|photos?|face|look)\b|\b(?:the way you|how you) (?:look|smile|"
        r"laugh|walk|move|talk)\w*\b|\byou (?:look|looked|smell|smelled)\b|\bin love\b|"
        r"\bshivers\b|\bcrush on\b|\bdream(?:t|ed|ing|s)? (?:of|about) you\b|\bhandsome|"
        r"\bbeautiful\b|\bgorgeous\b|\bsexy\b"
    )),
    Turn("their_life", "watching", (
        r"\byour (?:\w+ )?(?:house|home|car|pickup|window|lights?|garden|street|doorstep|"
        r"wedding|holiday|instagram|facebook|profile|private|kitchen|dog|sister|brother|wife|"
        r"husband|kids|daughter|son|mother|gym|platform|train)\b|\b(?:saw|seen|spotted|"
        r"watched|noticed|followed) (?:that )?you\b|\bright behind you\b|\bwhere you (?:live|"
        r"park|eat|shop|work out)\b|\byou (?:leave|left|drive|drove|walk|walked|run|ran|jog|"
        r"go past|get in|get home|park|live|were (?:out|in|on|at))\b|\bhome (?:line|number|"
        r"address)\b|\bback to 20\d\d\b"
    )),
    Turn("their_kin_asked", "familiar", (
        r"\b(?:your|the chairman's|the owner's|the boss's) (?:mother|wife|husband|sister|"
        r"brother|neighbou?r|son|daughter)\b"
    )),
    Turn("own_kin", "stakes", (
        r"\b(?:my|our|me|mum|mom|dad|the) (?:\w+ ){0,2}(?:<KIN>|da|mam|nan|gran|grandmother|"
        r"boys?|girls?|mouths?|wee ones?|aunt|uncle|cousin|pastor|priest|tutor|friends?|"
        r"teacher)\b"
    )),
    Turn("kin_suffers", "stakes", (
        r"\b(?:cri(?:es|ed)|weeps?|wept|tears?|asks? (?:me )?(?:every|each|whether|when|if)|"
        r"heart(?:broken)?|ill|sick|hospital|lies awake|worr(?:y|ies|ied)|pray\w*|hungry|"
        r"disappointed)\b"
    )),
    Turn("purse", "private", (
        r"\b(?:rent|mortgage|bank|overdraft|loan|debts?|bills?|savings|broke|benefits|dole|"
        r"bailiffs?|payments? behind|credit card|wages?|paid for|petrol|diesel|fuel|fare|"
        r"ticket|£ ?\d+|\$ ?\d+|€ ?\d+|landlord|evict\w*|gas meter|heating|eat|fridge|pawn\w*|"
        r"visa|purse|wallet)\b"
    )),
    Turn("ally", "public", (
        r"\b(?:lawyer|solicitor|barrister|attorney|tribunal|court|ombudsman|inspector|"
        r"inspectorate|council|councillor|licen[cs]e|regulator|union|newspaper|paper|press|"
        r"journalist|reporter|readers|followers|subscribers|review|stars?|star rating|"
        r"trustpilot|glassdoor|authorit(?:y|ies)|law|legal|evidence|records?|reports?)\b"
    )),
    Turn("superiors", "escalation", (
        r"\b(?:chairman|chairwoman|chair|director|owner|ceo|partners|head office|headquarters|"
        r"superiors?|your boss|your manager|board|trustees|mayor|bishop|principal|governors)\b"
    )),
    Turn("last_moment", "deadline", (
        r"\b(?:until|till|by) (?:noon|midnight|tonight|tomorrow|teatime|closing|then|mon|tue|"
        r"wed|thu|fri|sat|sun|the \w+)\w*\b[^.]{0,40}\b(?:or|after|to)\b|\bor (?:i|the other|"
        r"someone|somebody|it|that|you can)\b|\b(?:other|another|rival|second) (?:firm|offer|"
        r"place|company|contract|outfit|people)\b|\b(?:clock|pen|table|expires?|consider me|"
        r"count me out|for good|gone|first refusal|move on|slip)\b|\b(?:quick|quicker|soon|"
        r"sooner|faster)\b"
    )),
    Turn("tally", "counting", (
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:from me|calls?|messages?|"
        r"emails?|letters?|notes?|voicemails?|times|weeks|tries|attempts|trips|hours)\b|"
        r"\b(?:zero|none|nothing|nil|not one|not a)\b|\b(?:the )?\d+(?:st|nd|rd|th), (?:the "
        r")?\d+(?:st|nd|rd|th)\b|\bkept (?:a )?(?:note|count|track|list)\b|\bi make (?:it|"
        r"that)\b|\bjust so it is\b|\bfor the record\b|\bfrom you\b"
    )),
    Turn("moved_in", "presumed", (
        r"\b(?:when|before|until|once|as soon as) i (?:start|begin|join|take over|move in)\b|"
        r"\b(?:my|our) (?:\w+ )?(?:contract|desk|locker|uniform|badge|key|keys|gate code|"
        r"office|parking|first day|start date|new (?:job|boss|team|colleagues|employer))\b|"
        r"\b(?:which|what) (?:day|time) (?:i|do i|do you)\b|\b(?:done deal|in the bag|as good "
        r"as|all but|formalit\w+|payroll|induction|colleagues?|i have (?:ordered|bought|told|"
        r"cancelled|handed in|added)|i am assuming|i assume|i take it|already told|top bunk|"
        r"see you on the)\b"
    )),
    Turn("teaching", "lesson", (
        r"\b(?:ought to|should) (?:really )?(?:know|train|learn|teach|keep|answer|look|have|"
        r"be able)\b|\b(?:any|a (?:good|real|proper|decent|serious)) (?:\w+ )?(?:manager|"
        r"employer|firm|company|boss|leader|school|teacher|office|fool|child)\b|\b(?:beginner|"
        r"amateur|school project|training|manners|lesson|advise|if i may|mistake|error|"
        r"lapses?)\b|\bhow (?:one|you) runs?\b"
    )),
    Turn("looking_down", "badmouth", (
        r"\b(?:dated|tired|shabby|boring|slow|messy|a mess|poor|cheap|old-fashioned|behind "
        r"the times|amateurish|sloppy|below my|beneath|step down|small (?:place|firm|shop)|"
        r"not the (?:best|biggest)|would not normally|surprisingly|more than you know|at "
        r"least (?:spell|count)|calibre|caliber|my level)\b|\bwith those\b|\byou need me\b|"
        r"\bget over the\b"
    )),
    Turn("most_of_all", "flattery", (
        r"\b(?:most|greatest|cleverest|finest|best|wisest|kindest|only) (?:\w+ ){0,3}(?:in|on|"
        r"of|since|i (?:have|ever)|anyone|who|ever)\b|\bnever (?:\w+ )?(?:met|come across|"
        r"seen|heard|known) (?:a|an|anyone|such)\b|\bhono?u?r of my\b|\b(?:genius|legend|"
        r"worship|idol|saint|angel|equal yours|brilliant|at your feet|humbly?|crumbs?|"
        r"unworthy|reverence)\b"
    )),
    Turn("claims_answer", "entitled", (
        r"\b(?:my right|a right|entitled|i will (?:of course )?(?:need|want|expect)|i would "
        r"want|in writing|reasons?|proper (?:review|answer|explanation|feedback)|page by page|"
        r"written (?:confirmation|answer|reasons)|corrections back|explain|explanation|"
        r"reconsider|think again|i still think|should be mine)\b"
    )),
    Turn("slow_clock", "impatience", (
        r"\b(?:ice age|geological|tide|drags?|running out|going cold|far longer|how many "
        r"weeks|how long does|how much longer|took you|take you|took somebody|all this time|"
        r"eternity|ages|weeks to|lightning|riveting|impressive|decoration|unfolded|eventually|"
        r"so well done)\b"
    )),
    Turn("poor_me", "belittle", (
        r"\b(?:hash|rubbish|useless|idiot|stupid|lost cause|nothing to write home|no good|"
        r"groan|clog\w*|nuisance|pest|laugh at|sweet not to|bear with me|never was any|was "
        r"not what it|is not what it was|no oil painting|not much)\b|\bi (?:feel|felt) "
        r"(?:awful|bad|terrible|stupid|silly)\b|\bi should not (?:really )?be\b|\bbothering "
        r"with me\b"
    )),
    Turn("binds_both", "favour", (
        r"\b(?:for|on) (?:you|your account)\b[^.]{0,25}\bso\b|\bso (?:do not let|make it|we "
        r"look|it would|i reckon|you|i hope|please)\b|\blook after each other\b|\bdo not "
        r"forget\b|\bafter all\b|\bon the line\b|\bworth (?:the|it|your|my)\b|\byou would "
        r"feel\b|\bbad (?:saying|if)\b"
    )),
)  # fmt: skip
