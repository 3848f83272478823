import { sessionRows } from '@ruta/domain/open-data/session-rows';
import type { PublicTable } from '../public-table.ts';

export const leftBySessionTables: readonly PublicTable[] = Object.entries(sessionRows).map(
  ([name, rowsOf]) => ({ name, rowsOf }),
);
