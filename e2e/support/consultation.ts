import type { Person } from './people.ts';

/** Sends a contribution, and goes to its page. */
export async function contributes(person: Person, town: string, words: string): Promise<void> {
  await person.page.goto(`${town}/participa`);
  await person.fills({ 'Tu aporte': words });
  await person.presses('Enviar mi aporte');
  await person.sees('Ya está: lo recibimos');
  await person.page.getByRole('link', { name: 'Ver mi aporte' }).click();
}

/** At the moderation's queue: lets a contribution through. */
export async function publishes(staff: Person, words: string): Promise<void> {
  const waiting = staff.page.getByRole('listitem').filter({ hasText: words });
  await waiting.getByRole('button', { name: 'Publicar' }).click();
  await waiting.waitFor({ state: 'detached' });
}

interface Answer {
  outcome: string;
  /** The commitment it goes to, as the list names it. */
  commitment?: string;
  because: string;
}

/** At the list of contributions to be answered: one answer for several, with its reason. */
export async function answersTogether(
  staff: Person,
  contributions: readonly string[],
  { outcome, commitment, because }: Answer,
): Promise<void> {
  for (const words of contributions)
    await staff.page
      .getByRole('listitem')
      .filter({ hasText: words })
      .getByRole('checkbox')
      .check({ force: true });
  await staff.presses('Responder');
  const dialog = staff.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Qué pasa con lo que pidió/ }).selectOption({ label: outcome });
  if (commitment)
    await dialog.getByRole('combobox', { name: /En qué compromiso/ }).selectOption({ label: commitment });
  await dialog.getByLabel('Respuesta', { exact: true }).fill(because);
  await dialog.getByLabel('Quién responde').fill('Coordinación del STL');
  await dialog.getByRole('button', { name: 'Publicar la respuesta' }).click();
}
