import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CommitmentSubject } from '@ruta/contracts/ballot/ballot';
import type { ContributionId, EntityId, TableMapId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { roundIn } from '@ruta/domain/ballot/rounds';
import type { SavedMap } from '@ruta/domain/breakout/seat-saved';
import { RecordKind } from '@ruta/contracts/evidence/record';
import { recordedInParts } from '@ruta/domain/session/parts/parts';
import { resultIsPublic } from '@ruta/domain/ballot/visibility';
import { itemOf } from '@ruta/domain/session/run';
import type {
  BringableContribution,
  FormalFacts,
  RoundCount,
  SessionState,
} from '@ruta/domain/session/state';
import { BallotSubjects } from '../ballot/ballot-subjects.ts';
import { type RoundEvent, RoundKeeper } from '../ballot/round-keeper.ts';
import { BringableContributions } from '../consultation/bringable-contributions.ts';
import { Versions } from '../drafting/versions.service.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import { FormalFactsOf } from './formal-facts.ts';
import { FormalKeeper } from './formal-keeper.ts';
import { ParticipantStore } from './participant.store.ts';
import { Pictures } from './pictures.service.ts';
import { voterIn } from './roster.ts';
import { TableKeeper } from './table-keeper.ts';
import { TableMaps } from './table-maps.service.ts';

/** What a decision about a round rests on; counted while the round is held. */
export interface RoundFacts {
  papers: number;
  count: RoundCount | null;
  /** There is such a version, and it has that hash. */
  subjectIsFrozen: boolean;
}

/** What a decision rests on that is not in the log. */
export interface Facts {
  round: RoundFacts | null;
  formal: FormalFacts | null;
  maps: ReadonlyMap<TableMapId, SavedMap>;
  contributions: ReadonlyMap<ContributionId, BringableContribution>;
}

const none: RoundFacts = { papers: 0, count: null, subjectIsFrozen: false };

/** What follows from a session's events in the same transaction: rounds, rights to vote, the public record. */
@Injectable()
export class SessionConsequences implements OnModuleInit {
  constructor(
    private readonly rounds: RoundKeeper,
    private readonly publicRecord: RecordService,
    private readonly versions: Versions,
    private readonly pictures: Pictures,
    private readonly subjects: BallotSubjects,
    private readonly tables: TableKeeper,
    private readonly formalFacts: FormalFactsOf,
    private readonly formal: FormalKeeper,
    private readonly tableMaps: TableMaps,
    private readonly contributions: BringableContributions,
    private readonly people: ParticipantStore,
  ) {}

  onModuleInit(): void {
    this.subjects.provide('commitment-version', (entityId, subject) => this.isVersion(entityId, subject));
  }

  /** In the order in which locks are taken everywhere: the body's, then the round's. */
  async facts(tx: Tx, live: LiveSession, state: SessionState, command: SessionCommand): Promise<Facts> {
    const formal = await this.formalFacts.of(tx, live, command);
    const maps = await this.tableMaps.wanted(tx, live, state, command);
    const contributions = await this.bringable(tx, live, command);
    return { formal, maps, contributions, round: await this.roundFacts(tx, live, state, command) };
  }

  /** Whoever sends the command says what its new round is called; the name of another session's is not theirs to give. */
  async namesAnothersRound(tx: Tx, { key }: LiveSession, command: SessionCommand): Promise<boolean> {
    if (command.type !== 'round.open' && command.type !== 'motion.put') return false;
    return this.rounds.isOfAnotherSession(tx, command.roundId, key.id);
  }

  private async bringable(
    tx: Tx,
    { key }: LiveSession,
    command: SessionCommand,
  ): Promise<Facts['contributions']> {
    if (command.type !== 'idea.bring') return new Map();
    const { contributionId } = command;
    const found = await this.contributions.one(tx, key.entityId, contributionId);
    return new Map(found ? [[contributionId, found]] : []);
  }

  private async roundFacts(
    tx: Tx,
    { key }: LiveSession,
    state: SessionState,
    command: SessionCommand,
  ): Promise<RoundFacts | null> {
    if (command.type === 'round.open') {
      const { subject } = command;
      const subjectIsFrozen = subject !== null && (await this.subjects.isFrozen(key.entityId, subject));
      return { ...none, subjectIsFrozen };
    }
    if (command.type !== 'round.close' && command.type !== 'round.amend') return null;
    const round = roundIn(state.rounds, command.roundId);
    if (round?.status !== 'open') return null;
    await this.rounds.hold(tx, round.id);
    if (command.type === 'round.amend')
      return { ...none, papers: await this.rounds.papersCast(tx, key.entityId, round.id) };
    const count = await this.rounds.count(tx, key.entityId, round);
    return { ...none, papers: count.result.tally.papers, count };
  }

  /** `after` is the state that `logged` led to, `hash` the log's hash there. */
  async apply(
    tx: Tx,
    live: LiveSession,
    after: SessionState,
    logged: LoggedEvent,
    hash: string,
  ): Promise<void> {
    const { event } = logged;
    const { entityId, id } = live.key;
    if (event.type === 'item.entered')
      await this.pictures.show(tx, entityId, itemOf(after.run, event.itemId)?.content);
    if (event.type === 'agenda.edited' && itemOf(after.run, event.item.id)?.startedAt)
      await this.pictures.show(tx, entityId, event.item.content);
    const round = isOfRound(event) ? roundIn(after.rounds, event.roundId) : undefined;
    if (isOfRound(event) && round) {
      const atTable = live.plenary ? await this.tables.votersAt(tx, live) : null;
      const voters = () =>
        atTable ??
        live.roster
          .all()
          .filter(({ card }) => !after.removed.includes(card.id))
          .map((participant) => voterIn(after, participant));
      await this.rounds.apply(tx, { entityId, sessionId: id }, event.type, round, voters);
    }
    if (event.type === 'participant.name-hidden' || event.type === 'participant.name-shown') {
      const hidden = event.type === 'participant.name-hidden';
      await this.people.hideName(tx, live.key, event.participantId, hidden);
    }
    if (event.type === 'participant.removed')
      await this.rounds.withdraw(tx, entityId, id, event.participantId);
    if (event.type === 'participant.restored') await this.entitleAgain(tx, live, after, event.participantId);
    if (!live.plenary) await this.tables.apply(tx, live, after, logged);
    if (live.header.formal) await this.formal.apply(tx, live, after, logged);
    const entry = entryFor(after, logged, hash);
    if (entry && !live.header.rehearsal)
      await this.publicRecord.append(
        tx,
        entityId,
        entry.kind,
        id,
        { sessionId: id, ...entry.payload },
        logged.at,
      );
  }

  private async isVersion(entityId: EntityId, subject: CommitmentSubject): Promise<boolean> {
    try {
      const { hash } = await this.versions.content(entityId, subject.commitmentId, subject.version);
      return hash === subject.hash;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  private async entitleAgain(
    tx: Tx,
    { key, roster }: LiveSession,
    after: SessionState,
    participantId: Parameters<LiveSession['roster']['get']>[0],
  ): Promise<void> {
    const participant = roster.get(participantId);
    if (!participant) return;
    await this.rounds.entitleInOpenRounds(tx, key.entityId, key.id, voterIn(after, participant));
  }
}

const isOfRound = (event: LoggedEvent['event']): event is RoundEvent => event.type.startsWith('round.');

interface Entry {
  kind: RecordKind;
  payload: Parameters<RecordService['append']>[4];
}

/** What the public record keeps of a session: its beginning and end, moderation, and ballots. Ids and hashes only. */
export function entryFor(after: SessionState, { seq, event }: LoggedEvent, hash: string): Entry | null {
  switch (event.type) {
    case 'run.started':
      return { kind: 'session.started', payload: { seq } };
    case 'run.finished':
      return { kind: 'session.finished', payload: { seq, logHash: hash, steps: stepsOf(after) } };
    case 'idea.hidden':
    case 'idea.restored':
    case 'idea.declined':
      return { kind: recordKindOf(event), payload: { seq, ideaId: event.ideaId } };
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.name-hidden':
    case 'participant.name-shown':
      return { kind: recordKindOf(event), payload: { seq, participantId: event.participantId } };
    case 'round.closed':
    case 'round.released':
      return ballotEntry(after, event);
    case 'round.reason-hidden':
    case 'round.reason-shown':
      return {
        kind: event.type === 'round.reason-hidden' ? 'ballot.reason-hidden' : 'ballot.reason-shown',
        payload: { seq, roundId: event.roundId, code: event.code },
      };
    case 'round.batch-entered':
    case 'round.batch-corrected':
    case 'round.batch-confirmed':
    case 'round.batch-withdrawn':
      return {
        kind: RecordKind.parse(event.type.replace('round.', 'ballot.')),
        payload: { seq, roundId: event.roundId, batchId: event.batchId, participantId: event.by },
      };
    default:
      return recordedInParts.includes(event.type) ? partEntry(event, seq) : null;
  }
}

/** What was done to which element, without its words. */
function partEntry(event: LoggedEvent['event'], seq: number): Entry {
  const { type: _, ...rest } = event;
  const ids = Object.entries(rest).filter(([name]) => name.endsWith('Id'));
  return { kind: recordKindOf(event), payload: { ...Object.fromEntries(ids), seq } };
}

export const recordKindOf = ({ type }: Pick<LoggedEvent['event'], 'type'>): RecordKind =>
  RecordKind.parse(`session.${type.replace('.', '-')}`);

const stepsOf = ({ steps }: SessionState) =>
  steps.map(({ itemId, at, usedMs, present }) => ({ itemId, at, usedMs, present: { ...present } }));

/** The numbers as soon as everybody may see them; until then the root alone binds them. */
function ballotEntry(
  after: SessionState,
  { type, roundId }: Extract<RoundEvent, { type: 'round.closed' | 'round.released' }>,
): Entry | null {
  const round = roundIn(after.rounds, roundId);
  if (!round?.result || !round.root) return null;
  const { tally, eligible, papersBy } = round.result;
  const payload: Entry['payload'] = {
    roundId,
    root: round.root,
    method: round.spec.method.method,
    disclosure: round.spec.disclosure,
    papers: tally.papers,
    eligible,
  };
  if (round.subject) payload['subject'] = { ...round.subject };
  if (resultIsPublic(round)) {
    payload['options'] = tally.options.map((option) => ({ ...option }));
    payload['blank'] = tally.blank;
    payload['leading'] = [...tally.leading];
    payload['papersBy'] = { ...papersBy };
  }
  return { kind: type === 'round.closed' ? 'ballot.closed' : 'ballot.released', payload };
}
