import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { signAgainLetter } from './signature-letter.ts';

const LOOK_EVERY_MS = 60_000;

interface Asked {
  entity_id: string;
  slug: string;
  seat_id: string;
  seat: string;
  /** Of a commitment; `null` for the plan as a whole. */
  key: string | null;
  number: number;
  title: string;
  signed: number;
  version: number;
}

/** Decisions that stand no more while something newer waits for the same seat, marked as written about. */
const TAKE = `
  UPDATE sign_off o SET asked_again_at = now()
  FROM entity e, seat s, (
    SELECT c.entity_id, c.id AS commitment_id, NULL::uuid AS plan_id, c.key, p.number, v.content ->> 'title' AS title,
           v.version, v.hash
    FROM commitment c
    JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id
    JOIN commitment_version v
      ON v.entity_id = c.entity_id AND v.commitment_id = c.id AND v.version = c.signing_version
    WHERE c.stage = 'signing'
    UNION ALL
    SELECT v.entity_id, NULL, v.plan_id, NULL, p.number, v.content ->> 'title', v.version, v.hash
    FROM plan_version v JOIN plan p ON p.entity_id = v.entity_id AND p.id = v.plan_id
    WHERE v.state = 'assembled') AS up
  WHERE e.id = o.entity_id AND s.entity_id = o.entity_id AND s.id = o.seat_id
    AND up.entity_id = o.entity_id AND (up.commitment_id = o.commitment_id OR up.plan_id = o.plan_id)
    AND (o.version, o.hash) <> (up.version, up.hash)
    AND o.superseded_at IS NULL AND o.asked_again_at IS NULL
    AND NOT EXISTS (
      SELECT FROM sign_off n WHERE n.entity_id = o.entity_id AND n.seat_id = o.seat_id
        AND (n.commitment_id = up.commitment_id OR n.plan_id = up.plan_id)
        AND n.version = up.version AND n.hash = up.hash)
  RETURNING o.entity_id, e.slug, o.seat_id, s.label AS seat, up.key, up.number, up.title, o.version AS signed,
            up.version`;

/**
 * F22: writes to whoever holds a seat whose signature is needed again, once the newer text is there to be signed. What
 * was written about stands in the database together with its letter, so that each goes out once.
 */
@Injectable()
export class SignatureLetters implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onApplicationBootstrap(): void {
    const report = (error: unknown) => log.error({ err: error }, 'asking for signatures again failed');
    this.timer = setInterval(() => void this.write().catch(report), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Resolves to how many letters were written. */
  async write(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const [rows]: [Asked[], number] = await tx.query(TAKE);
      const newest = new Map<string, Asked>();
      for (const row of rows.sort((a, b) => a.signed - b.signed))
        newest.set(`${row.entity_id} ${row.seat_id} ${row.number} ${row.key}`, row);
      let letters = 0;
      for (const row of newest.values()) letters += await this.toHolders(tx, row);
      return letters;
    });
  }

  private async toHolders(tx: Tx, row: Asked): Promise<number> {
    const holders: { email: string }[] = await tx.query(
      `SELECT DISTINCT a.email FROM seat_holder h JOIN entity e ON e.id = h.entity_id
       JOIN account_email a ON a.person_id = h.person_id
       WHERE h.entity_id = $1 AND h.seat_id = $2 AND h.from_day <= (now() AT TIME ZONE e.time_zone)::date
         AND (h.until_day IS NULL OR h.until_day >= (now() AT TIME ZONE e.time_zone)::date)
       ORDER BY a.email`,
      [row.entity_id, row.seat_id],
    );
    const below = row.key === null ? `plan/${row.number}` : row.key;
    const page = `${this.config.publicUrl}/${row.slug}/firma/${below}`;
    for (const { email } of holders)
      await this.outbox.add(tx, { to: email, ...signAgainLetter('es', { ...row, page }) });
    return holders.length;
  }
}
