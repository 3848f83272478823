import type { Browser } from 'playwright-core';
import { Person, PHONE } from './people.ts';
import type { Product } from './product.ts';

interface Look {
  phone?: boolean;
  dark?: boolean;
  viewport?: { width: number; height: number };
  /** Looks on without an account, whatever they are called. */
  signsIn?: boolean;
}

/** Brings people of the demonstration into a story, each signed in with a browser of their own. */
export async function arrives(
  { browser, product, cast }: { browser: Browser; product: Product; cast: Person[] },
  name: string,
  { phone = false, dark = false, viewport, signsIn = true }: Look = {},
): Promise<Person> {
  const size = viewport ?? (phone ? PHONE : null);
  const person = await Person.arrives(browser, name, {
    baseURL: product.url,
    dark,
    ...(size && { viewport: size }),
  });
  cast.push(person);
  if (signsIn) await person.signsInAs(name);
  return person;
}
