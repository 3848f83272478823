import type { SessionId } from '@ruta/contracts/protocol/ids';
import type { DemoSession } from './content/session.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import type { PlayedSession } from './play-session.ts';
import type { PlayedTable } from './play-tables.ts';
import { addEvents, storedLog } from './session-rows.ts';

type Plenary = Pick<DemoSession, 'key' | 'code' | 'place'>;

/** The tables that people went to, each with its own log, and what the public record keeps of them. */
export function seedTables(world: DemoWorld, session: Plenary, { log, tables }: PlayedSession): void {
  const hashes = new Map(tables.map((table) => [table.id, seedTable(world, session, table)]));
  const sessionId = world.ids.of<SessionId>('session', session.key);
  for (const { at, event } of log) {
    if (event.type !== 'breakout.closed') continue;
    const closed = event.tables.map((tableId) => ({ tableId, logHash: hashes.get(tableId) ?? '' }));
    world.record.note(at, 'session.tables-closed', sessionId, { sessionId, tables: closed });
  }
}

/** The last hash of its log. */
function seedTable(
  world: DemoWorld,
  { key, code, place: venue }: Plenary,
  { id, name, place, people, openedAt, log }: PlayedTable,
): string {
  const stored = storedLog(world, id, log);
  const last = stored.at(-1);
  world.add('session', {
    id,
    parent_id: world.ids.of<SessionId>('session', key),
    code: `${code}-${place}`,
    title: name,
    place: venue,
    starts_at: moment(openedAt),
    planned_ms: 0,
    status: 'finished',
    last_seq: last?.seq ?? 0,
    head_hash: last?.hash,
    participants: people,
    op_id: id,
    created_by: world.person('sofia'),
    created_at: moment(openedAt),
  });
  world.add('session_code', { code: `${code}-${place}`, session_id: id });
  addEvents(world, id, stored);
  return last?.hash ?? '';
}
