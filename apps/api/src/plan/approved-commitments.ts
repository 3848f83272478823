import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentId, EntityId, SeatId } from '@ruta/contracts/protocol/ids';
import { answerableFor, type NamedSeat, seatsFor } from '@ruta/domain/follow-up/answerable';
import { holds } from '@ruta/domain/policy/policy';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

/** Commitments that are carried out, and who speaks for them (U17). */
@Injectable()
export class ApprovedCommitments {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
  ) {}

  seats(tx: Tx, entityId: EntityId): Promise<NamedSeat[]> {
    return tx.query('SELECT id AS "seatId", label, institution FROM seat WHERE entity_id = $1 ORDER BY id', [
      entityId,
    ]);
  }

  /**
   * The seat in whose function somebody speaks for one of these institutions; null where the coordination does it in
   * their name. Refused to everybody else.
   */
  async speaking(
    tx: Tx,
    entityId: EntityId,
    institutions: readonly string[],
    actor: Actor,
  ): Promise<SeatId | null> {
    const held = actor.kind === 'account' ? actor.seats.filter((seat) => seat.entityId === entityId) : [];
    const answerable = seatsFor(await this.seats(tx, entityId), institutions);
    const own = answerable.find(({ seatId }) => held.some((seat) => seat.seatId === seatId));
    if (own) return own.seatId;
    if (holds(actor, 'organiser', entityId)) return null;
    throw new Refused('follow-up.not-responsible');
  }

  /**
   * The same for an approved commitment and, where one is meant, a milestone. One that an amendment took out of the text
   * is for who leads the commitment.
   */
  async speakingOf(
    tx: Tx,
    entityId: EntityId,
    { id, milestoneId }: { id: CommitmentId; milestoneId: string | null },
    actor: Actor,
  ): Promise<{ seatId: SeatId | null; form: CommitmentForm }> {
    const form = await this.form(tx, entityId, id);
    const milestone = form.milestones.find((each) => each.id === milestoneId) ?? null;
    return { form, seatId: await this.speaking(tx, entityId, answerableFor(form.lead, milestone), actor) };
  }

  async form(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<CommitmentForm> {
    const { approved } = await this.commitments.one(entityId, id, tx);
    if (!approved) throw new Refused('plan.not-published');
    return (await this.versions.one(tx, entityId, id, approved.version)).form;
  }

  /** Of an id or a key. */
  async idOf(entityId: EntityId, which: string): Promise<CommitmentId> {
    return (await this.commitments.one(entityId, which)).id;
  }
}
