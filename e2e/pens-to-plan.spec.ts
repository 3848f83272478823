import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PartnershipFile } from '@ruta/contracts/plan/partnership-template';
import type { Browser, Locator } from 'playwright-core';
import { answersTogether, contributes, publishes } from './support/consultation.ts';
import {
  addsRow,
  caretOf,
  choosesAim,
  chooses,
  freezes,
  gives,
  movesOn,
  opensDesk,
  opensToTable,
  reads,
  received,
  section,
  startsCommitment,
  suggestionsOf,
  types,
} from './support/desk.ts';
import { foundsTown } from './support/founding.ts';
import { inDays } from './support/in-days.ts';
import { Mailbox } from './support/mailbox.ts';
import { openDocx, openPdf } from './support/opened-file.ts';
import { openBrowser, Person } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { signs } from './support/signature.ts';
import { goesOn, goesTo, joins, opensConsole, schedules } from './support/table.ts';
import { panel, selects, thread } from './support/threads.ts';
import { keepFile, keepPicture } from './support/walk.ts';

const town = '/san-telmo';
const phone = { width: 390, height: 844 };

/**
 * Three members of three sectors and two citizens write one commitment at the same time, each in a browser of their
 * own. What they wrote is suggested, commented on, tied to what was said, voted on, signed, signed again because it
 * changed, and published in a plan that waits until everybody has an answer.
 */
