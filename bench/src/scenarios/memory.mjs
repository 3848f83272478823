import { rounded } from '../statistics.mjs';
import { startAll } from '../processes.mjs';
import { thousands } from '../figures.mjs';

export const name = 'memory';

/** What is loaded and compiled for the first phones is not what one more phone costs. */
const WARM_SHARE = 0.1;
const settle = () => new Promise((resolve) => setTimeout(resolve, 3000));

export async function measure({ sockets }, watch) {
  return watch(await startAll({ rooms: [sockets], watchMemory: true }), async ({ ask, memory }) => {
    const warm = Math.ceil(sockets * WARM_SHARE);
    await ask('openConsoles');
    await ask('openBare', { count: warm });
    await ask('openPhones', { to: warm });
    await ask('nextSteps', { steps: 4 });
    await settle();
    const before = await memory();
    await ask('openBare', { count: sockets - warm });
    await ask('openPhones', { from: warm });
    await settle();
    const after = await memory();
    const perPhone = (side, kind) => (after[side][kind] - before[side][kind]) / (sockets - warm) / 1024;
    const row = (what, kind) => ({
      what: `${what} per connected phone, at ${thousands(sockets)}`,
      ratio: rounded(perPhone('ours', kind) / perPhone('bare', kind), 2),
      ours: `${rounded(perPhone('ours', kind))} KB`,
      bare: `${rounded(perPhone('bare', kind))} KB`,
    });
    return [row('memory of the process (RSS)', 'rss'), row('heap', 'heapUsed')];
  });
}
