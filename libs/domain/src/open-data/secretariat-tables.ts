import { column, type TableWords } from './table-words.ts';

const session = column('session_id', 'id', 'Sesión', 'Session');
const body = column('body', 'text', 'Órgano', 'Body');
const seat = column('seat_id', 'id', 'Asiento', 'Seat');
const sector = column('sector', 'text', 'Sector del asiento', 'Sector of the seat');
const capacity = column(
  'capacity',
  'text',
  'Quién ocupó el asiento: incumbent (titular) o alternate (suplente)',
  'Who took the seat: incumbent or alternate',
);
const choice = column('choice', 'text', 'for, against, abstain', 'for, against, abstain');
const dissent = column(
  'dissent',
  'text',
  'La razón de un asiento que no votó a favor, si la dio',
  'Why a seat did not vote for it, where it said so',
);
const motion = column(
  'motion',
  'number',
  'Número de la propuesta en su sesión',
  'Number of the motion in its session',
);
const resolution = column(
  'resolution',
  'text',
  'Número y año del acuerdo',
  'Number and year of the resolution',
);

/** Formal sessions speak of seats, never of people: who sat in a seat is not in the data. */
export const secretariatTables: readonly TableWords[] = [
  {
    name: 'bodies',
    title: { es: 'Órganos y sus reglas', en: 'Bodies and their rules' },
    columns: [
      column('id', 'id', 'Identificador del órgano', 'Id of the body'),
      body,
      column('kind', 'text', 'Clase de órgano', 'Kind of body'),
      column('rule', 'text', 'Regla de decisión', 'Rule of decision'),
      column(
        'quorum',
        'number',
        'Parte de los asientos que debe rebasarse',
        'Share of the seats that must be exceeded',
      ),
      column('sessions_per_year', 'number', 'Sesiones ordinarias al año', 'Ordinary sessions each year'),
      column('installed_on', 'day', 'Día de su instalación', 'Day of its installation'),
    ],
  },
  {
    name: 'seats',
    title: { es: 'Asientos del secretariado', en: 'Seats of the secretariat' },
    columns: [
      column('id', 'id', 'Identificador del asiento', 'Id of the seat'),
      column('body', 'text', 'Órgano', 'Body'),
      column('sector', 'text', 'Sector', 'Sector'),
      column('sector_kind', 'text', 'Clase de sector', 'Kind of sector'),
      column('label', 'text', 'Asiento', 'Seat'),
      column('institution', 'text', 'Institución', 'Institution'),
      column('occupied', 'yes-no', 'Tiene titular hoy', 'Has an incumbent today'),
    ],
  },
  {
    name: 'resolutions',
    title: { es: 'Acuerdos', en: 'Resolutions' },
    columns: [
      column('number', 'text', 'Número y año del acuerdo', 'Number and year of the resolution'),
      column('body', 'text', 'Órgano', 'Body'),
      column('text', 'text', 'Texto', 'Text'),
      column('responsible', 'text', 'Responsable', 'Responsible'),
      column('due_on', 'day', 'Fecha límite', 'Due'),
      column('status', 'text', 'Estado', 'Status'),
      column('rule', 'text', 'Regla de decisión', 'Rule of decision'),
      column('votes_for', 'number', 'Votos a favor', 'Votes for'),
      column('votes_against', 'number', 'Votos en contra', 'Votes against'),
      column('abstentions', 'number', 'Abstenciones', 'Abstentions'),
      column('proposed_at', 'moment', 'Cuándo se propuso', 'When it was proposed'),
      column('decided_at', 'moment', 'Cuándo se decidió', 'When it was decided'),
    ],
  },
  {
    name: 'formal-sessions',
    title: { es: 'Sesiones formales y sus convocatorias', en: 'Formal sessions and their calls' },
    columns: [
      session,
      body,
      column(
        'kind',
        'text',
        'ordinary, extraordinary, working-meeting',
        'ordinary, extraordinary, working-meeting',
      ),
      column('number', 'number', 'Número de su clase en el año', 'Number of its kind in the year'),
      column('year', 'number', 'Año', 'Year'),
      column('called_at', 'moment', 'Cuándo se convocó', 'When it was called'),
      column(
        'notice_days',
        'number',
        'Días de anticipación que piden las reglas',
        'Days of notice the rules ask for',
      ),
      column(
        'short_reason',
        'text',
        'Por qué se convocó con menos días',
        'Why it was called with fewer days',
      ),
      column('moved_at', 'moment', 'Cuándo cambió de día u hora', 'When it was moved'),
      column(
        'moved_notice',
        'number',
        'Días de anticipación que hubo al cambiarla',
        'Days of notice there were when it was moved',
      ),
      column('moved_reason', 'text', 'Por qué se cambió con menos días', 'Why it was moved with fewer days'),
      column('call_hash', 'text', 'Huella de la convocatoria', 'Hash of the call'),
      column('minutes_hash', 'text', 'Huella del acta publicada', 'Hash of the published minutes'),
    ],
  },
  {
    name: 'rolls',
    title: { es: 'Listas de asistencia por asiento', en: 'Rolls by seat' },
    columns: [
      session,
      seat,
      column('seat', 'text', 'Nombre del asiento', 'Name of the seat'),
      sector,
      column('attended', 'yes-no', 'Asistió', 'Attended'),
      capacity,
      column(
        'call',
        'number',
        'Convocatoria con la que se sesionó: 1 o 2',
        'Call under which it met: 1 or 2',
      ),
    ],
  },
  {
    name: 'motions',
    title: { es: 'Propuestas de acuerdo', en: 'Motions' },
    columns: [
      session,
      motion,
      column(
        'seat_id',
        'id',
        'Asiento que la presentó; vacío si fue la coordinación',
        'Seat that brought it in; empty for the chair',
      ),
      column('text', 'text', 'Texto, si no se borró', 'Text, unless it was erased'),
      column(
        'state',
        'text',
        'open, voting, adopted, rejected, withdrawn',
        'open, voting, adopted, rejected, withdrawn',
      ),
      column('responsible', 'text', 'Responsable', 'Responsible'),
      column('due_on', 'day', 'Fecha límite', 'Due'),
      column('route_id', 'id', 'Ruta que aprueba', 'Route it approves'),
      column('seconders', 'list', 'Asientos que la secundaron', 'Seats that seconded it'),
      column('amendments', 'json', 'Enmiendas y qué fue de ellas', 'Amendments and what became of them'),
      column('rule', 'text', 'Regla con la que se votó', 'Rule it was voted on with'),
      column(
        'lapsed',
        'number',
        'Votaciones que quedaron sin efecto por falta de quórum',
        'Votes that lapsed for want of a quorum',
      ),
      column(
        'unheard',
        'number',
        'Votaciones por mayoría en cada sector que quedaron sin efecto porque un sector no votó',
        'Votes by a majority in every sector that lapsed because a sector did not vote',
      ),
      resolution,
      column('at', 'moment', 'Cuándo se presentó', 'When it was brought in'),
    ],
  },
  {
    name: 'motion-votes',
    title: { es: 'Votos nominales de las propuestas', en: 'Named votes on motions' },
    columns: [session, motion, seat, sector, choice, dissent],
  },
  {
    name: 'resolution-votes',
    title: { es: 'Votos nominales de los acuerdos', en: 'Named votes on resolutions' },
    columns: [
      resolution,
      body,
      seat,
      sector,
      capacity,
      choice,
      dissent,
      column('at', 'moment', 'Cuándo', 'When'),
    ],
  },
  {
    name: 'agreements',
    title: { es: 'Convenios de colaboración', en: 'Collaboration agreements' },
    columns: [
      column('id', 'id', 'Identificador del convenio', 'Id of the agreement'),
      body,
      column('title', 'text', 'Título', 'Title'),
      column('parties', 'list', 'Partes', 'Parties'),
      column('purpose', 'text', 'Objeto', 'Purpose'),
      column('from_day', 'day', 'Desde', 'From'),
      column('until_day', 'day', 'Hasta; vacío si no tiene término', 'Until; empty where it has no end'),
    ],
  },
  {
    name: 'institution-sectors',
    title: {
      es: 'Instituciones que se pusieron en un sector',
      en: 'Institutions that were placed in a sector',
    },
    columns: [
      body,
      column('institution', 'text', 'Institución', 'Institution'),
      column('sector', 'text', 'Sector; vacío si no está en ninguno', 'Sector; empty where it is in none'),
    ],
  },
];
