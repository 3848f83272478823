import { quantileRows, durationRow, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'join';

export async function measure({ sockets, joinSeconds }, watch) {
  const rows = [];
  let failed = 0;
  const both = async (count, ms) =>
    watch(await startAll({ rooms: [0] }), async ({ ask }) => {
      // The code is warm on both sides before anybody is measured.
      for (const side of ['ours', 'bare']) await ask('arrive', { side, count: 50, ms: 500 });
      const bare = await ask('arrive', { side: 'bare', count, ms });
      const ours = await ask('arrive', { side: 'ours', count, ms });
      failed += ours.failed;
      if (ours.why) console.log(`a phone could not join: ${ours.why}`);
      return [{ ours, bare }];
    });
  const arrivals = await both(sockets, joinSeconds * 1000);
  rows.push(
    ...quantileRows(
      `${thousands(sockets)} phones join within ${joinSeconds} s, each to its first complete view`,
      arrivals,
    ),
  );
  const crowd = await both(sockets, 0);
  rows.push(durationRow(`${thousands(sockets)} phones join at one moment, to the last one’s view`, crowd));
  rows.push({
    note: `Joining: ${failed === 0 ? 'none failed' : `**${thousands(failed)} failed**`} of ${thousands(2 * sockets)}.`,
  });
  return rows;
}
