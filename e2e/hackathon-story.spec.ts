import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, goesTo, joins, schedules } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';
const title = 'Hackathon del agua';

/** A day from challenges to a prize: who leads loses the laptop in the middle of a vote, and nothing else is lost. */
describe('a hackathon day', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let sofia: Person;
  let elena: Person;
  let screen: Person;
  let code = '';
  let sessionPage = '';
  const phones = new Map<string, Person>();
  const cast: Person[] = [];
  const scene = scenesOf('hackathon', cast);

  const arrives = async (name: string, viewport?: { width: number; height: number }) => {
    const person = await Person.arrives(browser, name, {
      baseURL: product.url,
      ...(viewport && { viewport }),
    });
    cast.push(person);
    return person;
  };
  const phone = (name: string): Person => {
    const person = phones.get(name);
    if (!person) throw new Error(`${name} has not come`);
    return person;
  };
  const comes = async (name: string) => {
    const person = await arrives(name, PHONE);
    phones.set(name, person);
    await joins(person, code, name);
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    marcos = await arrives('Marcos Peña');
    sofia = await arrives('Sofía Luna');
    elena = await arrives('Elena Duarte');
    for (const person of [marcos, sofia, elena]) await person.signsInAs(person.name);
    screen = await arrives('the projector', PROJECTOR);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene(
    'gathers seven phones, a projector and somebody without a phone',
    async () => {
      code = await schedules(marcos, town, { title, template: 'Hackathon de un día' });
      sessionPage = `${town}/sesiones/${code}`;
      await screen.page.goto('/pantalla');
      const shown = screen.page.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/).first();
      await marcos.presses('Pantalla');
      await marcos.page.getByLabel('Código de la pantalla').fill(await shown.innerText());
      await marcos.presses('Conectar');
      await marcos.sees('Pantalla conectada');
      await marcos.page.keyboard.press('Escape');
      for (const name of team.goteros.concat(team.mapas, 'Juana')) await comes(name);
      await marcos.presses('Personas');
      await marcos.page.getByLabel('Asiento asistido para').fill('Don Chema');
      await marcos.page.getByRole('dialog').getByRole('button', { name: 'Agregar', exact: true }).click();
      await marcos.page.getByRole('dialog').getByText('Don Chema').waitFor();
      await marcos.page.keyboard.press('Escape');
      await goesOn(marcos, 'Empezar la sesión');
      await screen.sees('Bienvenida');
    },
    120_000,
  );

  scene(
    'puts challenges up and finds teams around them',
    async () => {
      await goesTo(marcos, 'Retos');
      for (const [name, challenge] of challenges) {
        await phone(name).fills({ 'El reto, en una frase': challenge });
        await phone(name).presses('Proponer');
      }
      for (const [, challenge] of challenges)
        for (const person of [...phones.values(), screen]) await person.sees(challenge);
      await phone('Juana').presses(new RegExp(`Trabajaría en «${challenges[0][1]}»`));
      await marcos.sees('1 persona trabajaría en él');
      expect(await phone('Ana').violations()).toEqual([]);
      await goesTo(marcos, 'Equipos');
      for (const [name, members] of Object.entries(team)) {
        const [first = '', ...others] = members;
        await phone(first).page.locator('summary').filter({ hasText: 'Formar un equipo' }).click();
        await phone(first).fills({ 'Nombre del equipo': name });
        await phone(first).presses('Formar el equipo');
        for (const other of others) await phone(other).presses(`Unirme a ${name}`);
      }
      for (const member of team.goteros) await phone(member).sees('Tu equipo');
      await keepPicture(screen, 'hackathon-teams');
    },
    120_000,
  );

  scene(
    'hands in what was made, under free licences, and pitches it against the clock',
    async () => {
      await goesTo(marcos, 'Entregas');
      for (const [name, made] of handedIn) {
        await phone(name).fills({
          'Qué hicieron, en una frase': made,
          'Dirección del repositorio': 'https://git.encino.example/agua',
        });
        await phone(name).presses('Entregar');
        await phone(name).sees(/^Entregado por/);
      }
      await screen.sees('de 2 equipos ya entregaron');
      await marcos.sees('Entregaron 2 de 2');
      await goesTo(marcos, 'Presentaciones');
      await marcos.presses('Que presente goteros');
      await phone('Juana').sees('Presenta goteros');
      await screen.sees('goteros');
      await keepPicture(screen, 'hackathon-pitch');
      await marcos.presses('Pasar a preguntas');
      await phone('Dora').sees('Preguntas a goteros');
      await marcos.presses('Terminar');
    },
    120_000,
  );

  scene(
    'is judged in secret until the release',
    async () => {
      await goesTo(marcos, 'Jurado');
      await marcos.selects('Agregar al jurado', 'Juana');
      const juror = phone('Juana').page;
      for (const [name, points] of [
        ['goteros', '5'],
        ['mapas', '3'],
      ] as const) {
        await juror
          .locator('summary')
          .filter({ hasText: `${name} · falta evaluar` })
          .click();
        const sheet = juror.locator('details[open]').filter({ hasText: name });
        for (const criterion of await sheet.getByRole('combobox').all()) await criterion.selectOption(points);
        await sheet.getByRole('button', { name: 'Guardar evaluación' }).click();
        await juror
          .locator('summary')
          .filter({ hasText: `${name} · evaluado` })
          .waitFor();
      }
      await marcos.sees('2 de 2 evaluaciones listas.');
      expect(await marcos.page.getByText('Resultado del jurado').count()).toBe(0);
      await marcos.presses('Publicar el resultado');
      await marcos.page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Publicar el resultado' })
        .click();
      for (const person of [marcos, screen, phone('Ana')]) await person.sees('goteros');
      await phone('Ana').sees('Resultado del jurado');
      expect(await phone('Ana').violations()).toEqual([]);
    },
    120_000,
  );

  scene(
    'goes on voting while the laptop that leads is gone, a phone has no network and somebody comes late',
    async () => {
      await opensSecondConsole(sofia);
      await opensSecondConsole(elena);
      await goesTo(marcos, 'Premio del público');
      await goesOn(marcos, 'Abrir la votación');
      for (const name of ['Ana', 'Beto', 'Dora']) await votes(phone(name), 'mapas');
      const fito = phone('Fito');
      await fito.context.setOffline(true);
      await marcos.leaves();
      cast.splice(cast.indexOf(marcos), 1);
      await fito.page.getByText('mapas', { exact: true }).first().click();
      await fito.presses('Votar');
      await fito.sees('Tu voto está guardado en este teléfono');
      await comes('Hugo');
      await votes(phone('Hugo'), 'mapas');
      await sofia.page
        .getByText(/No se sabe nada de .* desde hace más de 15 segundos/)
        .waitFor({ timeout: 40_000 });
      await sofia.presses('Tomar control');
      await sofia.sees('Tú llevas el control');
      await elena.sees('Sofía Luna lleva el control');
      await assists(elena, 'Don Chema', 'goteros');
      await fito.context.setOffline(false);
      await fito.page.getByText('Tu voto fue recibido').waitFor({ timeout: 30_000 });
      await sofia.sees(/Votaron: 6 de/);
      await goesOn(sofia, 'Cerrar la votación');
      for (const person of [sofia, screen, fito, phone('Hugo')])
        await person.sees(/Primer lugar: mapas, con 5 de 6 boletas/);
      await keepPicture(screen, 'hackathon-prize');
    },
    180_000,
  );

  scene(
    'leaves minutes with all of it',
    async () => {
      await sofia.page.getByRole('button', { name: /Opciones de Antes de irnos/ }).click();
      await sofia.page.getByRole('menuitem', { name: 'Ir aquí' }).click();
      await goesOn(sofia, 'Terminar la sesión');
      const reader = await arrives('a reader');
      await reader.page.goto(sessionPage);
      for (const words of [
        challenges[0][1],
        challenges[1][1],
        handedIn[0][1],
        handedIn[1][1],
        'Resultado del jurado',
        'Premio del público',
      ])
        await reader.sees(words);
      await reader.sees(/6 boletas/);
      expect(await reader.violations()).toEqual([]);
      await keepPicture(reader, 'hackathon-minutes');
    },
    90_000,
  );

  async function opensSecondConsole(person: Person): Promise<void> {
    await person.page.goto(new URL(marcos.page.url()).pathname);
    await person.sees('Marcos Peña lleva el control');
  }

  async function votes(person: Person, option: string): Promise<void> {
    await person.page.getByText(option, { exact: true }).first().click();
    await person.presses('Votar');
    await person.sees('Tu voto fue recibido');
  }

  /** A vote for somebody without a phone, entered at a table lead's console. */
  async function assists(person: Person, seat: string, option: string): Promise<void> {
    await person.presses('Anotar por un asiento asistido');
    const dialog = person.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '¿De quién?' }).selectOption({ label: seat });
    await dialog.getByText(option, { exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Votar' }).click();
    await person.sees(`Voto de ${seat} recibido`);
    await person.page.keyboard.press('Escape');
  }
});

const team = { goteros: ['Ana', 'Beto', 'Cata'], mapas: ['Dora', 'Eli', 'Fito'] };
const challenges = [
  ['Ana', 'Que nadie se quede esperando la pipa'],
  ['Dora', 'Un mapa del tandeo que se entienda'],
] as const;
const handedIn = [
  ['Ana', 'Un aviso por mensaje cuando la pipa sale'],
  ['Dora', 'Un mapa de horarios por calle'],
] as const;