describe('one commitment, from five pens to the published plan', () => {
  let product: Product;
  let browser: Browser;
  let mail: Mailbox;
  let sofia: Person;
  let julian: Person;
  let nadia: Person;
  let teresa: Person;
  let ana: Person;
  let luis: Person;
  let code = '';
  let print = '';
  const cast: Person[] = [];
  const scene = scenesOf('pens', cast);

  const arrives = async (name: string, look: { onPhone?: boolean; dark?: boolean } = {}) => {
    const person = await Person.arrives(browser, name, {
      baseURL: product.url,
      dark: look.dark ?? false,
      ...(look.onPhone && { viewport: phone }),
    });
    cast.push(person);
    return person;
  };
  const members = () => [julian, nadia, teresa];
  const citizens = () => [ana, luis];
  const five = () => [...members(), ...citizens()];
  const pictures = async (name: string, ...people: Person[]) => {
    for (const person of people) {
      await keepPicture(person, `pens.${name}.${person.name}`);
      expect(await person.violations()).toEqual([]);
      expect(person.faults).toEqual([]);
    }
  };

  beforeAll(async () => {
    mail = await Mailbox.opens();
    const settings = { SMTP_URL: mail.url };
    [product, browser] = await Promise.all([startProduct({ demo: false, settings }), openBrowser()]);
    const admin = await arrives('Administración');
    sofia = await arrives('Sofía Luna');
    julian = await arrives('Julián Ibarra');
    nadia = await arrives('Nadia Robles', { dark: true });
    teresa = await arrives('Teresa Arce');
    ana = await arrives('Ana', { onPhone: true });
    luis = await arrives('Luis', { onPhone: true, dark: true });
    await foundsTown({
      product,
      mail,
      name: 'San Telmo',
      town,
      admin,
      organiser: sofia,
      members: [
        { person: julian, institution: 'Dirección de Movilidad', post: 'Titular de la Dirección' },
        { person: nadia, institution: 'Red de Usuarias del Camión', post: 'Coordinadora' },
        { person: teresa, institution: 'Órgano garante local', post: 'Comisionada' },
      ],
    });
    await admin.leaves();
    cast.splice(cast.indexOf(admin), 1);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
    await mail?.close();
  });

  /** A contribution from a phone, which the coordination lets through. */
  const says = async (person: Person, words: string) => {
    await contributes(person, town, words);
    await sofia.page.goto(`${town}/coordinacion/moderacion`);
    await publishes(sofia, words);
  };
  /** The coordination answers what somebody said; they read it where they are. */
  const answers = async (person: Person, words: string, outcome: string, because: string) => {
    await answersTogether(sofia, [words], { outcome, commitment: `1.1 ${title}`, because });
    await person.sees(because);
  };

  scene('brings three members to their desks and two citizens to it from their phones', async () => {
    await says(ana, anaSaid);
    await startsCommitment(sofia, town, title);
    code = await schedules(sofia, town, {
      title: 'Mesa del camión',
      template: 'Mesa de trabajo',
      commitment: new RegExp(title),
    });
    await opensDesk(sofia, town, '1.1');
    await opensToTable(sofia, /Mesa del camión/);
    await Promise.all([
      ...members().map((member) => opensDesk(member, town, '1.1')),
      ...citizens().map((citizen) => joins(citizen, code, citizen.name)),
    ]);
    await opensConsole(sofia, town, 'Mesa del camión');
    await goesOn(sofia, 'Empezar la sesión');
    await goesTo(sofia, 'Redactar el compromiso');
    for (const citizen of citizens()) await section(citizen, 'A quién afecta').waitFor();
    for (const name of five()
      .map((person) => person.name)
      .filter((name) => name !== 'Julián Ibarra'))
      await julian.page.getByRole('img', { name: new RegExp(`^Aquí: .*${name}`) }).waitFor();
  });

  scene('shows each of the five what the other four write, as they write it, and where', async () => {
    const written: [Person, string, string][] = [
      [julian, 'El problema', problem],
      [nadia, 'Sus causas', 'La concesión no obliga a publicar los horarios.'],
      [teresa, 'Sus efectos', 'Se pierde una hora al día, y quien puede deja de usar el camión.'],
      [ana, 'A quién afecta', 'A quien estudia, cuida o no tiene coche'],
      [luis, 'Qué se hará', 'Cada parada tendrá su horario a la vista.'],
    ];
    await Promise.all(written.map(([person, part, words]) => types(person, part, words)));
    await Promise.all(
      five().map(async (reader) => {
        for (const [, part, words] of written) await reads(reader, part, words);
        await received(reader);
      }),
    );
    await caretOf(julian, 'Qué se hará', 'Luis').waitFor();
    await teresa.sees('Ana escribe aquí');
    await pictures('writing', ...five());
  });

  scene('ties a sentence to what a citizen said, which everybody sees there', async () => {
    const quotation = nadia.page.getByRole('listitem').filter({ hasText: anaSaid });
    await quotation.dragTo(section(nadia, 'El problema'), { targetPosition: { x: 60, y: 16 } });
    for (const reader of five()) {
      const tied = section(reader, 'El problema').locator('[data-origin]', { hasText: problem });
      await tied.waitFor();
      await section(reader, 'El problema').getByText('1', { exact: true }).waitFor();
    }
    await pictures('tied', nadia, ana);
  });

  scene('lets the citizens suggest from now on: one is taken, one is not, and both learn of it', async () => {
    await opensDesk(sofia, town, '1.1');
    await gives(sofia, 'Quienes participan en la sesión de la mesa', 'Sugerir');
    for (const citizen of citizens()) await citizen.sees('Aquí sugieres');
    await types(luis, 'Qué se hará', ' Con letra grande.');
    await types(ana, 'Sus efectos', ' Todo por su culpa.');
    for (const reader of five()) {
      for (const words of ['Con letra grande.', 'Todo por su culpa.'])
        await reader.page.locator('ins').getByText(words).first().waitFor();
    }
    await suggestionsOf(julian).nth(1).waitFor();
    await pictures('suggested', julian, luis);
    await suggestionsOf(julian)
      .filter({ hasText: 'Con letra grande.' })
      .getByRole('button', { name: /^Aceptar/ })
      .click();
    await suggestionsOf(teresa)
      .filter({ hasText: 'Todo por su culpa.' })
      .getByRole('button', { name: /^Rechazar/ })
      .click();
    for (const reader of five()) {
      await reads(reader, 'Qué se hará', 'Cada parada tendrá su horario a la vista. Con letra grande.');
      await reader.page.locator('ins:visible').first().waitFor({ state: 'detached' });
    }
    await ana.presses('Revisión');
    await ana.page.getByText('2 ya decididas').click();
    await ana.sees('rechazada por Teresa Arce');
    await ana.sees('de Luis, aceptada por Julián Ibarra');
    await pictures('decided', ana);
    await ana.presses('Texto');
  });

  scene('asks about three words, is answered from a phone, and settles it', async () => {
    await selects(teresa, 'Qué se hará', 'Con letra grande');
    await section(teresa, 'Qué se hará')
      .locator('xpath=../..')
      .getByRole('button', { name: 'Comentar' })
      .click();
    await teresa.page.getByRole('textbox', { name: /^Tu comentario sobre/ }).fill('¿Qué tan grande?');
    await panel(teresa).locator('[type=submit]').click();
    await thread(julian, '¿Qué tan grande?').waitFor();
    await luis.presses('Comentarios');
    await thread(luis, '¿Qué tan grande?').getByRole('button').first().click();
    await thread(luis, '¿Qué tan grande?')
      .getByRole('textbox', { name: 'Responder' })
      .fill('Que se lea a dos metros.');
    await thread(luis, '¿Qué tan grande?').getByRole('button', { name: 'Responder' }).click();
    await acknowledges(luis, thread(luis, '¿Qué tan grande?').getByText('Que se lea a dos metros.'));
    await thread(teresa, '¿Qué tan grande?').getByText('Que se lea a dos metros.').waitFor();
    await pictures('comment', teresa, luis);
    await thread(teresa, '¿Qué tan grande?').getByRole('button', { name: 'Marcar como resuelto' }).click();
    await thread(luis, '¿Qué tan grande?').getByText('Resuelto por Teresa Arce').waitFor();
    await luis.presses('Texto');
  });

  scene(
    'fills in who, when and how much together, until nothing is missing on anybody’s screen',
    async () => {
      await Promise.all([
        writesSense(sofia),
        writesDeeds(julian),
        writesMeasures(nadia),
        writesMeans(teresa),
      ]);
      for (const reader of members()) for (const gate of gates) await reader.sees(gate);
      for (const citizen of citizens()) {
        await citizen.presses('Revisión');
        for (const gate of gates) await citizen.sees(gate);
        await citizen.presses('Texto');
      }
      for (const writer of [sofia, ...members()]) await received(writer);
      await pictures('whole', julian, ana);
    },
    120_000,
  );

  scene(
    'names a version, and the five vote on exactly that',
    async () => {
      expect(await freezes(nadia, named)).toBe(1);
      for (const member of members()) await member.sees('Versión 1, sin cambios');
      await opensConsole(sofia, town, 'Mesa del camión');
      await goesTo(sofia, 'Voto y cierre');
      const subject = sofia.page.getByLabel('Texto que se vota');
      await subject.getByRole('option', { name: new RegExp(named) }).waitFor({ state: 'attached' });
      await goesOn(sofia, 'Abrir la votación');
      for (const member of members()) await joins(member, code, member.name);
      for (const voter of five()) {
        await voter.sees('Versión 1, congelada.');
        await voter.page.getByText(voter === luis ? 'Todavía no' : 'Sí, así como está').click();
        await voter.presses('Votar');
        await voter.sees('Tu voto fue recibido');
      }
      await pictures('voting', ana);
      await goesOn(sofia, 'Cerrar la votación');
      for (const voter of [sofia, ...five()])
        await voter.sees('Primer lugar: Sí, así como está, con 4 de 5 boletas.');
      await pictures('voted', luis, sofia);
      await goesOn(sofia, /Pasar a Cierre/);
      await goesOn(sofia, 'Terminar la sesión');
    },
    120_000,
  );

  scene('voids the signatures under it when somebody edits, and asks for them again by name', async () => {
    await opensDesk(sofia, town, '1.1');
    await movesOn(sofia, /^A firma del STL/);
    for (const reader of [...members(), ana]) await reader.page.goto(`${town}/firma/1.1`);
    for (const member of [julian, nadia]) await signs(member, 1);
    for (const sector of ['Gobierno', 'Sociedad civil'])
      for (const reader of [teresa, ana]) await reader.sees(`${sector}: 1 de 1`);
    await opensDesk(teresa, town, '1.1');
    await teresa.sees('ya tiene 2 firmas. Si cambias algo, se anulan.');
    await types(teresa, 'Qué se hará', ' También en braille.');
    await received(teresa);
    for (const reader of [julian, nadia, ana]) {
      await reader.sees('El texto cambió en la mesa desde que se puso a firma.');
      await reader.sees(/Se piden otra vez las firmas de/);
      await reader.sees('Gobierno: 0 de 1');
    }
    await pictures('void', julian, ana, teresa);
    expect(await freezes(teresa, 'Con las paradas en braille')).toBe(2);
    for (const reader of [julian, nadia, ana]) {
      await reader.sees('Se firma la versión 2');
      await reader.page.getByText('Firmó la versión 1; su firma se pide otra vez').nth(1).waitFor();
    }
    await nadia.page.goto(`${town}/secretariado`);
    await nadia.sees('El texto cambió desde que firmaste la última vez');
    await pictures('asked-again', nadia);
  });

  scene('is signed again by the three sectors, and approved', async () => {
    await sofia.page.goto(`${town}/firma/1.1`);
    for (const member of members()) {
      await member.page.goto(`${town}/firma/1.1`);
      await signs(member, 2);
    }
    await sofia.sees('Nada lo impide: se puede aprobar.');
    print = (await sofia.page.getByRole('article').getByRole('code').first().innerText()).trim();
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    await pictures('signed', sofia);
    await sofia.presses('Aprobar el compromiso');
    for (const reader of [...members(), ana]) await reader.sees('Aprobado: versión 2');
  });

  scene(
    'holds the plan back while one contribution has no answer, and lets it go when it has',
    async () => {
      await ana.page.goto(`${town}/aportes/1`);
      await sofia.page.goto(`${town}/coordinacion/respuestas`);
      await answers(ana, anaSaid, 'Incorporado', 'Cada parada tendrá su horario: está en el compromiso 1.1.');
      await sofia.page.goto(`${town}/coordinacion/plan/1`);
      await sofia.presses('Armar el plan');
      await sofia.sees('Faltan firmas al plan para el quórum.');
      for (const member of members()) {
        await member.page.goto(`${town}/firma/plan/1`);
        await signs(member, 1);
      }
      await sofia.mayPress('Aprobar el plan');
      await pictures('plan-signed', teresa);
      await says(luis, luisSaid);
      await sofia.page.goto(`${town}/coordinacion/plan/1`);
      await sofia.sees('1 aporte sin respuesta, de 2');
      expect(await sofia.page.getByRole('button', { name: 'Aprobar el plan' }).isDisabled()).toBe(true);
      await pictures('held', sofia);
      await sofia.page.getByRole('link', { name: 'Ver cuáles' }).click();
      await answers(
        luis,
        luisSaid,
        'Incorporado en parte',
        'La luz llega este año a las paradas que tendrán horario.',
      );
      await pictures('answered', luis);
      await sofia.page.goBack();
      await sofia.sees('Los 2 aportes tienen respuesta');
      await julian.page.goto(`${town}/plan`);
      await julian.sees('Este plan todavía se está escribiendo');
      await sofia.presses('Aprobar el plan');
      await sofia.presses('Publicar el plan');
      const sure = sofia.page.getByRole('alertdialog');
      await sure.getByRole('button', { name: 'Publicar el plan', exact: true }).click();
      await sofia.page.getByRole('link', { name: 'Ver el plan publicado' }).waitFor();
      await julian.page.getByRole('link', { name: title }).waitFor();
    },
    120_000,
  );

  scene(
    'is read by anybody: the plan, its commitment, where each clause is from, and who signed',
    async () => {
      for (const reader of [julian, ana]) {
        await reader.page.goto(`${town}/plan/1`);
        await reader.sees('Primer plan de acción local');
      }
      await pictures('plan', julian, ana);
      for (const reader of [julian, ana]) {
        await reader.page.getByRole('link', { name: title }).click();
        await reader.page.getByRole('heading', { level: 1, name: title }).waitFor();
        for (const words of [
          'Firmaron la versión 2',
          print,
          'También en braille.',
          ...five()
            .slice(0, 3)
            .map((p) => p.name),
        ])
          await reader.sees(words);
        const clause = reader.page.locator('#central\\.1');
        await clause.locator('summary').click();
        await clause.getByText(anaSaid).waitFor();
        await clause.getByRole('link', { name: 'Aporte 1' }).waitFor();
      }
      await pictures('published', julian, ana);
    },
  );

  scene('is taken along as a file: PDF, Word, Markdown and the partnership’s JSON say the same', async () => {
    const takes = async (person: Person, format: string) => {
      const begun = person.page.waitForEvent('download');
      await person.page.getByRole('link', { name: format, exact: true }).click();
      const download = await begun;
      const bytes = await bytesOf(await download.createReadStream());
      await keepFile(`pens.${download.suggestedFilename()}`, bytes);
      return bytes;
    };
    const said = [
      summary,
      problem,
      anaSaid.slice(0, 43),
      'Con letra grande',
      'También en braille',
      'Julián Ibarra',
      'Órgano garante local',
    ];

    const pdf = await openPdf(await takes(ana, 'PDF'));
    expect(pdf).toMatchObject({ title: `Compromiso 1.1: ${title}`, language: 'es-MX', tagged: true });
    for (const words of [...said, 'Aprobado, versión 2']) expect(pdf.text).toContain(words);
    expect(pdf.text.replaceAll(' ', '')).toContain(print);
    expect(pdf.tags).toEqual(
      expect.arrayContaining(['H1', 'TOC', 'TOCI', 'H2', 'Table', 'THead', 'TH', 'TD', 'L']),
    );

    const docx = openDocx(await takes(julian, 'Word (DOCX)'));
    expect(docx).toMatchObject({ title, language: 'es-MX' });
    expect(docx.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(pdf.bookmarks);
    for (const words of [...said, print]) expect(docx.text).toContain(words);
    expect(docx.tableHeads).toBe(docx.tables);

    const markdown = String(await takes(julian, 'Markdown'));
    for (const words of [...said, print]) expect(markdown).toContain(words);
    const { commitment } = PartnershipFile.parse(
      JSON.parse(String(await takes(julian, 'JSON de la Alianza'))),
    );
    expect(commitment.record).toMatchObject({ version: 2, holds: true, sha256: print });

    for (const reader of [julian, ana]) await reader.page.goto(`${town}/plan/1`);
    const plan = await openPdf(await takes(ana, 'PDF'));
    expect(plan).toMatchObject({ title: 'Plan de acción local: Primer plan de acción local', tagged: true });
    expect(plan.bookmarks[0]).toBe(`1.1 ${title}`);
    for (const words of [...said, '2 aportes']) expect(plan.text).toContain(words);
    const word = openDocx(await takes(julian, 'Word (DOCX)'));
    expect(word.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(plan.bookmarks);
    await takes(julian, 'Markdown');
    await takes(julian, 'JSON de la Alianza');
  });
});

/** Reads the privacy notice where it is asked for, until what was sent is there. */
async function acknowledges({ page }: Person, sent: Locator): Promise<void> {
  const read = page.getByRole('button', { name: 'Leído, seguir' });
  await read.or(sent).first().waitFor();
  if (await read.isVisible()) await read.click();
  await sent.waitFor();
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const title = 'Paradas con horario a la vista';
const summary = 'Quien espere el camión sabrá a qué hora pasa, en cada parada y antes de salir de su casa.';
const problem = 'El camión pasa cada 35 minutos, pero nadie sabe a qué hora.';
const anaSaid = 'Espero el camión sin saber a qué hora pasa. Mi abuela ya no sale por eso.';
const luisSaid = 'En mi parada no hay luz y de noche el chofer no nos ve.';
const named = 'La que se vota en la mesa';

async function writesSense(person: Person): Promise<void> {
  await types(person, 'En palabras sencillas', summary);
  await chooses(person, 'Objetivos de Desarrollo Sostenible', ['11 Ciudades y comunidades sostenibles']);
  await chooses(person, 'Valores de gobierno abierto', ['Transparencia', 'Participación']);
  await choosesAim(person, 'd) Incrementar la información disponible');
  await person.fills({ 'Cómo ayuda a esos ODS': 'Más gente puede confiar en el transporte público.' });
}

async function writesDeeds(person: Person): Promise<void> {
  await person.fills({
    'Institución responsable': 'Dirección de Movilidad',
    'Cargo responsable': 'Titular de la Dirección',
  });
  await addsRow(person, 'Agregar un hito', 'Hitos 1', {
    Qué: 'Horarios de las seis rutas medidos y publicados',
    Empieza: inDays(70),
    Termina: inDays(160),
    Responsable: 'Dirección de Movilidad',
    'Qué queda': 'Tabla de horarios por parada, en datos abiertos',
    'Cómo se comprueba': 'Conjunto de datos en la página y acta de la medición',
  });
  await addsRow(person, 'Agregar un hito', 'Hitos 2', {
    Qué: 'Letreros con horario en las 48 paradas',
    Empieza: inDays(160),
    Termina: inDays(300),
    Responsable: 'Dirección de Movilidad',
    'Qué queda': 'Letreros colocados, también en braille',
    'Cómo se comprueba': 'Fotografía de cada parada con fecha',
  });
}

async function writesMeasures(person: Person): Promise<void> {
  await addsRow(person, 'Agregar un indicador', 'Cómo sabremos que funcionó 1', {
    Indicador: 'Paradas con horario a la vista',
    Unidad: 'paradas',
    Hoy: '0',
    Meta: '48',
    Periodo: 'un año',
    'Cada cuánto': 'cada tres meses',
  });
  await addsRow(person, 'Agregar contraparte', 'Contraparte de sociedad civil 1', {
    Institución: 'Red de Usuarias del Camión',
    'Cargo o área': 'Coordinación',
  });
}

async function writesMeans(person: Person): Promise<void> {
  await addsRow(person, 'Agregar un renglón', 'Dinero 1', {
    Concepto: 'Letreros y su colocación',
    Monto: '312000',
    'De dónde sale': 'Presupuesto de la Dirección',
  });
  await addsRow(person, 'Agregar un riesgo', 'Qué puede fallar 1', {
    Riesgo: 'Que las rutas cambien a mitad del año',
    'Qué haremos si pasa': 'El letrero lleva un código que abre el horario del día',
  });
  await chooses(person, 'Temas transversales', ['Inclusión']);
}

const gates = [
  'Un solo responsable',
  'Un hito que se puede comprobar',
  'Línea base y meta',
  'Fechas dentro del plan',
  'Se sabe de dónde sale',
  'Un resumen sencillo',
  'Sirve a un fin de la declaración',
];
