import { migrations } from '../../database/migrations.ts';

/** The migrations this program knows, by the names the database keeps, oldest first. The last one names the schema. */
export const knownMigrations: readonly string[] = migrations.map((Migration) => new Migration().name);
