# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Claims and threats in polite form: deadlines, demands, rivals, going higher, turning up."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "PRE20", STOP, "pressure", "deadline",
        r"\b(?:need|require|expect|must|want|insist)\b(?! to (?:give|let|answer|reply|respond|"
        r"tell|decide|accept|make|inform))[^.?!]{0,40}\b(?:hear|answer|reply|response|"
        r"decision|word|news|know|confirmation|call|feedback|update|clarity|commitment|"
        r"outcome|result|told|acknowledg\w+)\b[^.?!]{0,30}\b(?:by|before|no later than|"
        r"not later than|within|latest by|at the latest|ahead of) (?:noon|midday|tomorrow|"
        r"today|tonight|eod|cob|close of|end of|the end|the close|mon(?:day)?\b|tue\w*|wed\w*|"
        r"thu\w*|fri(?:day)?\b|the weekend|this (?:week|afternoon|evening|friday|month)|"
        r"next week|\d|the \d|jan|feb|mar\w* \d|apr|may \d|jun|jul|aug|sep|oct|nov|dec|24|48|"
        r"the (?:week|month|day)|\w+ (?:hours|days|o'clock)|christmas|easter|lunch)|\b(?:need|"
        r"require|expect|must have|want|insist)\b(?: on| to have| to hear| to know| a| an|"
        r" your| some| the| somebody to| someone to| you to| back|"
        r" from)*[^.?!]{0,20}\b(?:hear|answer|reply|response|decision|word|news|know|"
        r"confirmation|call|feedback|update|clarity|commitment|outcome|result|told|"
        r"acknowledg\w+)\b[^.?!]{0,24} (?:at the latest|(?:today|tonight|this (?:week|morning|"
        r"afternoon)|right now)(?=[.,!?]|$| so| as| or))",
        guard="own_answer",
    ),
    Family(
        "PRE21", FIX, "pressure", "deadline",
        r"\b(?:let me know|tell me|inform me|confirm|reply|respond|revert|get back|"
        r"come back to me|write back|answer (?:me|this)|advise|update me|(?<!i )(?:call|ring|phone|"
        r"email|text)(?: me)?(?: back)?|decide|hear (?:back )?from you|an? (?:answer|reply|"
        r"response|decision)|your (?:answer|reply|response|decision)|send me|"
        r"make up your mind|know where i stand)(?: (?!if\b|when\b)\w+){0,8}? (?:by|before|"
        r"no later than|not later than|within|latest by|at the latest|ahead of) (?:noon|"
        r"midday|tomorrow|today|tonight|eod|cob|close of|end of|the end|the close|"
        r"mon(?:day)?\b|tue\w*|wed\w*|thu\w*|fri(?:day)?\b|the weekend|this (?:week|afternoon|"
        r"evening|friday|month)|next week|\d|the \d|jan|feb|mar\w* \d|apr|may \d|jun|jul|aug|"
        r"sep|oct|nov|dec|24|48|the (?:week|month|day)|\w+ (?:hours|days|o'clock)|christmas|"
        r"easter|lunch)|\b(?:grateful|appreciate|hope|hoping|glad|like|thankful|"
        r"pleased)\b[^.?!]{0,50}\b(?:hear (?:back )?from you|an? (?:answer|reply|response|"
        r"decision)|your (?:answer|reply|response|decision)|"
        r"a decision)(?: \w+){0,4}? (?:(?:by|before|no later than|not later than|within|"
        r"latest by|at the latest|ahead of) (?:noon|midday|tomorrow|today|tonight|eod|cob|"
        r"close of|end of|the end|the close|mon(?:day)?\b|tue\w*|wed\w*|thu\w*|fri(?:day)?\b|"
        r"the weekend|this (?:week|afternoon|evening|friday|month)|next week|\d|the \d|jan|"
        r"feb|mar\w* \d|apr|may \d|jun|jul|aug|sep|oct|nov|dec|24|48|the (?:week|month|day)|"
        r"\w+ (?:hours|days|o'clock)|christmas|easter|lunch)|today|tonight|this week)\b",
        guard="own_answer",
    ),
    Family(
        "PRE22", FIX, "pressure", "urgency",
        r"\bat the (?:very )?earliest\b(?! in| on|,? (?:the|mon|tue|wed|thu|fri))|"
        r"\bearliest possible\b|\bas early as possible\b|\bwithout (?:any |further |more |"
        r"undue )+delay\b|\b(?:on|in) (?:a |top |high )?priority\b|\bexpedit\w+|"
        r"\bdo the needful\b|\btime is (?:running|short|of the essence|ticking|not on|tight|"
        r"getting)\b|\btime[- ]sensitive\b|\brevert (?:back )?(?:asap|soon|immediately|at|"
        r"early|quick\w*|with)\b|\b(?:quick|prompt|swift|speedy|immediate|early|urgent|fast|"
        r"rapid) (?:response|reply|answer|revert|decision|action|feedback|attention|"
        r"confirmation|update|resolution|call back|callback|yes|turnaround)\b|\burgen(?:t|tly|"
        r"cy)\b(?! care| need for| cases| response team)|\b(?:reply|respond|answer|call|"
        r"decide|confirm|revert|act|get back)(?: \w+){0,3} (?:immediately|promptly|quickly|"
        r"at once|straight ?away|right away|without delay|right now|now(?=[.!])|soonest)\b|"
        r"\bhurry (?:up|this)\b|\bspeed (?:this|things|it) (?:up|along)\b|\bmove (?:this|"
        r"things|it) (?:along|forward) (?:now|today|quickly|faster)\b",
        guard="own_speed",
    ),
    Family(
        "PRE23", FIX, "pressure", "demand",
        r"\byou are (?:kindly |hereby |humbly |politely )*requested to\b|"
        r"\bwithout fail\b(?<!i will)|\btell (?:him|her|them|mr\.? \w+|mrs\.? \w+|ms\.? \w+|"
        r"dr\.? \w+|your \w+) (?:to (?:call|ring|return|phone|email|get)|that (?:he|she|"
        r"they) (?:must|should|needs?|has|had))|\breturn my (?:\w+ )?(?:call|email|"
        r"message)s?\b|\bcan not you (?:just|simply|even|at least)\b|\bi (?:really |simply |"
        r"absolutely |do |just |honestly )*(?:must|need to|have to) (?:have an?|"
        r"know (?:whether|if i|where i|what is|the (?:outcome|decision|result)|by|now|today|"
        r"soon)|hear|get an? (?:answer|reply|response|decision)|insist|ask (?:you to|that)|"
        r"urge|press|request|demand|be told)\b(?! (?:more|the \w+ (?:well|better)))|"
        r"\bi (?:do |really |just )*need (?:somebody|someone|you|anyone|a call|an answer|"
        r"answers|clarity|closure|a straight|a decision|a date|certainty)\b|\bi (?:will|shall|"
        r"would|do|am)(?: (?!not)\w+)? expect(?:ing)? (?:your|an? (?:answer|reply|response|"
        r"call|update|explanation|decision|apology|email)|to (?:hear|be|receive|get)|you to|"
        r"someone to|somebody|nothing less|better)\b|\bi trust (?:that )?(?:you|i|it|this|"
        r"my \w+|someone|the \w+) (?:will|shall|can|would|are going|understand|is receiving|"
        r"realise|appreciate)\b|\bdo not (?:ignore|forget (?:me|about|to|this)|overlook|"
        r"disregard|let me down|disappoint me|keep me|leave me|make me|pass (?:me|this) (?:up|"
        r"over)|delay|hesitate to do)\b|\b(?:see to it|make sure|ensure|"
        r"make certain)(?: that)? (?:you(?! have)|someone|my \w+|i (?:get|hear|receive|am)|"
        r"this (?:is|gets))\b|\byou (?:really |surely |simply |must |do )?(?:must|have to|"
        r"need to|should|"
        r"ought to|had better)(?: \w+)? (?:reply|respond|answer me|call me|ring me|tell me|"
        r"give me|let me know|get back|decide|consider me|hire me|meet me|be (?:aware|more)|"
        r"understand that|at least|realise|help me)\b|\bthe reason(?:s)? (?:for|why|"
        r"behind) (?:the|this|your|such) (?:delay|rejection|decision|silence|refusal|hold)",
        guard="own_speed",
    ),
    Family(
        "PRE24", FIX, "pressure", "justify",
        r"\b(?:explain(?:ed)?|justify|account for|told|tell me|to know|know exactly|ask|"
        r"asking|wonder(?:ing)?|curious(?: as to)?|like to understand|want to understand|"
        r"trying to understand|hard to (?:see|understand)|not (?:see|understand|clear)|clear|"
        r"elaborate) (?:to me )?(?:exactly )?(?:as to )?why (?:i |my|it |this|nobody|they|"
        r"someone|another|other|the (?:process|decision|delay|position)|you (?:have not|"
        r"did not|are not|will not|can not|took so|rejected|turned|passed|went with|"
        r"think you))|\b(?:owed|like|want|need|require|request|ask for|deserve|due|demand|"
        r"expect|await) (?:an|some|a (?:full|proper|clear|real|detailed|better|good)|your|the|"
        r"my) ?(?:\w+ )?(?:explanation|justification|reasons?|accountability|apology)\b|"
        r"\bon what (?:basis|grounds)\b|\bwhat (?:exactly )?(?:was|were) (?:the|"
        r"your) (?:reasons?|criteria|grounds)\b|\bwhat (?:he|she|they|the other \w+|"
        r"the person you \w+) (?:has|have|had) that i\b|\bhow (?:the|that|this|"
        r"your) (?:selection|decision|choice) (?:was|could|came)\b",
    ),
    Family(
        "PRE25", FIX, "pressure", "rivals",
        r"\byou would be (?:wise|smart|mad|foolish|crazy|lucky|well advised|silly)\b|"
        r"\bthe sooner\b[^.?!]{0,40}\bthe better\b|\bother (?:\w+ )?(?:are|is) (?:signing|"
        r"hiring|calling|asking|interested|moving|making|after me|keen|already)\b|"
        r"\b(?:want to|might|could|will|risk|about to|going to) los(?:e|ing) me\b|"
        r"\b(?:can not|could not|will not|unable to|hard to|not able to) (?:hold|keep|put|"
        r"stall|fend)(?: \w+){0,4} (?:off|waiting|out|open|on hold|at bay|forever|"
        r"indefinitely)\b|\bhold (?:them|the other\w*|it|the offer) off\b|"
        r"\bwill not (?:be (?:available|around|free|on the market|here)|stand|last|wait|"
        r"stay (?:open|free|available))(?: \w+){0,3} (?:long|forever|for ever|longer|"
        r"indefinitely|around)\b|\b(?:you|they) (?:would|will|may|might|could) (?:want|"
        r"be wise|be smart|do well|be well advised|be foolish|be mad|lose|miss|wish|"
        r"need) (?:to (?:move|act|decide|hurry|snap|jump|secure|reply|respond|be quick)|out|"
        r"me|the chance|a (?:good|great|strong))\b|\bbe (?:wise|smart) to (?:move|act|"
        r"decide)\b|\bjump on (?:it|this)\b|\bif i were you\b|\b(?:move|act|decide) (?:now|"
        r"fast|quickly|before)\b|\b(?:other|another|competing|better|several|two|three|more|"
        r"plenty of|lots of|many) (?:\w+ )?(?:options?|offers?|opportunit\w+|employers?|"
        r"parties|compan(?:y|ies)|firms?|people|irons|interviews|places|"
        r"suitors)\b[^.?!]{0,40}\b(?:to consider|waiting|interested in me|pressing|"
        r"very interested|keen|chasing|knocking|lined up|queuing|in the fire|would (?:love|"
        r"be happy|be glad|jump|snap)|who (?:value|want|appreciate|reply|answer|actually)|"
        r"that (?:value|want|appreciate|actually))\b|\bif (?:you|your (?:company|team|firm|"
        r"side)) (?:really |truly |genuinely |actually |still )*(?:value[sd]?|care[sd]?|"
        r"(?:are|is|were) (?:really |truly |genuinely |at all )*(?:serious|"
        r"interested in (?:me|hiring|good|talent))|want(?:s|ed)? (?:me(?! to)|good|the best|"
        r"someone|talent|to keep|to hire|to secure|to avoid))\b|\bi am (?:a )?(?:hot property|"
        r"in (?:high |great )?demand|much sought)\b|\bstart(?:ing)? to look elsewhere\b|"
        r"\b(?:have to|may|might|or i will|need to|forced to|going to|"
        r"otherwise) (?:\w+ )?(?:look|go|take my \w+|apply) elsewhere\b|\bwhile (?:you|"
        r"it)(?: still)? (?:can|lasts)\b|\bwindow (?:is|will be|of opportunity)\b|"
        r"\bchance of a lifetime\b|\blast chance\b|\bbefore i (?:can )?turn (?:down|"
        r"the other)\b|\b(?:two|three|several|other|another)(?: \w+){0,2} (?:wants?|"
        r"want to hire|are after|is after|are chasing) me\b|\bwhoever (?:moves|answers|calls|"
        r"decides|comes) first\b",
        guard="first_choice",
    ),
    Family(
        "PRE26", STOP, "pressure", "escalation",
        r"\b(?:take|taking|bring|raise|raising|push|pursue|refer|carry|escalate) (?:this|it|"
        r"the matter|things|my \w+)(?: \w+){0,2} (?:up with|further|higher|to (?:your|"
        r"the (?:director|manager|board|head|owner|ceo|next)|someone (?:else|higher|senior|"
        r"above)|hr|a higher)|with (?:your|the (?:director|manager|board|head|owner|ceo)|"
        r"someone (?:else|higher|senior)|hr))\b|\b(?:whoever is|who is|person|someone|"
        r"somebody|anyone) (?:actually |really )?in charge\b|\b(?:someone|somebody) (?:above|"
        r"over|more senior than|senior to|higher (?:up )?than) you\b|\byour (?:superiors?|"
        r"higher[- ]ups?|line manager|boss)\b[^.]{0,30}\b(?:know|hear|aware|about this|"
        r"interested|think)\b|\b(?:have to|forced to|no (?:choice|option|alternative) but to|"
        r"otherwise|unless|instead)\b[^.?!]{0,50}\b(?:contact|write to|speak to|speak with|"
        r"call|approach|ask|go to|inform|email|copy|cc|involve|try) (?:in )?(?:your|"
        r"the) (?:boss|manager|supervisor|director|ceo|superior|vp|president|head office|"
        r"headquarters|owner|chairman|regional|managing)\b|\bgo(?:ing)? (?:over|above|around|"
        r"past) (?:you|your head|hr|her|him)\b|\bi happen to know (?:your|the)\b|\b(?:formal|"
        r"official|written) complaint\b|\b(?:make|file|lodge|submit) a complaint\b|"
        r"\bi (?:\w+ ){0,3}complain (?:to|about)\b|\bmy (?:lawyer|solicitor|attorney|union)\b|"
        r"\blegal (?:action|advice|steps|rights|recourse)\b|\bombudsman\b|\btribunal\b|"
        r"\bdiscriminat(?:ed|ion|ory)\b",
    ),
    Family(
        "PRE36", STOP, "pressure", "ultimatum",
        r"\bif i (?:do|have|can|am|did) not[^.?!]{0,50}\b(?:by|before|within|until|today|"
        r"tomorrow|soon)\b[^.?!]{0,30}\bi (?:am|will|shall|would|have to|must|might|"
        r"may)(?: \w+)? (?:taking|take|going (?:to|with)|go|accept\w*|sign\w*|have to|look\w*|"
        r"assum\w*|withdraw\w*|moving|move|giving|consider\w*|forced|be forced|afraid|out|"
        r"done)\b|\b(?:decide|answer|reply|hurry|choose)[^.?!]{0,30}\bor (?:i|you) (?:am|will|"
        r"shall|would|lose|can)\b|\bunless\b[^.?!]{0,70}\bi (?:will|shall|must|"
        r"would)(?: have to)? (?:assume|act|consider|take|withdraw|conclude|presume|look|"
        r"accept|treat)\b",
    ),
    Family(
        "PRE27", STOP, "pressure", "public",
        r"\bhate (?:for|it if) [^.?!]{0,50}\b(?:hear|know|find out|read|think|learn)\b|"
        r"\bhow you treat (?:folk|people|applicants|candidates|those|"
        r"someone)\b[^.?!]{0,20}\b(?:who|like|that)\b|\b(?:i (?:will|may|might|would|shall|"
        r"could|can)|have to|had to|thinking of|tempted to|consider\w*|hate to|going to|"
        r"need to|forced to)(?: \w+){0,3} (?:share|sharing|post|posting|publish|tweet|"
        r"report)\b[^.?!]{0,40}\b(?:publicly|online|on (?:glassdoor|linkedin|indeed|google|"
        r"facebook|twitter|x|social|the internet|trustpilot|reddit)|with my (?:network|"
        r"followers|contacts)|to (?:everyone|others|other (?:candidates|applicants|people)|"
        r"my (?:network|followers)))\b|\bon (?:glassdoor|trustpilot)\b[^.?!]{0,40}\b(?:know|"
        r"read|see|hear|told|honest|experience)\b|\b(?:leave|write|post|leaving|writing|"
        r"posting) (?:a|an|my|the) (?:\w+ )?review\b|\breviews?\b[^.?!]{0,30}\b(?:candidates|"
        r"applicants|people) (?:do )?read\b|\b(?:candidates|applicants|"
        r"people) (?:do )?read (?:those|the|such|these|online|your) (?:\w+ )?reviews?\b|"
        r"\bword (?:gets|travels|spreads|will get|soon gets|does get) ?(?:around|round|out|"
        r"fast|quickly)?\b|\bpeople (?:do )?talk[,.]|\b(?:small|tight-knit|close) (?:world|"
        r"industry|town|community|field)\b[^.?!]{0,50}\b(?:remember|word|talk|hear|know)\w*|"
        r"\bi (?:will|would|shall|do) (?:certainly |surely |definitely |be sure to )?(?:tell|"
        r"warn|advise) (?:others|everyone|people|my network|other candidates)\b|"
        r"\bbad (?:publicity|press|name|reputation)\b|\b(?:reflects?|look) (?:badly|poorly|"
        r"rather badly|bad) (?:on|for)\b|\bremembers? who (?:helped|helps|did|does|was|gave|"
        r"gives)\b",
        guard="praise",
    ),
    Family(
        "PRE28", STOP, "pressure", "siege",
        r"\bi (?:will|shall|am going to|intend to|plan to|can|am happy to|"
        r"would) (?:\w+ )?(?:keep|continue|carry on|go on|persist)(?: on)? (?:to )?(?:call|"
        r"ring|writ|email|try|phon|knock|ask|messag|contact|chas)\w*|\bnot (?:someone|one|"
        r"the (?:type|kind|sort)|a person|going) (?:who |to |that |of person (?:who|"
        r"to) )+(?:give|gives|quit|quits|take|takes|let|lets|back|backs)\b|\b(?:do|will|shall|"
        r"does) not (?:ever )?(?:give up|take no|quit|back down|go away)\b|\bnot taking no\b|"
        r"\btake no for an answer\b|\bget rid of me\b|\buntil (?:(?:you|someone|"
        r"one of you) (?:\w+ )?(?:reply|replies|answer|answers|agree|agrees|pick|picks|say|"
        r"says|talk|give in|respond|responds|tells?)|i (?:hear|get|reach|am given|"
        r"have) (?:an? (?:answer|reply|yes)|through|someone|you|back)|something opens)\b",
        guard="siege_ok",
    ),
    Family(
        "PRE29", FIX, "pressure", "booked",
        r"\b(?:unless|if) i (?:do not |have not )?(?:hear|heard|"
        r"receive)(?: \w+){0,5}(?:,)? i (?:will|shall|am going to)(?: \w+)? (?:assume|"
        r"take it (?:that you|as|you|we|i)|see you|be there|consider (?:it|this|myself|the)|"
        r"treat|presume|expect|turn up|just come|show up|move ahead|proceed|go ahead)\b|"
        r"\bi have (?:already |gone ahead and )*(?:put (?:you|us) down|booked (?:us|you|our|"
        r"a (?:table|slot|meeting|call)|the (?:table|meeting))|reserved a table|"
        r"blocked (?:out )?(?:your|our)|scheduled (?:us|you|our|a (?:call|meeting|visit))|"
        r"sent (?:you )?(?:a|the) (?:calendar )?invit\w+|set (?:up )?(?:a|the|our) (?:meeting|"
        r"call|time)|arranged (?:a|the|our) (?:meeting|call|lunch|visit|slot))\b|\bi (?:will|"
        r"shall) (?:be waiting|expect you|save you a seat)\b",
        guard="agreed",
    ),
    Family(
        "PRE30", FIX, "pressure", "presumed",
        r"\bi (?:expect|assume|trust|imagine|am sure|am confident|am certain|believe|"
        r"know)(?: that)? you (?:will|are going to|would|shall) (?:be )?(?:mak(?:e|ing) me|"
        r"offer(?:ing)? me|giv(?:e|ing) me|hir\w+|choos(?:e|ing) me|pick(?:ing)? me|"
        r"select(?:ing)? me|tak(?:e|ing) me|want(?:ing)? me)\b|\bcan not (?:see|think|"
        r"imagine) who (?:else )?(?:could|would|can|is)\b|\b(?:counting|relying|banking|"
        r"depending) on (?:the|this) (?:job|role|position|offer)\b|\byou will (?:surely|"
        r"certainly|of course|no doubt|obviously) (?:want|agree|wish|be (?:glad|happy|"
        r"able))\b|\bwhen (?:do|can|should|will|shall) i (?:start|begin|sign|join|report)\b|"
        r"\bi (?:assume|presume|take it|gather|trust|suppose|"
        r"am assuming)(?: that)? (?:i (?:have|am|got|will be)|the (?:job|role|position|"
        r"offer) is)\b|\bconfirm (?:the |my |me )?(?:\w+ )?(?:date of joining|"
        r"joining(?: date)?|start(?:ing)? date|offer|shortlist\w*|selection|appointment|"
        r"hiring)\b|\bi (?:am )?look(?:ing)? forward to (?:my first day|starting (?:with|work|"
        r"on|next|in)|getting (?:my|the) (?:offer|contract)|receiving (?:my|the|"
        r"your) (?:offer|contract|confirmation|positive))\b|\bmy offer (?:letter )?(?:is|"
        r"should|can|will)\b|\byou (?:will|would) not (?:find|get|see) (?:anyone|a|anybody|"
        r"someone|another)\b[^.?!]{0,30}\b(?:better|best|like me|else|suited|as)\b|"
        r"\bi am (?:clearly |obviously |without doubt |by far |certainly |simply |"
        r"exactly )+(?:the|what|your|who)\b|\bno need to (?:interview|look|see|"
        r"consider) (?:anyone|others|any)|\b(?:stop|end) (?:your|the) search\b|"
        r"\bput (?:straight|directly|right) (?:on|through|into|onto)\b",
    ),
    Family(
        "PRE31", STOP, "pressure", "unannounced",
        r"\b(?:just|simply|may|might|will|have to|going to|need to|could)(?: \w+)? (?:come|"
        r"turn|show|drop|stop|pop|swing|walk|head|drive|sit|camp|wait|stand|go)(?: on)? (?:up|"
        r"by|in|over|round|down|out|there|outside)\b[^.?!]{0,60}\b(?:until (?:you|someone|i)|"
        r"unannounced|and wait|myself|whether you|uninvited|without an appointment|regardless|"
        r"have to see me|make you|anyway|get an answer|sort this)\b|\b(?:in|at|outside|"
        r"in front of) (?:your|the) (?:lobby|reception|doorstep|door|car ?park|parking lot|"
        r"house|home|gate|front door|entrance)\b[^.?!]{0,30}\b(?:until (?:you|someone|i))|"
        r"\bwait (?:\w+ )?(?:until you|till you|for you (?:outside|in|at|to))\b|"
        r"\bcamp(?:ing)? out\b|\bfind (?:out )?where you (?:live|park|eat)\b|\b(?:to|at|"
        r"outside|by) your (?:home|house)\b|\byour home address\b|\bcatch you (?:at home|"
        r"outside|after work|leaving|at the gym|in the)\b|\bwhere you live\b|"
        r"\bturn(?:ing)? up (?:at|in|on|unannounced)\b|\bshow(?:ing)? up (?:at|in person|"
        r"unannounced|on)\b|\bcome over there myself\b",
        guard="invited",
    ),
    Family(
        "PRE32", FIX, "pressure", "cornered",
        r"\bor (?:do|am|is|are|did|will|have) not (?:i|it|you)\b|\bor (?:do|don't|am|"
        r"am i) i not\b|\bplease (?:just )?(?:say|tell me) (?:yes|no|either|one way)\b|"
        r"\b(?:one way or (?:the other|another))\b|\b(?:either|whether) (?:you are|"
        r"it is) (?:\w+ )?(?:yes|interested) or (?:no|not)\b|\b(?:straight|honest|direct|"
        r"clear|definite|definitive|firm) (?:yes|no|answer|reply)\b(?! to your| is)|"
        r"\ba yes\b[^.?!]{0,10}\bno\b|\btake it or leave it\b|\bball(?:'s|"
        r" is)? (?:\w+ )?in your court\b|\bam i (?:getting|hired|in)\b[^.?!]*\bor\b|"
        r"\bor are you (?:going to|just|about|planning)\b|\bpass(?:ed|ing)? me (?:on|around|"
        r"along)\b",
        guard="given_answer",
    ),
    Family(
        "PRE33", FIX, "pressure", "order",
        r"(?:^|[.!?;:,\n] ?|\bplease |\bkindly |\bso )(?:get back to me|come back to me|"
        r"revert(?: back)?(?: to me)?|reply|respond|answer me|confirm|decide|"
        r"call(?: me)?(?: back)?|ring(?: me)?(?: back)?|phone(?: me)?|email me|"
        r"write back)(?: \w+){0,3}? (?:today|tonight|now|this (?:morning|afternoon|week)|"
        r"immediately|tomorrow|straight away|first thing)\b|\b(?:stop|quit) (?:ignoring|"
        r"avoiding|wasting|stalling|dodging)\b|\bcan find (?:five|ten|two|a few|"
        r"some) minutes for me\b|(?<!you )(?<!to )\b(?:open|read) (?:my|this) (?:email|"
        r"message|note|cv|resume)\b(?=[.!]| and (?:reply|answer|call))|\b(?:could|can|would|"
        r"will) you (?:please |kindly |just )*(?:get back|call|reply|ring|respond|answer|"
        r"let me know|confirm)(?: \w+){0,4}? (?:today|now|this (?:morning|afternoon)|"
        r"right away|immediately|tonight|at once)\b",
        guard="own_answer",
    ),
)  # fmt: skip
