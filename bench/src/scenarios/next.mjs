import { alternate, quantileRows, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'next';

export async function measure({ sockets, rounds, steps }, watch) {
  return watch(await startAll({ rooms: [sockets] }), async ({ ask }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    const pairs = await alternate(
      rounds,
      () => ask('bareSteps', { steps }),
      () => ask('nextSteps', { steps }),
    );
    return quantileRows(`_next_ to the last of ${thousands(sockets)} phones`, pairs);
  });
}
