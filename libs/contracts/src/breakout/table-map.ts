import { z } from 'zod';
import { OpId, SessionId, TableMapId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** `POST /api/entities/:entity/table-maps` → TableMap: keeps how a breakout of a session is seated now. */
export const KeepTableMap = z.object({
  opId: OpId,
  name: plainText(80, 1),
  sessionId: SessionId,
  breakoutId: z.uuid(),
});
export type KeepTableMap = z.infer<typeof KeepTableMap>;

/**
 * A map of tables that an entity keeps: which tables, and how many sit at each. Who they are stays on the server. `from`
 * is the title of the session it comes from.
 */
export const TableMap = z.object({
  id: TableMapId,
  name: z.string(),
  tables: z.array(z.object({ name: z.string(), people: z.int() })),
  from: z.string(),
  keptAt: Instant,
});
export type TableMap = z.infer<typeof TableMap>;

/** `GET /api/entities/:entity/table-maps`, the newest first; `DELETE …/table-maps/:id`. */
export const TableMapList = z.object({ items: z.array(TableMap) });
export type TableMapList = z.infer<typeof TableMapList>;
