import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { FormalSessionList } from '@ruta/contracts/formal/call';
import type { Browser } from 'playwright-core';
import { openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, joins } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';
const text = 'Se acuerda publicar cada mes el registro de obras y sus costos.';

/** A body meets formally: from its call to the act it signs, with a wall and four members on their phones. */
describe('a formal session', () => {
  let product: Product;
  let browser: Browser;
  let sofia: Person;
  let wall: Person;
  let members: Person[] = [];
  let code = '';
  let id = '';
  const cast: Person[] = [];
  const scene = scenesOf('formal', cast);
  const names = ['Julián Ibarra', 'Nadia Robles', 'Teresa Arce', 'Andrés Quiroz'];
  const member = (n: number) => members[n] as Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const arrives = async (name: string, viewport?: { width: number; height: number }, dark = false) => {
      const person = await Person.arrives(browser, name, { baseURL: product.url, viewport, dark });
      cast.push(person);
      return person;
    };
    sofia = await arrives('Sofía');
    wall = await arrives('the wall', PROJECTOR);
    members = [];
    for (const [at, name] of names.entries()) members.push(await arrives(name, PHONE, at === 1));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const pictures = async (name: string, ...people: Person[]) => {
    const faults: string[] = [];
    for (const person of people) {
      await keepPicture(person, `formal.${name}.${person.name}`);
      faults.push(...person.faults);
      if (person !== wall) faults.push(...(await person.violations()));
    }
    expect(faults).toEqual([]);
  };

  scene(
    'is called with its agenda, with fewer days for a reason, and reaches the mail of its members',
    async () => {
      await sofia.signsInAs('Sofía Luna');
      await sofia.page.goto(`${town}/secretariado`);
      await sofia.presses('Convocar una sesión');
      const today = await sofia.page.evaluate(() =>
        new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' }).format(Date.now()),
      );
      await sofia.fills({ Día: today, Hora: '23:58', 'Asunto 1': 'Registro de obras' });
      await sofia.fills({ Razón: 'El informe estatal se entrega mañana.' });
      await pictures('call', sofia);
      await sofia.presses('Convocar por correo y publicar');
      await sofia.sees('Convocatoria enviada y publicada.');
      const bodies = await (await sofia.page.request.get(`/api/entities${town}/bodies`)).json();
      const answer = await sofia.page.request.get(
        `/api/entities${town}/bodies/${bodies.items[0].id}/sessions`,
      );
      const { items } = FormalSessionList.parse(await answer.json());
      const ahead = items.filter(({ header }) => header.status === 'scheduled');
      const called = ahead.toSorted((one, other) => one.header.startsAt - other.header.startsAt)[0];
      code = called?.header.code ?? '';
      id = called?.header.id ?? '';
      await sofia.page.goto(`${town}/sesiones/${code}`);
      await sofia.sees('El informe estatal se entrega mañana.');
      await pictures('called', sofia);
    },
  );

  scene('counts its quorum by seat and sector, live on console and wall', async () => {
    for (const [at, name] of names.entries()) await member(at).signsInAs(name);
    await member(0).page.goto(`${town}/secretariado`);
    await member(0).sees(/te convocan/);
    await pictures('waiting', member(0));
    await sofia.page.goto(`${town}/sesiones/${id}/consola`);
    await sofia.page.getByText('Tú llevas el control').waitFor();
    await wall.context.addCookies(await sofia.context.cookies());
    await wall.page.goto(`/pantalla?entidad=${town.slice(1)}&sesion=${id}`);
    for (const [at, name] of names.entries()) await joins(member(at), code, name);
    await goesOn(sofia, 'Empezar la sesión');
    for (const person of members) await person.presses('Estoy presente');
    await sofia.sees(/Hay quórum: 4 de 7/);
    await wall.sees('Hay quórum');
    await pictures('quorum', sofia, wall, member(0), member(1));
  });

  scene('loses its quorum, votes on nothing, and goes on when it is back', async () => {
    for (const step of [/^Pasar a Lectura/, /^Pasar a Seguimiento/, /^Pasar a Registro/, /^Pasar a Acuerdo/])
      await goesOn(sofia, step);
    await member(0).presses('Presentar una propuesta');
    await member(0).fills({ 'Qué se acuerda': text, 'Responsable: institución o cargo': 'Tesorería' });
    await member(0).fills({ Fecha: '2030-01-31' });
    await member(0).page.getByRole('button', { name: 'Presentar', exact: true }).click();
    await member(1).presses('Secundar');
    await sofia.mayPress('Someter a votación nominal');
    await member(3).presses('Me retiro de la sesión');
    await sofia.sees(/Se perdió el quórum/);
    await wall.sees(/Sin quórum no se vota/);
    await pictures('lost', sofia, wall, member(0), member(1));
    await member(3).presses('Estoy presente');
    await sofia.sees(/Hay quórum: 4 de 7/);
  });

  scene('votes by name, keeps the dissent, and has a resolution with its number', async () => {
    await sofia.selects('Regla de esta votación', 'Por mayoría simple.');
    await sofia.presses('Someter a votación nominal');
    for (const [at, choice] of ['A favor', 'A favor', 'En contra', 'A favor'].entries()) {
      const { page } = member(at);
      await page.getByText(choice, { exact: true }).first().click();
      await page.getByRole('button', { name: 'Votar', exact: true }).first().click();
    }
    await sofia.sees('Votaron 4 de 4 asientos presentes.');
    await pictures('voting', sofia, wall, member(0), member(1));
    await goesOn(sofia, /^Cerrar la votación/);
    await wall.sees(/Es el acuerdo/);
    await member(2).presses('Razonar mi voto');
    await member(2).fills({ 'Por qué tu asiento no votó a favor': 'No hay presupuesto asignado.' });
    await member(2).presses('Guardar');
    await sofia.sees('No hay presupuesto asignado.');
    await pictures('resolved', sofia, wall, member(0), member(2));
  });

  scene(
    'ends in minutes that its members sign, published as an act',
    async () => {
      const { request } = sofia.page;
      const headers = { 'x-ruta': '1' };
      for (const step of [/^Pasar a Asuntos/, /^Pasar a Clausura/]) await goesOn(sofia, step);
      await goesOn(sofia, /Terminar/);
      await sofia.page.goto(`${town}/coordinacion/sesiones/${id}/minuta`);
      await sofia.page
        .getByRole('button', { name: /Guardar/ })
        .first()
        .click();
      await sofia.presses('Poner a consideración');
      await sofia.sees(/Firman los asientos/);
      await pictures('minutes', sofia);
      for (const person of members) {
        await person.page.goto(`${town}/secretariado`);
        await person.page.getByRole('link', { name: 'Leer y firmar el acta' }).click();
        await person.page.getByRole('button', { name: 'Firmar la versión 1' }).waitFor();
        if (person === member(1)) await pictures('signing', person);
        await person.presses('Firmar la versión 1');
        await person.sees(/Firmó/);
      }
      await sofia.page.reload();
      await sofia.presses('Publicar');
      await sofia.sees(/Publicada: versión 1/);
      await sofia.page.goto(`${town}/sesiones/${code}/minuta`);
      await sofia.sees('Acta firmada, versión 1: 4 de 4 asientos presentes');
      await sofia.sees(text);
      await pictures('act', sofia);
      const pdf = await request.get(`/api/entities${town}/sessions/${id}/minutes/document/pdf`, { headers });
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await sofia.page.goto(`${town}/secretariado`);
      await sofia.sees('Acta firmada');
      await pictures('secretariat', sofia);
    },
    150_000,
  );
});
