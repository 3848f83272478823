import { column, type TableWords } from './table-words.ts';

const session = column('session_id', 'id', 'Sesión', 'Session');
const table = column(
  'table_id',
  'id',
  'Mesa en la que fue; vacío: en la plenaria',
  'Table at which it was; empty: in the plenary',
);
const words = column('text', 'text', 'Texto; vacío si se borró', 'Text; empty if it was erased');
const entry = column('item_id', 'id', 'Punto del orden del día', 'Entry of the agenda');

/** Where something was said: session, table, entry. */
export const where = [session, table, entry] as const;

/** What finished sessions leave behind, as the room was shown it (D8 to D10). Their votes are in `ballot-rounds`. */
export const leftBySessionTables: readonly TableWords[] = [
  {
    name: 'session-phases',
    title: { es: 'Orden del día de sesiones terminadas', en: 'Agenda of finished sessions' },
    columns: [
      ...where,
      column('place', 'number', 'Lugar', 'Place'),
      column('kind', 'text', 'Clase de punto', 'Kind of entry'),
      column('title', 'text', 'Título', 'Title'),
      column(
        'question',
        'text',
        'Lo que se preguntó; vacío si no se llegó a mostrar',
        'What was asked; empty if it was never shown',
      ),
      column('slides', 'number', 'Láminas de una presentación', 'Slides of a presentation'),
      column('planned_minutes', 'number', 'Minutos previstos', 'Minutes planned'),
      column('used_minutes', 'number', 'Minutos que tomó', 'Minutes it took'),
      column(
        'started_at',
        'moment',
        'Cuándo empezó; vacío si no se llegó a él',
        'When it began; empty if it was not reached',
      ),
    ],
  },
  {
    name: 'session-ideas',
    title: { es: 'Ideas de sesiones', en: 'Ideas of sessions' },
    columns: [
      ...where,
      column('id', 'id', 'Idea', 'Idea'),
      column(
        'place',
        'number',
        'Lugar en que se mostró, sorteado',
        'Place in which it was shown, drawn by lot',
      ),
      words,
      column('group_id', 'id', 'Grupo en que quedó', 'Group in which it ended'),
      column(
        'contribution',
        'number',
        'Número del aporte que se trajo a la mesa',
        'Number of the contribution that was brought to the table',
      ),
      column(
        'project',
        'number',
        'Número del proyecto en consulta del que se trajo',
        'Number of the project in consultation it was brought from',
      ),
    ],
  },
  {
    name: 'session-groups',
    title: { es: 'Grupos de ideas', en: 'Groups of ideas' },
    columns: [
      ...where,
      column('id', 'id', 'Grupo', 'Group'),
      column('title', 'text', 'Título', 'Title'),
      column('parents', 'list', 'Grupos de los que salió', 'Groups it came from'),
      column('dissolved', 'yes-no', 'Se juntó o se partió en otros', 'Was merged or split into others'),
      column('ideas', 'number', 'Ideas que quedaron en él', 'Ideas that ended in it'),
    ],
  },
  {
    name: 'session-questions',
    title: { es: 'Preguntas hechas en sesiones', en: 'Questions asked in sessions' },
    columns: [
      ...where,
      column('id', 'id', 'Pregunta', 'Question'),
      words,
      column('votes', 'number', 'Personas a las que también les importa', 'People who share it'),
      column('pinned', 'yes-no', 'Quedó fijada', 'Was left pinned'),
      column('answered', 'yes-no', 'Se contestó', 'Was answered'),
      column(
        'answer',
        'text',
        'Respuesta escrita; vacío si fue de viva voz',
        'Written answer; empty if it was given aloud',
      ),
      column('asked_at', 'moment', 'Cuándo se hizo', 'When it was asked'),
    ],
  },
  {
    name: 'session-trees',
    title: { es: 'Árboles de problemas', en: 'Problem trees' },
    columns: [
      ...where,
      column('id', 'id', 'Nodo', 'Node'),
      column('side', 'text', 'problem, cause, effect', 'problem, cause, effect'),
      column(
        'parent_id',
        'id',
        'Nodo del que cuelga; vacío: del problema central',
        'Node it hangs from; empty: from the central problem',
      ),
      column('place', 'number', 'Lugar entre sus hermanos', 'Place among its siblings'),
      words,
      column('group_id', 'id', 'Grupo de ideas del que salió', 'Group of ideas it came from'),
      column('idea_id', 'id', 'Idea de la que salió', 'Idea it came from'),
    ],
  },
  {
    name: 'session-speaking',
    title: { es: 'Uso de la palabra por sector', en: 'Speaking time by sector' },
    columns: [
      ...where,
      column('speaks_for', 'text', 'sector, none, facilitation', 'sector, none, facilitation'),
      column('sector', 'text', 'Sector; vacío si no es de uno', 'Sector; empty if it is none'),
      column('turns', 'number', 'Turnos', 'Turns'),
      column('seconds', 'number', 'Segundos', 'Seconds'),
      column('share', 'number', 'Parte de lo hablado, de 0 a 1', 'Share of what was spoken, from 0 to 1'),
    ],
  },
  {
    name: 'session-tables',
    title: { es: 'Mesas de sesiones, con su tarjeta', en: 'Tables of sessions, with their card' },
    columns: [
      session,
      entry,
      column('breakout', 'number', 'Qué vez se fue a mesas', 'Which time people went to tables'),
      column('table_id', 'id', 'Mesa', 'Table'),
      column('number', 'number', 'Número', 'Number'),
      column('name', 'text', 'Nombre', 'Name'),
      column(
        'seating',
        'text',
        'Cómo se repartió: random, sector, choice, manual, as-before, mix, join, teams, saved',
        'How people were seated: random, sector, choice, manual, as-before, mix, join, teams, saved',
      ),
      column('people', 'number', 'Personas que se sentaron', 'People who sat there'),
      column('opened_at', 'moment', 'Cuándo se abrió', 'When it opened'),
      column('closed_at', 'moment', 'Cuándo volvieron todas', 'When all were back'),
      column(
        'card',
        'text',
        'Tarjeta que leyó la plenaria; vacío si no la hubo o se borró',
        'Card the plenary read; empty if there was none or it was erased',
      ),
    ],
  },
  {
    name: 'session-replies',
    title: { es: 'Cómo se llegó y cómo se salió', en: 'How people arrived and left' },
    columns: [
      ...where,
      column(
        'question_id',
        'id',
        'Pregunta de la encuesta; vacío: de la llegada',
        'Question of the survey; empty: on arrival',
      ),
      column('question', 'text', 'Lo que se preguntó', 'What was asked'),
      column('place', 'number', 'Lugar de la opción', 'Place of the option'),
      column('label', 'text', 'Opción', 'Option'),
      column(
        'count',
        'number',
        'Cuántas personas; vacío si son menos del mínimo o lo revelarían',
        'How many people; empty if fewer than the minimum or if it would give such a number away',
      ),
      column('withheld', 'yes-no', 'Se reserva', 'Left out'),
      column('answered', 'number', 'Contestaron; vacío si se reserva', 'Answered; empty if left out'),
      column('minimum_cell', 'number', 'Mínimo que se publica', 'Least that is published'),
    ],
  },
  {
    name: 'session-reply-words',
    title: {
      es: 'Lo que se dijo al llegar y al salir, por orden alfabético',
      en: 'What was said on arriving and leaving, in alphabetical order',
    },
    columns: [
      ...where,
      column(
        'question_id',
        'id',
        'Pregunta de la encuesta; vacío: de la llegada',
        'Question of the survey; empty: on arrival',
      ),
      column('question', 'text', 'Lo que se preguntó', 'What was asked'),
      column('text', 'text', 'Texto', 'Text'),
    ],
  },
];
