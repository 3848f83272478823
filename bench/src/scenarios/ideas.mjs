import { durationRow, quantileRows, thousands } from '../figures.mjs';
import { quantile } from '../statistics.mjs';
import { startAll } from '../processes.mjs';

export const name = 'ideas';

export async function measure({ smallRoom, ideas: count, ideaSeconds }, watch) {
  const ms = ideaSeconds * 1000;
  return watch(await startAll({ rooms: [smallRoom] }), async ({ ask }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    // The bare side needs no whole minute to say the same.
    const half = { count: Math.ceil(count / 2), ms: ms / 2 };
    const silent = [
      { bare: await ask('echoesEvenly', half), ours: await ask('ideasInSilence', { count, ms }) },
    ];
    const { bytes, fromKey, fromAnswer } = await ask('reveal');
    const bareReveals = [];
    for (let n = 0; n < 3; n += 1) bareReveals.push(await ask('bareReveal', { bytes }));
    const bareKey = Math.min(...bareReveals.map((one) => one.fromKey));
    const open = [
      {
        bare: await ask('bareInTheOpen', { ...half, bytes: 700 }),
        ours: await ask('ideasInTheOpen', { count, ms }),
      },
    ];
    const people = `${thousands(smallRoom)} phones`;
    return [
      ...quantileRows(
        `${thousands(count)} ideas in ${ideaSeconds} s from ${people}, each until it is kept`,
        silent,
      ),
      durationRow(
        `reveal of ${thousands(count)} ideas (${Math.round(bytes / 1024)} KB), from the key to the last of ${people}`,
        [{ ours: { ms: fromKey }, bare: { ms: bareKey } }],
      ),
      ...quantileRows(
        `on the open board, an idea taken in: from the key to the last of ${people}`,
        open,
        (side) => side.fromKey,
      ),
      {
        note: `Ideas, from the acknowledgement to the last of ${people}: the reveal ${Math.round(fromAnswer)} ms, one on the open board ${Math.round(quantile(open[0].ours.fromAnswer, 0.95))} ms (p95). Nothing means that the phones had it first.`,
      },
    ];
  });
}
