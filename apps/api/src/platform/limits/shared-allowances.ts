import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { Gathered } from '../database/gathered.ts';
import type { Tx } from '../database/transactions.ts';
import type { Rate } from './allowance.ts';
import { networkOf } from './network-of.ts';

/** What is tried, and how often one network (or whoever else is counted) may. */
export interface Trial {
  kind: string;
  rate: Rate;
}

const DAY = '1 day';

interface Tried extends Trial {
  who: Buffer;
}

const nameOf = ({ kind, who }: Pick<Tried, 'kind' | 'who'>) => `${kind} ${who.toString('base64')}`;

/**
 * Allowances that hold for all processes together, for what guards a secret: with N processes a guesser has not N times
 * the tries. Floods are held back by each process for itself (`Allowances`), without asking anybody.
 */
@Injectable()
export class SharedAllowances {
  private readonly standing = new Gathered((tried: readonly Tried[]) => this.areEmpty(tried));

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
  async isEmpty(trial: Trial, address: string, queries?: Pick<Tx, 'query'>): Promise<boolean> {
    const tried = { ...trial, who: this.key(address) };
    if (!queries) return this.standing.of(tried);
    return (await this.areEmpty([tried], queries))[0] ?? false;
  }

  private async areEmpty(
    tried: readonly Tried[],
    queries: Pick<Tx, 'query'> = this.database,
  ): Promise<boolean[]> {
    const distinct = [...new Map(tried.map((one) => [nameOf(one), one])).values()];
    const rows: { kind: string; who: Buffer; empty: boolean }[] = await queries.query(emptySql, [
      distinct.map(({ kind }) => kind),
      distinct.map(({ who }) => who),
      distinct.map(({ rate }) => rate.burst),
      distinct.map(({ rate }) => rate.perSecond),
    ]);
    const empty = new Map(rows.map((row) => [nameOf(row), row.empty]));
    return tried.map((one) => empty.get(nameOf(one)) ?? false);
  }

  /** Forgets who has not tried for a day. */
  async sweep(): Promise<void> {
    await this.database.query(`DELETE FROM allowance WHERE at < now() - interval '${DAY}'`);
  }

  private key(address: string): Buffer {
    return createHmac('sha256', this.config.secret)
      .update(`allowance:${networkOf(address)}`)
      .digest();
  }
}

/** By the database's clock, which all processes share. */
const leftNow = `least($3, a.left_over + extract(epoch FROM clock_timestamp() - a.at) * $4::double precision)`;

const emptySql = `
  SELECT a.kind, a.who, least(t.burst, a.left_over + extract(epoch FROM clock_timestamp() - a.at) * t.per_second) < 1 AS empty
  FROM unnest($1::text[], $2::bytea[], $3::double precision[], $4::double precision[]) AS t (kind, who, burst, per_second)
  JOIN allowance a ON a.kind = t.kind AND a.who = t.who
`;

const takeSql = `
  INSERT INTO allowance AS a (kind, who, left_over, granted, at)
  VALUES ($1, $2, $3::double precision - 1, true, clock_timestamp())
  ON CONFLICT (kind, who) DO UPDATE SET
    left_over = CASE WHEN ${leftNow} >= 1 THEN ${leftNow} - 1 ELSE ${leftNow} END,
    granted = ${leftNow} >= 1,
    at = clock_timestamp()
  RETURNING granted
`;
