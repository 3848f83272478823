import { archiveEntries } from '../../archive/archive-kinds.ts';
import type { PublicTable } from '../public-table.ts';

export const archiveTables: readonly PublicTable[] = [
  {
    name: 'archive',
    sql: `SELECT a.kind, a.id, a.title, a.day::text, a.plan AS plan_number, a.hash, a.page,
        (SELECT max(x.at) FROM archive_decision x
         WHERE x.entity_id = $1 AND x.kind = a.kind AND x.item_id = a.id AND x.decision = 'dispose') AS disposed_at
      FROM (${archiveEntries}) a ORDER BY a.day, a.kind, a.id`,
  },
];
