import { allCounted } from '../counted.mjs';
import { alternate, durationRow, quantileRows, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'votes';

export async function measure({ sockets, rounds, spreadSeconds }, watch) {
  return watch(await startAll({ rooms: [sockets] }), async ({ ask, database }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    let counted = 0;
    const checked = async (result) => {
      counted += await allCounted(database, result);
      return result;
    };
    const bursts = await alternate(
      rounds,
      () => ask('echoBurst'),
      async () => checked(await ask('voteBurst')),
    );
    const ms = spreadSeconds * 1000;
    const spreads = await alternate(
      Math.min(3, rounds),
      () => ask('echoSpread', { ms }),
      async () => checked(await ask('voteSpread', { ms })),
    );
    return [
      durationRow(`burst of ${thousands(sockets)} votes, to the last receipt`, bursts),
      ...quantileRows(`the same spread over ${spreadSeconds} s, each vote to its receipt`, spreads),
      { note: `${thousands(counted)} votes looked up in the database afterwards: none lost, none double.` },
    ];
  });
}
