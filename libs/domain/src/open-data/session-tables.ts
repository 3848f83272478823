import { column, type TableWords } from './table-words.ts';

const round = column('round_id', 'id', 'Ronda de votación', 'Round of voting');

export const sessionTables: readonly TableWords[] = [
  {
    name: 'sessions',
    title: { es: 'Sesiones', en: 'Sessions' },
    columns: [
      column('id', 'id', 'Identificador de la sesión', 'Id of the session'),
      column('phase_id', 'id', 'Fase a la que pertenece', 'Phase it belongs to'),
      column('title', 'text', 'Título', 'Title'),
      column('place', 'text', 'Lugar; vacío si sólo fue en línea', 'Place; empty if it was online only'),
      column('language', 'text', 'Idioma en que se lleva: es, en', 'Language it is held in: es, en'),
      column('starts_at', 'moment', 'Cuándo empieza', 'When it begins'),
      column('planned_minutes', 'number', 'Minutos previstos', 'Minutes planned'),
      column('status', 'text', 'scheduled, live, paused, finished', 'scheduled, live, paused, finished'),
      column(
        'participants',
        'number',
        'Personas que participaron: cada una una vez, sin quienes la facilitaron, como las cuenta su minuta',
        'People who took part: each once, without those who led it, as its minutes count them',
      ),
      column(
        'seats_given',
        'number',
        'Lugares que se dieron, también a quienes la facilitaron y a quien entró dos veces',
        'Places given, also to those who led it and to whoever came in twice',
      ),
      column(
        'table_of',
        'id',
        'Sesión de la que es una mesa; vacío si no lo es',
        'Session of which it is a table; empty if it is none',
      ),
      column('log_hash', 'text', 'Huella de su bitácora hasta ahora', 'Hash of its log so far'),
    ],
  },
  {
    name: 'ballot-rounds',
    title: { es: 'Votaciones con resultado público', en: 'Votes whose result is public' },
    columns: [
      round,
      column('session_id', 'id', 'Sesión', 'Session'),
      column('item_id', 'id', 'Punto del orden del día', 'Entry of the agenda'),
      column('number', 'number', 'Número de la ronda en su punto', 'Number of the round within its item'),
      column('question', 'text', 'Pregunta', 'Question'),
      column('method', 'json', 'Método', 'Method'),
      column('options', 'json', 'Opciones', 'Options'),
      column('disclosure', 'text', 'named o unpublished', 'named or unpublished'),
      column('eligible', 'number', 'Con derecho a boleta', 'Entitled to a ballot'),
      column('papers', 'number', 'Boletas', 'Ballots'),
      column('blank', 'number', 'Boletas en blanco', 'Blank ballots'),
      column('tally', 'json', 'Escrutinio', 'Tally'),
      column('hands', 'json', 'Manos alzadas que se contaron', 'Raised hands that were counted'),
      column('batches', 'json', 'Lo que trajo cada lote', 'What each batch brought'),
      column('root', 'text', 'Raíz de Merkle de las boletas', 'Merkle root of the ballots'),
      column(
        'opened_at_ms',
        'number',
        'Cuándo abrió, en milisegundos desde 1970',
        'When it opened, in ms since 1970',
      ),
      column(
        'closed_at_ms',
        'number',
        'Cuándo cerró, en milisegundos desde 1970',
        'When it closed, in ms since 1970',
      ),
    ],
  },
  {
    name: 'ballots',
    title: { es: 'Boletas sin identidad', en: 'Ballots without identities' },
    columns: [
      round,
      column('code', 'text', 'Código del comprobante', 'Code of the receipt'),
      column('choice', 'json', 'Lo marcado', 'What was marked'),
      column(
        'words',
        'text',
        'La razón que se dio, si no se borró',
        'The reason given, unless it was erased',
      ),
      column('salt', 'text', 'Sal del sello de la razón', 'Salt of the seal of the reason'),
    ],
  },
];
