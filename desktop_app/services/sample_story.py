# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The story of the sample search as plain data; every person and company in it is made up.

Days are working days from the user's today: -1 the last one before it, 0 today itself, 1 the
first after it. Of the next five none lies further off than a week, whatever holidays there are.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.records import Channel, Ending, Kind, Outcome, Relationship, Stage


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    relationship: Relationship = Relationship.WARM
    country: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Then:
    """The step left after a scene; what is not given is taken as the cadence proposes it.

    `said` makes it a promise, `agreed` says that the day was settled with them.
    """

    day: int | None = None
    action: str = ""
    channel: Channel | None = None
    at: str = ""
    said: bool = False
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """Parked until a day."""

    until: int


@dataclass(frozen=True, slots=True)
class NoMore:
    """A hard stop, in these words."""

    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that happened; an `Ending` closes the pursuit, None leaves its step standing."""

    day: int
    at: str
    outcome: Outcome
    channel: Channel
    text: str
    then: Then | Rest | NoMore | Ending | None = None
    their_day: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A promised step moved in time, with a note to them (method.md 6.3, M1)."""

    day: int
    at: str
    to: int
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One pursuit from its first day on.

    Without scenes `first` is the day to apply, or None for a row of an old list of which nothing
    is known but the day of the last word (`heard`): that one needs a step.
    """

    company: str
    title: str
    kind: Kind
    stage: Stage | None = None
    person: Person | None = None
    phone: str = ""
    source: str = ""
    note: str = ""
    closing: int | None = None
    first: int | None = None
    heard: int | None = None
    scenes: tuple[Scene | Moved, ...] = ()


NETWORKING, APPLICATION, INTERVIEW = Kind.NETWORKING, Kind.APPLICATION, Kind.INTERVIEW
CALL, EMAIL, MESSAGE = Channel.CALL, Channel.EMAIL, Channel.MESSAGE
VISIT, RESEARCH = Channel.VISIT, Channel.RESEARCH
APPLIED, WRITTEN, VOICEMAIL = Outcome.APPLIED, Outcome.WRITTEN, Outcome.VOICEMAIL
REACHED, ASSISTANT, MET = Outcome.REACHED, Outcome.ASSISTANT, Outcome.MET
SCREENED, INTERVIEWED, OFFER = Outcome.SCREENED, Outcome.INTERVIEWED, Outcome.OFFER
ANSWERED, AUTOMATIC, NO_ANSWER = Outcome.ANSWERED, Outcome.AUTOMATIC, Outcome.NO_ANSWER
NO_TIME, NO_CONTACT, REJECTED = Outcome.NO_TIME, Outcome.NO_CONTACT, Outcome.REJECTED
COLD, CLOSE = Relationship.COLD, Relationship.CLOSE

OVERDUE = (
    Thread(
        "Alder & Finch",
        "Fitter, night shift",
        APPLICATION,
        person=Person("Dana Reyes", "Maintenance manager", "555-0111", "dana.reyes@example.com"),
        phone="555-0110",
        source="Company site",
        note="Nights, four on and three off. Bus line 12 stops at the gate.",
        scenes=(
            Scene(-21, "09:40", APPLIED, EMAIL, "Sent CV and certificates.", Then(-14, said=True)),
            Scene(
                -14,
                "10:15",
                WRITTEN,
                EMAIL,
                "Asked how the selection is going; said I would call next.",
                Then(-4, said=True),
            ),
            Scene(
                -4,
                "10:05",
                VOICEMAIL,
                CALL,
                "Left name, number and the job; said I would call again.",
                Then(-1, "call_again", CALL, said=True),
            ),
        ),
    ),
    Thread(
        "Brightwater",
        "Data analyst",
        NETWORKING,
        person=Person(
            "Lea Hoffmann",
            "Head of metering",
            "555-0112",
            "lea.hoffmann@example.org",
            country="GB",
            zone="Europe/London",
        ),
        source="Evening class",
        scenes=(
            Scene(
                -20,
                "11:30",
                WRITTEN,
                EMAIL,
                "Asked for 15 minutes about the metering team; said I would call.",
                Then(-15, "call", CALL, said=True),
            ),
            Scene(
                -15,
                "10:20",
                REACHED,
                CALL,
                "Good talk. She is curious how others price solar feed-in.",
                Then(-3, "Send the article on solar pricing", EMAIL),
            ),
        ),
    ),
)

TODAY = (
    Thread(
        "Northwind Rail",
        "Signal engineer",
        APPLICATION,
        phone="555-0120",
        source="Job board",
        scenes=(
            Scene(
                -10,
                "16:10",
                APPLIED,
                RESEARCH,
                "Applied on their site; no name in the posting.",
                Then(0, "ask_for_hr", CALL),
            ),
        ),
    ),
    Thread(
        "Kestrel Health",
        "Ward nurse",
        INTERVIEW,
        person=Person("Amara Osei", "Nurse manager", "555-0121", "amara.osei@example.org"),
        phone="555-0122",
        source="A former colleague",
        scenes=(
            Scene(
                -9,
                "13:00",
                SCREENED,
                CALL,
                "Twenty minutes: shifts, licence, why this ward.",
                Then(-8, "thank", EMAIL, said=True),
            ),
            Scene(
                -8,
                "09:20",
                WRITTEN,
                EMAIL,
                "Thanked her, with the copy of my licence.",
                Then(-3, "ask_status", EMAIL, said=True),
            ),
            Scene(
                -6,
                "15:45",
                ANSWERED,
                EMAIL,
                "Invites me to an interview on the ward.",
                Then(-1, "Go to the interview", VISIT, "14:00", agreed=True),
            ),
            Scene(
                -1,
                "14:00",
                INTERVIEWED,
                VISIT,
                "Met the team of four. They liked the handover sheet I brought.",
                Then(0, "thank", EMAIL),
            ),
        ),
    ),
    Thread(
        "Ostler Foods",
        "Line cook",
        APPLICATION,
        person=Person("Jun Park", "Head chef", "555-0123", "jun.park@example.com"),
        source="Notice in the window",
        scenes=(
            Scene(-16, "15:20", APPLIED, EMAIL, "Sent CV and two menus.", Then(-9, said=True)),
            Scene(
                -9,
                "15:05",
                WRITTEN,
                EMAIL,
                "Asked about the trial shift; said when I would call.",
                Then(1, said=True),
            ),
            Scene(
                -7,
                "17:10",
                ANSWERED,
                EMAIL,
                "Suggests a phone screen before lunch service.",
                Then(-3, "call", CALL, "11:00", agreed=True),
            ),
            Scene(
                -3,
                "11:02",
                SCREENED,
                CALL,
                "Wants to look at the rota first. I call after the lunch service.",
                Then(0, "call", CALL, "15:30", said=True, agreed=True),
            ),
        ),
    ),
    Thread(
        "Quill & Co",
        "Copy editor",
        APPLICATION,
        person=Person("Morayo Adeyemi", "Managing editor", "", "morayo.adeyemi@example.com", COLD),
        source="Trade newsletter",
        scenes=(
            Scene(
                -7,
                "10:45",
                APPLIED,
                EMAIL,
                "Sent CV and the editing test.",
                Then(0, "ask_status", EMAIL),
            ),
            Scene(-7, "10:46", AUTOMATIC, EMAIL, "Automatic receipt: application received."),
        ),
    ),
)

SOON = (
    Thread(
        "Dune Solar",
        "Installer",
        APPLICATION,
        phone="555-0130",
        source="Job fair",
        scenes=(
            Scene(-11, "18:20", APPLIED, RESEARCH, "Applied on their site.", Then(-1)),
            Scene(
                -1,
                "14:30",
                ASSISTANT,
                CALL,
                "Switchboard: HR takes calls from 9 to 11 only.",
                Then(1, "call_person", CALL, "09:15"),
            ),
        ),
    ),
    Thread(
        "Fenwick Labs",
        "QA analyst",
        APPLICATION,
        person=Person("Noor Aziz", "QA lead", "555-0131", "noor.aziz@example.com"),
        source="Company site",
        scenes=(
            Scene(
                -14,
                "09:55",
                APPLIED,
                EMAIL,
                "Sent CV and the test plan they asked for.",
                Then(-7, said=True),
            ),
            Scene(
                -7,
                "09:35",
                WRITTEN,
                EMAIL,
                "Asked whether the test plan was what they need; said I would call.",
                Then(2, said=True),
            ),
            Scene(-7, "09:36", AUTOMATIC, EMAIL, "Out of office for a few days, limited e-mail."),
        ),
    ),
    Thread(
        "Canto Bank",
        "Branch advisor",
        APPLICATION,
        person=Person("Tomás Silva", "Branch manager", "555-0132", "tomas.silva@example.com"),
        source="Referred by Dana's sister",
        scenes=(
            Scene(-27, "12:10", APPLIED, EMAIL, "Sent CV by way of Rita.", Then(-20, said=True)),
            Scene(
                -19,
                "09:05",
                WRITTEN,
                EMAIL,
                "A day later than I said: asked about the next step.",
                Then(),
            ),
            Scene(
                -12,
                "10:30",
                SCREENED,
                CALL,
                "Half an hour, mostly about difficult customers.",
                Then(-11, "thank", EMAIL),
            ),
            Scene(-11, "09:10", WRITTEN, EMAIL, "Thanked him for his time.", Then(-6)),
            Scene(
                -8,
                "16:40",
                ANSWERED,
                EMAIL,
                "Interview at the branch next, day and time to be confirmed by me.",
                Then(2, "Prepare three questions for the interview", RESEARCH),
            ),
        ),
    ),
    Thread(
        "Helix Robotics",
        "Test technician",
        INTERVIEW,
        person=Person("Priya Nair", "Lab manager", "555-0133", "priya.nair@example.com"),
        source="Recruiter's message",
        scenes=(
            Scene(
                -24,
                "11:00",
                SCREENED,
                CALL,
                "Phone screen: rigs, shifts, pay range.",
                Then(-13, "Go to the interview", VISIT, "10:00", agreed=True),
            ),
            Scene(
                -13,
                "10:00",
                INTERVIEWED,
                VISIT,
                "Two hours in the lab, found the loose connector.",
                Then(-12, "thank", EMAIL, said=True),
            ),
            Scene(
                -12,
                "08:50",
                WRITTEN,
                EMAIL,
                "Thanked her and the two engineers.",
                Then(-2, "follow_up", EMAIL, said=True),
            ),
            Scene(
                -2,
                "09:00",
                WRITTEN,
                EMAIL,
                "Asked where they stand; said I would call.",
                Then(5, "call", CALL, said=True),
            ),
            Scene(
                -1,
                "15:15",
                OFFER,
                CALL,
                "Offer: day shift, start in a month. The papers follow by e-mail.",
                Then(3, "Answer their offer", CALL, said=True),
                their_day=4,
            ),
        ),
    ),
    Thread(
        "Larkspur Hotels",
        "Night auditor",
        NETWORKING,
        Stage.MEETING_SET,
        Person("Mateo Fuentes", "Front office manager", "555-0134", "mateo.fuentes@example.org"),
        source="Neighbour",
        scenes=(
            Scene(
                -13,
                "13:25",
                WRITTEN,
                EMAIL,
                "Introduced myself; said I would call.",
                Then(-8, "call", CALL, said=True),
            ),
            Moved(-9, "16:30", -5, "I am travelling on the day I named; I will call after it."),
            Scene(
                -5,
                "09:45",
                REACHED,
                CALL,
                "Glad to talk about night work over a coffee.",
                Then(4, "Meet for coffee by the station", VISIT, "08:30", said=True, agreed=True),
            ),
        ),
    ),
    Thread(
        "Tern Logistics",
        "Dispatcher",
        NETWORKING,
        person=Person("Sam Ortiz", "Depot manager", "555-0135", "sam.ortiz@example.org", COLD),
        phone="555-0136",
        source="Found on the depot's board",
        scenes=(
            Scene(
                -17,
                "11:10",
                VOICEMAIL,
                CALL,
                "Who I am and why the depot; I will call again.",
                Then(-12, said=True),
            ),
            Scene(
                -12,
                "08:35",
                VOICEMAIL,
                CALL,
                "Second message, early this time; I will write.",
                Then(-5, said=True),
            ),
            Scene(
                -5,
                "10:50",
                WRITTEN,
                EMAIL,
                "Three lines on night routing; I will call.",
                Then(5, said=True),
            ),
        ),
    ),
)

LATER = (
    Thread(
        "Marlow Schools",
        "Teacher, physics",
        APPLICATION,
        closing=-2,
        source="Teaching gazette",
        note="The posting says: no phone calls, please.",
        scenes=(Scene(-12, "20:05", APPLIED, RESEARCH, "Applied on the school portal.", Then()),),
    ),
    Thread(
        "Bluebell Bakery",
        "Pastry cook",
        APPLICATION,
        person=Person("Oskar Lindqvist", "Owner", "555-0140", "oskar.lindqvist@example.com"),
        source="Walked past",
        scenes=(
            Scene(
                -29,
                "14:10",
                APPLIED,
                EMAIL,
                "Sent CV and photos.",
                Then(-22, "call", CALL, said=True),
            ),
            Scene(
                -18,
                "14:20",
                VOICEMAIL,
                CALL,
                "I had said earlier; told him so and that I would write.",
                Then(-8, "email", EMAIL, said=True),
            ),
            Scene(
                -8,
                "14:00",
                WRITTEN,
                EMAIL,
                "Offered a trial morning; said I would call.",
                Then(6, "call", CALL, said=True),
            ),
        ),
    ),
    Thread(
        "Foxglove Nursery",
        "Grower",
        NETWORKING,
        Stage.KEEPING_IN_TOUCH,
        Person("Hana Sato", "Head grower", "555-0141", "hana.sato@example.org", CLOSE),
        source="Worked together once",
        scenes=(
            Scene(
                -18,
                "09:30",
                MET,
                VISIT,
                "Walked the glasshouses. Nothing open before the season, glad to hear from me.",
                Then(),
            ),
        ),
    ),
    Thread(
        "Juniper Staffing",
        "Warehouse roles (agency)",
        NETWORKING,
        person=Person("Delia Grant", "Agency recruiter", "555-0142", "delia.grant@example.com"),
        phone="555-0143",
        source="Agency",
        note="Agency: she places people at several depots in the valley.",
        scenes=(
            Scene(
                -8,
                "11:40",
                REACHED,
                CALL,
                "Registered; two depots are hiring after stocktaking.",
                Then(7, "Send my new availability", EMAIL),
            ),
        ),
    ),
    Thread(
        "Saffron Software",
        "Support engineer",
        APPLICATION,
        Stage.FOUND,
        Person("Kofi Mensah", "Support lead", "", "kofi.mensah@example.com", COLD),
        closing=12,
        source="Job board",
        first=6,
    ),
    Thread(
        "Harbor Lane Clinic",
        "Medical receptionist",
        INTERVIEW,
        person=Person("Ruth Feldman", "Practice manager", "555-0144", "ruth.feldman@example.org"),
        source="Library board",
        scenes=(
            Scene(
                -2,
                "12:30",
                SCREENED,
                CALL,
                "Phone screen; she decides once the last candidate has been in.",
                Then(),
                their_day=6,
            ),
        ),
    ),
    Thread(
        "Cobalt Water",
        "Lab analyst",
        NETWORKING,
        person=Person("Ingrid Solberg", "Lab director", "", "ingrid.solberg@example.org", COLD),
        source="Trade fair",
        scenes=(
            Scene(-16, "10:00", WRITTEN, EMAIL, "Asked for 15 minutes on water testing.", Then()),
            Scene(
                -13,
                "08:15",
                NO_TIME,
                EMAIL,
                "No time to meet this quarter, but do write again.",
                Rest(45),
            ),
        ),
    ),
)

NEEDS_STEP = (
    Thread(
        "Meridian Museums",
        "Exhibit technician",
        APPLICATION,
        Stage.APPLIED,
        Person("Yusuf Demir", "Head of exhibits", "", "yusuf.demir@example.org"),
        source="Old list",
        heard=-34,
    ),
    Thread(
        "Two Rivers Transit",
        "Bus mechanic",
        APPLICATION,
        Stage.APPLIED,
        source="Old list",
        heard=-26,
    ),
)

ENDED = (
    Thread(
        "Copperfield Print",
        "Press operator",
        NETWORKING,
        person=Person("Gus Whitaker", "Foreman", "555-0150", "", COLD),
        scenes=(
            Scene(-21, "10:25", VOICEMAIL, CALL, "Asked for a look at the new press.", Then()),
            Scene(
                -16,
                "10:40",
                NO_CONTACT,
                CALL,
                "Not interested, and wants no more calls.",
                NoMore("Please don't call me again."),
            ),
        ),
    ),
    Thread(
        "Willow & Stone Law",
        "Paralegal",
        APPLICATION,
        person=Person("Beatriz Lima", "Office manager", "555-0151", "beatriz.lima@example.com"),
        source="Company site",
        scenes=(
            Scene(-34, "09:15", APPLIED, EMAIL, "Sent CV and references.", Then()),
            Scene(
                -20,
                "15:00",
                INTERVIEWED,
                VISIT,
                "An hour with two partners.",
                Then(-19, "thank", EMAIL, said=True),
            ),
            Scene(-19, "09:25", WRITTEN, EMAIL, "Thanked both.", Then(-9, "follow_up", EMAIL)),
            Scene(
                -10,
                "16:55",
                REJECTED,
                EMAIL,
                "They chose somebody with court experience; kind words.",
                Ending.REJECTED,
            ),
        ),
    ),
    Thread(
        "Lumen Dental",
        "Dental assistant",
        APPLICATION,
        person=Person("Chidi Okafor", "Dentist", "555-0152", "chidi.okafor@example.com"),
        scenes=(
            Scene(-30, "11:15", APPLIED, EMAIL, "Sent CV.", Then()),
            Scene(-23, "13:30", NO_ANSWER, CALL, "Rang out.", Then(-22, "call_again", CALL)),
            Scene(
                -22,
                "09:05",
                REACHED,
                CALL,
                "Friendly; the position is filled already.",
                Ending.FILLED,
            ),
        ),
    ),
    Thread(
        "Redwood Freight",
        "Forklift operator",
        INTERVIEW,
        person=Person("Walter Hughes", "Yard manager", "555-0153", "walter.hughes@example.com"),
        scenes=(
            Scene(
                -28, "07:30", INTERVIEWED, VISIT, "Short talk, then a drive in the yard.", Then()
            ),
            Scene(-15, "12:00", OFFER, CALL, "Offer: weekends only.", Then(-13, "call", CALL)),
            Scene(
                -13,
                "12:15",
                REACHED,
                CALL,
                "Thanked him and said no: the hours do not fit.",
                Ending.DECLINED,
            ),
        ),
    ),
)

STORY: tuple[Thread, ...] = OVERDUE + TODAY + SOON + LATER + NEEDS_STEP + ENDED
