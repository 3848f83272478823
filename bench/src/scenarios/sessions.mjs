import { allCounted } from '../counted.mjs';
import { alternate, durationRow, quantileRows, thousands } from '../figures.mjs';
import { startAll } from '../processes.mjs';

export const name = 'sessions';

export async function measure({ sockets, sessions, rounds, steps }, watch) {
  const each = Math.ceil(sockets / sessions);
  const rooms = Array.from({ length: sessions }, () => each);
  return watch(await startAll({ rooms }), async ({ ask, database }) => {
    await ask('openBare');
    await ask('openPhones');
    await ask('openConsoles');
    const nexts = await alternate(
      rounds,
      () => ask('bareSteps', { steps }),
      () => ask('nextSteps', { steps }),
    );
    const votes = await alternate(
      rounds,
      () => ask('echoBurst'),
      async () => {
        const result = await ask('voteBurst');
        await allCounted(database, result);
        return result;
      },
    );
    const what = `${sessions} sessions of ${thousands(each)} at once`;
    return [
      ...quantileRows(`${what}: _next_ in all, to the last phone`, nexts),
      durationRow(`${what}: everybody votes, to the last receipt`, votes),
    ];
  });
}
