import { Injectable } from '@nestjs/common';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { gatesOf } from '@ruta/domain/commitment/gates';
import type { UpForSignature } from '@ruta/domain/plan/approval';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { TextHashes } from '../drafting/text-hashes.ts';
import { type StoredVersion, VersionBook } from '../drafting/version-book.ts';
import { CommentReader } from '../feedback/comment-reader.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { SeatStore } from './seat.store.ts';
import type { SheetFacts } from './sheet.ts';

/** What a sign-off page and the approval ask of one commitment, read in the caller's transaction. */
@Injectable()
export class SheetReader {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly texts: TextHashes,
    private readonly comments: CommentReader,
    private readonly seats: SeatStore,
    private readonly ground: CommitmentGround,
  ) {}

  async facts(tx: Tx, entityId: EntityId, id: CommitmentId): Promise<SheetFacts> {
    const commitment = await this.commitments.one(entityId, id, tx);
    const plan = await this.ground.plan(entityId, commitment.planId, tx);
    const wanted = commitment.signing ?? commitment.latest;
    const version = wanted ? await this.versions.one(tx, entityId, id, wanted.version) : null;
    const [{ seq }]: [{ seq: string }] = await tx.query(
      'SELECT seq FROM commitment WHERE entity_id = $1 AND id = $2',
      [entityId, id],
    );
    const changesSince = version ? Number(seq) - version.seq : Number(seq);
    return {
      commitment,
      body: await this.seats.bodyOf(tx, entityId, commitment.planId),
      decisions: await this.seats.decisions(tx, entityId, { commitmentId: id }),
      up:
        version && commitment.signing ? await this.up(tx, entityId, commitment, version, changesSince) : null,
      gates: version ? gatesOf(version.form, plan.days) : [],
      comments: await this.comments.counts({ entityId, commitmentId: id }, tx),
      changesSince,
    };
  }

  /** An approved text is not written at; one that is signed may have gone on since it was put up. */
  private async up(
    tx: Tx,
    entityId: EntityId,
    { id, stage }: SheetFacts['commitment'],
    { version, hash }: StoredVersion,
    changesSince: number,
  ): Promise<UpForSignature | null> {
    if (stage !== 'signing' && stage !== 'approved') return null;
    const same = stage === 'approved' || changesSince === 0;
    return { version, hash, textHash: same ? hash : await this.texts.of(tx, { entityId, commitmentId: id }) };
  }
}
