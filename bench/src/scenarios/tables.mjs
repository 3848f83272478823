import { durationRow, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'tables';

/** Throws unless everybody has one place, the one their phone went to, and every table's log has ended. */
async function nobodyLost(database, { places, ended }) {
  const { rows: seats } = await database.query(
    `SELECT p.table_id AS id, count(*)::int AS people FROM participant p
     WHERE p.table_id IS NOT NULL GROUP BY p.table_id`,
  );
  const went = new Map();
  for (const place of places) went.set(place, (went.get(place) ?? 0) + 1);
  const other = seats.filter(({ id, people }) => went.get(id) !== people).length;
  if (other > 0 || seats.length !== went.size)
    throw new Error(`${other} of ${seats.length} tables have other people than their phones say`);
  const { rows } = await database.query(
    `SELECT count(*) FILTER (WHERE status = 'finished')::int AS ended, count(*)::int AS tables
     FROM session WHERE parent_id IS NOT NULL`,
  );
  if (ended && rows[0].ended !== rows[0].tables) throw new Error('a table did not end');
  return places.length;
}

export async function measure({ sockets, tables }, watch) {
  return watch(await startAll({ rooms: [sockets], tables }), async ({ ask, database }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    const went = await ask('goToTables');
    const counted = await nobodyLost(database, { places: went.places, ended: false });
    const back = await ask('comeBack');
    await nobodyLost(database, { places: went.places, ended: true });
    const { bytes } = went;
    const bare = { went: await ask('bareTables', { bytes }), back: await ask('bareReturn', { bytes }) };
    const people = `${thousands(sockets)} phones`;
    return [
      durationRow(`${people} to ${thousands(tables)} tables: from the key to the last one’s table`, [
        { ours: went, bare: bare.went },
      ]),
      durationRow(`and back: from the key to the last of ${people} in the plenary`, [
        { ours: back, bare: bare.back },
      ]),
      {
        note: `Tables: ${thousands(counted)} phones each at the table where the database seats them, none lost; all ${thousands(tables)} logs ended. The key was answered after ${Math.round(went.answered)} ms, and after ${Math.round(back.answered)} ms on the way back; a phone was told ${Math.round(bytes.push / 1024)} KB of tables and ${Math.round(bytes.view / 1024)} KB of its own.`,
      },
    ];
  });
}
