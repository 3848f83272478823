import type { Browser } from 'playwright-core';
import { LAPTOP, Person, PHONE } from './people.ts';
import { complaintsAbout, type Look } from './walk.ts';

/**
 * Every page somebody visited, once more in English and in the dark: what a reader would complain of. What a person with
 * the same rights has looked at again already, on as wide a window, stands in `looked`.
 */
export async function lookAgain(
  browser: Browser,
  person: Person,
  { baseURL, rights, looked }: { baseURL: string; rights: string; looked: Set<string> },
): Promise<string[]> {
  const storageState = await person.context.storageState();
  const dark: Look = { viewport: person.onPhone ? PHONE : LAPTOP, scheme: 'dark' };
  const again = await Person.arrives(browser, person.name, {
    baseURL,
    locale: 'en-US',
    storageState,
    viewport: dark.viewport,
  });
  await again.speaks('en');
  const complaints: string[] = [];
  const fresh = [...person.visited].filter((path) => !looked.has(`${rights} ${dark.viewport.width} ${path}`));
  for (const path of fresh) looked.add(`${rights} ${dark.viewport.width} ${path}`);
  for (const path of fresh) complaints.push(...(await complaintsAbout(again, { at: path }, 'en', [dark])));
  await again.leaves();
  return complaints;
}
