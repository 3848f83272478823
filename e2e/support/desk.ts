import type { Locator } from 'playwright-core';
import type { Person } from './people.ts';

/** What people do at a drafting desk, in the words they see. */

export async function opensDesk(person: Person, town: string, key: string): Promise<void> {
  await person.page.goto(`${town}/mesa/${key}`);
  await section(person, 'Qué se hará').waitFor();
}

/** A field or a section of prose, by its name on the page. */
export const section = ({ page }: Person, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

/** Writes at the beginning or the end of what stands there, as somebody at a keyboard does. */
export async function types(
  person: Person,
  name: string,
  words: string,
  at: 'Home' | 'End' = 'End',
): Promise<void> {
  await section(person, name).focus();
  await person.page.keyboard.press(`ControlOrMeta+${at}`);
  await person.page.keyboard.type(words);
}

/** A section shows these words, whether it is prose or a line. */
export async function reads(person: Person, name: string, words: string, timeout?: number): Promise<void> {
  const place = await section(person, name).elementHandle();
  const shows = ([element, wanted]: readonly [Node | null, string]) =>
    (element instanceof HTMLTextAreaElement ? element.value : (element?.textContent ?? '')).includes(wanted);
  await person.page.waitForFunction(shows, [place, words] as const, timeout ? { timeout } : {});
}

/** Waits until the server has all that this person wrote. */
export const received = async (person: Person, timeout?: number): Promise<void> =>
  person.page.getByText('Recibido', { exact: true }).waitFor(timeout ? { timeout } : {});

/** The name of somebody else at the place where they write in a section of prose. */
export const caretOf = (person: Person, name: string, other: string): Locator =>
  section(person, name).getByText(other);
