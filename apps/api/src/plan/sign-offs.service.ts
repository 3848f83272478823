import { Injectable } from '@nestjs/common';
import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { SignOff, SignOffGiven, SignOffSheet, WaitingSignatures } from '@ruta/contracts/plan/sign-off';
import type { CommitmentId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import { gatesOf } from '@ruta/domain/commitment/gates';
import { refusalOfSignature, standing } from '@ruta/domain/plan/approval';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { CommentReader } from '../feedback/comment-reader.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SeatStore } from './seat.store.ts';
import { sheetOf, type SheetFacts } from './sheet.ts';

interface Signatory {
  personId: PersonId;
  seatId: string;
  capacity: Capacity;
}

/** Signatures and objections of the secretariat's seats under one version. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly comments: CommentReader,
    private readonly seats: SeatStore,
    private readonly ground: CommitmentGround,
  ) {}

  async sheet(entityId: EntityId, which: string, actor: Actor): Promise<SignOffSheet> {
    const { id } = await this.commitments.one(entityId, which);
    return this.transactions.run(async (tx) => sheetOf(entityId, await this.facts(tx, entityId, id), actor));
  }

  async give(entityId: EntityId, which: string, given: SignOff, actor: Actor): Promise<SignOffGiven> {
    const { id } = await this.commitments.one(entityId, which);
    const held =
      actor.kind === 'account' ? actor.seats.find(({ seatId }) => seatId === given.seatId) : undefined;
    if (actor.kind !== 'account' || held?.entityId !== entityId) throw new Refused('sign-off.not-your-seat');
    const by = { personId: actor.personId, seatId: held.seatId, capacity: held.capacity };
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
    const [before]: { at: Date }[] = await tx.query(
      'SELECT at FROM sign_off WHERE entity_id = $1 AND op_id = $2',
      [entityId, given.opId],
    );
    if (before) return before.at.getTime();
    const { commitment, body, decisions } = await this.facts(tx, entityId, id);
    refuseOtherVersion(commitment.stage === 'signing' ? commitment.signing : null, given);
    if (!body.seats.some(({ seatId }) => seatId === by.seatId)) throw new Refused('sign-off.not-your-seat');
    const earlier = standing(decisions, given.version).find(({ seatId }) => seatId === by.seatId);
    const refusal = refusalOfSignature(earlier, { personId: by.personId, version: given.version });
    if (refusal) throw new Refused(refusal);
    await this.store(tx, entityId, id, given, by, new Date(at));
    return at;
  }

  /** What a sign-off page and the approval ask: read in the caller's transaction. */
  async facts(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<SheetFacts> {
    const commitment = await this.commitments.one(entityId, id, tx);
    const plan = await this.ground.plan(entityId, commitment.planId, tx);
    const wanted = commitment.signing ?? commitment.latest;
    const version = wanted ? await this.versions.one(tx, entityId, id, wanted.version) : null;
    const [{ seq }]: [{ seq: string }] = await tx.query(
      'SELECT seq FROM commitment WHERE entity_id = $1 AND id = $2',
      [entityId, id],
    );
    return {
      commitment,
      body: await this.seats.bodyOf(tx, entityId, commitment.planId),
      decisions: await this.seats.decisions(tx, entityId, id),
      gates: version ? gatesOf(version.form, plan.days) : [],
      comments: await this.comments.counts({ entityId, commitmentId: id }, tx),
      changesSince: version ? Number(seq) - version.seq : Number(seq),
    };
  }

  /** What waits for the asker's own signature, longest first. */
  async waiting(entityId: EntityId, actor: Actor): Promise<WaitingSignatures> {
    if (actor.kind !== 'account') return { items: [] };
    const up = await this.commitments.list(entityId, { stage: 'signing' });
    return this.transactions.run(async (tx) => {
      const items: WaitingSignatures['items'] = [];
      for (const commitment of up) {
        const facts = await this.facts(tx, entityId, commitment.id);
        items.push(
          ...waitingOf(sheetOf(entityId, facts, actor), await this.since(tx, entityId, commitment.id)),
        );
      }
      return { items: items.sort((a, b) => a.since - b.since) };
    });
  }

  private async since(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<number> {
    const [row]: { signing_since: Date | null }[] = await tx.query(
      'SELECT signing_since FROM commitment WHERE entity_id = $1 AND id = $2',
      [entityId, id],
    );
    return row?.signing_since?.getTime() ?? 0;
  }

  private async store(
    tx: Tx,
    entityId: EntityId,
    id: CommitmentId,
    given: SignOff,
    by: Signatory,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE sign_off SET superseded_at = $5
       WHERE entity_id = $1 AND commitment_id = $2 AND version = $3 AND seat_id = $4 AND superseded_at IS NULL`,
      [entityId, id, given.version, by.seatId, at],
    );
    await tx.query(
      `INSERT INTO sign_off (entity_id, id, commitment_id, version, hash, seat_id, person_id, capacity, decision,
                             reason, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        entityId,
        uuidv7(),
        id,
        given.version,
        given.hash,
        by.seatId,
        by.personId,
        by.capacity,
        given.decision,
        given.reason,
        given.opId,
        at,
      ],
    );
    await this.ground.record(tx, entityId, 'sign-off.given', id, {
      version: given.version,
      hash: given.hash,
      seatId: by.seatId,
      capacity: by.capacity,
      decision: given.decision,
    });
  }
}

function refuseOtherVersion(up: VersionRef | null, given: VersionRef): void {
  if (!up) throw new Refused('sign-off.not-up');
  if (up.version !== given.version || up.hash !== given.hash) {
    throw new Refused('sign-off.stale-version', { version: up.version });
  }
}

function waitingOf(sheet: SignOffSheet, since: number): WaitingSignatures['items'] {
  const { signing } = sheet;
  if (!signing) return [];
  return sheet.mine.flatMap(({ seatId, capacity, may }) => {
    const seat = sheet.seats.find((each) => each.seatId === seatId);
    if (!may || !seat || (seat.state !== 'waiting' && seat.state !== 'again')) return [];
    return [
      {
        ...signing,
        commitmentId: sheet.commitmentId,
        key: sheet.key,
        title: sheet.title,
        seatId,
        seat: seat.label,
        capacity,
        again: seat.state === 'again',
        since,
        signed: sheet.seats.filter(({ state }) => state === 'signed').length,
        seats: sheet.seats.filter(({ state }) => state !== 'vacant').length,
      },
    ];
  });
}
