import { allCounted } from '../counted.mjs';
import { durationRow, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'bad-network';

export async function measure({ smallRoom, spreadSeconds }, watch) {
  return watch(await startAll({ rooms: [smallRoom] }), async ({ ask, database }) => {
    await ask('openConsoles');
    const ms = spreadSeconds * 1000;
    const bare = await ask('badNetworkEchoes', { ms });
    const ours = await ask('badNetworkVotes', { ms });
    const counted = await allCounted(database, ours);
    const slowest = (side) => ({ ms: Math.max(0, ...side.away) });
    const people = `${thousands(smallRoom)} phones on a bad network`;
    return [
      durationRow(`${people} vote over ${spreadSeconds} s, a tenth changes networks: to the last receipt`, [
        { ours: { ms: ours.lastMs }, bare: { ms: bare.lastMs } },
      ]),
      durationRow(`${people}: the slowest is back, since it had a network again`, [
        { ours: slowest(ours), bare: slowest(bare) },
      ]),
      {
        note: `Bad network: ${ours.away.length} phones lost their line while voting, ${ours.again} sent their vote again; all ${thousands(counted)} votes are in the database, none twice.`,
      },
    ];
  });
}
