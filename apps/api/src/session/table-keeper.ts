import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { type Breakout, openBreakout, type Table } from '@ruta/domain/breakout/breakout';
import { beginTable, finishTable } from '@ruta/domain/breakout/table-session';
import { evolve } from '@ruta/domain/session/evolve';
import { itemOf } from '@ruta/domain/session/run';
import {
  type Circumstances,
  emptySession,
  type RoundCount,
  type SessionState,
} from '@ruta/domain/session/state';
import { uuidv7 } from 'uuidv7';
import { RoundKeeper, type Voter } from '../ballot/round-keeper.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import type { LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { voterOf } from './roster.ts';
import { firstHash, toStored } from './session-log.ts';
import { SessionRegistry } from './session-registry.ts';
import { type Head, SessionStore } from './session.store.ts';
import { type TableEntry, TableStore } from './table.store.ts';

/**
 * What the plenary's decisions mean for its tables, in the plenary's own transaction: they begin with it, people move
 * with it, and they end with it. Who writes at a table waits for that, and is refused afterwards.
 */
@Injectable()
export class TableKeeper {
  constructor(
    private readonly tables: TableStore,
    private readonly store: SessionStore,
    private readonly registry: SessionRegistry,
    private readonly rounds: RoundKeeper,
    private readonly presence: PresenceBook,
    private readonly publicRecord: RecordService,
  ) {}

  async apply(tx: Tx, live: LiveSession, after: SessionState, { event, at }: LoggedEvent): Promise<void> {
    switch (event.type) {
      case 'breakout.opened':
        await this.begin(tx, live, after, at);
        return this.setClocks(tx, live, after);
      case 'breakout.extended':
      case 'run.paused':
      case 'run.resumed':
        return this.setClocks(tx, live, after);
      case 'breakout.moved':
        if (openBreakout(after)) await this.move(tx, live, event.participantId, event.tableId);
        return;
      case 'participant.removed':
        if (openBreakout(after)) await this.move(tx, live, event.participantId, null);
        return;
      case 'breakout.closed':
        return this.finish(tx, live, event.tables, at);
      default:
        return;
    }
  }

  /** Who sits at a table as of this transaction, whatever this process has heard. */
  votersAt(tx: Tx, { key }: LiveSession): Promise<Voter[]> {
    return this.tables.votersAt(tx, key);
  }

  private async begin(tx: Tx, { key, header }: LiveSession, after: SessionState, at: number): Promise<void> {
    const breakout = openBreakout(after);
    const content = breakout && itemOf(after.run, breakout.itemId)?.content;
    if (!breakout || content?.kind !== 'breakout') return;
    const { entityId } = key;
    const code = ({ number }: Table) => `${header.code}-${breakout.number}.${number}`;
    await this.tables.create(
      tx,
      key,
      breakout.tables.map((table) => ({ ...table, code: code(table), people: table.seated.length })),
    );
    const begun = beginTable(content, circumstances(at));
    const entries = breakout.tables.map(({ id }) =>
      written(id, { seq: 0, hash: firstHash(entityId, id) }, begun, at, 'live'),
    );
    await this.tables.append(tx, entityId, entries);
    await this.tables.seat(tx, key, seatsOf(breakout));
  }

  private async setClocks(tx: Tx, { key }: LiveSession, after: SessionState): Promise<void> {
    const breakout = openBreakout(after);
    if (!breakout) return;
    const clocks = breakout.tables
      .filter(({ closed }) => !closed)
      .map(({ id, endsAt }) => ({ id, endsAt: after.run.pausedAt === null ? endsAt : null }));
    await this.tables.setClocks(tx, key.entityId, clocks);
  }

  /** The right to a paper goes along; what was voted stays where it was voted. */
  private async move(
    tx: Tx,
    { key, roster }: LiveSession,
    participantId: ParticipantId,
    to: SessionId | null,
  ): Promise<void> {
    const from = await this.tables.tableOf(tx, key, participantId);
    await this.tables.lock(
      tx,
      key.entityId,
      [from, to].filter((id) => id !== null),
    );
    await this.tables.seat(tx, key, [{ participantId, tableId: to }]);
    if (from !== null) await this.rounds.withdraw(tx, key.entityId, from, participantId);
    const participant = roster.get(participantId);
    if (to !== null && participant)
      await this.rounds.entitleInOpenRounds(tx, key.entityId, to, voterOf(participant));
  }

