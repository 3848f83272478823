import type { PublicTable } from '../public-table.ts';

export const recordTables: readonly PublicTable[] = [
  {
    name: 'record',
    sql: `SELECT seq, kind, subject_id, payload, (extract(epoch FROM at) * 1000)::bigint AS at_ms, previous_hash, hash
      FROM record_entry WHERE entity_id = $1 ORDER BY seq`,
  },
];
