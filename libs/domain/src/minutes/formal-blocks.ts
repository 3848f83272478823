import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { MotionView } from '@ruta/contracts/formal/motion';
import type { RollSeat, RollView } from '@ruta/contracts/formal/roll';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { bullets, capital, paragraph, prose } from '../documents/prose.ts';
import { quorumOf } from '../formal/quorum.ts';
import { formalWords } from './formal-words.ts';
import type { MinutesGround } from './minutes-ground.ts';

type Blocks = (ground: MinutesGround, item: AgendaItem) => DocumentBlock[];

/** Who of the body was there, and when there was a quorum. */
export const rolls: Blocks = (ground, item) => {
  const roll = ground.facts.parts.rolls.find(({ id }) => id === item.id);
  if (!roll) return [];
  const words = formalWords[ground.language];
  const { present, seats, needed } = quorumOf(roll);
  return [
    {
      kind: 'table',
      caption: words.roll,
      columns: [
        { head: words.seat, number: false, share: 3 },
        { head: words.sector, number: false, share: 2 },
        { head: words.who, number: false, share: 3 },
      ],
      rows: roll.seats.map((seat) => [officeOf(seat), sectorOf(roll, seat), sitterOf(ground, seat)]),
    },
    prose(bullets(momentsOf(ground, roll))),
    prose([paragraph(words.quorum(present, seats, needed))], 'small'),
  ];
};

/** The seat and who holds it; many a seat is called like its institution, or like the beginning of it. */
const officeOf = ({ label, institution }: RollSeat): string => {
  if (!institution) return label;
  return institution.startsWith(label) ? institution : `${label}, ${institution}`;
};

const sectorOf = ({ sectors }: RollView, { sectorId }: RollSeat): string =>
  sectors.find(({ id }) => id === sectorId)?.name ?? '';

function sitterOf(ground: MinutesGround, { attended, sitting }: RollSeat): string {
  const words = formalWords[ground.language];
  if (!attended) return words.absent;
  const card = ground.facts.names.find(({ id }) => id === attended.participantId);
  const name = card?.name ?? ground.words.participant(card?.number ?? 0);
  const as = `${name}, ${words.capacity[attended.capacity]}`;
  return sitting ? as : `${as} (${words.leftEarly})`;
}

function momentsOf({ language, dates }: MinutesGround, { changes }: RollView): string[] {
  const words = formalWords[language];
  if (changes.length === 0) return [words.never];
  return changes.map(({ at, met, present, call }) =>
    met ? words.met(dates.time(at), present, words.call[call] ?? '') : words.lost(dates.time(at), present),
  );
}

/** How earlier resolutions stand, and which of them the session changed. */
export const reviews: Blocks = ({ facts, words, dates, language }, item) => {
  const review = facts.parts.reviews.find(({ id }) => id === item.id);
  if (!review) return [];
  const own = formalWords[language];
  if (review.resolutions.length === 0) return [prose([paragraph(own.noReview)])];
  return [
    {
      kind: 'table',
      caption: own.review,
      columns: [
        { head: words.resolution, number: false, share: 5 },
        { head: words.responsible, number: false, share: 2 },
        { head: words.due, number: false, share: 1.7 },
        { head: words.progress, number: false, share: 2 },
      ],
      rows: review.resolutions.map(({ number, text, responsible, dueOn, status, was }) => [
        own.resolution(number, text),
        responsible || own.nobody,
        dueOn === null ? words.noDue : dates.date(dueOn),
        was === null ? own.status[status] : own.moved(own.status[was], own.status[status]),
      ]),
    },
  ];
};

/** Each motion from its words to its outcome: who brought it in, what was amended, who voted how, and why not. */
export const motions: Blocks = (ground, item) => {
  const brought = ground.facts.parts.motions.filter(({ itemId }) => itemId === item.id);
  if (brought.length > 0) return brought.flatMap((motion) => motionBlocks(ground, motion));
  return item.kind === 'motions' ? [prose([paragraph(formalWords[ground.language].noMotions)])] : [];
};

function motionBlocks(ground: MinutesGround, motion: MotionView): DocumentBlock[] {
  const words = formalWords[ground.language];
  return [
    ground.heading(3, words.motion(motion.number)),
    prose([paragraph([{ text: motion.text ?? ground.words.erased, strong: true }])]),
    prose([
      paragraph(
        [
          words.proposedBy(seatName(ground, motion.seatId) ?? words.chair),
          ...motion.seconders.map((seat) => words.secondedBy(seatName(ground, seat) ?? '')),
        ].join(' '),
      ),
    ]),
    ...amendments(ground, motion),
    ...votes(ground, motion),
    prose([paragraph(outcome(ground, motion))]),
    ...dissents(ground, motion),
  ];
}

const rollIn = ({ facts }: MinutesGround): RollView | undefined => facts.parts.rolls[0];

function seatName(ground: MinutesGround, id: string | null): string | null {
  const seat = rollIn(ground)?.seats.find((one) => one.id === id);
  // «A.C.» at the end of a sentence has its full stop already.
  return seat ? officeOf(seat).replace(/\.$/, '') : null;
}

