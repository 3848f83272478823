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

/** Takes back step by step, as many as it was typed in, until it is gone. */
export async function undoes(person: Person, name: string, gone: () => Promise<boolean>): Promise<void> {
  await section(person, name).focus();
  while (!(await gone())) await person.page.keyboard.press('ControlOrMeta+z');
}

/** Writes at the beginning or the end of what stands there, as somebody at a keyboard does. */
export async function types(
  person: Person,
  name: string,
  words: string,
  at: 'Home' | 'End' = 'End',
): Promise<void> {
  const writable = person.page.locator(
    '[contenteditable="true"], textarea:not([readonly]), input:not([readonly])',
  );
  await section(person, name).and(writable).focus();
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

/** What waits for a decision, in the list beside the text. */
export const suggestionsOf = ({ page }: Person): Locator =>
  page.getByRole('region', { name: 'Sugerencias' }).locator('ol > li');

/** Says what a group may do at the desk from now on; the coordination's, while everybody goes on writing. */
export async function gives({ page }: Person, group: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajustes de la mesa' }).click();
  const dialog = page.getByRole('dialog');
  const saved = page.waitForResponse((response) => response.url().includes('/roles/') && response.ok());
  await dialog.getByRole('combobox', { name: group }).selectOption({ label: role });
  await saved;
  await page.keyboard.press('Escape');
}

/** Chooses members of a set: values, goals, themes or aims. */
export async function chooses({ page }: Person, set: string, members: readonly string[]): Promise<void> {
  const field = page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: set, level: 3 }) })
    .last()
    .locator('..');
  await field.getByRole('button', { name: 'Elegir' }).click();
  for (const member of members)
    await field.getByRole('checkbox', { name: member, exact: true }).check({ force: true });
  await field.getByRole('button', { name: 'Listo' }).click();
}

/** Starts a commitment and stays at its desk. */
export async function startsCommitment(person: Person, town: string, title: string): Promise<void> {
  const { page } = person;
  await page.goto(`${town}/mesa`);
  await person.presses('Empezar un compromiso');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('¿Cómo se llama, por ahora?').fill(title);
  await dialog.getByRole('button', { name: 'Empezar', exact: true }).click();
  await section(person, 'Qué se hará').waitFor();
}

/** Cites the first contributions offered beside the text, at the place where one stands. */
export async function citesContributions(person: Person, many: number): Promise<void> {
  for (let at = 0; at < many; at += 1) {
    await person.page
      .getByRole('button', { name: /^Citar/ })
      .nth(at)
      .click();
    await person.page.getByText('Unida a').first().waitFor();
  }
}

/** A row of a list of the commitment: its cells by their names, days and figures as one types them. */
export async function addsRow(
  { page }: Person,
  button: string,
  group: string,
  cells: Record<string, string>,
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const row = page.getByRole('group', { name: group, exact: true });
  for (const [cell, value] of Object.entries(cells)) await row.getByLabel(cell, { exact: true }).fill(value);
}

/** Chooses what the commitment serves, from everything there is. */
export async function choosesAim({ page }: Person, aim: string): Promise<void> {
  const aims = page
    .locator('#aims, section, div')
    .filter({ has: page.getByRole('heading', { name: 'Fines de la declaración' }) })
    .last();
  await aims.getByRole('button', { name: 'Elegir' }).click();
  await page.getByRole('checkbox', { name: aim }).check({ force: true });
  await aims.getByRole('button', { name: 'Listo' }).click();
}

/** Opens the table's text to those who take part in a session. */
export async function opensToTable(person: Person, session: RegExp): Promise<void> {
  const { page } = person;
  await person.presses('Ajustes de la mesa');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('También quienes participan en la sesión de la mesa').click();
  const choice = dialog.getByRole('combobox', { name: 'Sesión de la mesa', exact: true });
  const label = await choice.getByRole('option').filter({ hasText: session }).first().innerText();
  await choice.selectOption({ label });
  await dialog.getByRole('button', { name: 'Guardar los ajustes' }).click();
  await person.sees('Ajustes guardados');
}

/** Freezes what stands there; resolves with the version's number. */
export async function freezes(person: Person, note: string): Promise<number> {
  const { page } = person;
  await page.getByRole('button', { name: /^Congelar/ }).click();
  await page.getByLabel('Nota para el historial').fill(note);
  await person.presses('Congelar esta versión');
  const said = await page
    .getByText(/^Quedó la versión \d+/)
    .first()
    .innerText();
  await page.keyboard.press('Escape');
  return Number(/\d+/.exec(said)?.[0]);
}

/** Takes the commitment to its next stop, with the newest version. */
export async function movesOn(person: Person, stop: RegExp): Promise<void> {
  const { page } = person;
  await person.presses('Siguiente paso');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(stop).click();
  await dialog.getByRole('button', { name: 'Moverlo' }).click();
  await dialog.waitFor({ state: 'detached' });
}
