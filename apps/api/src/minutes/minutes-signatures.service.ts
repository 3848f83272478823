import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { MinutesSigning, SignMinutes } from '@ruta/contracts/minutes/minutes';
import { SeatId } from '@ruta/contracts/protocol/ids';
import { rollOf } from '@ruta/domain/formal/quorum';
import { askedAgain } from '@ruta/domain/minutes/signing';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import type { LiveSession } from '../session/live-session.ts';
import { SessionRegistry } from '../session/session-registry.ts';
import { MinutesStore, type SessionKey } from './minutes.store.ts';

type Account = Extract<Actor, { kind: 'account' }>;

/** M19 to M22: the minutes of a formal session are signed by the seats that were present. */
@Injectable()
export class MinutesSignatures {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MinutesStore,
    private readonly registry: SessionRegistry,
    private readonly publicRecord: RecordService,
    private readonly announcer: Announcer,
  ) {}

  /** Null where no body was called: such minutes are approved by the room. */
  async of(key: SessionKey, actor: Actor | null = null): Promise<MinutesSigning | null> {
    const live = await this.registry.openIn(key.entityId, key.sessionId);
    const roll = live.header.formal ? rollOf(live.state) : undefined;
    if (!roll) return null;
    const seats = roll.seats.flatMap(({ id, label, attended }) => {
      if (!attended) return [];
      const name = live.roster.get(attended.participantId)?.card.name ?? null;
      return [{ seatId: id, label, capacity: attended.capacity, name }];
    });
    const given = await this.store.signatures(key);
    const newest = (await this.store.versions(key)).at(-1)?.version ?? 0;
    return {
      seats,
      given,
      again: askedAgain(given, newest).map(({ seatId, version }) => ({
        seatId: SeatId.parse(seatId),
        version,
      })),
      mine: actor?.kind === 'account' ? seatSignedBy(live, actor) : null,
    };
  }

  async sign(key: SessionKey, wanted: SignMinutes, actor: Account): Promise<void> {
    const { version, hash, decision, reason, opId } = wanted;
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const newest = (await this.store.versions(key, tx)).at(-1);
      if (newest?.version !== version || newest.hash !== hash)
        throw new Refused('minutes.stale-version', { version: newest?.version ?? 0 });
      if (newest.proposed_at === null) throw new Refused('minutes.not-proposed');
      const signing = await this.of(key, actor);
      const seat = signing?.seats.find(({ seatId }) => seatId === signing.mine);
      if (!seat) throw new Refused('formal.did-not-attend');
      const { seatId, capacity } = seat;
      const by = actor.personId;
      const row = { ...{ version, hash, seatId, capacity, decision, opId, by }, reason: reason || null };
      if (!(await this.store.sign(tx, key, row))) return;
      const kind = decision === 'sign' ? 'minutes.signed' : 'minutes.not-signed';
      const leaves = await this.store.leaves(tx, key);
      const payload = { sessionId: key.sessionId, leaves, version, hash, seatId, capacity };
      await this.publicRecord.append(tx, key.entityId, kind, key.sessionId, payload);
    });
    this.announcer.changed(key.entityId, 'session', 'secretariat');
  }

  /** The version that waits for this person's signature. */
  async waitsFor(key: SessionKey, actor: Account): Promise<number | null> {
    const newest = (await this.store.versions(key)).at(-1);
    if (!newest || newest.proposed_at === null) return null;
    const signing = await this.of(key, actor);
    if (!signing?.mine) return null;
    const done = signing.given.some((one) => one.seatId === signing.mine && one.version === newest.version);
    return done ? null : newest.version;
  }
}

/** Who sat there signs; for who sat there without a phone, whoever holds the seat in the same capacity. */
function seatSignedBy({ state, roster }: LiveSession, actor: Account): SeatId | null {
  const seats = rollOf(state)?.seats ?? [];
  const sat = seats.find(
    ({ attended }) => attended && roster.get(attended.participantId)?.personId === actor.personId,
  );
  if (sat) return sat.id;
  const held = seats.find(
    ({ id, attended }) =>
      attended &&
      roster.get(attended.participantId)?.basis === 'assisted' &&
      actor.seats.some((seat) => seat.seatId === id && seat.capacity === attended.capacity),
  );
  return held?.id ?? null;
}
