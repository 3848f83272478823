import { type Locator } from 'playwright-core';
import type { Person } from './people.ts';

/** What people do at a live table, in the words they see. */

export async function joins(person: Person, code: string, name: string): Promise<void> {
  await person.page.goto(`/s/${code}`);
  await person.page.getByRole('textbox', { name: /Cómo te llamamos/ }).fill(name);
  await person.page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await person.page
    .getByText(/Ya estás dentro|Pedir la palabra/)
    .first()
    .waitFor();
}

export async function writesIdea({ page }: Person, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tu idea' }).fill(text);
  await page.getByRole('button', { name: 'Guardar idea' }).click();
}

/** The card of one's own idea, with how far it has come: it stands above what everybody wrote. */
export const ownIdea = ({ page }: Person, text: string): Locator =>
  page.getByRole('listitem').filter({ hasText: text }).first();

/** The facilitator's large button, and the question whether to go on although few are ready. */
export async function goesOn({ page }: Person, step: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: step }).click();
  const question = page.getByRole('alertdialog');
  const asked = question.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
  if (await asked) await question.getByRole('button', { name: step }).click();
}

export async function opensConsole(person: Person, town: string, title: string): Promise<void> {
  await person.page.goto(`${town}/coordinacion/sesiones`);
  await person.page
    .getByRole('listitem')
    .filter({ has: person.page.getByRole('heading', { name: title, exact: true }) })
    .getByRole('link', { name: /consola/i })
    .click();
  await person.page.getByText('Tú llevas el control').waitFor();
}

/** Schedules a session from a template; resolves with the code by which one joins. The console is open then. */
export async function schedules(
  person: Person,
  town: string,
  { title, template, commitment }: { title: string; template: string; commitment?: RegExp },
): Promise<string> {
  const { page } = person;
  await page.goto(`${town}/coordinacion/sesiones/nueva`);
  await person.fills({ Nombre: title });
  await person.selects('Plantilla', template);
  if (commitment) {
    const choice = page.getByRole('combobox', { name: /^Compromiso/ });
    const label = await choice.getByRole('option').filter({ hasText: commitment }).first().innerText();
    await choice.selectOption({ label });
  }
  await page.getByRole('button', { name: 'Programar', exact: true }).click();
  await page.waitForURL(/\/coordinacion\/sesiones$/);
  await opensConsole(person, town, title);
  const address = page.getByText(/\/s\/[A-Z0-9]{6}$/).first();
  return (await address.innerText()).slice(-6);
}

/** Goes to an entry of the agenda by its menu. */
export async function goesTo(person: Person, entry: string): Promise<void> {
  await person.presses(`Opciones de ${entry}`);
  await person.page.getByRole('menuitem', { name: 'Ir aquí' }).click();
}
