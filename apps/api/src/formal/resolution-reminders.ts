import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityId, EntityId as EntityIdOf } from '@ruta/contracts/protocol/ids';
import { addDays, dayIn } from '@ruta/domain/calendar/day';
import { datesIn } from '@ruta/domain/documents/dates';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { FormalCallStore } from './formal-calls.store.ts';
import { dueLetter } from './formal-letters.ts';

const LOOK_EVERY_MS = 15 * 60_000;
/** Days before a resolution is due on which its seat is written to. */
const DAYS_BEFORE = 7;

interface Row {
  entity_id: string;
  slug: string;
  id: string;
  body_id: string;
  seat_id: string | null;
  number: number;
  year: number;
  text: string;
  due_on: string;
}

/**
 * V24: reminds of resolutions. What was sent stands in the database together with its letter, so that each goes out
 * once, however many processes look and however often they start.
 */
@Injectable()
export class ResolutionReminders implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly entities: EntityService,
    private readonly store: FormalCallStore,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'reminding of resolutions failed');
    this.timer = setInterval(() => void this.remind().catch(report), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Resolves to how many letters were written. */
  async remind(now = Date.now()): Promise<number> {
    const entities = await this.entities.list();
    let written = 0;
    for (const { id, timeZone } of entities) {
      const today = dayIn(now, timeZone);
      written += await this.transactions.run(async (tx) => {
        const soon = await this.take(tx, id, 'soon', today, addDays(today, DAYS_BEFORE));
        const past = await this.take(tx, id, 'past', '0001-01-01', addDays(today, -1));
        let letters = 0;
        for (const row of soon) letters += await this.write(tx, 'soon', row, timeZone, today);
        for (const row of past) letters += await this.write(tx, 'past', row, timeZone, today);
        return letters;
      });
    }
    return written;
  }

  /** Those of the days that were not reminded of yet, marked as reminded. */
  private async take(
    tx: Tx,
    entityId: string,
    which: 'soon' | 'past',
    from: string,
    until: string,
  ): Promise<Row[]> {
    const column = which === 'soon' ? 'reminded_soon_at' : 'reminded_past_at';
    const [rows]: [Row[], number] = await tx.query(
      `UPDATE resolution r SET ${column} = now() FROM entity e
       WHERE e.id = r.entity_id AND r.entity_id = $1 AND r.${column} IS NULL
         AND r.status IN ('adopted', 'in-progress') AND r.due_on BETWEEN $2 AND $3
       RETURNING r.entity_id, e.slug, r.id, r.body_id, r.seat_id, r.number, r.year, r.text, r.due_on::text`,
      [entityId, from, until],
    );
    return rows;
  }

  private async write(
    tx: Tx,
    which: 'soon' | 'past',
    row: Row,
    timeZone: string,
    today: string,
  ): Promise<number> {
    const entityId: EntityId = EntityIdOf.parse(row.entity_id);
    const { name } = await this.entities.bySlug(row.slug);
    const letter = dueLetter('es', which, {
      number: `${row.number}/${row.year}`,
      day: datesIn('es', timeZone).date(row.due_on),
      text: row.text,
      page: `${this.config.publicUrl}/${row.slug}/secretariado`,
      entity: name,
    });
    const to = await this.addresses(tx, entityId, row, today);
    for (const email of to) await this.outbox.add(tx, { to: email, ...letter });
    return to.length;
  }

  private async addresses(tx: Tx, entityId: EntityId, row: Row, today: string): Promise<string[]> {
    if (row.seat_id === null) return this.store.organisers(tx, entityId);
    const holders = await this.store.addressees(tx, entityId, row.body_id, today, row.seat_id);
    const emails = [...new Set(holders.map(({ email }) => email))];
    return emails.length > 0 ? emails : this.store.organisers(tx, entityId);
  }
}
