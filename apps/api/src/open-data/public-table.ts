import type { RowsOf } from '@ruta/domain/open-data/finished-session';
import type { Tx } from '../platform/database/transactions.ts';

/**
 * What is published of one table: a query over `$1` (the entity's id) whose columns are those of the dictionary, in its
 * order. Whatever the query does not select stays inside, so each names its columns and none selects a person.
 */
export interface QueriedTable {
  name: string;
  sql: string;
}

/** What is published of one table where a rule decides what of it may be said: its rows, few enough to be held. */
export interface DecidedTable {
  name: string;
  rows: (tx: Pick<Tx, 'query'>, entityId: string) => Promise<Record<string, unknown>[]>;
}

/** What finished sessions leave of one table, each as its room was shown it. */
export interface LeftBySessions {
  name: string;
  rowsOf: RowsOf;
}

export type PublicTable = QueriedTable | DecidedTable | LeftBySessions;
