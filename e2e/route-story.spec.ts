import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { answersTogether, contributes, publishes } from './support/consultation.ts';
import {
  addsRow,
  choosesAim,
  citesContributions,
  freezes,
  movesOn,
  opensDesk,
  opensToTable,
  reads,
  received,
  section,
  startsCommitment,
  types,
} from './support/desk.ts';
import { comments, preparesAnswer } from './support/feedback.ts';
import { inDays } from './support/in-days.ts';
import { lookAgain } from './support/look-again.ts';
import { Mailbox } from './support/mailbox.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { signs } from './support/signature.ts';
import { goesOn, goesTo, joins, ownIdea, schedules, writesIdea } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/san-telmo';

/** From an empty database to a published plan, by people who each have a browser of their own. */
describe('the whole route', () => {
  let product: Product;
  let browser: Browser;
  let mail: Mailbox;
  let admin: Person;
  let sofia: Person;
  let marcos: Person;
  let ana: Person;
  let luis: Person;
  let observer: Person;
  let members: Person[] = [];
  let tableCode = '';
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
    marcos = await arrives('Marcos');
    [ana, luis] = [await arrives('Ana', true), await arrives('Luis', true)];
    members = [await arrives('Julián'), await arrives('Nadia'), await arrives('Teresa')];
    observer = await arrives('an observer');
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
    await admin.presses('Crear la entidad');
    await admin.sees('Escribe el nombre de la entidad.');
    await admin.fills({ Nombre: 'San Telmo', Dirección: 'san-telmo' });
    await admin.presses('Crear la entidad');
    await admin.page.waitForURL(/san-telmo/);
    // Whoever coordinates is offered first, where nobody does.
    await admin.fills({ 'Correo de la persona': 'sofia@example.org' });
    await admin.presses('Dar el papel');
    await admin.sees('Le escribimos');
    await signsIn(sofia, 'sofia@example.org');
    await sofia.page.goto(`${town}/coordinacion`);
    await sofia.sees('Falta instalar el secretariado');
    await sofia.page.goto(`${town}/coordinacion/personas`);
    await sofia.fills({ 'Correo de la persona': 'marcos@example.org' });
    await sofia.selects('Papel', 'Facilitación');
    await sofia.presses('Dar el papel');
    await sofia.sees('Le escribimos');
    await signsIn(marcos, 'marcos@example.org');
  });

  scene('says on every public page that nothing has begun, and what will be there', async () => {
    const says = {
      '/': 'Su ruta todavía no se anuncia.',
      [town]: 'La ruta todavía no se anuncia',
      [`${town}/participa`]: 'La ruta todavía no se anuncia',
      [`${town}/aportes`]: 'Todavía no hay aportes',
      [`${town}/acervo`]: 'El acervo está por empezar',
    };
    for (const [page, words] of Object.entries(says)) {
      await ana.page.goto(page);
      await ana.sees(words);
    }
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
      await sofia.presses('Cambiar nombre, fechas o meta');
      await sofia.fills({ 'Primer día del plan': inDays(60), 'Compromisos que se propone': '1' });
      await sofia.presses('Guardar el plan');
      await sofia.sees('Meta: 1 compromiso.');
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
      for (const [person, text] of said()) await contributes(person, town, text);
      await sofia.page.goto(`${town}/coordinacion/moderacion`);
      for (const [, text] of said()) await publishes(sofia, text);
      await sofia.sees('No hay nada por revisar');
    },
    90_000,
  );

  scene(
    'answers everybody with a reason, which each finds by the folio',
    async () => {
      await sofia.page.goto(`${town}/coordinacion/respuestas`);
      await answersTogether(
        sofia,
        said().map(([, text]) => text),
        {
          outcome: 'Incorporado',
          because: 'Los dos avisos entran al compromiso de la mesa, con cartel y con horario.',
        },
      );
      await sofia.sees('2 aportes respondidos.');
      for (const person of [ana, luis]) {
        await person.page.reload();
        await person.sees('Los dos avisos entran al compromiso');
      }
    },
    60_000,
  );

  scene(
    'meets in an open session joined by a code, without an account, and leaves its minutes',
    async () => {
      const [first, second] = ideas();
      const code = await schedules(marcos, town, { title: 'Jornada del agua', template: 'Jornada abierta' });
      for (const person of [ana, luis]) await joins(person, code, person.name);
      await goesOn(marcos, 'Empezar la sesión');
      await goesOn(marcos, /Pasar a El tema/);
      await goesOn(marcos, /Pasar a Ideas/);
      for (const [person, text] of ideas()) {
        await writesIdea(person, text);
        await ownIdea(person, text).getByText('Recibida').waitFor();
      }
      await marcos.sees('2 ideas, sin mostrar');
      for (const person of [marcos, luis]) expect(await person.page.getByText(first[1]).count()).toBe(0);
      await goesOn(marcos, 'Mostrar y agrupar');
      for (const person of [ana, luis, marcos])
        for (const text of [first[1], second[1]]) await person.sees(text);
      await goesOn(marcos, /Pasar a Votar/);
      await goesOn(marcos, 'Abrir la votación');
      for (const person of [ana, luis]) {
        await person.presses(`Un punto más para ${first[1]}`);
        await person.presses('Votar');
        await person.sees('Tu voto fue recibido');
      }
      expect(await complaintsOf(ana, luis, marcos)).toEqual([]);
      await goesOn(marcos, 'Cerrar la votación');
      for (const person of [ana, luis, marcos]) await person.sees('Recontadas 2 boletas en este navegador');
      await goesOn(marcos, /Pasar a Las causas/);
      await luis.presses('Quiero hablar a favor');
      await marcos.presses('Dar la palabra a Luis');
      await luis.sees('Tienes la palabra');
      await ana.sees('Habla Luis');
      await goesOn(marcos, 'Terminar el turno');
      await goesOn(marcos, /Pasar a Cierre/);
      await goesOn(marcos, 'Terminar la sesión');
      await observer.page.goto(`${town}/sesiones/${code}`);
      for (const text of ['Lo que dejó', first[1], second[1]]) await observer.sees(text);
      expect(await complaintsOf(ana, marcos, observer)).toEqual([]);
    },
    150_000,
  );

  scene(
    'writes the commitment at a working table, members at their desks and a citizen from her phone',
    async () => {
      await startsCommitment(sofia, town, title);
      tableCode = await schedules(marcos, town, {
        title: 'Mesa del agua',
        template: 'Mesa de trabajo',
        commitment: new RegExp(title),
      });
      await opensDesk(sofia, town, '1.1');
      await opensToTable(sofia, /Mesa del agua/);
      for (const member of [julian(), teresa()]) await opensDesk(member, town, '1.1');
      for (const person of [ana, luis]) await joins(person, tableCode, person.name);
      await goesOn(marcos, 'Empezar la sesión');
      await goesTo(marcos, 'Redactar el compromiso');
      await section(ana, 'A quién afecta').waitFor();
      await Promise.all([
        types(julian(), 'El problema', 'Los cortes de agua llegan sin aviso y nadie sabe cuánto duran.'),
        types(teresa(), 'Qué se hará', 'La Dirección de Agua avisa cada corte con dos días.'),
        types(ana, 'A quién afecta', 'A quien depende del tandeo.'),
      ]);
      for (const writer of [julian(), teresa(), ana]) {
        await reads(writer, 'El problema', 'nadie sabe cuánto duran.');
        await reads(writer, 'Qué se hará', 'con dos días.');
        await reads(writer, 'A quién afecta', 'depende del tandeo.');
      }
      await types(sofia, 'En palabras sencillas', summary);
      await citesContributions(sofia, 2);
      await teresa().fills({
        'Institución responsable': 'Dirección de Agua',
        'Cargo responsable': 'Titular de la Dirección',
      });
      await sofia.showsIn('Institución responsable', 'Dirección de Agua');
      await addsRow(julian(), 'Agregar un hito', 'Hitos 1', milestone);
      await addsRow(teresa(), 'Agregar un indicador', 'Cómo sabremos que funcionó 1', indicator);
      await choosesAim(sofia, 'i) Retroalimentación presencial, remota y en línea');
      for (const gate of gates) for (const writer of [sofia, julian()]) await writer.sees(gate);
      for (const writer of [sofia, julian(), teresa(), ana]) await received(writer);
      expect(await complaintsOf(sofia, julian(), teresa(), ana)).toEqual([]);
    },
    120_000,
  );

  scene(
    'freezes a version and votes on exactly that',
    async () => {
      await goesTo(marcos, 'Voto y cierre');
      await marcos.presses('Congelar el texto de ahora');
      await marcos.page.getByLabel('Texto que se vota').waitFor();
      await goesOn(marcos, 'Abrir la votación');
      for (const person of [ana, luis]) {
        await person.page.goto(`/s/${tableCode}`);
        await person.sees('Versión 1, congelada.');
        await person.page.getByText('Sí, así como está').click();
        await person.presses('Votar');
        await person.sees('Tu voto fue recibido');
      }
      await goesOn(marcos, 'Cerrar la votación');
      for (const person of [ana, luis, marcos])
        await person.sees(/Primer lugar: Sí, así como está, con 2 de/);
      expect(await complaintsOf(ana, marcos)).toEqual([]);
      await goesOn(marcos, /Pasar a Cierre/);
      await goesOn(marcos, 'Terminar la sesión');
    },
    120_000,
  );

  scene(
    'hears a comment on a paragraph in the feedback round, and answers it with its reason',
    async () => {
      const said = '¿El aviso también llega a las escuelas?';
      const because = 'Sí: se agregan las escuelas y los centros de salud.';
      await opensDesk(sofia, town, '1.1');
      await movesOn(sofia, /^A retroalimentación/);
      for (const person of [ana, sofia]) await person.page.goto(`${town}/retroalimentacion/1.1`);
      const own = await comments(ana, 'Qué se hará', said);
      const publish = await preparesAnswer(sofia, said, {
        outcome: 'Incorporado',
        reason: because,
        post: 'Coordinación del STL',
      });
      await publish.click();
      await own.getByText(because).waitFor();
      expect(await complaintsOf(ana, sofia)).toEqual([]);
      await opensDesk(sofia, town, '1.1');
      await types(sofia, 'Qué se hará', ' También a escuelas y centros de salud.');
      await received(sofia);
      expect(await freezes(sofia, 'Con lo que se comentó')).toBe(2);
    },
    120_000,
  );

  scene(
    'is signed by three sectors, each bound to the very same text, and approved',
    async () => {
      await movesOn(sofia, /^A firma del STL/);
      await sofia.page.goto(`${town}/firma/1.1`);
      await sofia.sees('Faltan firmas para el quórum.');
      for (const member of members) {
        await member.page.goto(`${town}/firma/1.1`);
        await signs(member, 2);
      }
      for (const sector of sectors) await sofia.sees(`${sector}: 1 de 1`);
      await sofia.sees('Nada lo impide: se puede aprobar.');
      expect(await complaintsOf(sofia, ...members)).toEqual([]);
      await sofia.presses('Aprobar el compromiso');
      for (const member of members) await member.sees('Aprobado: versión 2');
    },
    120_000,
  );

  scene(
    'publishes the plan, where clauses show their origins and contributions what became of them',
    async () => {
      await sofia.page.goto(`${town}/coordinacion/plan/1`);
      await sofia.presses('Armar el plan');
      await sofia.sees('Faltan firmas al plan para el quórum.');
      for (const member of members) {
        await member.page.goto(`${town}/firma/plan/1`);
        await signs(member, 1);
      }
      for (const deed of ['Aprobar el plan', 'Publicar el plan']) await sofia.presses(deed);
      const sure = sofia.page.getByRole('alertdialog');
      await sure.getByRole('button', { name: 'Publicar el plan', exact: true }).click();
      await sofia.page.getByRole('link', { name: 'Ver el plan publicado' }).waitFor();
      await observer.page.goto(`${town}/plan`);
      await observer.page
        .getByRole('link', { name: new RegExp(title) })
        .first()
        .click();
      for (const words of [summary, 'De dónde sale', 'Firmaron la versión 2']) await observer.sees(words);
      await keepPicture(observer, 'route.published');
      await observer.page.locator('summary').filter({ hasText: '2 aportes' }).click();
      for (const [at, [person, text]] of said().entries()) {
        await observer.sees(text);
        await person.page.goto(`${town}/aportes`);
        await person.page.getByRole('link', { name: `Aporte ${at + 1}`, exact: true }).click();
        for (const words of [text, 'Incorporado', title]) await person.sees(words);
      }
      expect(await complaintsOf(ana, luis, sofia, observer)).toEqual([]);
    },
    90_000,
  );

  scene('is all there after the server was killed, and as open data that anybody can verify', async () => {
    await product.kill();
    await product.start();
    await observer.page.goto(`${town}/datos`);
    const download = observer.page.waitForEvent('download');
    await observer.page.getByRole('link', { name: 'Descargar todo (ZIP)' }).click();
    const archive = join(product.dataDir, 'open-data.zip');
    await (await download).saveAs(archive);
    expect(await product.ruta('verify', archive)).toContain('Every hash, result and Merkle root');
    await observer.page.goto(`${town}/registro`);
    await observer.sees('Se publicó el plan');
    await observer.presses('Comprobar la cadena');
    await observer.sees(/Todo coincide: \d+ entradas/);
    await observer.page.goto(`${town}/plan`);
    await observer.sees(title);
  });

  scene(
    'holds in English and in the dark too, on every page that anybody came to',
    async () => {
      const complaints: string[] = [];
      const looked = new Set<string>();
      for (const person of cast) {
        const rights = members.includes(person) ? 'member' : person.onPhone ? 'guest' : person.name;
        complaints.push(...(await lookAgain(browser, person, { baseURL: product.url, rights, looked })));
      }
      expect(complaints).toEqual([]);
    },
    300_000,
  );

  const julian = () => members[0] ?? sofia;
  const teresa = () => members[2] ?? sofia;
  const said = () =>
    [
      [ana, 'Que avisen los cortes de agua con dos días, también con un cartel.'],
      [luis, 'Los camiones no pasan después de las ocho y nadie avisa.'],
    ] as const;
  const ideas = () =>
    [
      [ana, 'El tandeo cambia sin aviso'],
      [luis, 'El radio no llega a mi calle'],
    ] as const;
});

const sectors = ['Gobierno', 'Sociedad civil', 'Organismo garante'];
const emailOf = (index: number) => `integrante-${index + 1}@example.org`;
const title = 'Avisos de corte con 48 horas';
const summary = 'Quien dependa de un tandeo sabrá con dos días cuándo se va el agua y cuándo vuelve.';
const milestone = {
  Qué: 'Calendario de cortes en la página y en carteles',
  Termina: inDays(250),
  Responsable: 'Dirección de Agua',
  'Qué queda': 'Calendario publicado',
  'Cómo se comprueba': 'Página y fotografías de los carteles',
};
const indicator = { Indicador: 'Cortes avisados con 48 horas', Unidad: '%', Hoy: '10', Meta: '90' };
const gates = [
  'Un solo responsable',
  'Un hito que se puede comprobar',
  'Línea base y meta',
  'Fechas dentro del plan',
  'Se sabe de dónde sale',
  'Un resumen sencillo',
  'Sirve a un fin de la declaración',
];

/** What a reader would complain of, on the page that each of them has open now. */
const complaintsOf = async (...people: Person[]) =>
  (await Promise.all(people.map((person) => person.violations()))).flat();
