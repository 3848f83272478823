import { alternate, durationRow, quantileRows, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'ideas';

export async function measure({ smallRoom, ideas: count, ideaSeconds }, watch) {
  const ms = ideaSeconds * 1000;
  return watch(await startAll({ rooms: [smallRoom] }), async ({ ask }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    const silent = [
      { bare: await ask('echoesEvenly', { count, ms }), ours: await ask('ideasInSilence', { count, ms }) },
    ];
    const { bytes, fromKey, fromAnswer } = await ask('reveal');
    const bareReveals = [];
    for (let n = 0; n < 3; n += 1) bareReveals.push(await ask('bareReveal', { bytes }));
    const bareKey = Math.min(...bareReveals.map((one) => one.fromKey));
    const open = await alternate(
      1,
      () => ask('bareInTheOpen', { count, ms, bytes: 700 }),
      () => ask('ideasInTheOpen', { count, ms }),
    );
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
      {
        note: `The last of ${people} had all ${thousands(count)} ideas ${Math.round(fromAnswer)} ms after the reveal was acknowledged.`,
      },
      ...quantileRows(
        `on the open board, an idea taken in: from the key to the last of ${people}`,
        open,
        (side) => side.fromKey,
      ),
      ...quantileRows(`the same from the acknowledgement to the last phone`, open, (side) => side.fromAnswer),
    ];
  });
}
