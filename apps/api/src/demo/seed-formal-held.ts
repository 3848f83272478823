import type {
  BodyId,
  MotionId,
  ParticipantId,
  ResolutionId,
  RoundId,
  SeatId,
  SectorId,
  SessionId,
} from '@ruta/contracts/protocol/ids';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RollOfBody } from '@ruta/contracts/formal/roll';
import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { merkleRoot } from '@ruta/domain/evidence/merkle';
import type { RoundCount } from '@ruta/domain/session/state';
import type { Tx } from '../platform/database/transactions.ts';
import { leafOf, newReceiptCode } from '../ballot/receipt.ts';
import { type HeldMotion, heldSession } from './content/formal-held.ts';
import { demoPeople, type PersonKey } from './content/people.ts';
import { resolutions, type SeatKey, sectors } from './content/secretariat.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { type FormalScript, type PlayedMotion, playFormal, type Sitter } from './play-formal.ts';
import { addCalled, calledAgenda } from './seed-formal.ts';
import { seedSignedMinutes } from './seed-minutes.ts';
import { resolutionNumbers, settings, votesOn } from './seed-secretariat.ts';

const minute = 60_000;
const seats = sectors.flatMap((sector) => sector.seats.map((seat) => ({ ...seat, sector })));

/** Whoever was in the room: the seats, and after them who led. */
interface Present extends Sitter {
  key: SeatKey;
  person: PersonKey;
}

/** The formal session that was held: called, played by the rules of live ones, its minutes signed and published. */
export function seedHeldFormal(world: DemoWorld): void {
  const { calendar, ids } = world;
  const { key, daysAgo, calledDaysAgo, points, at, leader: leading, ...called } = heldSession;
  const [calledAt, startsAt] = [calendar.moment(-calledDaysAgo, '12:00'), calendar.moment(-daysAgo, at)];
  const id = ids.make<SessionId>('session', key, calledAt);
  const people = presentAt(world, startsAt);
  const leader = ids.at(startsAt - 10 * minute) as ParticipantId;
  const motions = heldSession.motions.map((motion) => motionOf(world, motion, people));
  const votes = new Map(motions.map((motion) => [motion.roundId, papersOf(motion)]));
  const script: FormalScript = {
    agenda: calledAgenda(world, key, calledAt, points),
    scheduledAt: calledAt,
    leader,
    present: people,
    roll: rollOf(world),
    earlier: earlierIn(world),
    reviewed: heldSession.reviewed.map((one) => ids.of<ResolutionId>('resolution', one)),
    entries: entriesOf(world, people, motions),
    ends: calendar.moment(-daysAgo, heldSession.ends),
    count: ({ roundId }, spec) => countOf(roundId, votes.get(roundId) ?? [], spec),
  };
  const { log, state } = playFormal(script);
  const call = {
    ...called,
    ...{ id, startsAt, calledAt, notice: calledDaysAgo - daysAgo, asked: 1, kind: 'extraordinary' as const },
    year: Number(calendar.day(-daysAgo).slice(0, 4)),
  };
  const head = addCalled(world, call, { log, participants: people.length + 1 });
  for (const [place, { person, ...sitter }] of people.entries())
    addParticipant(world, id, { person, number: place + 2, ...sitter }, startsAt);
  addParticipant(world, id, { person: leading, number: 1, id: leader }, startsAt);
  for (const motion of motions) {
    const round = roundIn(state.rounds, motion.roundId);
    if (!round) throw new Error('A motion was not voted on.');
    addRound(world, id, round, votes.get(motion.roundId) ?? []);
    recordAdoption(world, motion, id);
  }
  for (const resolutionId of script.reviewed)
    world.record.note(reviewedAt(script), 'resolution.moved', resolutionId, {
      from: 'in-progress',
      to: 'done',
    });
  seedSignedMinutes(world, { key, day: -daysAgo, ended: script.ends, leaves: 'act', ...head }, people);
}

