import type { Browser } from 'playwright-core';
import { Person, PHONE } from './people.ts';
import { complaintsOn, pictureName } from './walk.ts';

/** Every page somebody visited, once more in English and in the dark: what a reader would complain of. */
export async function lookAgain(browser: Browser, person: Person, baseURL: string): Promise<string[]> {
  const storageState = await person.context.storageState();
  const again = await Person.arrives(browser, person.name, {
    baseURL,
    dark: true,
    locale: 'en-US',
    storageState,
    ...(person.onPhone && { viewport: PHONE }),
  });
  await again.speaks('en');
  const complaints: string[] = [];
  for (const path of person.visited)
    complaints.push(...(await complaintsOn(again, path, pictureName(path, person.name, 'en.dark'))));
  await again.leaves();
  return complaints;
}
