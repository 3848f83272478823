import type { Locator } from 'playwright-core';
import type { Person } from './people.ts';

/** What people do in a feedback round, in the words they see. */

/** Comments on the first paragraph of a section; resolves with the comment as its author sees it. */
export async function comments(person: Person, part: string, text: string): Promise<Locator> {
  const { page } = person;
  await person.presses(new RegExp(`^Comentar en ${part}, párrafo 1`));
  await page.getByRole('textbox', { name: /Tu comentario sobre/ }).fill(text);
  await person.presses('Enviar comentario');
  const own = page.getByRole('listitem').filter({ hasText: text });
  await own.getByText('Espera respuesta').waitFor();
  return own;
}

/** Opens the answer to a comment and fills it in; the coordination publishes it by its button. */
export async function preparesAnswer(
  { page }: Person,
  comment: string,
  answer: { outcome: string; reason: string; post: string },
): Promise<Locator> {
  const heard = page.getByRole('listitem').filter({ hasText: comment });
  await heard.getByRole('button', { name: 'Responder', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(answer.outcome, { exact: true }).click();
  await dialog.getByLabel('La razón, para quien lo escribió').fill(answer.reason);
  await dialog.getByLabel('Tu cargo').fill(answer.post);
  return dialog.getByRole('button', { name: 'Publicar la respuesta' });
}
