# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Turns of phrase that hint at a reproach, a plea or a demand; how much each says is learned."""

from __future__ import annotations

from desktop_app.domain.tone.family import Turn

CUES: tuple[Turn, ...] = (
    Turn("silence", "silence_blame",
        (
            r"\bnot (?:\w+ ){0,2}(?:heard|received|had|got|been (?:told|given|answered|"
            r"contacted|informed))\b|\bno (?:reply|response|answer|word|news|feedback|"
            r"acknowledg\w+|update|call)\b(?! (?:is |was )?(?:needed|necessary|required|"
            r"expected|rush))|\bnever (?:heard|received|got|had|replied|answered|called|rang|"
            r"came)\b|\bsilence\b|\bwithout (?:a|any|so much as an?|even an?) (?:\w+ "
            r")?<ANSWER>\b|\bhear(?:ing)? nothing\b|\bnothing (?:since|back|so far|from you|at "
            r"all)\b|\b(?:did|do|does|have|has) not (?:\w+ )?(?:reply|replied|respond|"
            r"responded|answer|answered|call|called|ring|rung|write|written|hear|get back|got "
            r"back)\b|\b(?:can|could) not (?:seem to )?(?:get hold of|reach|get (?:an?|any|"
            r"through)|speak)\b|\bunable to (?:reach|get)\b|\b(?:been )?able to get an answer\b"
        )),
    Turn("elapsed", "waiting",
        (
            r"\b(?:for|in|after|been|over|it is|is now|now) <SPAN>\b|\b<SPAN> (?:now|later|"
            r"have passed|on|without)\b|\bsince (?:many|several|\w+) (?:days|weeks|months)\b|"
            r"\bdays (?:and|turn)\b|\bthis long\b|\ball this time\b"
        )),
    Turn("by_now", "waiting", (
        r"\bby now\b(?! (?:the|your|you (?:will|have seen)))|\blong overdue\b|\boverdue\b|\bat "
        r"last\b|\bfinally\b(?! (?:out|open|finished|decided|got my|passed|completed|found the|"
        r"settled|made it|met))|\btaking (?:longer|so long|a while)\b|\bdrag\w*\b|\bdelay\w*\b"
    )),
    Turn("judgement", "scolding", (
        r"\b<JUDGE>\b(?! (?:about|how your|whether you|what you|me\b|by the (?:scale|size|"
        r"warm)|to miss|to have missed|to see more))"
    )),
    Turn("bluntness", "blunt", (
        r"\b(?:honestly|frankly|to be honest|quite honestly|truthfully|candidly|i must (?:say|"
        r"admit|confess)|i have to (?:say|admit|confess)|i (?:do )?(?:confess|admit)|i will "
        r"not deny|i can not deny|needless to say|let us be honest|i will be (?:honest|frank|"
        r"blunt)|with respect|i would be lying)\b"
    )),
    Turn("supposing", "sarcasm", (
        r"\b(?:i suppose|i guess|i gather|i presume|i imagine|i assume|it seems|it appears|it "
        r"would seem|seemingly|no doubt|surely|perhaps you|maybe you|i wonder|i take it|one "
        r"would think|you would think|apparently|evidently|clearly|obviously|presumably)\b"
    )),
    Turn("expectation", "expected", (
        r"\b(?:should have|ought to|i (?:had )?expected|expectation|would have (?:thought|"
        r"expected|hoped|liked|appreciated)|had (?!not )(?:\w+ )?(?:hoped|expected)|supposed "
        r"to|fair(?:ness)?|deserve\w*|right to|at least|the least|owed?|courtesy|decency|"
        r"manners|customary|earned|obligation|bare minimum|common)\b(?! (?:five|two|three|four|"
        r"ten|\d+|a year|once a|interest|ground|friend|sense of))"
    )),
    Turn("smallness", "shaming", (
        r"\b(?:a (?:quick|simple|short|brief|one-line|two-line|single|one-word) (?:\w+ "
        r")?(?:reply|answer|yes|no|response|line|email|word|acknowledg\w+|call)|one line|two "
        r"lines|a minute of your (?:day|time)|five minutes|thirty seconds|(?:a|one|two) "
        r"(?:seconds?|moment))\b"
    )),
    Turn("demand", "demand", (
        r"\b(?:please|kindly) (?:just )?(?:confirm|reply|respond|advise|revert|acknowledge|"
        r"update me|inform|clarify|explain|look into|ensure|prioriti\w+|give me|get back|come "
        r"back|call me|ring me|tell me|do)\b|\bi (?:need|require|demand|insist|must)\b(?! (?:a "
        r"\w+ licence|say|admit|confess|to (?:miss|leave|move|renew|learn|finish)))|"
        r"\burgent\w*|\bimmediately\b|\bpromptly\b|\bas soon as possible\b|\bat (?:your|the) "
        r"earliest\b|\bwithout delay\b|\btoday\b(?=\.| please| if)|\bserious\w*\b"
    )),
    Turn("their_word", "their_word", (
        r"\byou (?:said|promised|told me|assured|indicated|wrote|agreed|offered|did say)\b|\bi "
        r"was (?:told|promised|assured|led)\b|\byour (?:word|promise)\b"
    )),
    Turn("rivals", "rivals", (
        r"\b(?:other|another|competing) (?:\w+ )?(?:offers?|options?|opportunit\w+|employers?|"
        r"companies|company|firms?|interviews?|people)\b"
    )),
    Turn("comparison", "comparison", (
        r"\b(?:everyone else|anyone else|most (?:people|companies|employers|firms)|unlike|"
        r"whereas|elsewhere|other (?:companies|employers|firms|places|recruiters))\b"
    )),
    Turn("effort", "effort", (
        r"\b(?:i|my)\b[^.?!]{0,40}\b(?:hours|evenings?|weekends?|nights|drove|travelled|"
        r"traveled|day off|miles|rounds|unpaid|at my own|effort|trouble|sacrific\w+)\b"
    )),
    Turn("concession", "busy_dig", (
        r"\b(?:busy|understand|appreciate|realise|realize|respect|patient|i am sure|i know|a "
        r"lot on|full plate)\b[^.?!]{0,60}(?:\b(?:but|however|nonetheless|that said)\b|, yet\b)"
    )),
    Turn("counting", "counting", (
        r"\b(?:twice|repeatedly|second (?:email|message|call|note|attempt|voicemail)|both "
        r"(?:times|messages|emails)|another (?:email|message|voicemail)|one more (?:email|"
        r"message))\b"
    )),
    Turn("smaller_self", "belittle", (
        r"\b(?:just|only|sorry|bother|humble|hate to|unfortunately|long shot|hope (?:it is|"
        r"that is|this is) (?:ok|okay|alright|not))\b"
    )),
    Turn("waiting", "waiting", (
        r"\b(?:wait(?:ed|ing)|await\w*|hanging on|patien(?:t|ce))\b(?! (?:room|list|care|list|"
        r"safety|flow|records))"
    )),
    Turn("worry", "worry", (
        r"\bi\b[^.?!]{0,30}\b(?:anxious\w*|nervous\w*|worr\w+|concern(?:ed|s)?|afraid|fear\w*|"
        r"uneasy|scared|stress\w*)\b"
    )),
    Turn("need", "need", (
        r"\b(?:my|our|i|we)\b[^.?!]{0,40}\b(?:bills|rent|kids|children|savings|unemployed|laid "
        r"off|out of work|financial\w*|visa|hardship|struggl\w+|debts?|sick|illness)\b"
    )),
    Turn("longing", "stakes", (
        r"\b(?:dream (?:job|role|company)|desperate\w*|really really|so so|more than anything|"
        r"perfect for|with all my heart|so badly|anything)\b(?! (?:else|further|you need|"
        r"useful|in particular|more|changes|that (?:would|might) help|i can))"
    )),
    Turn("seen", "watching", (
        r"\bi (?:do |can |also )?(?:see|notice|noticed|saw)(?: that)? (?:you|your|the (?:job|"
        r"role|post|position|ad|vacancy)|it)\b[^.?!]{0,40}\b(?:still|again|re-?posted|"
        r"re-?advertis\w+|online|posting|hiring|up|active)\b"
    )),
    Turn("insistence", "accusing_question",
        r"\b(?:really|even|ever|actually|exactly)\b[^.]{0,80}\?"),
    Turn("their_fault", "scolding", (
        r"\b(?:you|your \w+|the company|they)\b(?: \w+){0,5} (?:forgot\w*|ignor\w*|neglect\w*|"
        r"lack\w*|trouble|avoid\w*|mislead\w*|mislaid|slow|careless|unwilling|refus\w*|can not "
        r"be bothered|hardly|barely|supposedly|so-called|allegedly|fail\w*)\b(?! (?:shooting|"
        r"wait))"
    )),
    Turn("low_mood", "wounded", (
        r"\b(?:i|me)\b(?: \w+){0,4} (?:lost|alone|tired|exhausted|confused|stuck|worse|awful|"
        r"miserable|hopeless|angry|upset|bitter|hurt)\b(?! (?:the (?:road|street)|to|weight|"
        r"property|on|load|and found|payload))"
    )),
    Turn("plainly", "sarcasm", (
        r"\bit is (?:plain|clear|obvious|evident|apparent)(?: to me)?(?: now)? that\b|"
        r"\bplainly\b"
    )),
    Turn("reproof", "scolding", (
        r"\b(?:not|hardly|scarcely|rarely|never)\b(?: \w+){0,3} (?:professional|polite|"
        r"acceptable|appropriate|right|fair|enough|good|great|ideal|encouraging|impressed|"
        r"happy|pleased|convinced)\b"
    )),
)  # fmt: skip
