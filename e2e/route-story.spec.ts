import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Mailbox } from './support/mailbox.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { keepPicture } from './support/walk.ts';

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

  /** One scene; when it fails, what everybody saw then is kept where pictures are. */
  const scene = (name: string, play: () => Promise<void>, timeoutMs = 60_000) =>
    it(
      name,
      async () => {
        await play().catch(async (fault: unknown) => {
          for (const person of cast) await keepPicture(person, `story.${person.name}`);

          throw fault;
        });
      },
      timeoutMs,
    );

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
      await keepPicture(sofia, 'now');
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
      for (const [person, text] of [
        [ana, 'Que avisen los cortes de agua con dos días, también con un cartel.'],
        [luis, 'Los camiones no pasan después de las ocho y nadie avisa.'],
      ] as const) {
        await person.page.goto(`${town}/participa`);
        await person.fills({ 'Tu aporte': text });
        await person.presses('Enviar mi aporte');
        await keepPicture(person, `now.${person.name}`);
      }
      await sofia.page.goto(`${town}/coordinacion/moderacion`);
      await keepPicture(sofia, 'now.moderation');
      await sofia.page.goto(`${town}/coordinacion/temas`);
      await keepPicture(sofia, 'now.themes');
      await sofia.page.goto(`${town}/coordinacion/respuestas`);
      await keepPicture(sofia, 'now.answers');
      await sofia.page.goto(`${town}/coordinacion/compromisos`);
      await keepPicture(sofia, 'now.commitments');
    },
    90_000,
  );
});

const sectors = ['Gobierno', 'Sociedad civil', 'Organismo garante'];
const emailOf = (index: number) => `integrante-${index + 1}@example.org`;
