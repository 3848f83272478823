import { column, type TableWords } from './table-words.ts';

const contribution = column(
  'contribution',
  'number',
  'Número público del aporte',
  'Public number of the contribution',
);

export const consultationTables: readonly TableWords[] = [
  {
    name: 'contributions',
    title: { es: 'Aportes', en: 'Contributions' },
    columns: [
      column('number', 'number', 'Número público', 'Public number'),
      column('phase_id', 'id', 'Fase en que llegó', 'Phase in which it came'),
      column(
        'text',
        'text',
        'Texto como se escribió; vacío si se borró a petición',
        'Text as written; empty if erased on request',
      ),
      column(
        'signed',
        'yes-no',
        'Si lleva un nombre a la vista; el nombre no se publica aquí',
        'Whether a name is shown under it; the name is not published here',
      ),
      column('language', 'text', 'Idioma', 'Language'),
      column('channel', 'text', 'Cómo llegó: phone, desktop, assisted, paper', 'How it came'),
      column('place', 'text', 'Colonia o comunidad', 'Neighbourhood or community'),
      column('lat', 'number', 'Latitud, a unos cien metros', 'Latitude, to about a hundred metres'),
      column('lng', 'number', 'Longitud, a unos cien metros', 'Longitude, to about a hundred metres'),
      column('theme_id', 'id', 'Tema', 'Theme'),
      column('problem_id', 'id', 'Problemática', 'Problem'),
      column('supports', 'number', 'Apoyos', 'Supports'),
      column(
        'outcome',
        'text',
        'Qué pasó; vacío si espera respuesta',
        'What became of it; empty while it waits',
      ),
      column('created_at', 'moment', 'Cuándo llegó', 'When it came'),
      column('admitted_at', 'moment', 'Cuándo se admitió', 'When it was admitted'),
    ],
  },
  {
    name: 'answers',
    title: { es: 'Respuestas razonadas', en: 'Reasoned responses' },
    columns: [
      contribution,
      column('outcome', 'text', 'Qué pasó', 'What became of it'),
      column('text', 'text', 'La razón', 'The reason'),
      column('by_post', 'text', 'Cargo de quien responde', 'Post of who answers'),
      column('deferred_until', 'day', 'Se retoma antes de', 'Taken up again by'),
      column('twin', 'number', 'Aporte que habla por los dos', 'Contribution that speaks for both'),
      column('at', 'moment', 'Cuándo', 'When'),
      column('current', 'yes-no', 'Es la respuesta vigente', 'It is the answer in force'),
    ],
  },
  {
    name: 'themes',
    title: { es: 'Temas', en: 'Themes' },
    columns: [
      column('id', 'id', 'Identificador', 'Id'),
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      column('name', 'text', 'Nombre', 'Name'),
      column('description', 'text', 'Descripción', 'Description'),
      column('state', 'text', 'active, merged, split, retired', 'active, merged, split, retired'),
      column('contributions', 'number', 'Aportes admitidos', 'Admitted contributions'),
    ],
  },
  {
    name: 'problems',
    title: { es: 'Problemáticas', en: 'Problems' },
    columns: [
      column('id', 'id', 'Identificador', 'Id'),
      column('theme_id', 'id', 'Tema', 'Theme'),
      column('statement', 'text', 'Enunciado', 'Statement'),
      column(
        'state',
        'text',
        'candidate, chosen, merged, split, retired',
        'candidate, chosen, merged, split, retired',
      ),
      column('chosen_at', 'moment', 'Cuándo se eligió', 'When it was chosen'),
      column('source', 'text', 'Dónde se eligió', 'Where it was chosen'),
    ],
  },
  {
    name: 'causes-and-effects',
    title: { es: 'Causas y efectos', en: 'Causes and effects' },
    columns: [
      column('problem_id', 'id', 'Problemática', 'Problem'),
      column('kind', 'text', 'cause o effect', 'cause or effect'),
      column('text', 'text', 'Texto', 'Text'),
      column('chosen', 'yes-no', 'Elegida', 'Chosen'),
      column('points', 'number', 'Puntos que recibió', 'Points it got'),
      column('of_points', 'number', 'De cuántos puntos', 'Of how many points'),
    ],
  },
  {
    name: 'lineage',
    title: { es: 'Uniones y divisiones', en: 'Merges and splits' },
    columns: [
      column('subject', 'text', 'theme o problem', 'theme or problem'),
      column('kind', 'text', 'merge o split', 'merge or split'),
      column('from_id', 'id', 'De cuál', 'From which'),
      column('to_id', 'id', 'A cuál', 'To which'),
      column('reason', 'text', 'Razón', 'Reason'),
      column('at', 'moment', 'Cuándo', 'When'),
    ],
  },
  {
    name: 'placements',
    title: { es: 'Cómo llegó cada aporte a su tema', en: 'How each contribution came to its theme' },
    columns: [
      contribution,
      column('theme_id', 'id', 'Tema', 'Theme'),
      column('problem_id', 'id', 'Problemática', 'Problem'),
      column('how', 'text', 'author, rule, staff, merge, split', 'author, rule, staff, merge, split'),
      column('words', 'list', 'Palabras de la regla', 'Words of the rule'),
      column('at', 'moment', 'Cuándo', 'When'),
    ],
  },
  {
    name: 'keyword-rules',
    title: { es: 'Reglas de palabras', en: 'Keyword rules' },
    columns: [
      column('theme_id', 'id', 'Tema que sugiere', 'Theme it suggests'),
      column('word', 'text', 'Palabra', 'Word'),
      column('also', 'list', 'Otras palabras que cuentan igual', 'Other words that count as it'),
    ],
  },
  {
    name: 'moderation',
    title: { es: 'Moderación', en: 'Moderation' },
    columns: [
      column(
        'contribution_id',
        'id',
        'Aporte; el número, si lo tiene, está en contributions',
        'Contribution',
      ),
      column(
        'action',
        'text',
        'admit, hide, appeal, uphold, dismiss',
        'admit, hide, appeal, uphold, dismiss',
      ),
      column('reason', 'text', 'Razón', 'Reason'),
      column('at', 'moment', 'Cuándo', 'When'),
    ],
  },
  {
    name: 'places',
    title: { es: 'Colonias y comunidades', en: 'Neighbourhoods and communities' },
    columns: [
      column('name', 'text', 'Nombre', 'Name'),
      column('kind', 'text', 'neighbourhood, community, district', 'neighbourhood, community, district'),
      column('lat', 'number', 'Latitud', 'Latitude'),
      column('lng', 'number', 'Longitud', 'Longitude'),
      column('contributions', 'number', 'Aportes admitidos', 'Admitted contributions'),
    ],
  },
];