function amendments(ground: MinutesGround, motion: MotionView): DocumentBlock[] {
  if (motion.amendments.length === 0) return [];
  const words = formalWords[ground.language];
  return [
    prose(
      motion.amendments.map(({ state, seatId, text }) => ({
        style: 'bullet',
        level: 1,
        runs: [
          { text: `${words.amendment[state]} (${seatName(ground, seatId) ?? words.chair}): `, strong: true },
          { text: text ?? ground.words.erased },
        ],
      })),
    ),
  ];
}

function votes(ground: MinutesGround, motion: MotionView): DocumentBlock[] {
  const roll = rollIn(ground);
  if (!motion.votes || !roll) return [];
  // That nobody voted is said with the ballot.
  if (motion.votes.seats.length === 0) return [];
  const words = formalWords[ground.language];
  const { seats, sectors } = motion.votes;
  const count = (head: string) => ({ head, number: true, share: 1 });
  return [
    {
      kind: 'table',
      caption: words.votes,
      columns: [
        { head: words.seat, number: false, share: 3 },
        { head: words.sector, number: false, share: 2 },
        { head: words.vote, number: false, share: 1.5 },
      ],
      rows: seats.flatMap(({ seatId, choice }) => {
        const seat = roll.seats.find(({ id }) => id === seatId);
        return seat ? [[officeOf(seat), sectorOf(roll, seat), words.choice[choice]]] : [];
      }),
    },
    {
      kind: 'table',
      caption: words.bySector,
      columns: [
        { head: words.sector, number: false, share: 3 },
        count(words.choice.for),
        count(words.choice.against),
        count(words.choice.abstain),
      ],
      rows: sectors.map((sector) => [
        sector.name,
        String(sector.for),
        String(sector.against),
        String(sector.abstain),
      ]),
    },
  ];
}

function outcome({ language, words: minutes, dates }: MinutesGround, motion: MotionView): string {
  const words = formalWords[language];
  const { state, rule, resolution, lapsed, unheard, charge } = motion;
  const told = state === 'adopted' ? words.adopted(numberOf(resolution)) : words.state[state];
  const due = charge.dueOn === null ? minutes.noDue : dates.date(charge.dueOn);
  return [
    ...(motion.votes && rule ? [words.rule[rule]] : []),
    told,
    ...(lapsed > 0 ? [words.lapsed(lapsed)] : []),
    ...(unheard > 0 ? [words.unheard(unheard)] : []),
    ...(state === 'adopted' ? [words.charge(charge.responsible || words.nobody, due)] : []),
  ].join(' ');
}

const numberOf = (resolution: MotionView['resolution']): string =>
  resolution ? `${resolution.number}/${resolution.year}` : '';

function dissents(ground: MinutesGround, motion: MotionView): DocumentBlock[] {
  if (motion.dissents.length === 0) return [];
  const words = formalWords[ground.language];
  return [
    prose(
      motion.dissents.map(({ seatId, choice, text }) => ({
        style: 'bullet',
        level: 1,
        runs: [
          {
            text: `${words.dissent}, ${seatName(ground, seatId) ?? ''} (${words.choice[choice].toLowerCase()}): `,
            strong: true,
          },
          { text: text ?? ground.words.erased },
        ],
      })),
    ),
  ];
}

/** What the session resolved, for who looks for that first. */
export const adoptedRows = (ground: MinutesGround): string[][] =>
  ground.facts.parts.motions.flatMap(({ state, text, charge, resolution }) => {
    if (state !== 'adopted' || !resolution) return [];
    const words = formalWords[ground.language];
    const status = ground.formal?.statuses.find(({ id }) => id === resolution.id)?.status ?? 'adopted';
    return [
      [
        words.resolution(numberOf(resolution), text ?? ground.words.erased),
        charge.responsible || words.nobody,
        charge.dueOn === null ? ground.words.noDue : ground.dates.date(charge.dueOn),
        capital(words.status[status]),
      ],
    ];
  });

/** Who signed this version, seat by seat. */
export function signatures(ground: MinutesGround): DocumentBlock[] {
  const signing = ground.formal?.signing;
  if (!signing || signing.seats.length === 0) return [];
  const words = formalWords[ground.language];
  const said = (seatId: string): string => {
    const given = signing.given.find(
      (one) => one.seatId === seatId && one.version === ground.version.version,
    );
    if (!given) return words.unsigned;
    return given.decision === 'sign'
      ? words.signed(`${ground.dates.day(given.at)}, ${ground.dates.time(given.at)}`)
      : words.declined(given.reason ?? ground.words.erased);
  };
  return [
    ground.heading(1, words.signatures),
    {
      kind: 'table',
      caption: words.signatures,
      columns: [
        { head: words.seat, number: false, share: 3 },
        { head: words.who, number: false, share: 3 },
        { head: words.signature, number: false, share: 3 },
      ],
      rows: signing.seats.map(({ seatId, label, capacity, name }) => [
        label,
        `${name ?? ground.words.somebody}, ${words.capacity[capacity]}`,
        said(seatId),
      ]),
    },
    prose([paragraph(words.bound)], 'small'),
  ];
}
