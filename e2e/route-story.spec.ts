import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Mailbox } from './support/mailbox.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const town = '/san-telmo';

/** From an empty database to a published plan, by people who each have a browser of their own. */
describe('the whole route', () => {
  let product: Product;
  let browser: Browser;
  let mail: Mailbox;
  let admin: Person;
  let sofia: Person;

  const arrives = (name: string, phone = false) =>
    Person.arrives(browser, name, { baseURL: product.url, ...(phone && { viewport: PHONE }) });
  const signsIn = async (person: Person, email: string) => {
    await person.asksForLink(email);
    await person.opensLink(await mail.linkFor(email), 'Entrar');
  };

  beforeAll(async () => {
    mail = await Mailbox.opens();
    const settings = { SMTP_URL: mail.url };
    [product, browser] = await Promise.all([startProduct({ demo: false, settings }), openBrowser()]);
    admin = await arrives('the administrator');
    sofia = await arrives('Sofía, coordinación');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
    await mail?.close();
  });

  it('begins empty, with a first administrator who opens an entity and names its organiser', async () => {
    const link = (await product.ruta('seed', '--empty')).match(/http\S+/)?.[0];
    await admin.opensLink(link ?? 'no link was printed', 'Administrar');
    await admin.page.goto('/nueva-entidad');
    await admin.page.getByLabel('Nombre').fill('San Telmo');
    await admin.page.getByLabel('Dirección').fill('san-telmo');
    await admin.page.getByRole('button', { name: 'Crear la entidad' }).click();
    await admin.page.waitForURL(/san-telmo/);
    await admin.page.goto(`${town}/coordinacion/personas`);
    await admin.page.getByLabel('Correo de la persona').fill('sofia@example.org');
    await admin.chooses(/Papel/, /^Coordinación/);
    await admin.page.getByRole('button', { name: 'Dar el papel' }).click();
    await admin.page.getByText('Le escribimos').waitFor();
    await signsIn(sofia, 'sofia@example.org');
    await sofia.page.goto(`${town}/coordinacion`);
    await expect(sofia.page.getByRole('heading', { level: 1 }).innerText()).resolves.toMatch(
      /San Telmo|Pendientes|sigue/,
    );
  }, 60_000);
});
