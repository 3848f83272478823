import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownMigrations } from '../database/schema.ts';

export interface Readiness {
  ready: boolean;
  database: 'up' | 'down';
  /** Whether the schema is exactly as new as this program. */
  migrations: 'current' | 'behind' | 'unknown';
}

const PATIENCE_MS = 2_000;

/** Whether this process can do its work now. Being alive needs no question: answering is enough. */
@Injectable()
export class Health implements OnApplicationShutdown {
  private leaving = false;

  constructor(private readonly database: DataSource) {}

  onApplicationShutdown(): void {
    this.leaving = true;
  }

  async readiness(): Promise<Readiness> {
    const applied = await this.appliedMigrations();
    if (!applied) return { ready: false, database: 'down', migrations: 'unknown' };
    const current = knownMigrations.every((name) => applied.has(name));
    return { ready: current && !this.leaving, database: 'up', migrations: current ? 'current' : 'behind' };
  }

  private async appliedMigrations(): Promise<Set<string> | null> {
    const rows = this.database.query<{ name: string }[]>('SELECT name FROM migrations').catch(() => null);
    const answer = await Promise.race([
      rows,
      new Promise<null>((tell) => setTimeout(tell, PATIENCE_MS, null).unref()),
    ]);
    return answer && new Set(answer.map(({ name }) => name));
  }
}
