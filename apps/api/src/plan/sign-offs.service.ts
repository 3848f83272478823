import { Injectable } from '@nestjs/common';
import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { SignOff, SignOffGiven, SignOffSheet, WaitingSignature } from '@ruta/contracts/plan/sign-off';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { refusalOfSignature, standing, textChanged, type UpForSignature } from '@ruta/domain/plan/approval';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type Signatory, SeatStore } from './seat.store.ts';
import { sheetOf } from './sheet.ts';
import { SheetReader } from './sheet-reader.ts';
import { waitingIn } from './waiting-signatures.ts';

/** Signatures and objections of the secretariat's seats under one version of a commitment. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly sheets: SheetReader,
    private readonly seats: SeatStore,
    private readonly ground: CommitmentGround,
  ) {}

  async sheet(entityId: EntityId, which: string, actor: Actor): Promise<SignOffSheet> {
    const { id } = await this.commitments.one(entityId, which);
    return this.transactions.run(async (tx) =>
      sheetOf(entityId, await this.sheets.facts(tx, entityId, id), actor),
    );
  }

  async give(entityId: EntityId, which: string, given: SignOff, actor: Actor): Promise<SignOffGiven> {
    const { id } = await this.commitments.one(entityId, which);
    const by = signatoryOf(entityId, given.seatId, actor);
    const at = await this.transactions.run((tx) => this.giveIn(tx, entityId, id, given, by));
    this.ground.changed({ entityId, commitmentId: id }, 'signatures');
    return { at, version: given.version, hash: given.hash };
  }

  /** Answers when it was given, the first time for a command that comes again. */
  async giveIn(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    given: SignOff,
    by: Signatory,
    at: number = Date.now(),
  ): Promise<number> {
    await tx.query('SELECT 1 FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      id,
    ]);
    const before = await this.seats.given(tx, entityId, given.opId);
    if (before !== null) return before;
    const { commitment, body, decisions, up } = await this.sheets.facts(tx, entityId, id);
    const signing = refuseOtherVersion(commitment.stage === 'signing' ? up : null, given);
    if (!body.seats.some(({ seatId }) => seatId === by.seatId)) throw new Refused('sign-off.not-your-seat');
    const earlier = standing(decisions, signing).find(({ seatId }) => seatId === by.seatId);
    const refusal = refusalOfSignature(earlier, { personId: by.personId, version: given.version });
    if (refusal) throw new Refused(refusal);
    await this.seats.give(tx, entityId, { commitmentId: id }, given, by, new Date(at));
    await this.ground.record(tx, entityId, 'sign-off.given', id, decisionFacts(given, by));
    return at;
  }

  /** What waits for the asker's own signature. */
  async waiting(tx: Tx, entityId: EntityId, actor: Actor): Promise<WaitingSignature[]> {
    const items: WaitingSignature[] = [];
    for (const { id } of await this.commitments.list(entityId, { stage: 'signing' }, tx)) {
      const sheet = sheetOf(entityId, await this.sheets.facts(tx, entityId, id), actor);
      const since = await this.since(tx, entityId, id);
      const { commitmentId, key, title } = sheet;
      items.push(
        ...waitingIn(sheet, title, since).map((one) => ({
          ...one,
          of: 'commitment' as const,
          commitmentId,
          key,
        })),
      );
    }
    return items;
  }

  private async since(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<number> {
    const [row]: { signing_since: Date | null }[] = await tx.query(
      'SELECT signing_since FROM commitment WHERE entity_id = $1 AND id = $2',
      [entityId, id],
    );
    return row?.signing_since?.getTime() ?? 0;
  }
}

/** Whoever holds the seat that is named, by their capacity in it. */
export function signatoryOf(entityId: EntityId, seatId: string, actor: Actor): Signatory {
  const held = actor.kind === 'account' ? actor.seats.find((seat) => seat.seatId === seatId) : undefined;
  if (actor.kind !== 'account' || held?.entityId !== entityId) throw new Refused('sign-off.not-your-seat');
  return { personId: actor.personId, seatId: held.seatId, capacity: held.capacity };
}

/** F2: exactly the text that is up, and only while it says that. */
export function refuseOtherVersion(up: UpForSignature | null, given: VersionRef): UpForSignature {
  if (!up) throw new Refused('sign-off.not-up');
  if (up.version !== given.version || up.hash !== given.hash)
    throw new Refused('sign-off.stale-version', { version: up.version });
  if (textChanged(up)) throw new Refused('sign-off.text-changed');
  return up;
}

export const decisionFacts = ({ version, hash, decision }: SignOff, { seatId, capacity }: Signatory) => ({
  version,
  hash,
  seatId,
  capacity,
  decision,
});
