import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { PapersBy } from '@ruta/contracts/ballot/result';
import type {
  AgendaItemId,
  CommitmentId,
  IdeaId,
  PersonId,
  PhaseId,
  RoundId,
  SessionId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { merkleRoot } from '@ruta/domain/evidence/merkle';
import { plannedSpan } from '@ruta/domain/session/plan-times';
import type { RoundCount } from '@ruta/domain/session/state';
import { leafOf, newReceiptCode } from '../ballot/receipt.ts';
import { demoPeople } from './content/people.ts';
import type { CommitmentKey } from './content/commitment.ts';
import type { DemoAttendance, DemoSession, DemoStep, ScriptIds } from './content/session.ts';
import { sessions } from './content/sessions.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { seedTables } from './seed-tables.ts';
import { seedMinutes } from './seed-minutes.ts';
import { type PlayedPaper, type PlayedRound, playSession } from './play-session.ts';
import { agendaOf, withReport } from './session-agenda.ts';
import { type CastMember, castOf } from './session-cast.ts';
import { addLog, storedLog } from './session-rows.ts';

const minute = 60_000;
const day = 86_400_000;

/** Every session has its id before anything points at it. */
export function nameSessions(world: DemoWorld): void {
  for (const session of sessions)
    world.ids.make<SessionId>('session', session.key, scheduledAt(world, session));
}

/** Called three weeks ahead, or as long ago as the phase has been open. */
const scheduledAt = (world: DemoWorld, session: DemoSession): Instant =>
  Math.min(startsAt(world, session) - 21 * day, world.calendar.now - 4 * day);

/** The one for now starts with the next five minutes. */
function startsAt({ calendar }: DemoWorld, { day: offset, at }: DemoSession): Instant {
  if (at === 'now') return Math.ceil(calendar.now / (5 * minute)) * 5 * minute;
  return calendar.moment(offset, at);
}

export type SubjectOf = (commitment: CommitmentKey, version: number) => BallotSubject;

/** Sessions that are to come, with their agenda, and those that were held, with everything that happened in them. */
export function seedSessions(world: DemoWorld, guests: readonly PersonId[], subjectOf: SubjectOf): void {
  for (const session of sessions.map(withReport)) {
    const { attendance } = session;
    if (attendance) seedHeld(world, { ...session, attendance }, guests, subjectOf);
    else seedScheduled(world, session);
  }
}

const scriptIds = (world: DemoWorld, session: DemoSession): ScriptIds => ({
  item: (step) => world.ids.make<AgendaItemId>('item', `${session.key}/${step}`, scheduledAt(world, session)),
  id: (name) => world.ids.chance('script', `${session.key}/${name}`),
});

function agendaIn(world: DemoWorld, session: DemoSession) {
  return agendaOf(session, {
    ...scriptIds(world, session),
    commitment: (key) => world.ids.of<CommitmentId>('commitment', key),
  });
}

function seedScheduled(world: DemoWorld, session: DemoSession): void {
  const items = agendaIn(world, session);
  const at = scheduledAt(world, session);
  seedLog(world, session, [{ seq: 1, at, actor: null, event: { type: 'session.scheduled', items } }], 0);
}

type Held = DemoSession & { readonly attendance: DemoAttendance };

function seedHeld(world: DemoWorld, session: Held, guests: readonly PersonId[], subjectOf: SubjectOf): void {
  const begins = startsAt(world, session);
  const cast = castOf(session.attendance, begins - 12 * minute, world.ids);
  const { room, online, assisted } = session.attendance;
  const codes = new Map<PlayedPaper, string>();
  const codeOf = (paper: PlayedPaper): string => {
    const code = codes.get(paper) ?? newReceiptCode();
    codes.set(paper, code);
    return code;
  };
  const played = playSession({
    steps: session.steps,
    agenda: agendaIn(world, session),
    scheduledAt: scheduledAt(world, session),
    startsAt: begins,
    present: { room, online, assisted },
    cast,
    ids: scriptIds(world, session),
    ideaId: (_, at) => world.ids.chance<IdeaId>('idea', `${session.key}/${at}`),
    roundId: (step) => world.ids.chance<RoundId>('round', `${session.key}/${step.key}`),
    subject: (step) => subjectIn(step, subjectOf),
    count: (round, eligible) => countOf(round, eligible, codeOf),
    random: Math.random,
  });
  const head = seedLog(world, session, played.log, cast.length);
  seedTables(world, session, played);
  seedCast(world, session, cast, guests, begins);
  const ended = played.state.run.finishedAt ?? begins;
  const leaves = session.phase === 'jornadas' ? 'report' : 'minutes';
  seedMinutes(world, { key: session.key, day: session.day, ended, cast, leaves, ...head });
  for (const { id, papers } of played.rounds) {
    const round = roundIn(played.state.rounds, id);
    if (round) seedRound(world, session, round, cast);
    for (const paper of papers) seedPaper(world, id, paper, codeOf(paper));
  }
}

function seedRound(world: DemoWorld, session: Held, round: RoundView, cast: readonly CastMember[]): void {
  world.add('ballot_round', {
    id: round.id,
    session_id: world.ids.of<SessionId>('session', session.key),
    commitment_id: round.subject?.kind === 'commitment-version' ? round.subject.commitmentId : null,
    round,
    status: 'closed',
    closes_at: round.closesAt === null ? null : moment(round.closesAt),
  });
  for (const { id, basis } of cast.filter(({ facilitator }) => !facilitator))
    world.add('entitlement', { round_id: round.id, participant_id: id, right_id: id, basis });
}

function seedPaper(
  world: DemoWorld,
  roundId: RoundId,
  { participant, choice, at }: PlayedPaper,
  code: string,
) {
  world.add('paper', {
    round_id: roundId,
    right_id: participant.id,
    cast_by: participant.id,
    code,
    choice,
    ops: [world.ids.at(at)],
    at: moment(at),
  });
}

function subjectIn(step: DemoStep, subjectOf: SubjectOf): BallotSubject | null {
  if (step.kind !== 'ballot' || !step.commitment || !step.version) return null;
  return subjectOf(step.commitment, step.version);
}

function countOf(
  { id, spec, papers }: PlayedRound,
  eligible: readonly CastMember[],
  codeOf: (paper: PlayedPaper) => string,
): RoundCount {
  const papersBy: PapersBy = { account: 0, guest: 0, assisted: 0, seat: 0, paper: 0, hands: 0 };
  for (const { participant } of papers) papersBy[participant.basis] += 1;
  const root = merkleRoot(papers.map((paper) => leafOf(id, codeOf(paper), paper.choice)));
  return {
    root,
    result: {
      eligible: eligible.length,
      papersBy,
      tally: tallyOf(
        spec,
        papers.map(({ choice }) => choice),
        { lot: root },
      ),
      batches: [],
      uncounted: 0,
    },
  };
}

/** As long as its agenda says, whether that was written or comes from a template. */
const plannedIn = (log: readonly LoggedEvent[], begins: Instant): number =>
  plannedSpan(
    log.flatMap(({ event }) => (event.type === 'session.scheduled' ? event.items : [])),
    begins,
  );

/** The session's row, its chained log with the words beside it, and what the public record keeps of it. */
function seedLog(
  world: DemoWorld,
  session: DemoSession,
  log: readonly LoggedEvent[],
  people: number,
): { seq: number; logHash: string } {
  const id = world.ids.of<SessionId>('session', session.key);
  const stored = storedLog(world, id, log);
  const last = stored.at(-1);
  const made = scheduledAt(world, session);
  const phaseId = session.phase ? world.ids.of<PhaseId>('phase', session.phase) : null;
  world.add('session', {
    id,
    phase_id: phaseId,
    code: session.code,
    title: session.title,
    place: session.place,
    starts_at: moment(startsAt(world, session)),
    planned_ms: plannedIn(log, startsAt(world, session)),
    status: people > 0 ? 'finished' : 'scheduled',
    last_seq: last?.seq ?? 0,
    head_hash: last?.hash,
    participants: people,
    op_id: world.ids.at(made),
    created_by: world.person('sofia'),
    created_at: moment(made),
  });
  world.add('session_code', { code: session.code, session_id: id });
  const payload = { sessionId: id, phaseId, startsAt: startsAt(world, session) };
  world.record.note(made, 'session.scheduled', id, payload);
  addLog(world, id, log, stored);
  return { seq: last?.seq ?? 0, logHash: last?.hash ?? '' };
}

function seedCast(
  world: DemoWorld,
  session: DemoSession,
  cast: readonly CastMember[],
  guests: readonly PersonId[],
  begins: Instant,
): void {
  const session_id = world.ids.of<SessionId>('session', session.key);
  const offset = sessions.findIndex(({ key }) => key === session.key) * 37;
  for (const { id, number, person, mode, basis, sector, facilitator } of cast) {
    const guest = guests[(offset + number * 3) % guests.length];
    world.add('participant', {
      session_id,
      id,
      person_id: person ? world.person(person) : basis === 'guest' ? guest : null,
      number,
      name: person ? demoPeople[person].name : null,
      mode,
      basis,
      sector,
      facilitator,
      joined_at: moment(begins - 12 * minute + number * 4000),
    });
  }
}
