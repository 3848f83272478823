import { column, type TableWords } from './table-words.ts';

const phase = column('phase_id', 'id', 'Fase a la que pertenece', 'Phase it belongs to');
const reason = column('reason', 'text', 'Razón publicada del cambio', 'Published reason of the change');

export const routeTables: readonly TableWords[] = [
  {
    name: 'plans',
    title: { es: 'Planes', en: 'Plans' },
    columns: [
      column('id', 'id', 'Identificador del plan', 'Id of the plan'),
      column('number', 'number', '1 para el primer plan', '1 for the first plan'),
      column('title', 'text', 'Título', 'Title'),
      column(
        'state',
        'text',
        'En qué va: formulating, implementing, evaluating, concluded',
        'Where it stands',
      ),
      column('starts_on', 'day', 'Primer día del plan', 'First day of the plan'),
      column('ends_on', 'day', 'Último día del plan', 'Last day of the plan'),
      column('commitment_target', 'number', 'Compromisos que se propone', 'Commitments it sets out to make'),
    ],
  },
  {
    name: 'phases',
    title: { es: 'Fases de la ruta', en: 'Phases of the route' },
    columns: [
      column('id', 'id', 'Identificador de la fase', 'Id of the phase'),
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      column('position', 'number', 'Lugar en la ruta, desde 0', 'Place in the route, from 0'),
      column('kind', 'text', 'Clase de fase', 'Kind of phase'),
      column('title', 'text', 'Título', 'Title'),
      column('state', 'text', 'Estado', 'State'),
      column('since', 'moment', 'Desde cuándo está en ese estado', 'Since when it is in that state'),
      column('opened_early', 'yes-no', 'Abrió antes de lo anunciado', 'Opened earlier than announced'),
      column('channels', 'list', 'Canales de participación', 'Channels of participation'),
      column('territory', 'text', 'Territorio', 'Territory'),
      column('target_groups', 'list', 'Grupos a los que se dirige', 'Groups it is for'),
      column('binding', 'text', 'Fuerza de lo que resulte', 'Force of what comes out'),
      column('influence', 'text', 'Nivel de influencia (IAP2)', 'Level of influence (IAP2)'),
      column('opens_on', 'day', 'Día en que abre', 'Day it opens'),
      column('closes_on', 'day', 'Día en que cierra', 'Day it closes'),
      column('question', 'text', 'Pregunta a la gente', 'Question put to people'),
    ],
  },
  {
    name: 'phase-changes',
    title: { es: 'Cambios de las fases', en: 'Changes of the phases' },
    columns: [
      phase,
      column(
        'what',
        'text',
        'Qué cambió: state, calendar, content',
        'What changed: state, calendar, content',
      ),
      column('from_state', 'text', 'Estado anterior', 'State before'),
      column('to_state', 'text', 'Estado nuevo', 'State after'),
      column('early', 'yes-no', 'Antes de lo anunciado', 'Earlier than announced'),
      reason,
      column('calendar', 'json', 'Fechas de antes y de después', 'Days before and after'),
      column('at', 'moment', 'Cuándo', 'When'),
    ],
  },
  {
    name: 'outreach',
    title: { es: 'Difusión', en: 'Outreach' },
    columns: [
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      column('medium', 'text', 'Medio', 'Medium'),
      column('title', 'text', 'Qué se hizo', 'What was done'),
      column('audience', 'text', 'Para quién', 'For whom'),
      column('from_day', 'day', 'Desde', 'From'),
      column('until_day', 'day', 'Hasta', 'Until'),
      column('done', 'yes-no', 'Hecho', 'Done'),
      column('reach', 'number', 'Personas alcanzadas, si se sabe', 'People reached, if known'),
    ],
  },
  {
    name: 'awareness',
    title: { es: 'Sensibilización', en: 'Awareness-raising' },
    columns: [
      phase,
      column('day', 'day', 'Día', 'Day'),
      column('place', 'text', 'Lugar', 'Place'),
      column('audience', 'text', 'Para quién', 'For whom'),
      column('attendance', 'number', 'Asistentes', 'People present'),
      column('materials', 'text', 'Materiales', 'Materials'),
    ],
  },
];
