import { alternate, rateRow, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'durable';

/** The allowance of a phone that votes again and again fills up meanwhile. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 4000));

export async function measure({ sockets, rounds, votesEach: each }, watch) {
  return watch(await startAll({ rooms: [sockets] }), async ({ ask }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    const pairs = await alternate(
      rounds,
      async () => (await pause(), ask('echoStream', { each })),
      async () => (await pause(), ask('voteStream', { each })),
    );
    return [rateRow(`durable votes, ${thousands(sockets)} phones, one in flight each`, pairs)];
  });
}
