import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { itemOf } from '@ruta/domain/session/run';
import type { SessionState } from '@ruta/domain/session/state';
import { type RoundEvent, RoundKeeper } from '../ballot/round-keeper.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { FormalKeeper } from './formal-keeper.ts';
import type { LiveSession } from './live-session.ts';
import { ParticipantStore } from './participant.store.ts';
import { Pictures } from './pictures.service.ts';
import { voterIn } from './roster.ts';
import { entryFor } from './session-record.ts';
import { TableKeeper } from './table-keeper.ts';

/** What follows from a session's events in the same transaction: rounds, rights to vote, the public record. */
@Injectable()
export class SessionConsequences {
  constructor(
    private readonly rounds: RoundKeeper,
    private readonly publicRecord: RecordService,
    private readonly pictures: Pictures,
    private readonly tables: TableKeeper,
    private readonly formal: FormalKeeper,
    private readonly people: ParticipantStore,
  ) {}

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