  private async finish(
    tx: Tx,
    { key, header }: LiveSession,
    ids: readonly SessionId[],
    at: number,
  ): Promise<void> {
    const heads = await this.tables.lock(tx, key.entityId, ids);
    const entries: TableEntry[] = [];
    for (const [id, head] of heads) {
      const state = await this.stateOf(tx, { entityId: key.entityId, id }, head);
      const counts = await this.counts(tx, state, key.entityId);
      const { room, online, assisted } = this.presence.attendance(id);
      const when = { ...circumstances(at), present: { room, online, assisted }, count: countFrom(counts) };
      const events = finishTable(state, when);
      if (events.length === 0) continue;
      entries.push(written(id, head, events, at, 'finished'));
      await this.closeRounds(tx, { entityId: key.entityId, id }, state, events, at);
    }
    if (entries.length === 0) return;
    await this.tables.append(tx, key.entityId, entries);
    if (header.rehearsal) return;
    const logs = entries.map(({ id, stored }) => ({ tableId: id, logHash: stored.at(-1)?.hash ?? '' }));
    await this.publicRecord.append(
      tx,
      key.entityId,
      'session.tables-closed',
      key.id,
      { sessionId: key.id, tables: logs },
      at,
    );
  }

  /** As of its locked head: from memory where this process has it that far. */
  private async stateOf(tx: Tx, key: LiveSession['key'], head: Head): Promise<SessionState> {
    const known = this.registry.inMemory(key.id)?.state ?? emptySession;
    if (known.seq >= head.seq) return known;
    return (await this.store.eventsAfter(key, known.seq, tx)).reduce(evolve, known);
  }

  private async counts(
    tx: Tx,
    { rounds }: SessionState,
    entityId: LiveSession['key']['entityId'],
  ): Promise<Map<RoundId, RoundCount>> {
    const counts = new Map<RoundId, RoundCount>();
    for (const round of rounds.filter(({ status }) => status === 'open')) {
      await this.rounds.hold(tx, round.id);
      counts.set(round.id, await this.rounds.count(tx, entityId, round));
    }
    return counts;
  }

  private async closeRounds(
    tx: Tx,
    { entityId, id }: LiveSession['key'],
    before: SessionState,
    events: readonly SessionEvent[],
    at: number,
  ): Promise<void> {
    const after = events.reduce(
      (state, event, index) => evolve(state, { seq: before.seq + index + 1, at, actor: null, event }),
      before,
    );
    for (const event of events) {
      const round = event.type === 'round.closed' && roundIn(after.rounds, event.roundId);
      if (round) await this.rounds.apply(tx, { entityId, sessionId: id }, 'round.closed', round, () => []);
    }
  }
}

const seatsOf = ({ tables }: Breakout) =>
  tables.flatMap(({ id, seated }) => seated.map((participantId) => ({ participantId, tableId: id })));

const countFrom = (counts: Map<RoundId, RoundCount>) => (id: RoundId) => {
  const count = counts.get(id);
  if (!count) throw new Error('a round is closed only after it was counted');
  return count;
};

function written(
  id: SessionId,
  head: Head,
  events: readonly SessionEvent[],
  at: number,
  status: TableEntry['status'],
): TableEntry {
  const logged = events.map((event, index) => ({ seq: head.seq + index + 1, at, actor: null, event }));
  return { id, stored: toStored(logged, head.hash), status };
}

/** A table begins and ends by itself: nobody leads, nobody is seated by it. */
const circumstances = (now: number): Circumstances => ({
  now,
  present: { room: 0, online: 0, assisted: 0 },
  controllerHeardAt: null,
  random: () => randomInt(2 ** 32) / 2 ** 32,
  leads: () => false,
  isSeated: () => false,
  takesPart: () => false,
  people: () => [],
  savedMap: () => null,
  contribution: () => null,
  project: () => null,
  formal: null,
  seatHeld: () => null,
  newId: () => uuidv7(),
  papers: () => 0,
  isFrozen: () => false,
  count: countFrom(new Map()),
});
