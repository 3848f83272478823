import type { Person } from './people.ts';

/** A page of the product as somebody of the demonstration opens it. */
export interface Visit {
  /** Its address as the router writes it. */
  route: string;
  /** Whom the demonstration's sign-in offers, or one of `guests`. */
  who: string;
  /** Where it is: an address, or how the person finds it. */
  at: string | ((person: Person) => Promise<string>);
  /** More than its heading that is there once the page is whole. */
  shows?: RegExp;
  /** It shows, among others, how waiting looks. */
  waits?: boolean;
  /** What it asks for is refused, and it says so. */
  refused?: boolean;
  /** The server says that there is nothing, and the page too. */
  missing?: boolean;
}

export const town = '/valle-del-encino';
export const waterTable = 'QX74MK';
/** Formal sessions: the one that is called, and the one that was held and has its act. */
const calledSession = 'RTK6Q7';
const heldSession = 'XEA7RY';

/** Who has no account: one who only reads, and one who sits in the water table's room. */
export const reader = 'a reader';
export const guest = 'Ana';
export const guests: readonly string[] = [reader, guest];

const ofTown = (who: string, ...paths: string[]): Visit[] =>
  paths.map((path) => ({ who, route: `/$entity${path}`, at: town + path }));
const plain = (who: string, ...paths: string[]): Visit[] =>
  paths.map((path) => ({ who, route: path, at: path }));

/** The address behind the first link of a page that leads where `pattern` says. */
const firstLink = (page: string, pattern: RegExp) => async (person: Person) => {
  await person.page.goto(page);
  const links = person.page.getByRole('main').getByRole('link');
  await links.first().waitFor();
  await person.page.waitForFunction(
    (source) =>
      [...document.querySelectorAll('main a')].some((link) =>
        new RegExp(source).test(link.getAttribute('href') ?? ''),
      ),
    pattern.source,
  );
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.find((href) => pattern.test(href)) ?? 'no such link';
};

/** A link to a registration that nobody made. */
const noRegistration = `00000000-0000-7000-8000-000000000000.${'A'.repeat(43)}`;

const consoleOf = firstLink(`${town}/coordinacion/sesiones`, /\/sesiones\/[^/]+\/consola/);

/** A page of the coordination about one session: the first that is over, or the next to come. */
const aboutSession = (page: string, which: number) => async (person: Person) => {
  await consoleOf(person);
  const links = person.page.locator('main a[href$="/consola"]');
  const href = (await links.nth(which).getAttribute('href')) ?? 'no such session';
  return `${town}/coordinacion/sesiones/${href.split('/').at(-2)}/${page}`;
};

