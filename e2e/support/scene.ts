import { it } from '@jest/globals';
import type { Person } from './people.ts';
import { keepPicture } from './walk.ts';

/**
 * Scenes of one story. When one fails, what everybody saw then is kept where pictures are, and those after it, which
 * build on it, say so at once.
 */
export function scenesOf(story: string, cast: readonly Person[]) {
  let brokenAt: string | null = null;
  return (name: string, play: () => Promise<void>, timeoutMs = 90_000) =>
    it(
      name,
      async () => {
        if (brokenAt !== null) throw new Error(`the story broke before, where it ${brokenAt}`);
        await play().catch(async (fault: unknown) => {
          brokenAt = name;
          for (const person of cast) await keepPicture(person, `${story}.${person.name}`);
          throw fault;
        });
      },
      timeoutMs,
    );
}
