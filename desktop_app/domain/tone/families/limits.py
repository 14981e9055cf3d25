# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Limits overstepped: a no argued with, a stranger treated as a friend, a false pretext."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "BND01", STOP, "boundary", "argued_no",
        r"\b(?:reconsider|change your (?:mind|decision)|think (?:it over |about it )?again|"
        r"think twice|(?:another|second|fresh|closer) look|give it another|you are (?:making|"
        r"wrong|mistaken)|be hasty|overturn|appeal|talk you (?:into|round)|convince you|"
        r"persuade you|prove you wrong|not (?:accept|take) (?:that|this|no|it|your)|"
        r"refuse to accept|(?:hard|difficult) to accept|disagree|unfair|unjust|biased|"
        r"not right|wrong person|sleep on it|one more (?:chance|time|try|go)|"
        r"another (?:chance|shot|go)|not (?:\w+ )?the (?:end|last)|are you (?:sure|certain|"
        r"quite sure)|must be (?:a|some) mistake|review (?:the|your|my) (?:outcome|decision|"
        r"case|application|result)|(?:met|meet) (?:every|all|each)|gone through the criteria|"
        r"look again|re-?examine|re-?check|second opinion|my luck|is not a no|right\?|"
        r"deserved|such a tone|please,? just|just (?:five|ten|one|a few)|some mistake|"
        r"there must be something|surely|what if|how about|at least (?:meet|see|talk|speak|"
        r"give|let|tell|consider)|would it not|nevertheless|all the same|even so|"
        r"be that as it may|still (?:think|believe|feel)|i insist|would you mind telling|"
        r"entitled)\b",
        guard="gracious",
        kinds="reply_to_refusal",
    ),
    Family(
        "BND02", FIX, "boundary", "argued_no",
        r"\b(?:i )?(?:know|hear|heard|understand|respect|see|realise|realize|accept|get|"
        r"appreciate|thank you|thanks|noted|fine|okay|ok|sorry)\b[^.?!]{0,60}(?:,| ) ?(?:but|"
        r"however|although|though|yet)\b(?! (?:i (?:enjoyed|am glad|am grateful|appreciate|"
        r"remain grateful|wish|learned|learnt|respect|understand|completely|fully|value)|"
        r"it was|thank|grateful|glad|no hard|please do not worry|that is (?:fine|all right)|"
        r"i hope|hope|of course|would|should|if (?:anything|something|you ever|another)|"
        r"all the best|best|good luck|i will (?:respect|leave|not)|will (?:respect|leave|not)|"
        r"not ))|^\W*(?:but|however)\b",
        kinds="reply_to_refusal",
    ),
    Family(
        "BND03", STOP, "boundary", "argued_no",
        r"\byou (?:said|told me|asked me|wrote|mentioned|"
        r"made (?:it )?clear)(?: that)?(?: \w+){0,2}? (?:not to|no\b|there (?:was|is|were) no|"
        r"you (?:had|have) no|you (?:did|do) not|you (?:were|are) not|to stop|not interested|"
        r"to leave|nothing)[^.?!]{0,80}\b(?:but|however|still|anyway|yet|nevertheless|"
        r"all the same|i really)\b|\b(?:even though|although|despite|though|"
        r"in spite of) (?:you |your |the |having )?(?:\w+ )?(?:asked|told|said|no|refus\w+|"
        r"rejection|request not|wish(?:es)? not|instructions?|not interested|declined|"
        r"turned)\b|\bnot (?:take|accept|taking|accepting) (?:no|that|your no|this)\b|"
        r"\b(?:in case|if|unless|should|until) you (?:might |may |do |ever |have )?(?:change|"
        r"changed) your mind\b|\b(?:make|making|get|getting|have|help) you (?:to )?(?:change|"
        r"reconsider|think again|see sense|rethink)\b|\bask(?:ing)? you to reconsider\b|"
        r"\bnot interested\b[^.?!]{0,60}\bbut\b|\bif you (?:just |only |would only |"
        r"would just )?(?:met|meet|knew|gave|saw|talked|heard) (?:to )?(?:me|"
        r"my)\b[^.?!]{0,50}\b(?:you would|think again|change|see|differently|realise|"
        r"understand)\b|\byou would (?:think again|change your mind|see (?:that|things|it))\b|"
        r"\b(?:no|that) (?:just |only )?means? (?:not yet|try|maybe)\b|\bi (?:am )?(?:choose|"
        r"choosing|chose) to (?:ignore|read|take) (?:that|your|it)\b",
    ),
    Family(
        "BND04", STOP, "boundary", "bitter",
        r"\b(?:stung|sting|hurt\w*|shock\w*|insult\w*|disappoint\w+|upset\w*|bitter|"
        r"expected (?:more|better)|after (?:everything|all)|your loss|their loss|shame|pity|"
        r"regret|mistake|frank\w*|honest(?:ly)?|confus\w+|sad(?:den\w*)?|crush\w+|heartbr\w+|"
        r"reasons?|explain\w*|justif\w+|why)\b(?! for (?:the|your) (?:inconvenience|loss))",
        guard="gracious",
        kinds="reply_to_refusal",
    ),
    Family(
        "FAM01", STOP, "familiarity", "familiar",
        r"(?:^|\b(?:hi|hey|hello|dear|morning|hiya|oh),? (?:there,? )?)(?:gorgeous|beautiful|"
        r"handsome|sexy|cutie|sweetheart|darling|honey|babe|hun|sweetie|hottie|pretty lady|"
        r"lovely lady|love|sunshine|princess|sugar|hot stuff)\b[,!.]|\b(?:hi|hey|hello|"
        r"dear) (?:gorgeous|beautiful|handsome|sexy|darling|babe)\b|\b(?:love|like|beautiful|"
        r"lovely|pretty|gorgeous|nice|those|miss|about|of|such) your (?:\w+ )?(?:smile|eyes|"
        r"figure|pretty face|legs|profile (?:photo|picture|pic))\b|\byour (?:beautiful|lovely|"
        r"pretty|gorgeous|bright) (?:smile|eyes|face)\b|\bsaw your (?:photo|picture|pic)\b|"
        r"\b(?:have|grab|get|go for|buy you|share|over) (?:a |some |one )?(?:dinner|"
        r"glass of wine|drink(?= with (?:you|me)))|(?:glass of wine|cocktails?|nightcap|"
        r"romantic \w+)\b[^.?!]{0,30}\b(?:you|me|us|together|tonight|sometime|some time)\b|"
        r"\btake you (?:out|to dinner|for (?:a )?(?:drinks?|dinner))\b|\b(?:are you|"
        r"you) (?:single|married|seeing anyone|taken)\b\??|\bi have a crush\b|\bflirt\w*\b|"
        r"\b(?:xoxo|kisses|big hugs|xx+)\b(?= |$|[.,!])|\byou (?:are|look|looked|were) (?:so |"
        r"very |really |absolutely |stunningly )*(?:beautiful|gorgeous|stunning|attractive|"
        r"pretty|hot|lovely in|handsome|sexy)\b|\bdream(?:t|ed|ing)? (?:about|of) you\b|"
        r"\bwink\b|\bbesties?\b|\bsoul ?mate\b|\b(?:felt|feel|sensed?) (?:such |a |special |"
        r"real |an |instant |this |that |such a )*(?:connection|spark|chemistry|"
        r"bond)\b[^.?!]{0,30}\b(?:you|us)\b|\bsuch a (?:connection|spark|bond)\b|"
        r"\bdid you feel it\b|\bjust between (?:us|you and me)\b|\bwe both know\b",
    ),
    Family(
        "HON04", STOP, "honesty", "pretext",
        r"\b(?:expecting|waiting for|knows about|will want to take|asked for) (?:my|"
        r"this) call\b(?! back from)|\breturning (?:a|his|her|their|an?) (?:\w+ )?call\b|"
        r"\bknow what (?:it|this) is (?:about|regarding)\b|\b(?:say|tell (?:him|her|them)|"
        r"pretend)(?: that)? (?:i am|it is|we are) (?:a |an )?(?:friend|relative|cousin|"
        r"family|client|customer|old friend|doctor|personal)\b|\b(?:private|personal|"
        r"confidential|delicate) (?:matter|call)\b|\bpromised to (?:see|hire|meet|take) me\b|"
        r"\bmy (?:good |close |old |dear )?friend (?:\w+ )?(?:the|your) (?:ceo|director|owner|"
        r"boss|president|chairman)\b|\b(?:he|she|they|you) (?:already )?(?:agreed|"
        r"promised) (?:to )?(?:hire|give me|take me)\b",
        guard="true_call",
    ),
)  # fmt: skip
