import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { Browser } from 'playwright-core';
import { entry, schedules } from './support/agenda.ts';
import { openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { goesOn, joins, writesIdea } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = 'valle-del-encino';
const surveyQuestionId = () => SurveyQuestionId.parse(randomUUID());
const ideas = entry('Ideas', {
  kind: 'ideas',
  question: '¿Qué tendría que cambiar?',
  perPerson: null,
  anonymous: true,
});
const agenda = [
  entry('Bienvenida', {
    kind: 'check-in',
    text: '',
    ask: { question: '¿Cómo llegamos hoy?', form: 'mood', shown: 'on-reveal', anonymous: true },
  }),
  entry('Una palabra', {
    kind: 'check-in',
    text: 'En una o dos palabras.',
    ask: { question: '¿Qué esperas de hoy?', form: 'text', shown: 'as-they-come', anonymous: false },
  }),
  entry('Preguntas', {
    kind: 'questions',
    question: '¿Qué quieres preguntar sobre el agua?',
    anonymous: false,
    perPerson: null,
    order: 'votes',
  }),
  ideas,
  entry('Agrupar', { kind: 'grouping', question: '¿Qué va junto?', board: ideas.id, by: 'facilitator' }),
  entry('Árbol', { kind: 'tree', question: '¿Por qué nos quedamos sin agua?', by: 'everyone', board: null }),
  entry('Conversación', {
    kind: 'discussion',
    question: '¿Quién decide los horarios?',
    turnSeconds: 120,
    shares: true,
  }),
  entry('Salida', {
    kind: 'survey',
    question: '¿Cómo te vas?',
    atLeast: 3,
    questions: [
      { id: surveyQuestionId(), form: 'scale', text: '¿Te sirvió venir?', low: 'Nada', high: 'Mucho' },
      {
        id: surveyQuestionId(),
        form: 'choice',
        text: '¿Vendrías otra vez?',
        options: ['Sí', 'Tal vez', 'No'],
      },
      { id: surveyQuestionId(), form: 'text', text: '¿Qué faltó?' },
    ],
  }),
];

/** Phases in which people make something of their own, on phone, console and screen at once. */
describe('a session of many phases', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let wall: Person;
  let people: Person[] = [];
  let code = '';
  const cast: Person[] = [];
  const scene = scenesOf('phases', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const arrives = async (name: string, viewport?: { width: number; height: number }, dark = false) => {
      const person = await Person.arrives(browser, name, { baseURL: product.url, viewport, dark });
      cast.push(person);
      return person;
    };
    marcos = await arrives('Marcos');
    wall = await arrives('the wall', PROJECTOR);
    people = [
      await arrives('Rosa', PHONE),
      await arrives('Julián', PHONE, true),
      await arrives('Meche', PHONE),
    ];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const rosa = () => people[0] as Person;
  const pictures = async (name: string) => {
    const faults: string[] = [];
    for (const person of [marcos, wall, ...people.slice(0, 2)]) {
      await keepPicture(person, `phases.${name}.${person.name}`);
      faults.push(...person.faults);
      if (person !== wall) faults.push(...(await person.violations()));
    }
    expect(faults).toEqual([]);
  };

  scene('begins: everybody says how they arrive, and it is shown all at once', async () => {
    await marcos.signsInAs('Marcos Peña');
    const header = await schedules(marcos, town, 'Mesa de todo', agenda);
    code = header.code;
    await marcos.page.goto(`/${town}/sesiones/${header.id}/consola`);
    await marcos.page.getByText('Tú llevas el control').waitFor();
    await wall.context.addCookies(await marcos.context.cookies());
    await wall.page.goto(`/pantalla?entidad=${town}&sesion=${header.id}`);
    for (const person of people) await joins(person, code, person.name);
    await goesOn(marcos, 'Empezar la sesión');
    for (const [index, mood] of ['4 · Bien', '5 · Muy bien', '2 · Mal'].entries())
      await people[index]?.page.getByText(mood, { exact: true }).click();
    await marcos.sees('3 respuestas');
    await wall.sees('personas ya respondieron');
    await pictures('check-in-covered');
    await marcos.presses('Mostrarlas ahora');
    await wall.sees(/Promedio 3.7/);
    await pictures('check-in-shown');
  });

  scene('goes on in words, with a name', async () => {
    await goesOn(marcos, /^Pasar a Una palabra/);
    for (const [index, words] of ['Que alguien responda', 'Acuerdos claros', 'Aprender'].entries()) {
      const person = people[index] as Person;
      await person.fills({ 'Tu respuesta': words });
      await person.presses('Responder');
    }
    await wall.sees('Acuerdos claros');
    await rosa().sees('Aprender');
    await pictures('check-in-words');
  });

  scene('asks questions, supports those of others and gets an answer', async () => {
    await goesOn(marcos, /^Pasar a Preguntas/);
    const asked = [
      '¿Cada cuándo pasa la pipa?',
      '¿Quién paga la reparación de la noria?',
      '¿A dónde reporto una fuga?',
    ];
    for (const [index, words] of asked.entries()) {
      const person = people[index] as Person;
      await person.fills({ 'Tu pregunta': words });
      await person.presses('Preguntar');
    }
    const supports = (person: Person, words: string) =>
      person.page
        .getByRole('button', { name: new RegExp(`También quiero saberlo: ${words.replace('?', '\\?')}`) })
        .click();
    await rosa().sees('3 preguntas en espera');
    await supports(rosa(), asked[1] as string);
    await supports(people[2] as Person, asked[1] as string);
    await wall.sees(asked[2] as string);
    await pictures('questions');
    await marcos.page
      .getByRole('listitem')
      .filter({ hasText: asked[1] })
      .getByRole('button', { name: /Responder ahora/ })
      .click();
    await rosa().sees('Se responde ahora');
    await wall.sees('personas la apoyan');
    await pictures('questions-pinned');
    await marcos.page
      .getByRole('listitem')
      .filter({ hasText: asked[1] })
      .getByRole('button', { name: 'Responder por escrito' })
      .click();
    await marcos.fills({ Respuesta: 'El municipio; ya está en el presupuesto de marzo.' });
    await marcos.presses('Publicar la respuesta');
    await rosa().sees('El municipio; ya está en el presupuesto de marzo.');
    await pictures('questions-answered');
  });

  scene('groups what seems to say the same, when somebody says so', async () => {
    for (const left of ['1 pregunta en espera', 'Todavía no hay preguntas en espera']) {
      await goesOn(marcos, 'Tomar la siguiente pregunta');
      await goesOn(marcos, 'Darla por respondida');
      await rosa().sees(left);
    }
    await goesOn(marcos, /^Pasar a Ideas/);
    const words = [
      'Reparar las fugas de la red',
      'La fuga de mi calle, sin reparación',
      'Un aviso un día antes',
    ];
    for (const [index, text] of words.entries()) if (people[index]) await writesIdea(people[index], text);
    await marcos.sees('3 ideas, sin mostrar');
    await goesOn(marcos, 'Mostrar y agrupar');
    await marcos.presses('Sugerir grupos');
    await marcos.sees(/En común: .*fuga/);
    await pictures('suggestions');
    await marcos.presses('Agrupar…');
    await marcos.presses('Guardar grupo');
    await rosa().page.getByRole('heading', { name: /fuga/i }).waitFor();
    await marcos.sees('No hay nada más que sugerir');
  });

  scene('grows a problem tree from all phones', async () => {
    await goesOn(marcos, /^Pasar a Árbol/);
    await marcos.fills({ 'Problema central': 'Nadie sabe cuándo habrá agua ni cuánto durará' });
    await marcos.presses('Poner el problema');
    const grows = async (person: Person, button: string, words: string) => {
      await person.presses(button);
      await person.fills({ 'En pocas palabras': words });
      await person.presses('Guardar');
      await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await rosa().sees('Nadie sabe cuándo habrá agua');
    await grows(rosa(), 'Agregar causa', 'La red tiene fugas que nadie repara');
    await grows(people[1] as Person, 'Agregar causa', 'Los avisos llegan tarde o no llegan');
    await grows(people[2] as Person, 'Agregar causa', 'No hay quien decida los horarios');
    await grows(rosa(), 'Agregar efecto', 'Las familias compran agua cara');
    await grows(people[1] as Person, 'Agregar efecto', 'Se pierde el turno de trabajo o de escuela');
    const below = async (person: Person, node: string, item: string, words: string) => {
      await person.page.getByRole('button', { name: `Opciones de «${node}»` }).click();
      await person.page.getByRole('menuitem', { name: item }).click();
      await person.fills({ 'En pocas palabras': words });
      await person.presses('Guardar');
      await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await below(
      rosa(),
      'La red tiene fugas que nadie repara',
      'Agregar una causa de esto',
      'Las fugas se reportan en tres oficinas',
    );
    await below(
      marcos,
      'Los avisos llegan tarde o no llegan',
      'Agregar una causa de esto',
      'Sólo se avisa por Facebook',
    );
    await marcos.page.getByRole('button', { name: 'Opciones de «No hay quien decida los horarios»' }).click();
    await marcos.page.getByRole('menuitem', { name: 'Antes' }).click();
    await wall.page.getByRole('img', { name: /Árbol de problemas/ }).waitFor();
    await rosa().sees('Sólo se avisa por Facebook');
    await pictures('tree');
    const download = marcos.page.waitForEvent('download');
    await marcos.presses('Descargar dibujo (SVG)');
    expect((await download).suggestedFilename()).toBe('arbol-de-problemas.svg');
  });

  scene('talks: one queue for phones and raised hands, and a look at who was heard', async () => {
    await goesOn(marcos, /^Pasar a Conversación/);
    await rosa().presses('Quiero hablar a favor');
    await rosa().sees('Vas en 1.º lugar');
    await people[1]?.presses('Tengo una pregunta');
    await marcos.presses('Mano levantada');
    await marcos.page.getByLabel('O alguien sin asiento: su nombre').fill('Doña Tere');
    await marcos.selects('¿Para qué?', 'en contra');
    await marcos.presses('Poner en la fila');
    await marcos.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await marcos.presses('Dar la palabra a Rosa');
    await wall.sees('Tiene la palabra, a favor');
    await marcos.presses('+30 s para este turno');
    await marcos.presses('Dar la palabra a Doña Tere (asiento asistido)');
    await wall.sees('Doña Tere');
    await marcos.sees('Por sector');
    await pictures('discussion');
    await goesOn(marcos, 'Terminar el turno');
    await goesOn(marcos, 'Que siga Julián');
    await goesOn(marcos, 'Terminar el turno');
  });

  scene('ends with a survey of which only sums are seen, and minutes that hold it all', async () => {
    await goesOn(marcos, /^Pasar a Salida/);
    for (const [index, person] of people.entries()) {
      await person.page.getByText(['5 · Mucho', '4', '5 · Mucho'][index] ?? '4', { exact: true }).click();
      await person.page.getByText(index === 2 ? 'Tal vez' : 'Sí', { exact: true }).click();
      await person.page.getByText('Recibido').nth(1).waitFor();
    }
    await rosa().page.getByRole('textbox', { name: '¿Qué faltó?' }).fill('Más tiempo');
    await rosa().presses('Guardar respuesta');
    await marcos.sees('personas respondieron');
    await pictures('survey');
    await goesOn(marcos, 'Cerrar la encuesta');
    await marcos.sees('Muy pocas respuestas');
    await pictures('survey-closed');
    await goesOn(marcos, 'Terminar la sesión');
    await marcos.sees('La sesión terminó');
    const reader = rosa();
    await reader.page.goto(`/${town}/sesiones/${code}`);
    for (const words of [
      'Acuerdos claros',
      'Doña Tere',
      'ya está en el presupuesto',
      '¿Por qué nos quedamos sin agua?',
      '¿Te sirvió venir?',
    ])
      await reader.sees(words);
    await keepPicture(reader, 'phases.minutes.Rosa');
    await marcos.page.goto(`/${town}/sesiones/${code}`);
    await marcos.sees('Acuerdos claros');
    await keepPicture(marcos, 'phases.minutes.Marcos');
    expect([...(await reader.violations()), ...(await marcos.violations())]).toEqual([]);
  });
});
