import { reaches } from '@ruta/domain/drafting/desk-access';
import { Injectable } from '@nestjs/common';
import type {
  CommentAtDesk,
  DeskCommentDeed,
  DeskCommentHistory,
  DeskPeople,
  DeskThread,
  DeskThreadPage,
  DeskThreadQuery,
  ModerateDeskComment,
  WaitingMentions,
} from '@ruta/contracts/drafting/desk-comment';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  type CommitmentId,
  DeskCommentId,
  type DeskThreadId,
  type EntityId,
  type PersonId,
} from '@ruta/contracts/protocol/ids';
import { isSpot, quoteOf, shortQuote } from '@ruta/domain/drafting/anchor';
import { maySettle, refusalOfChange, refusalOfMore } from '@ruta/domain/drafting/desk-comment';
import { may } from '@ruta/domain/policy/policy';
import { uuidv7 } from 'uuidv7';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { DeskAccess } from './desk-access.service.ts';
import {
  type CommentReader,
  earlierView,
  mentionedIn,
  peopleInThreads,
  stranger,
  threadView,
} from './desk-comment-view.ts';
import { DeskCommentStore, type ThreadRow } from './desk-comment.store.ts';
import { DeskMentions } from './desk-mentions.ts';
import { Desks } from './desks.service.ts';
import type { DeskPlace } from './draft.store.ts';

type Opening = Extract<DeskCommentDeed, { type: 'open' }>;

interface Asked {
  place: DeskPlace;
  opId: string;
  actor: Actor;
  by: PersonId;
}

