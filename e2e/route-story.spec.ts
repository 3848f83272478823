import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Mailbox } from './support/mailbox.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, joins, opensConsole } from './support/table.ts';

const town = '/san-telmo';

/** From an empty database to a published plan, by people who each have a browser of their own. */
describe('the whole route', () => {
  let product: Product;
  let browser: Browser;
  let mail: Mailbox;
  let admin: Person;
  let sofia: Person;
  let ana: Person;
  let luis: Person;
  let members: Person[] = [];
  const cast: Person[] = [];

  const arrives = async (name: string, phone = false) => {
    const person = await Person.arrives(browser, name, {
      baseURL: product.url,
      ...(phone && { viewport: PHONE }),
    });
    cast.push(person);
    return person;
  };
  const signsIn = async (person: Person, email: string) => {
    await person.asksForLink(email);
    await person.opensLink(await mail.linkFor(email), 'Entrar');
  };

  beforeAll(async () => {
    mail = await Mailbox.opens();
    const settings = { SMTP_URL: mail.url };
    [product, browser] = await Promise.all([startProduct({ demo: false, settings }), openBrowser()]);
    admin = await arrives('the administrator');
    sofia = await arrives('Sofía');
    [ana, luis] = [await arrives('Ana', true), await arrives('Luis', true)];
    members = [await arrives('Julián'), await arrives('Nadia'), await arrives('Teresa')];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
    await mail?.close();
  });

  const scene = scenesOf('route', cast);

  scene('begins empty, with a first administrator who opens an entity and names its organiser', async () => {
    const link = (await product.ruta('seed', '--empty')).match(/http\S+/)?.[0];
    await admin.opensLink(link ?? 'no link was printed', 'Administrar');
    await admin.page.goto('/nueva-entidad');
    await admin.fills({ Nombre: 'San Telmo', Dirección: 'san-telmo' });
    await admin.presses('Crear la entidad');
    await admin.page.waitForURL(/san-telmo/);
    await admin.page.goto(`${town}/coordinacion/personas`);
    await admin.fills({ 'Correo de la persona': 'sofia@example.org' });
    await admin.selects('Papel', 'Coordinación');
    await admin.presses('Dar el papel');
    await admin.sees('Le escribimos');
    await signsIn(sofia, 'sofia@example.org');
    await sofia.page.goto(`${town}/coordinacion`);
    await sofia.sees('Falta instalar el secretariado');
  });

  scene(
    'installs a secretariat of three sectors, whose members come in by mail',
    async () => {
      await sofia.page.goto(`${town}/secretariado`);
      await sofia.fills({ Nombre: 'Secretariado Técnico Local de San Telmo' });
      await sofia.presses('Crear con estos sectores');
      const seats = sofia.page.getByRole('button', { name: /^Nombrar titular de/i });
      await seats.first().waitFor();
      for (const [index, member] of members.entries()) {
        await sofia.presses(`Nombrar Titular de ${sectors[index]}`);
        const dialog = sofia.page.getByRole('dialog');
        await dialog.getByLabel('Nombre').fill(member.name);
        await dialog.getByLabel('Correo').fill(emailOf(index));
        await dialog.getByRole('button', { name: 'Nombrar', exact: true }).click();
        await sofia.sees(`${member.name} ocupa el asiento`);
      }
      for (const [index, member] of members.entries()) await signsIn(member, emailOf(index));
    },
    120_000,
  );

  scene(
    'draws the route from a template and has the secretariat approve it by a recorded resolution',
    async () => {
      await sofia.page.goto(`${town}/coordinacion/ruta`);
      await sofia.fills({ 'Nombre del plan': 'Primer plan de acción local' });
      await sofia.presses('Crear la ruta en borrador');
      await sofia.sees('Ruta en borrador');
      await sofia.page.getByRole('link', { name: 'Proponer el acuerdo' }).click();
      await sofia.presses('Proponer un acuerdo');
      await sofia.presses('Poner a votación');
      for (const member of members) {
        await member.page.goto(`${town}/secretariado`);
        await member.presses('A favor');
        await member.page.getByRole('dialog').getByRole('button', { name: 'Emitir el voto' }).click();
        await member.sees(/Tu voto en el acuerdo .* quedó registrado/);
      }
      await sofia.sees('Han votado 3 de 3');
      await sofia.presses('Cerrar la votación');
    },
    90_000,
  );

  scene('announces it with notice, opens the consultation early with a published reason', async () => {
    await sofia.page.goto(`${town}/coordinacion/ruta`);
    await sofia.presses('Anunciar la ruta');
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Anunciar la ruta' }).click();
    await sofia.sees('La ruta está anunciada');
    await ana.page.goto(town);
    await ana.sees('Anunciada');
    await sofia.page.getByRole('button', { name: 'Abrir', exact: true }).first().click();
    await sofia.page
      .getByRole('alertdialog')
      .getByRole('textbox')
      .fill('Las escuelas pidieron empezar antes de vacaciones.');
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Abrir la fase' }).click();
    await sofia.sees(/está abierta/);
    await ana.sees('Abierta');
  });

  scene(
    'hears two citizens from their phones, each with a folio, and moderates in the open',
    async () => {
      for (const [person, text] of said()) {
        await person.page.goto(`${town}/participa`);
        await person.fills({ 'Tu aporte': text });
        await person.presses('Enviar mi aporte');
        await person.sees('Ya está: lo recibimos');
        await person.page.getByRole('link', { name: 'Ver mi aporte' }).click();
      }
      await sofia.page.goto(`${town}/coordinacion/moderacion`);
      for (const [, text] of said()) {
        await sofia.page
          .getByRole('listitem')
          .filter({ hasText: text })
          .getByRole('button', { name: 'Publicar' })
          .click();
        await sofia.page.getByRole('listitem').filter({ hasText: text }).waitFor({ state: 'detached' });
      }
      await sofia.sees('No hay nada por revisar');
    },
    90_000,
  );

  scene(
    'answers everybody with a reason, which each finds by the folio',
    async () => {
      await sofia.page.goto(`${town}/coordinacion/respuestas`);
      for (const [, text] of said())
        await sofia.page
          .getByRole('listitem')
          .filter({ hasText: text })
          .getByRole('checkbox')
          .check({ force: true });
      await sofia.presses('Responder');
      const dialog = sofia.page.getByRole('dialog');
      await dialog
        .getByRole('combobox', { name: /Qué pasa con lo que pidió/ })
        .selectOption({ label: 'Incorporado' });
      await dialog
        .getByLabel('Respuesta', { exact: true })
        .fill('Los dos avisos entran al compromiso de la mesa, con cartel y con horario.');
      await dialog.getByLabel('Quién responde').fill('Coordinación del STL');
      await dialog.getByRole('button', { name: 'Publicar la respuesta' }).click();
      await sofia.sees('2 aportes respondidos.');
      for (const person of [ana, luis]) {
        await person.page.reload();
        await person.sees('Los dos avisos entran al compromiso');
      }
    },
    60_000,
  );

  scene(
    'meets in an open session joined by a code, without an account',
    async () => {
      await sofia.page.goto(`${town}/coordinacion/sesiones/nueva`);
      await sofia.fills({ Nombre: 'Jornada del agua' });
      await sofia.selects('Plantilla', 'Jornada abierta');
      await sofia.page.getByRole('button', { name: 'Programar', exact: true }).click();
      await opensConsole(sofia, town, 'Jornada del agua');
      const code = (
        await sofia.page
          .getByText(/\/s\/[A-Z0-9]{6}$/)
          .first()
          .innerText()
      ).slice(-6);
      await joins(ana, code, 'Ana');
      await joins(luis, code, 'Luis');
      await goesOn(sofia, 'Empezar la sesión');
    },
    90_000,
  );

  scene(
    'writes the commitment together',
    async () => {
      await sofia.page.goto(`${town}/mesa`);
      await sofia.presses('Empezar un compromiso');
      await sofia.page.getByRole('dialog').getByRole('textbox').first().fill('Avisos de corte con 48 horas');
      await sofia.page.getByRole('dialog').getByRole('button', { name: 'Empezar', exact: true }).click();
      await sofia.page.waitForURL(/\/mesa\/.+/);
      await teresa().page.goto(sofia.page.url());
      await sofia.page.getByRole('textbox', { name: 'En palabras sencillas' }).click();
      await sofia.page.keyboard.type(
        'Quien dependa de un tandeo sabrá con dos días cuándo se va el agua y cuándo vuelve.',
      );
      await sofia.page
        .getByRole('button', { name: /^Citar/ })
        .last()
        .click();
      await teresa().sees('Quien dependa de un tandeo');
      await teresa()
        .presses('Escribir en esta mesa')
        .catch(() => undefined);
      await teresa().fills({
        'Institución responsable': 'Dirección de Agua',
        'Cargo responsable': 'Titular de la Dirección',
      });
      await sofia.showsIn('Institución responsable', 'Dirección de Agua');
      await sofia.presses('Agregar un indicador');
    },
    60_000,
  );

  const teresa = () => members[2] ?? sofia;
  const said = () =>
    [
      [ana, 'Que avisen los cortes de agua con dos días, también con un cartel.'],
      [luis, 'Los camiones no pasan después de las ocho y nadie avisa.'],
    ] as const;
});

const sectors = ['Gobierno', 'Sociedad civil', 'Organismo garante'];
const emailOf = (index: number) => `integrante-${index + 1}@example.org`;
