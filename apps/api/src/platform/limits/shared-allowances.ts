import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import type { Tx } from '../database/transactions.ts';
import type { Rate } from './allowance.ts';

/** What is tried, and how often one network address may. */
export interface Trial {
  kind: string;
  rate: Rate;
}

const DAY = '1 day';

/**
 * Allowances that hold for all processes together, for what guards a secret: with N processes a guesser has not N times
 * the tries. Floods are held back by each process for itself (`Allowances`), without asking anybody.
 */
@Injectable()
export class SharedAllowances {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Takes one, or says that there is none left. Never inside a transaction: a refusal would take it back. */
  async take({ kind, rate }: Trial, address: string): Promise<boolean> {
    const [row]: [{ granted: boolean }] = await this.database.query(takeSql, [
      kind,
      this.key(address),
      rate.burst,
      rate.perSecond,
    ]);
    return row.granted;
  }

  /** Nothing left at the moment; asking takes nothing. */
  async isEmpty(
    { kind, rate }: Trial,
    address: string,
    queries: Pick<Tx, 'query'> = this.database,
  ): Promise<boolean> {
    const [row]: { empty: boolean }[] = await queries.query(
      `SELECT ${leftNow} < 1 AS empty FROM allowance a WHERE kind = $1 AND who = $2`,
      [kind, this.key(address), rate.burst, rate.perSecond],
    );
    return row?.empty ?? false;
  }

  /** Forgets who has not tried for a day. */
  async sweep(): Promise<void> {
    await this.database.query(`DELETE FROM allowance WHERE at < now() - interval '${DAY}'`);
  }

  private key(address: string): Buffer {
    return createHmac('sha256', this.config.secret).update(`allowance:${address}`).digest();
  }
}

/** By the database's clock, which all processes share. */
const leftNow = `least($3, a.left_over + extract(epoch FROM clock_timestamp() - a.at) * $4::double precision)`;

const takeSql = `
  INSERT INTO allowance AS a (kind, who, left_over, granted, at)
  VALUES ($1, $2, $3::double precision - 1, true, clock_timestamp())
  ON CONFLICT (kind, who) DO UPDATE SET
    left_over = CASE WHEN ${leftNow} >= 1 THEN ${leftNow} - 1 ELSE ${leftNow} END,
    granted = ${leftNow} >= 1,
    at = clock_timestamp()
  RETURNING granted
`;
