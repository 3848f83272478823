import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { LAPTOP, openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, goesTo, joins, opensConsole, ownIdea, writesIdea } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';
const names = ['Ana', 'Luis', 'Sofía', 'Beto', 'Rita', 'Omar'];

/** A plenary goes to three tables and comes back with three cards. */
describe('tables', () => {
  const cast: Person[] = [];
  const scene = scenesOf('tables', cast);
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let wall: Person;
  const phones: Person[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const baseURL = product.url;
    marcos = await Person.arrives(browser, 'Marcos', { baseURL });
    await marcos.signsInAs('Marcos Peña');
    await opensConsole(marcos, town, 'Mesa de agua');
    for (const [at, name] of names.entries()) {
      const phone = await Person.arrives(browser, name, { baseURL, viewport: PHONE, dark: at % 2 === 1 });
      await joins(phone, 'QX74MK', name);
      phones.push(phone);
    }
    wall = await Person.arrives(browser, 'Pantalla', { baseURL, viewport: PROJECTOR });
    await wall.page.goto('/pantalla');
    cast.push(marcos, wall, ...phones);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const looks = async (person: Person, name: string) => {
    await keepPicture(person, `tables.${name}`);
    expect(await person.violations()).toEqual([]);
  };
  const number = async ({ page }: Person) =>
    Number((await page.getByRole('status').filter({ hasText: 'Tu mesa' }).locator('b').innerText()).trim());

  scene('are put on the agenda while the session runs, with their steps', async () => {
    const { page } = marcos;
    await goesOn(marcos, 'Empezar la sesión');
    await marcos.presses('Pantalla');
    await page
      .getByRole('textbox', { name: /Código/ })
      .fill((await wall.page.locator('[class*=code]').innerText()).trim());
    await page.getByRole('button', { name: 'Conectar', exact: true }).click();
    await wall.page.getByText('Entra desde tu teléfono').waitFor();
    await page.keyboard.press('Escape');
    await marcos.presses('Agregar al guion');
    await marcos.page.getByRole('dialog').getByRole('button', { name: 'Mesas pequeñas' }).click();
    await page.getByRole('textbox', { name: 'Título' }).first().fill('Mesas por barrio');
    await page.getByRole('textbox', { name: 'Nombres de las mesas' }).fill('El Tepozán\nLa Loma\nCentro');
    await page.getByRole('dialog').getByText('Agregar un paso').click();
    await looks(marcos, 'form');
    await marcos.presses('Guardar');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goesTo(marcos, 'Mesas por barrio');
    await page.getByRole('button', { name: 'Abrir las mesas' }).waitFor();
    await looks(marcos, 'console-seating');
  });

  scene('show everybody their place, and are moved by the menu', async () => {
    const places = await Promise.all(phones.map(number));
    expect(places.toSorted()).toEqual([1, 1, 2, 2, 3, 3]);
    await looks(phones[0] as Person, 'phone-place');
    await looks(wall, 'wall-seating');
    const [first] = phones as [Person];
    const target = (places[0] ?? 1) === 3 ? 1 : 3;
    await marcos.presses(`Mover a ${first.name}`);
    await marcos.page.getByRole('menuitem', { name: new RegExp(`Mover a Mesa ${target}`) }).click();
    await first.page.getByRole('status').getByText(String(target), { exact: true }).waitFor();
  });

  scene('are kept under a name, and laid again as they were', async () => {
    const places = await Promise.all(phones.map(number));
    const { page } = marcos;
    await marcos.presses('Guardar este reparto');
    await marcos.fills({ 'Nombre del reparto': 'Barrios de siempre' });
    await looks(marcos, 'console-keep-map');
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await marcos.selects('Cómo se reparten las personas', 'A mano');
    await marcos.presses('Repartir');
    await marcos.sees('Sin mesa: 6');
    await marcos.selects('Cómo se reparten las personas', 'Un reparto guardado');
    await marcos.selects('Reparto guardado', 'Barrios de siempre · 3 mesas, 6 personas');
    await marcos.presses('Repartir');
    await marcos.sees('Sin mesa: 0');
    await looks(marcos, 'console-saved-map');
    for (const [at, phone] of phones.entries())
      await phone.page.getByRole('status').getByText(String(places[at]), { exact: true }).waitFor();
  });

  scene('open: each phone is at its own table, with its board, its call and its card', async () => {
    await goesOn(marcos, 'Abrir las mesas');
    const [ana] = phones as [Person];
    await ana.page.getByText('Lleva la relatoría', { exact: false }).first().waitFor();
    await ana.presses('Llevar la relatoría');
    await ana.page.getByText('Llevas la relatoría de tu mesa').waitFor();
    await writesIdea(ana, 'Un aviso en cada toma');
    await ownIdea(ana, 'Un aviso').getByText('Recibida').waitFor();
    await ana.presses('Mostrar las ideas a la mesa');
    // Its button is gone: whoever came by keyboard stands at the head of the desk.
    await ana.sees('Lo que se escribió: 1 idea');
    expect(await ana.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    const place = async ({ page }: Person) => page.locator('header').first().innerText();
    const here = (await place(ana)).split('·')[0];
    for (const other of phones.slice(1))
      if ((await place(other)).split('·')[0] === here) await other.sees('Un aviso en cada toma');
    await writesIdea(ana, 'Y que avisen por la bocina');
    await ownIdea(ana, 'bocina').getByText('espera a que la acepten').waitFor();
    const call = ana.page.getByRole('button', { name: 'Llamar a la facilitación' }).locator('span');
    expect(
      await call.evaluate((words) => words.getBoundingClientRect().height / words.getClientRects().length),
    ).toBeLessThan(48);
    await ana.presses('Traer lo del tablero');
    await ana.presses('Entregar tarjeta');
    await ana.page.getByText('La tarjeta de tu mesa está entregada.').waitFor();
    await ana.presses('Llamar a la facilitación');
    await ana.page.getByText('Ya avisamos a la facilitación.').waitFor();
    await looks(ana, 'phone-table');
    await marcos.page
      .getByText(/Pide ayuda/)
      .first()
      .waitFor();
    await marcos.page.getByLabel('Mensaje a todas las mesas').fill('Faltan diez minutos');
    await marcos.presses('Enviar');
    for (const phone of phones) await phone.sees('Faltan diez minutos');
    await looks(phones[1] as Person, 'phone-message');
    await looks(marcos, 'console-open');
    await looks(wall, 'wall-open');
    await marcos.page.getByRole('button', { name: 'Voy' }).click();
    await marcos.page.getByRole('dialog').getByText('Un aviso en cada toma').first().waitFor();
    await looks(marcos, 'console-visit');
    await marcos.presses('Aceptar «Y que avisen por la bocina»');
    await ana.sees('Lo que se escribió: 2 ideas');
    const visit = marcos.page.getByRole('dialog');
    await visit.press('Escape');
    await visit.waitFor({ state: 'detached' });
    await ana.sees('La facilitación viene a tu mesa.');
  });

  scene('keep their people over a reload', async () => {
    const [ana] = phones as [Person];
    await ana.page.reload();
    await ana.sees('Llevas la relatoría de tu mesa');
    await ownIdea(ana, 'Un aviso').waitFor();
  });

  scene('come back: the cards queue, and the room reads one', async () => {
    await marcos.presses(/Regresar al pleno/);
    await marcos.page.getByRole('alertdialog').getByRole('button', { name: 'Regresar al pleno' }).click();
    for (const phone of phones) await phone.sees('Las mesas están de regreso');
    await looks(marcos, 'console-back');
    const bar = marcos.page.getByRole('contentinfo').getByRole('button').last();
    expect(await bar.evaluate((button) => button.getBoundingClientRect().right)).toBeLessThan(LAPTOP.width);
    await marcos.page.getByRole('button', { name: 'Presentar', exact: true }).first().click();
    await wall.page.getByText('Un aviso en cada toma').waitFor();
    await looks(wall, 'wall-card');
    for (const phone of phones) await phone.sees('Un aviso en cada toma');
    expect(await phones[2]?.page.getByText('Un aviso en cada toma').count()).toBe(1);
    await looks(phones[2] as Person, 'phone-card');
    await looks(phones[1] as Person, 'phone-card-dark');
  });

  scene('read the same on a narrow console and in the minutes', async () => {
    await marcos.page.setViewportSize(PHONE);
    await looks(marcos, 'console-narrow');
    await marcos.page.setViewportSize(LAPTOP);
    await goesOn(marcos, 'Quitar la tarjeta de la pantalla');
    await goesOn(marcos, 'Terminar la sesión');
    const { page } = phones[0] as Person;
    await page.goto(`${town}/sesiones/QX74MK`);
    await page.getByText('Un aviso en cada toma').first().waitFor();
    await looks(phones[0] as Person, 'minutes');
  });
});
