import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { RoundKeeper } from '../ballot/round-keeper.ts';
import { Transactions } from '../platform/database/transactions.ts';
import type { LiveSession } from './live-session.ts';
import { ParticipantStore } from './participant.store.ts';
import { type Participant, voterIn } from './roster.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionStore } from './session.store.ts';

/** What stands on the card of a seat that is taken: changed here or at another process, and told to those who show it. */
@Injectable()
export class SeatCards {
  constructor(
    private readonly transactions: Transactions,
    private readonly participants: ParticipantStore,
    private readonly store: SessionStore,
    private readonly rounds: RoundKeeper,
    private readonly announcer: SessionAnnouncer,
  ) {}

  /** Reads rows again that another process wrote. Only a card that was shown before is told to those who show it. */
  async refresh(live: LiveSession, ids: readonly ParticipantId[]): Promise<void> {
    const changed: ParticipantCard[] = [];
    for (const participant of await this.participants.some(live.key, ids)) {
      if (live.roster.get(participant.card.id)) changed.push(participant.card);
      live.roster.put(participant);
    }
    this.announcer.tellNames(live, changed);
  }

  async change(live: LiveSession, participant: Participant, card: ParticipantCard): Promise<ParticipantCard> {
    const { entityId, id } = live.key;
    const changed = await this.transactions.run(async (tx) => {
      if (card.facilitator !== participant.card.facilitator) {
        await this.store.lock(tx, live.key);
        await this.rounds.entitleAnew(tx, entityId, id, voterIn(live.state, { ...participant, card }));
      }
      const written = await this.participants.change(tx, live.key, card.id, card);
      await this.participants.announce(tx, live.key, [card.id]);
      return { ...participant, card: written.card };
    });
    live.roster.put(changed);
    this.announcer.tellNames(live, [changed.card]);
    return changed.card;
  }
}
