import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import type { Tx } from '../database/transactions.ts';

export interface Message {
  to: string;
  subject: string;
  /** Plain text; a line that is an address by itself becomes a link in the reader's mail program. */
  text: string;
  /** An event for the reader's calendar (iCalendar, RFC 5545). */
  calendar?: { method: 'request' | 'cancel'; content: string };
}

export interface ClaimedMessage extends Message {
  id: string;
  attempts: number;
}

interface ClaimedRow {
  id: string;
  to_address: string;
  subject: string;
  body: string;
  calendar: Message['calendar'] | null;
  attempts: number;
}

export type MailState = 'waiting' | 'sent' | 'failed';

const CLAIM_SECONDS = 120;
const ATTEMPTS = 8;

/**
 * Messages that wait to be sent, in the database, so that a crash loses none. A message belongs to whoever claimed it
 * until the claim runs out; once it is sent or given up, address and text are emptied, except in the demonstration.
 */
@Injectable()
export class Outbox {
  private readonly keepsText: boolean;

  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    this.keepsText = config.demo;
  }

  /** Goes out after the transaction commits, and not at all when it does not. */
  async add(tx: Tx, message: Message): Promise<void> {
    await tx.query(
      'INSERT INTO mail_outbox (id, to_address, subject, body, calendar) VALUES ($1, $2, $3, $4, $5)',
      [
        uuidv7(),
        message.to,
        message.subject,
        message.text,
        message.calendar ? JSON.stringify(message.calendar) : null,
      ],
    );
  }

  /** The next message that is due, for this process alone; null when there is none. */
  async claim(): Promise<ClaimedMessage | null> {
    const [rows]: [ClaimedRow[]] = await this.database.query(
      `UPDATE mail_outbox SET claimed_until = now() + make_interval(secs => $1), attempts = attempts + 1
         WHERE id = (
           SELECT id FROM mail_outbox
           WHERE sent_at IS NULL AND given_up_at IS NULL AND to_address IS NOT NULL AND next_at <= now()
             AND (claimed_until IS NULL OR claimed_until < now())
           ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, to_address, subject, body, calendar, attempts`,
      [CLAIM_SECONDS],
    );
    const [row] = rows;
    return row
      ? {
          id: row.id,
          to: row.to_address,
          subject: row.subject,
          text: row.body,
          attempts: row.attempts,
          ...(row.calendar && { calendar: row.calendar }),
        }
      : null;
  }

  async sent(id: string): Promise<void> {
    await this.close(id, 'sent_at');
  }

  /** Tried again after 30 s, 1 min, 2 min … one hour at most, eight times in all. */
  async failed({ id, attempts }: ClaimedMessage): Promise<void> {
    if (attempts >= ATTEMPTS) return this.close(id, 'given_up_at');
    const seconds = Math.min(30 * 2 ** (attempts - 1), 3600);
    await this.database.query(
      'UPDATE mail_outbox SET claimed_until = NULL, next_at = now() + make_interval(secs => $2) WHERE id = $1',
      [id, seconds],
    );
  }

  /** What waits for this address is not sent any more, and what is kept of it is forgotten. */
  async forget(tx: Tx, address: string): Promise<void> {
    await tx.query('DELETE FROM mail_outbox WHERE to_address = $1', [address]);
  }

  /** The latest messages with their text, for the demonstration's page. */
  async latest(limit: number): Promise<(Message & { id: string; at: Date; state: MailState })[]> {
    return this.database.query(
      `SELECT id, to_address AS "to", subject, body AS text, created_at AS at,
              CASE WHEN sent_at IS NOT NULL THEN 'sent' WHEN given_up_at IS NOT NULL THEN 'failed'
                   ELSE 'waiting' END AS state
       FROM mail_outbox WHERE body IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  async sweep(): Promise<void> {
    await this.database.query(
      `DELETE FROM mail_outbox WHERE created_at < now() - interval '1 day'
      AND (sent_at IS NOT NULL OR given_up_at IS NOT NULL OR $1)`,
      [this.keepsText],
    );
  }

  private async close(id: string, moment: 'sent_at' | 'given_up_at'): Promise<void> {
    const emptied = this.keepsText ? '' : ', to_address = NULL, subject = NULL, body = NULL, calendar = NULL';
    await this.database.query(
      `UPDATE mail_outbox SET ${moment} = now(), claimed_until = NULL${emptied} WHERE id = $1`,
      [id],
    );
  }
}
