import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ClauseCounts,
  CommentPage,
  CommentQuery,
  CommentView,
  DueComments,
  WriteComment,
} from '@ruta/contracts/feedback/comment';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommentId, type CommitmentId, type EntityId, type PersonId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { clausesOf } from '@ruta/domain/commitment/clauses';
import { clip } from '@ruta/domain/commitment/text';
import { refusalOfComment } from '@ruta/domain/feedback/round';
import { may } from '@ruta/domain/policy/policy';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Privacy } from '../identity/privacy.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { CommentReader } from './comment-reader.ts';
import { peopleIn, type Reader, viewOf } from './comment-view.ts';

/** A device or account may write this many comments in an hour. */
const MOST_IN_AN_HOUR = 40;
const DUE_SHOWN = 200;

/** Comments on a version that was put up for them, by paragraph. */
@Injectable()
export class Comments {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly store: CommentReader,
    private readonly ground: CommitmentGround,
    private readonly privacy: Privacy,
  ) {}

  async write(entityId: EntityId, which: string, given: WriteComment, by: PersonId): Promise<CommentView> {
    const { id: commitmentId } = await this.commitments.one(entityId, which);
    const id = await this.transactions.run((tx) => this.writeIn(tx, entityId, commitmentId, given, by));
    this.ground.changed({ entityId, commitmentId }, 'comments');
    return this.one(entityId, id, { personId: by, moderates: false });
  }

  /** `at` is now, except where a seed tells what happened. */
  async writeIn(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    given: WriteComment,
    by: PersonId,
    at: number = Date.now(),
  ): Promise<CommentId> {
    await tx.query('SELECT 1 FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      commitmentId,
    ]);
    const [before]: { id: CommentId }[] = await tx.query(
      'SELECT id FROM feedback_comment WHERE entity_id = $1 AND op_id = $2',
      [entityId, given.opId],
    );
    if (before) return before.id;
    await this.refuse(tx, entityId, commitmentId, given, by, at);
    if (given.signature) await this.privacy.acknowledge(tx, by, given.signature.notice);
    const id = CommentId.parse(uuidv7());
    const salt = randomBytes(16).toString('hex');
    const hash = createHash('sha256').update(salt).update(given.body).digest('hex');
    await tx.query(
      `INSERT INTO feedback_comment (entity_id, id, commitment_id, version, clause, number, person_id, state,
                                     text_hash, op_id, at)
       SELECT $1, $2, $3, $4, $5, coalesce(max(number), 0) + 1, $6, 'admitted', $7, $8, $9
       FROM feedback_comment WHERE entity_id = $1 AND commitment_id = $3`,
      [entityId, id, commitmentId, given.version, given.clause, by, hash, given.opId, new Date(at)],
    );
    await tx.query(
      `INSERT INTO feedback_text (entity_id, comment_id, body, salt, signature, signature_notice)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [entityId, id, given.body, salt, given.signature?.name ?? null, given.signature?.notice ?? null],
    );
    return id;
  }

  async page(entityId: EntityId, which: string, query: CommentQuery, actor: Actor): Promise<CommentPage> {
    const { id } = await this.commitments.one(entityId, which);
    return this.transactions.run(async (tx) => {
      const rows = await this.store.page(tx, entityId, id, query);
      const name = await this.ground.names(tx, peopleIn(rows));
      const { admitted, unanswered } = await this.store.counts(
        { entityId, commitmentId: id, version: query.version },
        tx,
      );
      const last = rows.at(-1);
      return {
        items: rows.map((row) => viewOf(row, readerOf(actor, entityId), name)),
        next: rows.length === query.limit && last ? last.number : null,
        total: admitted,
        waiting: unanswered,
      };
    });
  }

  async counts(entityId: EntityId, which: string, version: number): Promise<ClauseCounts> {
    const { id } = await this.commitments.one(entityId, which);
    return { version, clauses: await this.store.perClause(entityId, id, version) };
  }

  /** Everything in the entity that is owed an answer, oldest first. */
  async due({ id: entityId, timeZone }: KnownEntity): Promise<DueComments> {
    const today = dayIn(Date.now(), timeZone);
    return this.transactions.run(async (tx) => {
      const { rows, total } = await this.store.due(tx, entityId, today, DUE_SHOWN);
      const name = await this.ground.names(tx, peopleIn(rows));
      const items = [];
      for (const row of rows) {
        const { form } = await this.versions.one(tx, entityId, row.commitment_id, row.version);
        const about = clausesOf(form).find((clause) => clause.id === row.clause)?.text ?? '';
        items.push({
          ...viewOf(row, { personId: null, moderates: true }, name),
          commitmentId: row.commitment_id,
          key: row.key,
          title: row.title,
          about: clip(about, 280),
        });
      }
      return { items, total };
    });
  }

  /** As whoever asks may read it. */
  async one(entityId: EntityId, id: CommentId, reader: Reader): Promise<CommentView> {
    return this.transactions.run(async (tx) => {
      const rows = await this.store.byIds(tx, entityId, [id]);
      const name = await this.ground.names(tx, peopleIn(rows));
      if (!rows[0]) throw new Refused('resource.not-found');
      return viewOf(rows[0], reader, name);
    });
  }

  private async refuse(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    given: WriteComment,
    by: PersonId,
    at: number,
  ): Promise<void> {
    const { feedback, stage } = await this.commitments.one(entityId, commitmentId, tx);
    const refusal = refusalOfComment({ stage, feedback }, given, at);
    if (refusal) throw new Refused(refusal);
    const { form } = await this.versions.one(tx, entityId, commitmentId, given.version);
    if (!clausesOf(form).some(({ id }) => id === given.clause)) throw new Refused('feedback.unknown-clause');
    const [{ recent }]: [{ recent: string }] = await tx.query(
      'SELECT count(*) AS recent FROM feedback_comment WHERE person_id = $1 AND at > $2',
      [by, new Date(at - 3_600_000)],
    );
    if (Number(recent) >= MOST_IN_AN_HOUR) throw new Refused('request.too-many');
  }
}

const readerOf = (actor: Actor, entityId: EntityId): Reader => ({
  personId: actor.kind === 'visitor' ? null : actor.personId,
  moderates: may(actor, 'feedback.moderate', entityId),
});
