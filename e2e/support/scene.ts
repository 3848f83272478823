import { it } from '@jest/globals';
import type { Person } from './people.ts';
import { keepPicture } from './walk.ts';

/** Scenes of one story; when one fails, what everybody saw then is kept where pictures are. */
export const scenesOf =
  (story: string, cast: readonly Person[]) =>
  (name: string, play: () => Promise<void>, timeoutMs = 90_000) =>
    it(
      name,
      async () => {
        await play().catch(async (fault: unknown) => {
          for (const person of cast) await keepPicture(person, `${story}.${person.name}`);
          throw fault;
        });
      },
      timeoutMs,
    );