/** Comments at the desk, beside the document and anchored in it. */
@Injectable()
export class DeskComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DeskCommentStore,
    private readonly mentions: DeskMentions,
    private readonly access: DeskAccess,
    private readonly desks: Desks,
    private readonly ground: CommitmentGround,
  ) {}

  /** T30–T36: the thread as its writer sees it, once it is committed. */
  async perform({ deed, opId, ...place }: CommentAtDesk, actor: Actor): Promise<DeskThread> {
    const asked = { place, opId, actor, by: personOf(actor) };
    const fresh =
      deed.type === 'open'
        ? await this.desks.exclusive(place, 'share', (tx, row, document) => {
            if (!isSpot(deed.spot)) throw new Refused('request.invalid', { field: 'spot' });
            return this.openIn(tx, asked, deed, () =>
              quoteOf(document.doc, document.form(row.key), deed.spot, deed.anchor),
            );
          })
        : await this.transactions.run((tx) => this.goOnIn(tx, asked, deed));
    if (fresh) await this.tell(place, deed.threadId, fresh.named);
    return this.view(place, deed.threadId, this.readerOf(actor, place.entityId));
  }

  async page(
    entityId: EntityId,
    commitmentId: CommitmentId,
    query: DeskThreadQuery,
    actor: Actor,
  ): Promise<DeskThreadPage> {
    const place = { entityId, commitmentId };
    await this.access.standingToRead(place, actor);
    return this.transactions.run(async (tx) => {
      const rows = await this.store.threadsSince(tx, place, query.after, query.limit);
      const items = await this.views(tx, entityId, rows, this.readerOf(actor, entityId));
      return { items, next: rows.length === query.limit ? (rows.at(-1)?.rev ?? null) : null };
    });
  }

  async people(entityId: EntityId, commitmentId: CommitmentId, actor: Actor): Promise<DeskPeople> {
    const place = { entityId, commitmentId };
    return this.transactions.run(async (tx) => {
      await this.refuseCommenting(tx, place, actor);
      return this.mentions.people(tx, place, personOf(actor));
    });
  }

  waiting(entityId: EntityId, by: PersonId): Promise<WaitingMentions> {
    return this.transactions.run((tx) => this.mentions.waiting(tx, entityId, by));
  }

  async seen(entityId: EntityId, threadId: DeskThreadId, by: PersonId): Promise<void> {
    await this.transactions.run((tx) => this.mentions.seen(tx, entityId, threadId, by));
  }

  /** T37: what is hidden keeps its place and says for what reason; the record keeps that it was decided. */
  async moderate(
    entityId: EntityId,
    id: DeskCommentId,
    given: ModerateDeskComment,
    by: PersonId,
  ): Promise<DeskThread> {
    const { commitmentId, threadId } = await this.transactions.run((tx) =>
      this.moderateIn(tx, entityId, id, given, by),
    );
    const place = { entityId, commitmentId };
    await this.tell(place, threadId, false);
    return this.view(place, threadId, { personId: by, moderates: true });
  }

  /** T43: what a comment said before its author changed it, for whoever moderates. */
  async history(entityId: EntityId, id: DeskCommentId, by: PersonId): Promise<DeskCommentHistory> {
    return this.transactions.run(async (tx) => {
      const earlier = await this.store.earlier(tx, entityId, id);
      if (!earlier) throw new Refused('resource.not-found');
      const people = earlier.rows.flatMap(({ body }) => mentionedIn(body ?? ''));
      const name = await this.mentions.names(tx, entityId, earlier.commitmentId, people);
      return earlierView(earlier.rows, { personId: by, moderates: true }, name);
    });
  }

  /** `null` where this very operation was carried out before. */
  private async openIn(
    tx: Tx,
    asked: Asked,
    deed: Opening,
    read: () => string,
  ): Promise<{ named: boolean } | null> {
    const { place, by } = asked;
    const head = await this.store.lockHead(tx, place);
    if (await this.again(tx, asked, deed.threadId)) return null;
    await this.refuseCommenting(tx, place, asked.actor);
    if (await this.store.thread(tx, place.entityId, deed.threadId)) throw new Refused('resource.conflict');
    await this.refuseMore(tx, by, { threads: head.threads });
    const words = read();
    await this.store.insertThread(tx, place, {
      id: deed.threadId,
      number: head.threads + 1,
      spot: deed.spot,
      anchor: deed.anchor,
      quote: words || shortQuote(deed.quote),
      claimed: words === '',
      person_id: by,
    });
    return this.say(tx, asked, deed.threadId, deed.body);
  }

  private async goOnIn(
    tx: Tx,
    asked: Asked,
    deed: Exclude<DeskCommentDeed, Opening>,
  ): Promise<{ named: boolean } | null> {
    const { place, by } = asked;
    await this.store.lockHead(tx, place);
    if (await this.again(tx, asked, deed.threadId)) return null;
    const standing = await this.refuseCommenting(tx, place, asked.actor);
    const thread = await this.threadIn(tx, place, deed.threadId);
    if (deed.type === 'reply') {
      const comments = await this.store.countOfThread(tx, place.entityId, thread.id);
      await this.refuseMore(tx, by, { comments });
      return this.say(tx, asked, thread.id, deed.body);
    }
    if (deed.type === 'edit' || deed.type === 'withdraw') return this.changeIn(tx, asked, deed);
    if (!maySettle({ mayWrite: standing.mayWrite, opened: thread.person_id === by }))
      throw new Refused('policy.not-allowed');
    const step = { id: asked.opId, threadId: thread.id, step: deed.type, personId: by, at: new Date() };
    await this.store.step(tx, place.entityId, step);
    await this.store.touch(tx, place, thread.id);
    return { named: false };
  }

  private async say(
    tx: Tx,
    { place, opId, by }: Asked,
    threadId: DeskThreadId,
    given: string,
  ): Promise<{ named: boolean }> {
    const id = DeskCommentId.parse(opId);
    const body = await this.mentions.stored(tx, place, given);
    await this.store.insertComment(tx, place.entityId, { id, threadId, personId: by, body, at: new Date() });
    await this.store.touch(tx, place, threadId);
    await this.mentions.seen(tx, place.entityId, threadId, by);
    return { named: await this.mentions.note(tx, place, { id, threadId, by, body }) };
  }

  /** T42: its author writes a comment anew, or takes it back; what it said stays for moderation. */
  private async changeIn(
    tx: Tx,
    { place, opId, by }: Asked,
    deed: Extract<DeskCommentDeed, { type: 'edit' | 'withdraw' }>,
  ): Promise<{ named: boolean }> {
    const { threadId, commentId: id } = deed;
    const before = await this.store.comment(tx, place.entityId, threadId, id);
    if (!before) throw new Refused('resource.not-found');
    const refusal = refusalOfChange({
      mine: before.person_id === by,
      hidden: before.state === 'hidden',
      withdrawn: before.withdrawn_at !== null,
    });
    if (refusal) throw new Refused(refusal);
    if (deed.type === 'edit') await this.refuseMore(tx, by, {});
    const body = deed.type === 'edit' ? await this.mentions.stored(tx, place, deed.body) : null;
    await this.store.changeComment(tx, place.entityId, before, { opId, personId: by, body, at: new Date() });
    await this.store.touch(tx, place, threadId);
    return { named: body === null ? false : await this.mentions.note(tx, place, { id, threadId, by, body }) };
  }

  /** An operation that comes twice is carried out once; one that somebody else used is none of theirs. */
  private async again(tx: Tx, { place, opId, by }: Asked, threadId: DeskThreadId): Promise<boolean> {
    const before = await this.store.ofOperation(tx, place.entityId, opId);
    if (before && (before.person_id !== by || before.thread_id !== threadId))
      throw new Refused('resource.conflict');
    return before !== null;
  }

  private async refuseCommenting(tx: Tx, place: DeskPlace, actor: Actor): Promise<{ mayWrite: boolean }> {
    const { why, role } = await this.access.look(tx, place, actor);
    if (!reaches(role, 'comment')) throw new Refused(why ?? 'drafting.not-a-writer');
    return { mayWrite: role === 'edit' };
  }

  private async refuseMore(
    tx: Tx,
    by: PersonId,
    room: { threads?: number; comments?: number },
  ): Promise<void> {
    const lastHour = await this.store.countOfPerson(tx, by, new Date(Date.now() - 3_600_000));
    const refusal = refusalOfMore({ ...room, lastHour });
    if (refusal) throw new Refused(refusal);
  }

  private async threadIn(tx: Tx, place: DeskPlace, id: DeskThreadId): Promise<ThreadRow> {
    const thread = await this.store.thread(tx, place.entityId, id);
    if (thread?.commitment_id !== place.commitmentId) throw new Refused('resource.not-found');
    return thread;
  }

  private async moderateIn(
    tx: Tx,
    entityId: EntityId,
    id: DeskCommentId,
    given: ModerateDeskComment,
    by: PersonId,
  ): Promise<{ commitmentId: CommitmentId; threadId: DeskThreadId }> {
    const hides = given.action === 'hide';
    const reason = given.action === 'hide' ? given.reason : null;
    const [rows]: [{ commitment_id: CommitmentId; thread_id: DeskThreadId }[]] = await tx.query(
      `UPDATE desk_comment c SET state = $3, hidden_for = $4 FROM desk_thread t
       WHERE c.entity_id = $1 AND c.id = $2 AND t.entity_id = c.entity_id AND t.id = c.thread_id
       RETURNING t.commitment_id, c.thread_id`,
      [entityId, id, hides ? 'hidden' : 'shown', reason],
    );
    const [row] = rows;
    if (!row) throw new Refused('resource.not-found');
    const place = { entityId, commitmentId: row.commitment_id };
    await this.store.lockHead(tx, place);
    await tx.query(
      `INSERT INTO desk_comment_moderation (entity_id, id, comment_id, action, reason, note, person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [entityId, uuidv7(), id, given.action, reason, given.note, by],
    );
    await this.ground.record(tx, entityId, 'desk-comment.moderated', id, { action: given.action, reason });
    await this.store.touch(tx, place, row.thread_id);
    return { commitmentId: row.commitment_id, threadId: row.thread_id };
  }

  private async tell(place: DeskPlace, threadId: DeskThreadId, named: boolean): Promise<void> {
    this.ground.threadChanged(place, await this.view(place, threadId, stranger), named);
  }

  private view(place: DeskPlace, threadId: DeskThreadId, reader: CommentReader): Promise<DeskThread> {
    return this.transactions.run(async (tx) => {
      const row = await this.threadIn(tx, place, threadId);
      const [view] = await this.views(tx, place.entityId, [row], reader);
      if (!view) throw new Refused('resource.not-found');
      return view;
    });
  }

  private async views(
    tx: Tx,
    entityId: EntityId,
    rows: readonly ThreadRow[],
    reader: CommentReader,
  ): Promise<DeskThread[]> {
    const comments = await this.store.commentsOf(
      tx,
      entityId,
      rows.map(({ id }) => id),
    );
    const people = peopleInThreads(rows, comments);
    const name = await this.mentions.names(tx, entityId, rows[0]?.commitment_id ?? null, people);
    return rows.map((row) => threadView(row, comments, reader, name));
  }

  private readerOf(actor: Actor, entityId: EntityId): CommentReader {
    return {
      personId: actor.kind === 'visitor' ? null : actor.personId,
      moderates: may(actor, 'drafting.moderate', entityId),
    };
  }
}