/** A report of activities that the person starts, and publishes where it is to be read. */
const ownReport = (published: boolean) => async (person: Person) => {
  await person.page.goto(`${town}/coordinacion/informes`);
  await person.page.getByRole('button', { name: /Empezar un informe|Start a report/ }).click();
  await person.page.waitForURL(/\/coordinacion\/informes\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(person.page.url());
  if (!published) return pathname;
  await person.page.getByRole('button', { name: /^(Publicar|Publish)$/ }).click();
  await person.page.getByRole('link', { name: /versión 1|version 1/ }).waitFor();
  return pathname.replace('/coordinacion', '');
};

const wall = async (person: Person) => {
  const session = (await consoleOf(person)).split('/').at(-2);
  return `/pantalla?entidad=${town.slice(1)}&sesion=${session}`;
};

/** A page about the session with that code, which its address names by id. */
const byId = (code: string, address: (id: string) => string) => async (person: Person) => {
  const answer = await person.page.request.get(`/api/sessions/code/${code}`);
  return address(((await answer.json()) as { id: string }).id);
};

/** A stop of an earlier route that left something of its own kind. */
const stopCalled = (name: RegExp) => async (person: Person) => {
  await person.page.goto(`${town}/rutas`);
  const link = person.page.getByRole('main').getByRole('link', { name }).first();
  return (await link.getAttribute('href')) ?? 'no such stop';
};

const firstSurvey = firstLink(`${town}/encuestas`, /\/encuestas\/[^/]+\/resultados/);

/** Every page, as those who read it, take part and work on it see it. */
export const visits: readonly Visit[] = [
  ...plain(
    reader,
    '/',
    '/entrar',
    '/privacidad',
    '/tablero',
    '/indice',
    '/declaraciones',
    '/accesibilidad',
    '/correo-demo',
    '/s',
    '/pantalla',
    '/mi-cuenta',
    '/nueva-entidad',
    '/administradores',
  ),
  { who: reader, route: '/diseno', at: '/diseno', waits: true },
  { who: reader, route: '/entrar/$token', at: '/entrar/un-enlace-que-ya-se-uso', refused: true },
  { who: reader, route: '/s/$code', at: `/s/${waterTable}` },
  { who: reader, route: '/$entity', at: '/no-hay-tal-lugar', missing: true },
  ...ofTown(
    reader,
    '/',
    '/calendario',
    '/rutas',
    '/participa',
    '/aportes',
    '/proyectos',
    '/plan',
    '/seguimiento',
    '/declaraciones',
    '/registro',
    '/acervo',
    '/informes',
    '/datos',
    '/encuestas',
    '/secretariado',
    '/mesa',
    '/retroalimentacion',
    '/firma',
  ),
  { who: reader, route: '/$entity/seguimiento/$key', at: `${town}/seguimiento/1.3` },
  { who: reader, route: '/$entity/aportes/$ref', at: `${town}/aportes/118` },
  { who: reader, route: '/$entity/proyectos/$number', at: `${town}/proyectos/1`, refused: true },
  { who: reader, route: '/$entity/temas/$theme', at: firstLink(`${town}/aportes`, /\/temas\//) },
  {
    who: reader,
    route: '/$entity/paradas/$phase',
    at: stopCalled(/Grupo de enfoque/),
    shows: /Trabajadoras del turno de noche/,
  },
  { who: reader, route: '/$entity/paradas/$phase', at: stopCalled(/Sensibilización/), shows: /Kiosco/ },
  { who: reader, route: '/$entity/paradas/$phase', at: stopCalled(/Jornadas abiertas/) },
  { who: reader, route: '/$entity/encuestas/$phase/resultados', at: firstSurvey },
  {
    who: reader,
    route: '/$entity/encuestas/$phase',
    at: async (person) => (await firstSurvey(person)).replace('/resultados', ''),
  },
  {
    who: reader,
    route: '/$entity/encuestas/folio/$folio',
    at: `${town}/encuestas/folio/VDE-2222-222`,
    refused: true,
  },
  { who: reader, route: '/$entity/plan/$number', at: `${town}/plan/1` },
  { who: reader, route: '/$entity/plan/$number', at: `${town}/plan/2` },
  { who: reader, route: '/$entity/plan/$number/cambios', at: `${town}/plan/1/cambios` },
  { who: reader, route: '/$entity/plan/$number/cobertura', at: `${town}/plan/1/cobertura` },
  { who: reader, route: '/$entity/plan/$number/evaluacion', at: `${town}/plan/1/evaluacion` },
  { who: reader, route: '/$entity/plan/$number/evaluar', at: `${town}/plan/1/evaluar` },
  { who: 'Iván Cortés', route: '/$entity/plan/$number/evaluar', at: `${town}/plan/1/evaluar` },
  {
    who: reader,
    route: '/$entity/plan/$number/compromisos/$key',
    at: `${town}/plan/1/compromisos/1.1`,
  },
  { who: reader, route: '/$entity/sesiones/$code', at: `${town}/sesiones/${waterTable}` },
  { who: reader, route: '/$entity/sesiones/$code', at: `${town}/sesiones/GWT6QE` },
  { who: reader, route: '/$entity/sesiones/$code', at: `${town}/sesiones/${calledSession}` },
  { who: reader, route: '/$entity/sesiones/$code', at: `${town}/sesiones/${heldSession}` },
  { who: reader, route: '/$entity/sesiones/$code/minuta', at: `${town}/sesiones/${heldSession}/minuta` },
  {
    who: reader,
    route: '/$entity/sesiones/$code/repeticion',
    at: `${town}/sesiones/${heldSession}/repeticion`,
  },
  { who: reader, route: '/$entity/sesiones/$code', at: `${town}/sesiones/PTD3HV` },
  { who: reader, route: '/$entity/sesiones/$code/minuta', at: `${town}/sesiones/AGH4KT/minuta` },
  { who: reader, route: '/$entity/sesiones/$code/repeticion', at: `${town}/sesiones/AGH4KT/repeticion` },
  { who: reader, route: '/inscripcion/$token', at: `/inscripcion/${noRegistration}`, refused: true },
  {
    who: 'Marcos Peña',
    route: '/$entity/sesiones/$code/entrega',
    at: `${town}/sesiones/GWT6QE/entrega`,
  },
  {
    who: reader,
    route: '/$entity/sesiones/$code/minuta',
    at: `${town}/sesiones/GWT6QE/minuta`,
    refused: true,
  },
  {
    who: reader,
    route: '/$entity/retroalimentacion/$key',
    at: `${town}/retroalimentacion/2.2`,
  },
  { who: reader, route: '/$entity/firma/$key', at: `${town}/firma/2.3` },
  { who: reader, route: '/$entity/firma/plan/$number', at: `${town}/firma/plan/1` },
  { who: reader, route: '/$entity/mesa/$commitment', at: `${town}/mesa/2.1` },
  {
    who: reader,
    route: '/$entity/mesa/$commitment/historial',
    at: `${town}/mesa/2.1/historial`,
  },
  { who: reader, route: '/$entity/coordinacion', at: `${town}/coordinacion` },

  ...plain('Rosa Mendieta', '/mi-cuenta'),

  { who: guest, route: '/s/$code', at: `/s/${waterTable}`, shows: /Guardar idea|Save idea/ },

  ...ofTown('Teresa Arce', '/secretariado', '/firma'),
  { who: 'Teresa Arce', route: '/$entity/mesa/$commitment', at: `${town}/mesa/2.1` },
  { who: 'Teresa Arce', route: '/$entity/sesiones/$code', at: `${town}/sesiones/${calledSession}` },
  { who: 'Teresa Arce', route: '/s/$code', at: `/s/${calledSession}` },
  { who: 'Teresa Arce', route: '/$entity/firma/$key', at: `${town}/firma/2.3` },
  {
    who: 'Teresa Arce',
    route: '/$entity/retroalimentacion/$key',
    at: `${town}/retroalimentacion/2.2`,
  },

  { who: 'Sofía Luna', route: '/$entity/coordinacion/informes/$id', at: ownReport(false) },
  { who: 'Sofía Luna', route: '/$entity/informes/$id', at: ownReport(true) },
  ...ofTown(
    'Sofía Luna',
    '/coordinacion',
    '/coordinacion/ruta',
    '/coordinacion/difusion',
    '/coordinacion/acervo',
    '/coordinacion/informes',
    '/coordinacion/moderacion',
    '/coordinacion/temas',
    '/coordinacion/proyectos',
    '/coordinacion/por-responder',
    '/coordinacion/respuestas',
    '/coordinacion/captura',
    '/coordinacion/encuestas',
    '/coordinacion/personas',
    '/coordinacion/sesiones',
    '/coordinacion/sesiones/nueva',
    '/secretariado',
    '/mesa',
    '/firma',
  ),
  {
    who: 'Sofía Luna',
    route: '/$entity/coordinacion/sesiones/$id/convocatoria',
    at: firstLink(`${town}/coordinacion/sesiones`, /\/convocatoria$/),
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/coordinacion/encuestas/$phase',
    at: async (person) =>
      (await firstSurvey(person))
        .replace('/encuestas/', '/coordinacion/encuestas/')
        .replace('/resultados', ''),
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/coordinacion/sesiones/$id/guion',
    at: aboutSession('guion', 1),
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/coordinacion/sesiones/$id/minuta',
    at: firstLink(`${town}/coordinacion/sesiones`, /\/minuta$/),
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/secretariado',
    at: `${town}/secretariado#convocar`,
    shows: /Convocar por correo y publicar|Call by mail and publish/,
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/coordinacion/sesiones/$id/minuta',
    at: byId(heldSession, (id) => `${town}/coordinacion/sesiones/${id}/minuta`),
  },
  {
    who: 'Sofía Luna',
    route: '/$entity/sesiones/$id/consola',
    at: byId(calledSession, (id) => `${town}/sesiones/${id}/consola`),
  },
  { who: 'Sofía Luna', route: '/$entity/plan/$number/cobertura', at: `${town}/plan/1/cobertura` },
  { who: 'Sofía Luna', route: '/$entity/coordinacion/plan/$number', at: `${town}/coordinacion/plan/2` },

  {
    who: 'Marcos Peña',
    route: '/$entity/sesiones/$id/consola',
    at: consoleOf,
    shows: /ideas, sin mostrar|ideas, not shown/,
  },
  { who: 'Marcos Peña', route: '/pantalla', at: wall, shows: /ideas guardadas|ideas saved/ },
];