/** Resolutions stand in their table before the sessions do: what adopted them is drawn when both are there. */
export async function linkHeldResolutions(tx: Tx, world: DemoWorld): Promise<void> {
  for (const { resolution } of heldSession.motions)
    await tx.query('UPDATE resolution SET session_id = $3, round_id = $4 WHERE entity_id = $1 AND id = $2', [
      world.entityId,
      world.ids.of('resolution', resolution),
      world.ids.of('session', heldSession.key),
      world.ids.of('round', `${heldSession.key}/${resolution}`),
    ]);
}

const seatOf = (key: SeatKey) => {
  const seat = seats.find((one) => one.key === key);
  if (!seat) throw new Error(`There is no seat ${key}.`);
  return seat;
};

function presentAt({ ids }: DemoWorld, startsAt: number): Present[] {
  return heldSession.present.map(({ seat: key, capacity }, place) => ({
    key,
    capacity,
    id: ids.at(startsAt + (place - 8) * minute) as ParticipantId,
    seatId: ids.of<SeatId>('seat', key),
    person: seatOf(key)[capacity],
  }));
}

const inSeat = (people: readonly Present[], key: SeatKey): Present => {
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody sat for ${key}.`);
  return found;
};

function rollOf({ ids, calendar }: DemoWorld): RollOfBody {
  const { daysAgo, at, secondCallMinutes } = heldSession;
  return {
    bodyId: ids.of<BodyId>('body', 'stl'),
    rule: settings.rule,
    quorum: settings.quorum,
    secondQuorum: settings.secondQuorum,
    everySector: settings.everySector,
    secondCallAt: calendar.moment(-daysAgo, at) + secondCallMinutes * minute,
    sectors: sectors.map(({ kind, name }) => ({ id: ids.of<SectorId>('sector', kind), name })),
    seats: seats.map(({ key, label, institution, sector }) => ({
      id: ids.of<SeatId>('seat', key),
      sectorId: ids.of<SectorId>('sector', sector.kind),
      label,
      institution,
    })),
    routes: [],
  };
}

const earlierIn = (world: DemoWorld): FormalScript['earlier'] =>
  resolutions
    .filter(({ held }) => held === 'reviewed')
    .map(({ key, text, responsible }) => {
      const { number, year } = numberOf(world, key);
      const id = world.ids.of<ResolutionId>('resolution', key);
      return { id, number: `${number}/${year}`, text, responsible, dueOn: null, status: 'in-progress' };
    });

function numberOf(world: DemoWorld, key: string): { number: number; year: number } {
  const named = resolutionNumbers(world).get(key);
  if (!named) throw new Error(`There is no resolution ${key}.`);
  return named;
}

const resolutionOf = (key: string) => {
  const found = resolutions.find((one) => one.key === key);
  if (!found) throw new Error(`There is no resolution ${key}.`);
  return found;
};

function motionOf(world: DemoWorld, motion: HeldMotion, people: readonly Present[]): PlayedMotion {
  const { calendar, ids } = world;
  const adopted = resolutionOf(motion.resolution);
  const at = (time: string) => calendar.moment(-heldSession.daysAgo, time);
  return {
    resolutionId: ids.of<ResolutionId>('resolution', motion.resolution),
    number: numberOf(world, motion.resolution),
    roundId: ids.chance<RoundId>('round', `${heldSession.key}/${motion.resolution}`),
    motionId: ids.chance<MotionId>('motion', motion.resolution),
    by: inSeat(people, motion.by),
    secondedBy: inSeat(people, motion.secondedBy),
    text: adopted.text,
    first: motion.first
      ? { text: motion.first.text, amendedBy: inSeat(people, motion.first.amendedBy) }
      : null,
    responsible: adopted.responsible,
    seatId: adopted.seat ? ids.of<SeatId>('seat', adopted.seat) : null,
    dueOn: adopted.dueInDays === undefined ? null : calendar.day(adopted.dueInDays),
    put: at(motion.put),
    decided: at(motion.decided),
    votes: votesOn(adopted).map(({ seat, choice, dissent }) => ({
      sitter: inSeat(people, seat.key),
      choice,
      dissent,
    })),
  };
}

/** Motions stand in the entries that resolve, in their order. */
function entriesOf(
  { calendar }: DemoWorld,
  people: readonly Present[],
  motions: readonly PlayedMotion[],
): FormalScript['entries'] {
  const begins = heldSession.entries.map((entry) => calendar.moment(-heldSession.daysAgo, entry.at));
  return heldSession.entries.map(({ turns }, place) => {
    const [from, to] = [begins[place] ?? 0, begins[place + 1] ?? Infinity];
    return {
      at: from,
      turns: turns.map(({ seat, stance, seconds }) => ({ sitter: inSeat(people, seat), stance, seconds })),
      motion: motions.find(({ put }) => put > from && put < to) ?? null,
    };
  });
}

interface SeatPaper {
  sitter: Sitter;
  stance: PlayedMotion['votes'][number]['choice'];
  code: string;
  castAt: number;
}

const papersOf = ({ votes, put }: PlayedMotion): SeatPaper[] =>
  votes.map(({ sitter, choice }, place) => ({
    sitter,
    stance: choice,
    code: newReceiptCode(),
    castAt: put + (place + 1) * 15_000,
  }));

function addRound(
  world: DemoWorld,
  session_id: SessionId,
  round: RoundView,
  papers: readonly SeatPaper[],
): void {
  world.add('ballot_round', {
    ...{ id: round.id, session_id, commitment_id: null, round, status: 'closed', closes_at: null },
  });
  for (const paper of papers) {
    const { sitter, code, castAt } = paper;
    const named = { round_id: round.id, right_id: sitter.seatId };
    world.add('entitlement', { ...named, participant_id: sitter.id, basis: 'seat' });
    world.add('paper', {
      ...{ ...named, cast_by: sitter.id, code, choice: choiceOf(paper, round.spec) },
      ops: [world.ids.at(castAt)],
      at: moment(castAt),
    });
  }
}

const choiceOf = ({ stance }: SeatPaper, { options }: BallotSpec): Choice => {
  const option = options.find((one) => one.stance === stance);
  if (!option) throw new Error(`There is no paper for ${stance}.`);
  return { method: 'single', option: option.id };
};

function countOf(roundId: RoundId, papers: readonly SeatPaper[], spec: BallotSpec): RoundCount {
  const choices = papers.map((paper) => choiceOf(paper, spec));
  const root = merkleRoot(papers.map((paper) => leafOf(roundId, paper.code, choiceOf(paper, spec))));
  return {
    root,
    result: {
      eligible: papers.length,
      papersBy: { account: 0, guest: 0, assisted: 0, seat: papers.length, paper: 0, hands: 0 },
      tally: tallyOf(spec, choices, { lot: root }),
      batches: [],
      uncounted: 0,
      seats: papers
        .map((paper) => ({ seatId: paper.sitter.seatId, choice: choiceOf(paper, spec) }))
        .toSorted((one, other) => (one.seatId < other.seatId ? -1 : 1)),
    },
  };
}

interface Joined {
  id: ParticipantId;
  number: number;
  person: PersonKey;
  key?: SeatKey;
  seatId?: SeatId;
  capacity?: Sitter['capacity'];
}

function addParticipant(
  world: DemoWorld,
  session_id: SessionId,
  { id, number, person, key, seatId, capacity }: Joined,
  startsAt: number,
): void {
  world.add('participant', {
    ...{ session_id, id, number, mode: 'room', basis: 'account', facilitator: key === undefined },
    person_id: world.person(person),
    name: demoPeople[person].name,
    seat_id: seatId ?? null,
    capacity: capacity ?? null,
    sector: key ? seatOf(key).sector.name : null,
    joined_at: moment(startsAt - 12 * minute + number * minute),
  });
}

function recordAdoption(world: DemoWorld, motion: PlayedMotion, sessionId: SessionId): void {
  const { resolutionId: id, number, roundId, text, decided } = motion;
  const bodyId = world.ids.of<BodyId>('body', 'stl');
  const payload = { bodyId, ...number, routeId: null, rule: settings.rule, sessionId, roundId };
  world.record.note(decided, 'resolution.adopted', id, { ...payload, textHash: contentHash(text) });
}

/** As the script moves them: three minutes into the review. */
const reviewedAt = ({ entries }: FormalScript): number => (entries[2]?.at ?? 0) + 3 * minute;
