import type { Person } from './people.ts';

/** Signs what is up for signature. */
export async function signs(person: Person, version: number): Promise<void> {
  const sign = { name: `Firmar la versión ${version}` };
  await person.page.getByRole('button', sign).click();
  await person.page.getByRole('alertdialog').getByRole('button', sign).click();
  await person.sees('Ya firmaste esta versión.');
}
