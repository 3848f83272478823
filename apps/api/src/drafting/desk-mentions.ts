import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  DeskPeople,
  MENTION,
  type PersonHandle,
  type WaitingMentions,
} from '@ruta/contracts/drafting/desk-comment';
import type { DeskCommentId, DeskThreadId, EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { MailChoices } from '../identity/mail-choices.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { mentionedIn, storedMention } from './desk-comment-view.ts';
import type { DeskPlace } from './draft.store.ts';
import { mentionLetter } from './mention-letter.ts';

const MOST_PEOPLE = 500;
const WAITING_SHOWN = 50;

/** Everybody who has to do with a commitment: by office, by seat, let in by name, at its table, in its comments. */
const PEOPLE = `
  SELECT DISTINCT coalesce(p.merged_into, p.id) AS id FROM (
    SELECT person_id FROM role_grant
    WHERE entity_id = $1 AND revoked_at IS NULL AND (until IS NULL OR until > now())
      AND role IN ('organiser', 'facilitator')
    UNION SELECT h.person_id FROM seat_holder h JOIN entity e ON e.id = h.entity_id
    WHERE h.entity_id = $1 AND (h.until_day IS NULL OR h.until_day >= (now() AT TIME ZONE e.time_zone)::date)
    UNION SELECT person_id FROM desk_role WHERE entity_id = $1 AND commitment_id = $2 AND role <> 'read'
    UNION SELECT t.person_id FROM participant t
    JOIN commitment c ON c.entity_id = t.entity_id AND c.session_id = t.session_id
    WHERE c.entity_id = $1 AND c.id = $2 AND t.merged_into IS NULL
    UNION SELECT d.person_id FROM desk_comment d
    JOIN desk_thread t ON t.entity_id = d.entity_id AND t.id = d.thread_id
    WHERE t.entity_id = $1 AND t.commitment_id = $2
  ) AS known JOIN person p ON p.id = known.person_id`;

/** The name somebody goes by at the commitment's table. */
const AT_TABLE = `(
  SELECT t.name FROM participant t JOIN commitment c ON c.entity_id = t.entity_id AND c.session_id = t.session_id
  WHERE c.entity_id = $1 AND c.id = $2 AND t.person_id = p.id AND t.merged_into IS NULL LIMIT 1)`;

/** People who are named in comments: who can be, who was, and letters to those who asked for them. */
@Injectable()
export class DeskMentions {
  constructor(
    private readonly mailChoices: MailChoices,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async people(tx: Tx, place: DeskPlace, except: PersonId): Promise<DeskPeople> {
    const rows: { id: string; name: string }[] = await tx.query(
      `SELECT * FROM (
         SELECT p.id, coalesce(p.display_name, ${AT_TABLE}) AS name FROM person p
         WHERE p.id IN (${PEOPLE}) AND p.erased_at IS NULL AND p.id <> $3) AS named
       WHERE name IS NOT NULL ORDER BY name LIMIT ${MOST_PEOPLE}`,
      [place.entityId, place.commitmentId, except],
    );
    return { items: rows.map(({ id, name }) => ({ handle: this.handleOf(place, id), name })) };
  }

  /** Names to show: an account's, or the one a guest gave at the commitment's table. */
  async names(
    tx: Tx,
    entityId: EntityId,
    commitmentId: string | null,
    personIds: readonly (string | null)[],
  ): Promise<(personId: string | null) => string | null> {
    const rows: { id: string; name: string | null }[] = await tx.query(
      `SELECT p.id, coalesce(m.display_name, p.display_name, ${AT_TABLE}) AS name
       FROM person p LEFT JOIN person m ON m.id = p.merged_into WHERE p.id = ANY($3::uuid[])`,
      [entityId, commitmentId, [...new Set(personIds.filter((id) => id !== null))]],
    );
    const known = new Map(rows.map(({ id, name }) => [id, name]));
    return (personId) => (personId === null ? null : (known.get(personId) ?? null));
  }

  /** Words as they are stored: whoever is named in them by a handle is named by their id. */
  async stored(tx: Tx, place: DeskPlace, body: string): Promise<string> {
    if (!body.includes('@[')) return body;
    const rows: { id: string }[] = await tx.query(PEOPLE, [place.entityId, place.commitmentId]);
    const known = new Map(rows.map(({ id }) => [this.handleOf(place, id), id]));
    return body.replace(MENTION, (_token, handle: string) => {
      const id = known.get(handle);
      return id === undefined ? '@…' : storedMention(id);
    });
  }

  /** T35: notes who was named, and writes to those who want letters and have not one of this thread unread. */
  async note(
    tx: Tx,
    place: DeskPlace,
    comment: { id: DeskCommentId; threadId: DeskThreadId; by: PersonId; body: string },
  ): Promise<boolean> {
    const named = [...new Set(mentionedIn(comment.body))].filter((id) => id !== comment.by);
    for (const personId of named) {
      await this.write(tx, place, comment, personId);
      await tx.query(
        `INSERT INTO desk_mention (entity_id, comment_id, thread_id, person_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [place.entityId, comment.id, comment.threadId, personId],
      );
    }
    return named.length > 0;
  }

  async waiting(tx: Tx, entityId: EntityId, personId: PersonId): Promise<WaitingMentions> {
    const rows: {
      id: DeskThreadId;
      number: number;
      key: string;
      title: string;
      by_name: string | null;
      quote: string;
      at: Date;
    }[] = await tx.query(
      `SELECT * FROM (
         SELECT DISTINCT ON (t.id) t.id, t.number, c.key, c.title, coalesce(m.display_name, p.display_name) AS by_name,
                t.quote, d.at
         FROM desk_mention n
         JOIN desk_comment d ON d.entity_id = n.entity_id AND d.id = n.comment_id AND d.state = 'shown'
           AND d.withdrawn_at IS NULL
         JOIN desk_thread t ON t.entity_id = n.entity_id AND t.id = n.thread_id
         JOIN commitment c ON c.entity_id = t.entity_id AND c.id = t.commitment_id
         LEFT JOIN person p ON p.id = d.person_id
         LEFT JOIN person m ON m.id = p.merged_into
         WHERE n.entity_id = $1 AND n.person_id = $2 AND n.seen_at IS NULL AND c.stage <> 'withdrawn'
         ORDER BY t.id, d.at DESC) AS newest
       ORDER BY at DESC LIMIT ${WAITING_SHOWN}`,
      [entityId, personId],
    );
    return {
      items: rows.map(({ id, number, key, title, by_name: byName, quote, at }) => ({
        threadId: id,
        number,
        key,
        title,
        byName,
        quote,
        at: at.getTime(),
      })),
    };
  }

  async seen(tx: Tx, entityId: EntityId, threadId: DeskThreadId, personId: PersonId): Promise<void> {
    await tx.query(
      `UPDATE desk_mention SET seen_at = now()
       WHERE entity_id = $1 AND thread_id = $2 AND person_id = $3 AND seen_at IS NULL`,
      [entityId, threadId, personId],
    );
  }

  private async write(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    { threadId, by }: { threadId: DeskThreadId; by: PersonId },
    personId: string,
  ): Promise<void> {
    const wanted = await this.mailChoices.mentionsTo(tx, personId);
    if (!wanted) return;
    const [facts]: {
      slug: string;
      key: string;
      title: string;
      number: number;
      by_name: string | null;
      told: boolean;
    }[] = await tx.query(
      `SELECT e.slug, c.key, c.title, t.number,
              (SELECT display_name FROM person WHERE id = $4) AS by_name,
              EXISTS (SELECT 1 FROM desk_mention n WHERE n.entity_id = $1 AND n.thread_id = $3 AND n.person_id = $5
                        AND n.seen_at IS NULL) AS told
       FROM commitment c
       JOIN entity e ON e.id = c.entity_id
       JOIN desk_thread t ON t.entity_id = c.entity_id AND t.id = $3
       WHERE c.entity_id = $1 AND c.id = $2`,
      [entityId, commitmentId, threadId, by, personId],
    );
    if (!facts || facts.told) return;
    const link = `${this.config.publicUrl}/${facts.slug}/mesa/${facts.key}?comentario=${facts.number}`;
    const letter = mentionLetter(wanted.locale, { ...facts, by: facts.by_name, link });
    await this.outbox.add(tx, { to: wanted.email, ...letter });
  }

  private handleOf({ commitmentId }: DeskPlace, personId: string): PersonHandle {
    return createHmac('sha256', this.config.secret)
      .update(`mention:${commitmentId}:${personId}`)
      .digest('hex')
      .slice(0, 16);
  }
}
