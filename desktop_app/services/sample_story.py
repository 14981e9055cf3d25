# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The story of the sample search as plain data, and how to read it; all names are made up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from desktop_app.domain.records import Channel, Kind, Outcome, Stage

STORY = """
# A pursuit is "Company | goal | kind [stage]", what is known of it, and its scenes. Days are
# working days from the user's today: -1 the last before it, 0 today itself, 1 the first after it.
# A scene is "day time outcome channel [their:day] | what happened | the step left": a day, or
# "cadence" for the proposed one, a time, a channel, "said" for a promise, "agreed", ": action";
# or "parked", "stop" or "closed"; nothing there leaves the step that stands. An indented line
# goes on with the one before.

# --- overdue

Alder & Finch | Fitter, night shift | application
person: Dana Reyes | Maintenance manager | 555-0111 | dana.reyes@example.com
phone: 555-0110
source: Company site
note: Nights, four on and three off. The bus stops at the gate.
-23 09:40 applied email | Sent CV and certificates; said I would write. | -16 said
-16 10:15 written email | Asked how the selection is going; said I would call next. | -6 10:00 said
-6 10:05 voicemail call | Left name, number and the job; said I would call again.
  | -1 call said: call_again

Brightwater | Data analyst | networking
person: Lea Hoffmann | Head of metering | 555-0112 | lea.hoffmann@example.org
abroad: GB Europe/London
source: Evening class
-20 11:30 written email | Asked for 15 minutes about her team; said I would call.
  | -15 call said: call
-15 10:20 reached call | Good talk. She is curious how others price solar power.
  | -3 email: Send the article on solar pricing

# --- today

Northwind Rail | Signal engineer | application
phone: 555-0120
source: Job board
-10 16:10 applied research | Applied on their site; the posting names nobody. | 0

Kestrel Health | Ward nurse | interview
person: Amara Osei | Nurse manager | 555-0121 | amara.osei@example.org
phone: 555-0122
source: A former colleague
-9 13:00 screened call | Twenty minutes: shifts, licence, why this ward. | -8 email said: thank
-8 09:20 written email | Thanked her and sent a copy of my licence; said I would ask again.
  | -3 email said: ask_status
-6 15:45 answered email | Invites me to an interview on the ward.
  | -1 14:00 visit agreed: Go to the interview
-1 14:00 interviewed visit | Met the team of four. They liked the handover sheet I brought.
  | 0 email: thank

Ostler Foods | Line cook | application
person: Jun Park | Head chef | 555-0123 | jun.park@example.com
source: Notice in the window
-16 15:20 applied email | Sent CV and two menus; said I would write. | -9 said
-9 15:05 written email | Asked about a trial shift; said when I would call. | 1 said
-7 17:10 answered email | Suggests a phone screen before the lunch service.
  | -3 11:00 call agreed: call
-3 11:02 screened call | He wants to look at the rota first. I call after the lunch service.
  | 0 15:30 call said agreed: call

Quill & Co | Copy editor | application
person: Morayo Adeyemi | Managing editor | | morayo.adeyemi@example.com
known: cold
source: Trade newsletter
-7 10:45 applied email | Sent CV and the editing test. | 0
-7 10:46 automatic email | Automatic receipt: your application has arrived. |

# --- within a week

Dune Solar | Installer | application
phone: 555-0130
source: Job fair
-11 18:20 applied research | Applied on their site. | -1
-1 14:30 assistant call | Switchboard: HR takes calls from 9 to 11 only.
  | 2 09:15 call: call_person

Fenwick Labs | QA analyst | application
person: Noor Aziz | QA lead | 555-0131 | noor.aziz@example.com
source: Company site
-14 09:55 applied email | Sent CV and the test plan they asked for; said I would write. | -7 said
-7 09:35 written email | Asked whether the test plan was what they need; said I would call.
  | 3 said
-7 09:36 automatic email | Out of office for a few days, with little access to e-mail. |

Canto Bank | Branch advisor | application
person: Tomás Silva | Branch manager | 555-0132 | tomas.silva@example.com
source: Referred by a neighbour
-27 12:10 applied email | Sent CV; said I would write. | -20 said
-19 09:05 written email | A day later than I said: asked about the next step. | cadence
-12 10:30 screened call | Half an hour, mostly about difficult customers. | -11 email: thank
-11 09:10 written email | Thanked him for his time. | -4 email: ask_status
-4 09:30 written email | Asked where they stand. | cadence
-2 16:40 answered email | Interview at the branch; I am to bring questions of my own.
  | 2 research: Prepare three questions for the interview

Helix Robotics | Test technician | interview
person: Priya Nair | Lab manager | 555-0133 | priya.nair@example.com
source: Recruiter's message
-24 11:00 screened call | Phone screen: rigs, shifts, pay range.
  | -13 10:00 visit agreed: Go to the interview
-13 10:00 interviewed visit | Two hours in the lab; found the loose connector.
  | -12 email said: thank
-12 08:50 written email | Thanked her and the two engineers; said I would write.
  | -2 email said: follow_up
-2 09:00 written email | Asked where they stand; said I would call. | 5 call said: call
-1 15:15 offer call their:4 | Offer: day shift, start in a month. The papers come by e-mail.
  | 3 call said: Answer their offer

Larkspur Hotels | Night auditor | networking meeting_set
person: Mateo Fuentes | Front office manager | 555-0134 | mateo.fuentes@example.org
source: Neighbour
-13 13:25 written email | Introduced myself; said I would call. | -8 call said: call
-9 16:30 moved email | I am travelling on the day I named, so I will call you once I am back. | -5
-5 09:45 reached call | Glad to talk about night work over a coffee.
  | 4 08:30 visit said agreed: Meet for coffee by the station

Tern Logistics | Dispatcher | networking
person: Sam Ortiz | Depot manager | 555-0135 | sam.ortiz@example.org
known: cold
phone: 555-0136
source: Depot notice board
-17 11:10 voicemail call | Who I am and why the depot; said I would call again. | -12 said
-12 08:35 voicemail call | Second message, early this time; said I would write. | -5 said
-5 10:50 written email | Three lines on night routing; said I would call. | 5 said

# --- later

Marlow Schools | Teacher, physics | application
closing: -2
source: Teaching gazette
note: The posting says: no phone calls, please.
-12 20:05 applied research | Applied on the school portal. | cadence
-10 19:30 looked_up research | The office answers from 8 to 3; number on their site. | cadence

Bluebell Bakery | Pastry cook | application
person: Oskar Lindqvist | Owner | 555-0140 | oskar.lindqvist@example.com
source: Walked past
-29 14:10 applied email | Sent CV and photos; said I would call. | -22 call said: call
-18 14:20 voicemail call | I had said earlier; told him so, and that I would write.
  | -8 email said: email
-8 14:00 written email | Offered a trial morning; said I would call. | 6 call said: call

Foxglove Nursery | Grower | networking keeping_in_touch
person: Hana Sato | Head grower | 555-0141 | hana.sato@example.org
known: close
source: Worked together once
-18 09:30 met visit | Walked the glasshouses. Nothing open for now, but glad I came by. | cadence
-17 10:10 written email | Thanked her for the walk and the tea. | cadence

Juniper Staffing | Warehouse roles (agency) | networking
person: Delia Grant | Agency recruiter | 555-0142 | delia.grant@example.com
phone: 555-0143
source: Agency
note: An agency: she places people at several depots in the valley.
-8 11:40 reached call | Registered; two depots hire after stocktaking.
  | 7 email: Send my new availability

Saffron Software | Support engineer | application found
person: Kofi Mensah | Support lead | | kofi.mensah@example.com
known: cold
closing: 12
source: Job board
apply: 6

Harbor Lane Clinic | Medical receptionist | interview
person: Ruth Feldman | Practice manager | 555-0144 | ruth.feldman@example.org
source: Library board
-2 12:30 screened call their:6 | She decides once the last candidate has been in. | cadence

Cobalt Water | Lab analyst | networking
person: Ingrid Solberg | Lab director | | ingrid.solberg@example.org
known: cold
source: Trade fair
-16 10:00 written email | Asked for 15 minutes on water testing. | cadence
-13 08:15 no_time email | No time to meet this quarter, but do write again. | parked

# --- of an old list, with the day of the last word: these need a step

Meridian Museums | Exhibit technician | application applied
person: Yusuf Demir | Head of exhibits | | yusuf.demir@example.org
source: Old list
heard: -34

Two Rivers Transit | Bus mechanic | application applied
source: Old list
heard: -26

# --- ended

Copperfield Print | Press operator | networking
person: Gus Whitaker | Foreman | 555-0150 |
known: cold
source: Trade fair
-21 10:25 voicemail call | Asked for a look at the new press. | cadence
-16 10:40 no_contact call | Reached him; he wants no more calls.
  | stop: Please don't call me again.

Willow & Stone Law | Paralegal | application
person: Beatriz Lima | Office manager | 555-0151 | beatriz.lima@example.com
source: Company site
-34 09:15 applied email | Sent CV and references. | cadence
-27 09:40 written email | Asked how the selection is going. | cadence
-20 15:00 interviewed visit | An hour with two partners. | -19 email said: thank
-19 09:25 written email | Thanked both. | -9 email: follow_up
-10 16:55 rejected email | They chose somebody with court experience; kind words.
  | closed rejected

Lumen Dental | Dental assistant | application
person: Chidi Okafor | Dentist | 555-0152 | chidi.okafor@example.com
source: Job board
-30 11:15 applied email | Sent CV. | -23 call: call
-23 13:30 no_answer call | Rang out. | -20 call: call_again
-20 09:05 reached call | Friendly; the position is filled already. | closed filled

Redwood Freight | Forklift operator | interview
person: Walter Hughes | Yard manager | 555-0153 | walter.hughes@example.com
source: Job fair
-28 07:30 interviewed visit | A short talk, then a drive in the yard. | cadence
-15 12:00 offer call | Offer: weekends only. | -13 call: call
-13 12:15 reached call | Thanked him and said no: the hours do not fit. | closed declined
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """One line of the story; `outcome` is empty for a promised step that is moved."""

    thread: int
    day: int
    at: time
    outcome: Outcome | None
    channel: Channel
    their_day: int | None
    text: str
    then: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One pursuit of the story: what is known of it, by name, and what happened."""

    company: str
    title: str
    kind: Kind
    stage: Stage | None
    known: dict[str, str]
    scenes: tuple[Scene, ...]

    @property
    def person(self) -> tuple[str, str, str, str]:
        """Return name, role, phone and e-mail, empty where there is nobody."""
        name, role, phone, email = _cells(self.known.get("person", "|||"))
        return name, role, phone, email

    def day(self, name: str) -> int | None:
        """Return a day that is known of it."""
        return int(self.known[name]) if name in self.known else None


def threads(story: str = STORY) -> tuple[Thread, ...]:
    """Read the story."""
    told = re.sub(r"^#.*\n", "", story, flags=re.MULTILINE)
    blocks = re.sub(r"\n +", " ", told).split("\n\n")
    found = [block.strip().splitlines() for block in blocks if block.strip()]
    return tuple(_thread(number, lines) for number, lines in enumerate(found))


def _thread(number: int, lines: list[str]) -> Thread:
    company, title, goal = _cells(lines[0])
    kind, _, stage = goal.partition(" ")
    happened = [line for line in lines[1:] if line.startswith("-")]
    known = (line.split(": ", 1) for line in lines[1:] if not line.startswith("-"))
    return Thread(
        company,
        title,
        Kind(kind),
        Stage(stage) if stage else None,
        dict(known),
        tuple(_scene(number, line) for line in happened),
    )


def _scene(number: int, line: str) -> Scene:
    head, text, then = _cells(line)
    day, at, outcome, channel, *their = head.split()
    return Scene(
        number,
        int(day),
        time.fromisoformat(at),
        None if outcome == "moved" else Outcome(outcome),
        Channel(channel),
        int(their[0].removeprefix("their:")) if their else None,
        text,
        then,
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
