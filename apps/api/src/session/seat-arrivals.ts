import { Injectable } from '@nestjs/common';
import { RoundKeeper } from '../ballot/round-keeper.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import { type NewParticipant, ParticipantStore } from './participant.store.ts';
import { type Participant, voterIn } from './roster.ts';

/** As many as one session is measured for, with room to spare. */
const MOST = 5000;
/** As many as one notification can name. */
const MOST_IN_A_BATCH = 200;

interface Arrival {
  wanted: NewParticipant;
  seated: (participant: Participant) => void;
  refused: (reason: unknown) => void;
}

interface Door {
  waiting: Arrival[];
  busy: boolean;
}

/**
 * Gives seats many at a time: whoever comes while the last ones are written goes into the next transaction. A hall
 * that comes at once holds one connection to the database, not all of them.
 */
@Injectable()
export class SeatArrivals {
  private readonly doors = new WeakMap<LiveSession, Door>();

  constructor(
    private readonly transactions: Transactions,
    private readonly participants: ParticipantStore,
    private readonly rounds: RoundKeeper,
  ) {}

  /** The same person, or the same request, has the same seat whenever it is asked for. */
  seat(live: LiveSession, wanted: NewParticipant): Promise<Participant> {
    const door = this.doors.get(live) ?? { waiting: [], busy: false };
    this.doors.set(live, door);
    return new Promise((seated, refused) => {
      door.waiting.push({ wanted, seated, refused });
      if (door.busy) return;
      door.busy = true;
      setImmediate(() => void this.run(live, door));
    });
  }

  private async run(live: LiveSession, door: Door): Promise<void> {
    while (door.waiting.length > 0) await this.admit(live, door.waiting.splice(0, MOST_IN_A_BATCH));
    door.busy = false;
  }

  private async admit(live: LiveSession, arrivals: Arrival[]): Promise<void> {
    try {
      const outcomes = await this.transactions.run((tx) => this.write(tx, live, arrivals));
      for (const [n, { seated, refused }] of arrivals.entries()) {
        const outcome = outcomes[n];
        if (!outcome || outcome instanceof Refused) refused(outcome);
        else {
          live.roster.put(outcome);
          seated(outcome);
        }
      }
    } catch (error) {
      for (const { refused } of arrivals) refused(error);
    }
  }

  private async write(tx: Tx, live: LiveSession, arrivals: Arrival[]): Promise<(Participant | Refused)[]> {
    const { key } = live;
    const everybody = arrivals.map(({ wanted }) => wanted);
    const taken = await this.participants.lockAndCount(tx, key);
    const seats = await this.participants.existingOf(tx, key, everybody);
    const refused = await this.participants.refusedNames(tx, everybody);
    const fresh = everybody.filter(
      (wanted, n) =>
        !refused.has(wanted) &&
        !seats.some((seat) => isOf(wanted, seat)) &&
        everybody.findIndex((other) => other === wanted || isOf(wanted, other)) === n,
    );
    const added = await this.participants.add(tx, key, fresh.slice(0, Math.max(0, MOST - taken)), taken);
    if (added.length > 0) {
      const voters = added.map((one) => voterIn(live.state, one));
      await this.rounds.entitleInOpenRounds(tx, key.entityId, key.id, ...voters);
    }
    const known = [...seats, ...added];
    return everybody.map(
      (wanted) =>
        refused.get(wanted) ??
        known.find((seat) => isOf(wanted, seat)) ??
        new Refused('session.full', { most: MOST }),
    );
  }
}

/** The same person's seat, or that of the same request. */
const isOf = (
  { personId, opId }: NewParticipant,
  other: Pick<NewParticipant, 'personId' | 'opId'>,
): boolean => (personId !== null && other.personId === personId) || (opId !== null && other.opId === opId);
