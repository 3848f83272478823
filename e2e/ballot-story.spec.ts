import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { LAPTOP, openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';
const title = 'Cinco maneras de votar';

const option = (label: string) => ({ id: randomUUID(), label, stance: null, idea: null, group: null });
const measures = ['Avisos con 48 horas', 'Pipas en las colonias altas', 'Fugas reparadas en tres días'];
const proposal = 'Publicar cada corte de agua con 48 horas de anticipación';

/** An entry of the agenda that asks `question` in one way. */
const ballot = (name: string, question: string, method: object, labels: string[]) => ({
  id: randomUUID(),
  title: name,
  plannedMs: 300_000,
  content: {
    kind: 'ballot',
    commitmentId: null,
    spec: {
      question,
      method,
      options: labels.map(option),
      disclosure: 'unpublished',
      visibility: 'after-close',
      electorate: 'participants',
      blank: true,
      paperCheck: 'two',
    },
  },
});
const agenda = [
  ballot('Orden', '¿Por dónde empezamos?', { method: 'ranked' }, measures),
  ballot('Calificación', '¿Cuánto ayuda cada medida?', { method: 'score', max: 5 }, measures),
  ballot('Acuerdo', '¿Qué tan de acuerdo estamos?', { method: 'gradient', steps: 8 }, [proposal]),
  ballot('Consentimiento', '¿Adoptamos la propuesta?', { method: 'consent' }, [proposal]),
  ballot('Elección', '¿Cuál va primero?', { method: 'single' }, measures),
];

describe('voting in every way', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let sofia: Person;
  let wall: Person;
  let phones: Person[];
  let code: string;
  /** Of axe, on every page at every step. */
  const complaints: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const baseURL = product.url;
    marcos = await Person.arrives(browser, 'Marcos', { baseURL });
    sofia = await Person.arrives(browser, 'Sofía', { baseURL, dark: true });
    await marcos.signsInAs('Marcos Peña');
    await sofia.signsInAs('Sofía');
    const scheduled = await marcos.page.request.post(`/api/entities/valle-del-encino/sessions`, {
      headers: { 'x-ruta': '1' },
      data: {
        opId: randomUUID(),
        phaseId: null,
        title,
        place: null,
        startsAt: Date.now(),
        template: 'working-table',
        agenda,
      },
    });
    const session = (await scheduled.json()) as { id: string; code: string };
    code = session.code;
    await opensConsole(marcos, town, title);
    phones = await Promise.all(
      ['Ana', 'Luis', 'Rosa'].map(async (name, n) => {
        const viewport = n === 0 ? { width: 320, height: 640 } : PHONE;
        const person = await Person.arrives(browser, name, { baseURL, viewport, dark: n === 1 });
        await joins(person, code, name);
        return person;
      }),
    );
    wall = await Person.arrives(browser, 'La pared', { baseURL, viewport: PROJECTOR });
    await wall.page.goto('/pantalla');
    const offered = wall.page.getByText(/^[A-Z0-9]{6}$/).first();
    const claimed = await marcos.page.request.post(
      `/api/entities/valle-del-encino/sessions/${session.id}/screens`,
      { headers: { 'x-ruta': '1' }, data: { code: await offered.innerText(), label: '' } },
    );
    expect(claimed.status()).toBe(201);
    await goesOn(marcos, 'Empezar la sesión');
  }, 240_000);
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const opens = async (name: string) => {
    await goesOn(marcos, 'Abrir la votación');
    await Promise.all(
      phones.map(({ page }) => page.getByRole('button', { name: 'Votar', exact: true }).waitFor()),
    );
    for (const phone of phones) complaints.push(...(await phone.violations()));
    await pictures(`${name}-abierta`);
  };
  /** Taps one of the large cards. */
  const marks = ({ page }: Person, label: string | undefined) =>
    page.locator('label').filter({ hasText: label }).first().click();
  const writes = (field: string, text: string) =>
    marcos.page.getByRole('dialog').getByRole('textbox', { name: field }).fill(text);
  const votes = async (phone: Person) => {
    await phone.presses('Votar');
    await phone.sees('Tu voto fue recibido');
  };
  const closes = async (name: string, result: string | RegExp) => {
    await marcos.sees('Votaron: 3 de 3');
    await goesOn(marcos, 'Cerrar la votación');
    for (const person of [marcos, wall, ...phones]) await person.sees(result);
    await Promise.all(phones.map((phone) => phone.sees(/Recontadas? \d+ boletas? en este navegador/)));
    for (const person of [marcos, wall, ...phones]) complaints.push(...(await person.violations()));
    await pictures(`${name}-cerrada`);
  };
  const pictures = async (name: string) => {
    for (const [who, person] of [
      ['consola', marcos],
      ['pared', wall],
      ['320', phones[0]],
      ['360-oscuro', phones[1]],
    ] as const)
      if (person) await keepPicture(person, `voto-${name}-${who}`);
  };
  const [ana, luis, rosa] = [0, 1, 2].map((n) => () => phones[n] as Person) as [
    () => Person,
    () => Person,
    () => Person,
  ];

  it('orders preferences by tap, by arrow and by place, and shows every count', async () => {
    await opens('orden');
    for (const label of ['Fugas', 'Avisos']) await ana().presses(new RegExp(`^Poner ${label}`));
    await ana().presses(/^Subir Avisos/);
    await ana()
      .page.getByRole('combobox', { name: /^Mover Fugas/ })
      .selectOption({ label: 'Lugar 1' });
    expect(await ana().page.getByRole('listitem').filter({ hasText: 'Fugas' }).first().innerText()).toMatch(
      /^1/,
    );
    await keepPicture(ana(), 'voto-orden-llena-320');
    await votes(ana());
    for (const label of ['Avisos', 'Pipas']) await luis().presses(new RegExp(`^Poner ${label}`));
    const grip = luis().page.locator('span[class*="grip"]');
    await grip.nth(1).scrollIntoViewIfNeeded();
    const [first, second] = [await grip.nth(0).boundingBox(), await grip.nth(1).boundingBox()];
    if (!first || !second) throw new Error('two grips');
    await luis().page.mouse.move(second.x + 5, second.y + 20);
    await luis().page.mouse.down();
    await luis().page.mouse.move(first.x + 5, first.y + 5, { steps: 4 });
    await luis().page.mouse.up();
    expect(await luis().page.getByRole('listitem').filter({ hasText: 'Pipas' }).first().innerText()).toMatch(
      /^1/,
    );
    await votes(luis());
    for (const label of ['Avisos', 'Fugas']) await rosa().presses(new RegExp(`^Poner ${label}`));
    await votes(rosa());
    await closes('orden', /Primer lugar: .+, en la cuenta 2, con 2 de 3 boletas\./);
    await marcos.presses('Como tabla');
    await marcos.page.getByRole('columnheader', { name: 'Cuenta 1' }).waitFor();
    const download = marcos.page.waitForEvent('download');
    await marcos.presses('Descargar en PNG');
    expect((await download).suggestedFilename()).toMatch(/^votacion-.*\.png$/);
  }, 120_000);

  it('scores every option, or leaves it without an opinion', async () => {
    await goesOn(marcos, /Pasar a Calificación/);
    await opens('calificacion');
    for (const [phone, scores] of [
      [ana(), [5, 2, 3]],
      [luis(), [4, 4, null]],
    ] as const) {
      for (const [index, score] of scores.entries())
        if (score !== null)
          await phone.page
            .getByRole('group', { name: measures[index] })
            .getByRole('radio', { name: String(score), exact: true })
            .check({ force: true });
      await votes(phone);
    }
    await rosa().presses('Entregar en blanco');
    await rosa().sees('En blanco');
    await closes('calificacion', 'Primer lugar: Avisos con 48 horas, con 4.5 de 5 en promedio');
  }, 90_000);

  it('shows where people stand', async () => {
    await goesOn(marcos, /Pasar a Acuerdo/);
    await opens('acuerdo');
    for (const [phone, step] of [
      [ana(), '1. De acuerdo por completo'],
      [luis(), '3. Apoyo con reservas'],
      [rosa(), '5. Falta hablarlo más'],
    ] as const) {
      await marks(phone, step);
      await votes(phone);
    }
    await closes('acuerdo', '2 de 3 la apoyan');
  }, 90_000);

  it('stops a proposal by one objection, with its reason, and hides the reason from every surface', async () => {
    await goesOn(marcos, /Pasar a Consentimiento/);
    await opens('consentimiento');
    await marks(ana(), 'Objeto');
    await ana().presses('Votar');
    await ana().sees('Escribe por qué objetas');
    await ana().fills({ '¿Por qué objetas?': 'Deja fuera a quienes sólo reciben pipas.' });
    await keepPicture(ana(), 'voto-consentimiento-objeta-320');
    await votes(ana());
    await marks(luis(), 'Consiento, con');
    await luis().page.getByLabel('¿Qué te preocupa?').fill('¿Quién avisa de noche?');
    await votes(luis());
    await marks(rosa(), 'Doy mi consentimiento');
    await votes(rosa());
    await closes('consentimiento', 'No pasa: hay 1 objeción.');
    const reason = 'Deja fuera a quienes sólo reciben pipas.';
    for (const person of [marcos, rosa()]) await person.sees(reason);
    await marcos.page.getByRole('button', { name: 'Ocultar', exact: true }).first().click();
    await marcos.page.getByRole('textbox', { name: 'Razón' }).fill('Se acordó hablarlo aparte.');
    await marcos.presses('Ocultarla');
    await rosa().sees('(la facilitación la ocultó)');
    expect(await rosa().page.getByText(reason).count()).toBe(0);
  }, 120_000);

  it('counts hands and paper apart, confirmed by a second person, and votes again between the first two', async () => {
    await goesOn(marcos, /Pasar a Elección/);
    await opens('eleccion');
    for (const [phone, label] of [
      [ana(), measures[0]],
      [luis(), measures[1]],
      [rosa(), measures[1]],
    ] as const) {
      await marks(phone, label);
      await votes(phone);
    }
    await marcos.presses('Papel y manos alzadas');
    await marcos.presses('Contar manos alzadas');
    await writes('Personas a quienes se preguntó', '6');
    await writes(measures[0] ?? '', '4');
    await keepPicture(marcos, 'voto-manos-consola');
    await marcos.presses('Guardar el lote');
    await marcos.presses('Capturar boletas en papel');
    await writes('Nombre del lote', 'Mesa 4');
    for (const [n, label] of [measures[0], measures[2]].entries()) {
      await marcos.page.getByRole('dialog').locator('label').filter({ hasText: label }).click();
      await marcos.presses(`Agregar la boleta ${n + 1}`);
    }
    await keepPicture(marcos, 'voto-papel-consola');
    await marcos.presses('Guardar el lote de 2 boletas');
    await marcos.sees('Otra persona de la facilitación lo confirma');
    complaints.push(...(await marcos.violations()));
    await keepPicture(marcos, 'voto-lotes-consola');
    await marcos.page.keyboard.press('Escape');
    await sofia.page.goto(marcos.page.url());
    await sofia.presses(/^Papel y manos alzadas/);
    await sofia.presses('Revisar y confirmar');
    await sofia.sees('P2-001');
    await keepPicture(sofia, 'voto-confirma-consola-oscuro');
    complaints.push(...(await sofia.violations()));
    await sofia.presses('Coinciden: confirmar 2 boletas');
    await sofia.sees(/Lo confirmó/);
    await closes('eleccion', 'Primer lugar: Avisos con 48 horas, con 6 de 11 boletas.');
    await rosa().sees('Mesa 4');

    await marcos.presses(/^Sólo /);
    for (const [phone, label] of [
      [ana(), measures[1]],
      [luis(), measures[1]],
      [rosa(), measures[1]],
    ] as const) {
      await marks(phone, label);
      expect(await phone.page.getByRole('radio', { name: measures[2] }).count()).toBe(0);
      await votes(phone);
    }
    await closes('segunda', 'Primer lugar: Pipas en las colonias altas');
    await marcos.sees('Ronda por ronda');
    await wall.sees('Ronda 2');
    await wall.page.setViewportSize(LAPTOP);
    await goesOn(marcos, 'Terminar la sesión');
    await marcos.sees('La sesión terminó');
    const visitor = await Person.arrives(browser, 'Visita', { baseURL: product.url });
    await visitor.page.goto(`${town}/sesiones/${code}`);
    await visitor.sees('Mesa 4');
    complaints.push(...(await visitor.violations()));
    await keepPicture(visitor, 'voto-minuta-1280');
    for (const person of [marcos, sofia, wall, visitor, ...phones]) expect(person.faults).toEqual([]);
  }, 180_000);
});
