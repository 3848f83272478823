import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { reads, received, section, types } from './support/desk.ts';
import { openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, goesTo, joins, opensConsole } from './support/table.ts';
import { keepPicture } from './support/walk.ts';
import { wallFaults } from './support/wall-faults.ts';

const town = '/valle-del-encino';
const editor = '.tiptap, textarea[maxlength]';

/** Runs in the page: what is in sight has been measured again since the window changed. */
function lineIsWhole(): boolean {
  const sight = document.querySelector<HTMLElement>('[data-sight]');
  const item = sight?.querySelector('li');
  if (!sight || !item) return false;
  const lines = sight.clientHeight / parseFloat(getComputedStyle(item).lineHeight);
  return sight.clientHeight > 0 && Math.abs(lines - Math.round(lines)) < 0.05;
}

/** The commitment is written in the room, by whoever is there, in sight of everybody. */
describe('drafting in the room', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let rosa: Person;
  let meche: Person;
  let wall: Person;
  const cast: Person[] = [];
  const scene = scenesOf('drafting-phase', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const arrives = async (name: string, viewport?: { width: number; height: number }, dark = false) => {
      const person = await Person.arrives(browser, name, { baseURL: product.url, viewport, dark });
      cast.push(person);
      return person;
    };
    marcos = await arrives('Marcos');
    rosa = await arrives('Rosa', PHONE);
    meche = await arrives('Meche', PHONE, true);
    wall = await arrives('the wall', PROJECTOR);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const look = async (name: string) => {
    for (const person of cast) {
      await keepPicture(person, `drafting.${name}.${person.name}`);
      expect(person.faults).toEqual([]);
      if (person !== wall) expect(await person.violations()).toEqual([]);
    }
  };

  scene('S110 S111 brings the desk into the room when its phase comes, and not before', async () => {
    await marcos.signsInAs('Marcos Peña');
    await opensConsole(marcos, town, 'Mesa de agua');
    const id = /sesiones\/([^/]+)\/consola/.exec(marcos.page.url())?.[1];
    await wall.context.addCookies(await marcos.context.cookies());
    await wall.page.goto(`/pantalla?entidad=${town.slice(1)}&sesion=${id}`);
    const fetched: string[] = [];
    rosa.page.on('request', (request) => fetched.push(request.url()));
    for (const person of [rosa, meche]) await joins(person, 'QX74MK', person.name);
    await goesOn(marcos, 'Empezar la sesión');
    await rosa.sees('Pedir la palabra');
    const editors = () => fetched.filter((url) => /assets\/(room-desk|desk-page)/.test(url));
    expect(editors()).toEqual([]);
    expect(await rosa.page.locator(editor).count()).toBe(0);
    await goesTo(marcos, 'Redactar el compromiso');
    for (const person of [marcos, rosa, meche]) await section(person, 'Qué se hará').waitFor();
    expect(editors()).not.toEqual([]);
    expect(rosa.page.url()).toContain('/s/QX74MK');
    await rosa.sees('Pedir la palabra');
    await rosa.page.getByRole('timer').waitFor();
  });

  scene(
    'S110 S112 S114 shows everybody what each of them writes, and the wall the clause it is in',
    async () => {
      await types(rosa, 'Qué se hará', ' Lo dice la bocina.');
      await reads(marcos, 'Qué se hará', 'Lo dice la bocina.');
      await wall.page.getByRole('heading', { name: 'Qué se hará' }).waitFor();
      await wall.sees(/Lo dice la bocina\./);
      await wall.sees('Rosa escribe aquí');
      await look('objective');
      await types(meche, 'A quién afecta', ' y sus familias');
      await reads(rosa, 'A quién afecta', ' y sus familias');
      await types(marcos, 'A quién afecta', ', también de El Mezquite');
      await wall.page.getByRole('heading', { name: 'A quién afecta' }).waitFor();
      await received(meche);
      await look('population');
    },
  );

  scene('S137 S132 follows the writing in a text that is longer than the wall, in whole lines', async () => {
    const field = section(rosa, 'Qué se hará');
    await field.press('ControlOrMeta+End');
    await rosa.page.keyboard.insertText(' Y así con cada colonia, una por una, hasta la última.'.repeat(40));
    await received(rosa);
    await wall.page.getByText(/Antes hay \d+ renglones más/).waitFor();
    await look('longer');
    await field.press('ControlOrMeta+Home');
    await rosa.page.keyboard.insertText('PRIMERO: ');
    await wall.page.getByText(/Siguen \d+ renglones más/).waitFor();
    await wall.page.getByText(/Antes hay/).waitFor({ state: 'detached' });
    for (const size of [PROJECTOR, { width: 1280, height: 720 }]) {
      await wall.page.setViewportSize(size);
      await wall.page.waitForFunction(lineIsWhole);
      await keepPicture(wall, `drafting.beginning.${size.height}`, 'window');
      expect(await wallFaults(wall.page)).toEqual([]);
    }
    await wall.page.setViewportSize(PROJECTOR);
  });

  scene('S110 keeps words that were written without a line, and steers the session meanwhile', async () => {
    await rosa.context.setOffline(true);
    await types(rosa, 'Sus efectos', ' Nadie contesta.');
    await rosa.context.setOffline(false);
    await reads(marcos, 'Sus efectos', ' Nadie contesta.');
    await meche.presses('Pedir la palabra');
    await goesTo(marcos, 'Voto y cierre');
    await rosa.page.locator(editor).first().waitFor({ state: 'detached' });
    await goesTo(marcos, 'Redactar el compromiso');
    await reads(rosa, 'Sus efectos', ' Nadie contesta.', 20_000);
  });
});
