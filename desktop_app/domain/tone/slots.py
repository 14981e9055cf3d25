# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Turns of phrase by what they do in a sentence; how much each says is learned (`learned`).

None is a finding alone, so each may be wide: the weights beside them, learned from messages good
and bad, tell "I take it the post is filled" from "I take it you can't be bothered".
"""

from __future__ import annotations

from desktop_app.domain.tone.family import Turn

SLOTS: tuple[Turn, ...] = (
    Turn("dichotomy", "cornered", (
        r"\beither (?:it|you|your|this|we|the|someone|somebody|there)\b|\bwhich is it\b|\bor "
        r"did (?:you|someone|somebody|they|he|she)\b|\byes or (?:a )?no\b|\bone way or the other\b|"
        r"\bor not\b|\bor do you\b|\bor is (?:it|that|this)\b|\bor was (?:it|that)\b"
    )),
    Turn("irony", "sarcasm", (
        r"\bi trust (?:that )?(?:you|the|your|all|it|this|we)\b|\bcongratulations (?:on|to) "
        r"(?:the|your) (?:most|new|excellent)|\bquite (?:the|a|an) \w+|\bmust be (?:quite|nice|"
        r"lovely|very|so|such|wonderful|hard)\b|\blive in hope\b|\bwhite smoke\b|\bfunny (?:how|"
        r"that|thing)\b|\bmiracles?\b|\bbravo\b|\bhow (?:nice|lovely|kind|wonderful|convenient|"
        r"reassuring|refreshing)\b|\bany (?:day|year|century|decade) now\b|\bno doubt\b|\bi am "
        r"sure (?:it|that|this|there) (?:is|was|are)\b|\bpure (?:chance|coincidence)\b|\bas luck "
        r"would\b|\bcarrier pigeon|\bby heart\b|\bgather\w* dust\b|\bblack hole\b|\btime machine\b|"
        r"\bvery exclusive\b|\bbeginning to (?:think|suspect|wonder|feel|believe)\b|\bstart(?:ing|"
        r"ed)? to (?:think|suspect|wonder|feel|believe|know)\b|\bshort supply\b|\bsurely\b"
        r"|\bbetter late than\b|\b(?:no|big|what a|imagine my|my) surprise\b"
        r"|\brocket science\b|\blucky me\b|\binvisible\b|\blost in the post\b"
        r"|\bradio silence\b|\bcrickets\b|\bdeafening\b|\bvanish\w*|\bdisappear\w*"
        r"|\bthin air\b|\bghost(?:ed|ing)\b|\bsigns? of life\b|\bblue moon\b|\bglacial\w*"
        r"|\bsnails?\b|\btortoise\b|\bgr(?:ow|ew|own) (?:old|a beard)\b|\bgr[ea]y hairs?\b"
        r"|\bbefore i retire\b|\bstill breathing\b|\bcold feet\b|\bstate secret\b"
        r"|\bnot rushing\b|\bknock yourself\b|\bdo not all rush\b|\bfar be it from me\b"
    )),
    Turn("veiled", "ultimatum", (
        r"\b(?:would|should) hate (?:for|to (?:see|think|have|go))\b|\brather not (?:have|go|drag|"
        r"take|do)\b|\b(?:would|be) (?:be )?(?:wise|smart|a pity|a shame|sensible|prudent|"
        r"advisable|regrettable)\b|\bi should think\b|\bif i were (?:you|running|in)\b|\bin your "
        r"(?:own )?interests?\b|\bin order to avoid\b|\bmiss(?:es|ed|ing)? out\b|\bbefore (?:"
        r"another|someone|somebody|anyone|others|it is too late)\b|\bgo(?:es)? elsewhere\b|"
        r"\bsomewhere (?:they|else|that)\b|\bafter that\b[^.?!]{0,30}\b(?:price|over|gone|longer|"
        r"nothing)\b|\bno longer be\b|\bwill be (?:gone|over|taken|off)\b|\bget in quick\b|\bdo "
        r"not sit on\b|\bwill lapse\b|\bguarantee nothing\b|\bor else\b|\bor i "
        r"(?:will|shall|walk|go)\b|\bleave (?:you|me) no choice\b|\bhave no (?:choice|option|"
        r"alternative)\b|\bobliged to\b|\bforced to\b|\btake (?:the|this) matter\b|\btake it up\b"
    )),
    Turn("conscience", "wounded", (
        r"\bhope (?:that )?you (?:will )?(?:remember|sleep|are (?:happy|proud)|realise|think)\b|"
        r"\bon your conscience\b|\bsleep well\b|\bthink of (?:me|that|us) when\b|"
        r"\bremember (?:that|me|this) when\b|\byou can imagine\b|\bas you can imagine\b|"
        r"\byou will understand\b|"
        r"\byou (?:would|will) have your reasons\b|\bbelieved in\b|\blet (?:me|us) down\b|\btake"
        r"s? the shine\b|\bhopes? up\b|\bnaive\b|\bjudge of character\b|\bmeant something\b|"
        r"\bthought (?:you|it|we|that you) (?:were|was|had|could)\b|\bthought better of\b"
        r"|\bhigh and dry\b|\bin the lurch\b|\bstand in (?:any|your|the) \w+"
        r"|\bmake up the numbers\b|\bdo not (?:feel bad|worry about me|mind me|let me)\b"
        r"|\bi will manage\b|\bused to (?:it|this|that|being)\b"
        r"|\bin a (?:right |real )?hole\b|\bcount(?:ed|ing) on\b"
        r"|\bjust so (?:that )?you know\b|\bempty[- ]handed\b|\bbroken (?:word|promise)\w*"
        r"|\btrusted\b|\bloyal\w*|\bon the strength of\b|\bhung out\b|\bstrung along\b"
        r"|\bled on\b|\bused me\b"
        r"|\bfeel(?:ing)? (?:used|cheated|foolish|forgotten|let down|overlooked|invisible|sick)\b"
        r"|\bhurts?\b|\bstings?\b|\bheartbroken\b|\bcrushed\b"
    )),
    Turn("moral", "shaming", (
        r"\bpeople like me\b|\b(?:man|woman|person|someone|somebody) like me\b|\bthe likes of\b|"
        r"\bone (?:does|would|should|has|might|gets|wonders|expects|could|can)\b|\bin any other\b|"
        r"\bin (?:my country|former times|my day|the old days|my experience)\b|\banyone (?:would|"
        r"else|with)\b|\bmost (?:people|others|employers|companies|would)\b|\bmore than most\b|"
        r"\bcommon (?:courtesy|decency|sense)\b|\bdiscourte\w+|\bunprofessional\w*|\bmanners\b|"
        r"\bhuman (?:being|to human)\b|\ba grown\b|\bvalues\b|\brespect (?:works|goes|is)\b|"
        r"\beven the\b|\blike (?:everybody|everyone|anyone) else\b"
        r"|\bmatter of (?:respect|principle|courtesy)\b|\bas a manager\b"
        r"|\bi always (?:made|answer|replied|tell|reply)\b|\bif the roles\b"
        r"|\bin your (?:place|shoes|position)\b|\bhow would you\b"
        r"|\btreat(?:s|ed|ing)? (?:people|applicants|candidates|me|us)\b|\bwould it kill\b"
        r"|\bcost(?:s)? nothing\b|\bbasic\b|\bgrown[- ]ups?\b|\bprofessional courtesy\b"
        r"|\bit is only (?:right|proper|polite)\b|\bashamed of yourself\b|\bexample to\b"
        r"|\bwhat kind of\b|\bsays a lot\b|\bspeaks volumes\b|\bshabby\b|\bshoddy\b"
        r"|\bpoor form\b"
    )),
    Turn("takes_over", "presumed", (
        r"\bput me (?:down|in|on)\b|\bgone ahead\b|\bthank me\b|\blet us (?:skip|not (?:over|drag|"
        r"waste|pretend|beat)|get|cut|make|say|talk)\b|\bshall we say\b|\bmake this easy\b|"
        r"\bwhich (?:desk|office|locker)\b|\bmeasure up\b|\bpull (?:my|out)\b|\bwe have a deal\b|"
        r"\bexpect me\b|\bsend me the\b|\bready (?:to sign|the contract|for me)\b|\bget my "
        r"(?:contract|rota|badge|offer|keys)\b|\bwhen (?:do|can) i (?:start|begin|come in|sign)\b|"
        r"\bin your calendar\b|\bneeded? not\b|\bstand in (?:line|the queue)\b|\bthe queue\b|"
        r"\bwhat is the (?:verdict|hold|problem|story|news|plan)\b|\bi am prepared to\b"
        r"|\bno for an answer\b|\btold everyone\b|\bmy treat\b"
        r"|\bhow (?:soon|quickly) can\b|\bconsider it done\b"
        r"|\bi will (?:need|expect|require|want)\b|\bsee you (?:monday|then) at\b"
        r"|\bcleared my\b|\bi have (?:booked|arranged|decided|reserved|invited|told)\b"
        r"|\byou will (?:want|see|find|thank|love|regret)\b|\bno need to interview\b"
        r"|\bwhere do i sign\b|\bmy new\b|\bmy future\b"
    )),
    Turn("trade", "favour", (
        r"\bin return\b|\b(?:your|my) turn\b|\bboth ways\b|\bscratch\b|\bowe(?:s|d)?\b|\bleast "
        r"(?:you|they|one)\b|\bonly fair\b|\breasonable for you\b|\breturn on\b|\bfavou?rs?\b|"
        r"\bafter (?:all|everything|the) (?:i|we|that i)\b|\bi (?:endorsed|recommended|promoted|"
        r"liked|commented|referred|helped|paid|picked up)\b|\bfor nothing\b|\bunpaid\b|\bday'?s "
        r"(?:leave|pay|holiday)\b|\bfor my sake\b|\bbent over\b|\bworth your while\b"
    )),
    Turn("cheap", "anything", (
        r"\bfor free\b|\bwithout (?:any )?pay\b|\bany (?:pay|work|job|wage|salary|shift)\b|"
        r"\bless (?:money|pay|an hour)\b|\bwhat(?:ever)? it pays\b|\bdo not mind (?:which|what|"
        r"how)\b|\bprove myself\b|\bjust one (?:shift|chance|day|try)\b|\bone chance\b|\ba chance "
        r"to me\b|\blast (?:door|hope|chance|straw|resort)\b|\bonly hope\b|\bevery door\b|\ball "
        r"other doors\b|\bdepend(?:s|ing)? on (?:me|it|this|you)\b|\bmy family is\b|\bprayers?\b|"
        r"\bbeg(?:ging|ged)?\b|\bplease[,]? please\b|\bdesperat\w+"
    )),
    Turn("evidence", "their_word", (
        r"\bfor my records\b|\bfor the record\b|\bmy (?:phone|records?|call log) (?:shows?|says?)|"
        r"\bphone records\b|\bi have (?:checked|kept|counted|noted)\b|\btracking (?:says|shows)\b|"
        r"\bdraw (?:my|your|the) (?:own )?conclusions?\b|\bcan only conclude\b|\byou claim\w*\b|"
        r"\bwhatever you\b|\bfacts straight\b|\bstick to what\b|\bread receipt\w*|\bi (?:was|am) "
        r"struck (?:that|by)\b|\bi make no accusation\b|\bi (?:do )?find (?:it|that|this)\b|\bas "
        r"you (?:know|well know|said|promised|may recall)\b|\bsigned for\b|\btelling me the truth\b"
        r"|\bstraight with me\b|\bhonest with me\b|\bunder the impression\b|\bmisread\b|\bmisled\b"
        r"|\bhad to (?:learn|hear|read|find out)\b|\bleave (?:the rest|it|that) to\b"
        r"|\b(?:quite|very|rather|something) different\b|\bformality\b"
        r"|\bfrom (?:facebook|the newspaper|somebody else|someone else)\b"
        r"|\byour (?:own|exact) words\b|\bword for word\b|\byou yourself\b"
        r"|\bi have it in\b|\bscreenshots?\b|\bhard to (?:credit|believe|see|understand)\b"
        r"|\bdo not add up\b|\bnot add up\b|\bgo back on\b"
        r"|\bkeep(?:ing)? (?:a|your) (?:word|promise|log|list)\b|\bthe truth\b"
        r"|\bsuspicious\w*|\bcoincidence\b|\bodd that\b|\bit (?:does )?strikes? me\b"
    )),
    Turn("guessing", "suspicion", (
        r"\byou (?:seem|clearly|must|probably|obviously|apparently|evidently|surely)\b|\byou (?:"
        r"would|might|may) (?:think|imagine|not)\b|\bi (?:suppose|guess|gather|suspect|take it|"
        r"presume|reckon|imagine)\b|\bi had (?:rather )?(?:assumed|thought|hoped|imagined|let)\b|"
        r"\bone does wonder\b|\bi wonder (?:whether|if|why|how)\b|\bseems? (?:to be|that|as)\b|"
        r"\bas it seems\b|\bas nobody\b|\bnobody (?:saw|thought|bothered|seems)\b|\bapparently\b|"
        r"\bsome (?:people|applicants|applications|of us)\b|\bcertain (?:firms|people|companies)\b"
    )),
    Turn("price", "boast", (
        r"\b(?:i am|my|me|what) worth\b|\bmy time\b|\btoo valuable\b|\bnot a charity\b|\bi do not "
        r"(?:chase|beg|wait|do)\b|\bmy tools\b|\bbeat it\b|\bprice\b|\bmore than meet\b|\bthe "
        r"search (?:is|ended)\b|\bneed (?:somebody|someone) like me\b|\blucky to\b|\bbetter than "
        r"(?:the|any|most)\b|\bmy record\b|\bhardly (?:seems|necessary|needs?)\b|\byou have been "
        r"looking for\b|\bshould have been (?:spared|asked|told)\b|\btaken aback\b|\bno offence\b"
        r"|\byou need me\b|\bneed me more\b|\bwrong\b|\bmistake not\b|\bbig mistake\b"
        r"|\byour loss\b|\bregret\b|\bcan not afford\b|\bafford me\b"
        r"|\bbest (?:you|candidate|person you)\b|\bi am the\b|\bno brainer\b"
        r"|\bnobody (?:better|else can)\b|\boverqualified\b|\bbeneath\b"
        r"|\bout of your league\b|\bwithout me\b|\bhandsome\b|\bshow you how\b"
        r"|\bset you straight\b"
    )),
    Turn("small_self", "belittle", (
        r"\bashamed\b|\bstupid\b|\bidiot\b|\bmuppet\b|\bmortified\b|\bembarrass\w+|\bnobody\b|"
        r"\bi (?:know i|always|probably) (?:ramble\w*|waffle\w*|should not|talk)|\bignore me\b|"
        r"\bwhy would you\b|\bwill laugh\b|\bnot (?:a )?(?:clever|smart|worthy|what you)\b|\bonly "
        r"a (?:small|simple|poor)\b|\bthese days\b|\bstill alive\b|\bmore than i (?:merit|deserve)"
        r"\b|\bnot at my best\b|\bputting up with\b|\bmade a fool\b|\bmore than a burden\b|\bnot "
        r"totally sure\b|\bsort of\b|\bif by any chance\b|\bpossibly\b|\bi guess\b|\bhold (?:it|"
        r"that|my \w+(?: \w+){0,3}) against me\b|\bforgive me\b|\bsilly (?:me|of me)\b"
        r"|\bsink into\b|\bme all over\b|\bevery right to\b|\bin the bin\b"
        r"|\bmy (?:own )?fault\b|\bi blame myself\b"
        r"|\bi am (?:hopeless|useless|terrible|rubbish|no good|just|only|not good|such)\b"
        r"|\bwho am i\b|\bwasting your\b|\btake(?:n)? up (?:so much|too much|more)\b"
        r"|\bpest\b|\bnuisance\b|\bpain in\b|\bsorry again\b|\bso so sorry\b"
        r"|\bdo not deserve\b|\bmy silly\b|\bpoor me\b|\bat my age\b|\btoo old\b"
        r"|\bover the hill\b|\bpast it\b|\blonely\b|\bno(?:body| one) want(?:s|ed)\b"
        r"|\bnobody wanted\b"
    )),
    Turn("adoration", "flattery", (
        r"\bgenius\b|\bangel\b|\bdazzl\w+|\bgiants?\b|\bkneel\b|\bhonou?r of my life\b|\bwords "
        r"(?:can not|fail)\b|\bforever\b|\bof my life\b|\bdream(?:t|ed|s|ing)?\b|\bwept\b|\bworship"
        r"\w*|\bidol\w*|\bpinch\w* myself\b|\bon this planet\b|\bin the (?:whole )?world\b|\bever "
        r"(?:met|seen|known|wrote|read)\b|\bnobody else will\b|\bsame air\b|\bmeant? to be\b|"
        r"\bfate\b|\bsoul ?mates?\b|\blove and\b|\bheart in\b|\bmore than anything\b"
    )),
    Turn("intimacy", "familiar", (
        r"\bgorgeous\b|\bsweetheart\b|\bdarling\b|\bhoney\b|\bhugs\b|\bkiss\w*|\bxo+\b|\bcute\b|"
        r"\bhey you\b|\bhaircut\b|\bthat dress\b|\bprofile pic\w*|\bprivate (?:address|number|"
        r"mobile)\b|\byour (?:house|home address|eldest|wife|husband|daughter|girls|kids)\b|\bwhere"
        r" you live\b|\byou live\b|\blooked you up\b|\bthrough your door\b|\bher mobile\b|"
        r"\boutside your\b|\bnot leaving (?:till|until)\b|\bget rid of me\b|\bfollow you\b"
    )),
    Turn("misery", "private", (
        r"\bmy ex\b|\bcustody\b|\bpills\b|\bdivorc\w+|\bdebts?\b|\blandlord\b|\bmortgage\b|"
        r"\brent\b|"
        r"\b(?:wife|husband|son|daughter|kids|mother|little one)\b[^.?!]{0,20}\b(?:asked|asks|says|"
        r"said|keeps?|cries|cried)\b|\bhow to explain\b|\bexplain to\b|\bgrey\b|\bghost\b|\bdo not "
        r"sleep\b|\bhardly (?:left|eat|slept)\b|\bskipped\b|\bsat by\b|\bat home are\b|\bvery "
        r"tight\b|\bnightmare\b|\bone'?s luck\b|\bcan not go (?:through|on)\b|\bdumped\b"
    )),
    Turn("slander", "badmouth", (
        r"\bbetween us\b|\bi hear (?:that )?(?:turnover|heads|your|you)\b|\bheads\b|\bworst\b|"
        r"\bcrooks?\b|\bbull(?:y|ies)\b|\bthief\b|\bcircus\b|\ba joke\b|\bdreadful\b|\bbad boss\b|"
        r"\bimpossible\b|\bcould not organi[sz]e\b|\bincompeten\w+|\buseless\b|\bwaste of\b|"
        r"\bcan not be any worse\b|\bknow what they are doing\b|\bburning money\b|\bexplain it "
        r"slowly\b|\bbasic \w+ really\b|\bthe girl\b|\bstories\b|\bcheap\b|\blazy\b"
    )),
    Turn("weary", "frustration", (
        r"\bi have (?:tried|run out|asked|done (?:what|everything|all)|been (?:passed|patient|"
        r"going))\b|\brun out of\b|\bdead ends?\b|\bnot (?:be )?(?:this|that) hard\b|\bdifferent "
        r"way\b|\bat some (?:point|stage)\b|\bthere comes a point\b|\bstops being\b|\bnow\?|"
        r"\bagain\?|\bagain and again\b|\bfor the (?:third|fourth|second|last) (?:time|week)\b|"
        r"\bi (?:can|could) take a hint\b|\bso be it\b|\bswallow\b|\bwhatever\b|\banyway\b|"
        r"\bonwards\b|\bgoodbye\b|\bconsider this\b|\btaking so long\b|\bfor so long\b|\blong "
        r"enough\b|\bhow long\b|\bwhat (?:else )?(?:do )?you want\b|\bdrag this\b|\bpassed around\b"
        r"|\bsuits? (?:your|their) (?:pace|timetable)\b|\bmore than enough\b|\bample\b|\bplenty\b"
        r"|\bthat is the (?:third|fourth|second)\b|\bdone my (?:bit|part|best)\b"
        r"|\bi can not be expected\b|\bchase (?:everyone|everybody|you|people)\b"
        r"|\benough is enough\b|\bhad enough\b|\bfed up\b|\bsick of\b|\btired of\b"
        r"|\bend of my\b|\bpoint(?:less)? (?:in|of)\b|\bwhat is the point\b|\bgiven up\b"
        r"|\bgive up\b|\bnever again\b|\bfor good\b|\bno (?:surprise|wonder|luck)\b"
        r"|\bas usual\b|\btypical\b|\bonce more\b|\bstill nothing\b|\byet again\b"
    )),
    Turn("refuses_no", "argued_no", (
        r"\bquite sure\b|\bthink it over\b|\bcome to your senses\b|\bchange your mind\b|\boften a "
        r"yes\b|\bno in\b|\bthe offer stands\b|\bkeep (?:sending|calling|asking|trying|writing)\b|"
        r"\bdoes not (?:really )?count\b|\boverrul\w+|\blooked at again\b|\breconsider\w*|\bsecond "
        r"look\b|\bi know (?:you|the advert|it says|i) (?:asked|said|should)\b|\brules? (?:like|"
        r"are|is|do)\b|\ball the same\b|\bwith or without\b|\bregardless\b|\bcome on\b|\bnone"
        r"theless\b|\bcan not say (?:i|that)\b|\bproperly (?:understood|looked|read)\b|\bat least "
        r"(?:tell|say|let|one)\b|\blist the\b|\bwhy (?:me|not|him|her|them)\b"
        r"|\bmay i (?:at least )?(?:know|ask) (?:why|if|whether|what)\b"
        r"|\bput(?:ting)? me off\b|\bnot (?:be )?put off\b|\bprove you wrong\b"
        r"|\bchange my mind\b|\bi do not accept\b|\bnot the (?:end|last)\b"
        r"|\bheard (?:the|of) last\b|\bwear you down\b|\bnever (?:give|gave) up\b"
        r"|\bpersistent\b|\buntil you\b|\banother chance\b|\bone more chance\b"
        r"|\bnot count that\b|\bare you sure\b"
    )),
    Turn("tag_question", "accusing_question", (
        r", (?:should|is|does|would|do|can|could|did|was|are|were|have|has)(?: not)? (?:it|you|one|"
        r"we|they|he|she|that)(?: not)?\?|\bwell\?|\bright\?|\bhard to\b[^.!]{0,30}\?|\bwhy (?:you|"
        r"do|did|is|has|have|are|would|can)\b[^.!]{0,40}\?|\bwhat is (?:taking|going|the)\b"
        r"[^.!]{0,30}\?|\bdid (?:someone|somebody|anyone|you)\b[^.!]{0,30}\?"
    )),
    Turn("own_threat", "public", (
        r"\bpeople at the\b|\bthe (?:press|paper|papers|union|board|director|usual portals)\b|"
        r"\breviews?\b|\bshare my experience\b|\bother applicants\b|\bothers know\b|\bglassdoor\b|"
        r"\byour (?:boss|director|manager|superior|head office|chair\w*)\b|\bhead office\b|\babove "
        r"you\b|\bsurprised to hear\b|\bwould be interested\b|\btold (?:him|her|them) about\b"
    )),
    Turn("orders", "demand", (
        r"(?:^|[.!?,] )(?:call me|ring me|phone me|check|confirm|let me know|offer me|get back|"
        r"tell me|give me|put|send me|start with|answer)\b|\bnot the other way\b|\bi want\b|"
        r"\bi would "
        r"(?:ask|like) you to\b|\byou must\b|\bmust to\b|\bfirm (?:commitment|answer|date)\b|\bdo "
        r"your job\b|\bby (?:the weekend|wednesday|friday|thursday|monday|tuesday) please\b|\bneed "
        r"you to\b|\bstraight through\b|\bjust (?:give|tell|find|put|want)\b|\bhave (?:the girl|"
        r"someone|somebody|an answer|something)\b"
        r"|\bsay so\b|\bif you would care\b|\bdo not tell me\b|\bget somebody\b"
        r"|\bget someone\b|\bpick up\b|\bspell it out\b|\bsort (?:it|this) out\b"
        r"|\bi expect\b|\bi demand\b|\bi insist\b|\bsee to it\b|\bmake sure\b"
        r"|\bi shall expect\b|\bhurry\b|\bno excuses?\b|\bexcuses?\b|\bnow,? please\b"
        r"|\bat once\b|\bstraight ?away\b"
    )),
    Turn("patience_shown", "", (
        r"\bno (?:rush|hurry|pressure|need|worries|problem|action|urgency)\b|\btake (?:whatever|"
        r"all the|your) time\b|\bwhenever (?:suits|you|it)\b|\bwhatever (?:you can|suits)\b|\bif "
        r"(?:it|that) (?:suits|helps|is easier)\b|\beither way\b|\bwhichever way\b|\bquite "
        r"understand\b|\bthat is fine\b|\bthat is absolutely\b|\bunless (?:that|it|you)\b|\bcan "
        r"(?:certainly )?wait\b|\bif not,? (?:no|that)\b|\bnothing needed\b"
    )),
    Turn("gives", "", (
        r"\battach\w*|\benclos\w+|\bhere (?:is|are)\b|\bbelow\b|\bas (?:you asked|promised|agreed|"
        r"requested|you suggested|discussed)\b|\byou asked (?:for|me)\b|\blink\b|\bhappy to\b|"
        r"\bglad to\b|\bcertificate\b|\breferences?\b|\bpassed\b|\bcompleted\b|\bfinished\b"
    )),
    Turn("interest", "", (
        r"\b(?:remain|still|very|really|am) (?:very |really |most )?(?:keen|interested)\b|\byour "
        r"(?:point|advice|remark|question|idea|paper|post|talk|article)\b|\byou (?:mentioned|"
        r"described|suggested|explained|told me about)\b|\bi (?:enjoyed|liked|loved|admire\w*|"
        r"learned|appreciated?)\b|\bimpress\w+|\bfollowing (?:up|our|your)\b"
    )),
    Turn("farewell", "", (
        r"\b(?:wish|hope|wishing)\b[^.?!]{0,50}\b(?:well|luck|success|best|good|lovely|splendid\w*|"
        r"beautiful\w*)\b|\ball (?:the best|good wishes)\b|\b(?:kind|warm|best) (?:regards|wishes)"
        r"\b|\bgood luck\b|\bhave a (?:good|great|lovely|nice|wonderful|beautiful)\b|\benjoy\b|"
        r"\bcheers\b|\bmany thanks\b|\bthank(?:s| you) (?:again|so much|for|very)\b"
    )),
)  # fmt: skip
