import type { Browser } from 'playwright-core';
import { LAPTOP, Person, PHONE } from './people.ts';
import { complaintsAbout, type Look } from './walk.ts';

/** Every page somebody visited, once more in English and in the dark: what a reader would complain of. */
export async function lookAgain(browser: Browser, person: Person, baseURL: string): Promise<string[]> {
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
  for (const path of person.visited)
    complaints.push(...(await complaintsAbout(again, { at: path }, 'en', [dark])));
  await again.leaves();
  return complaints;
}
