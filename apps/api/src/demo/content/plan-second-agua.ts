import type { DemoCommitment, DemoProse } from './commitment.ts';

/** The draft that the water table writes: its words are those people see on the desk. */
export const avisosDeCorte: DemoCommitment = {
  key: 'avisos-de-corte',
  number: '2.1',
  theme: 'agua',
  title: 'Avisos de corte de agua con 48 horas',
  kind: 'co-created',
  stage: 'drafting',
  summary: [
    [
      [
        'Quien dependa de un tandeo sabrá cuándo se va el agua, por qué y cuándo vuelve',
        { problem: 'agua-cortes' },
      ],
      ', por mensaje y ',
      [
        'en un cartel en el punto de la pipa',
        { contribution: 118 },
        { contribution: 226 },
        { idea: ['jornada-agua', 3] },
        { idea: ['jornada-agua', 4] },
      ],
      ', con al menos 48 horas.',
    ],
  ],
  central: [
    [
      'En {year-1} hubo 214 cortes y sólo 38 se avisaron con un día. ',
      [
        'La causa que eligió la jornada: la cuadrilla avisa a la oficina, pero nadie tiene la tarea de avisar a la gente',
        { cause: ['agua-cortes', 1] },
        { ballot: 'jornada-agua/puntos' },
      ],
      '.',
    ],
  ],
  causes: [
    {
      bullet: [
        [
          'Nadie tiene la tarea de avisar: el corte se sabe en la oficina y ahí se queda.',
          { cause: ['agua-cortes', 1] },
        ],
      ],
    },
    {
      bullet: [
        [
          'El calendario del tandeo cambia cada semana y sólo lo conoce quien abre la válvula.',
          { cause: ['agua-cortes', 0] },
        ],
      ],
    },
    {
      bullet: [
        [
          'Los avisos salen en redes, donde no están las personas mayores ni las comunidades.',
          { cause: ['agua-cortes', 2] },
          { idea: ['jornada-agua', 5] },
        ],
      ],
    },
  ],
  effects: [
    { bullet: ['Familias que compran garrafones de más o se quedan sin agua para un enfermo.'] },
    { bullet: ['Oficios parados: alfarería, comida, lavado de ropa.'] },
    { bullet: ['Días de trabajo perdidos por esperar a que vuelva.'] },
  ],
  population: 'Unas 31,000 personas en seis colonias y dos comunidades que dependen del tandeo o de la pipa',
  baseline: '38 de 214 cortes avisados con al menos un día: 18 %',
  baselineSource:
    'Bitácora de la cuadrilla, Dirección de Agua, {year-1}, revisada por el Observatorio Encino',
  objective: [
    [
      'La Dirección de Agua publicará cada corte con al menos 48 horas de anticipación en un calendario en formato abierto. ',
      [
        'El aviso dirá el motivo y la hora prevista de regreso',
        { contribution: 23 },
        { idea: ['jornada-agua', 8] },
      ],
      '. Saldrá por mensaje a quien se apunte y en 26 carteles, en los puntos de la pipa.',
    ],
    [
      [
        'La hoja de ruta de cada pipa se publicará antes de las 6 de la mañana',
        { idea: ['jornada-agua', 14] },
      ],
      '. ',
      ['Una persona de guardia tendrá la tarea de avisar', { idea: ['jornada-agua', 20] }],
      ', con su nombre en el calendario.',
    ],
  ],
  aims: ['SON-2016.d', 'SON-2016.g', 'SON-2016.k', 'VALLE-DEL-ENCINO-1.c'],
  values: ['accountability', 'participation', 'transparency'],
  goals: [6, 11],
  goalsHow:
    'Acceso al agua previsible para quien menos la tiene (6.1) y servicios municipales incluyentes (11.1)',
  themes: ['digital', 'human-rights', 'inclusion'],
  lead: { institution: 'Dirección de Agua', post: 'Dirección' },
  support: [
    { institution: 'Unidad de Transparencia', post: 'Titular' },
    { institution: 'Delegaciones de las comunidades', post: 'Delegadas y delegados' },
  ],
  counterparts: [{ institution: 'Observatorio Encino', post: 'Coordinación' }],
  milestones: [
    {
      id: 'calendario',
      activity: 'Calendario en línea',
      start: { monthStart: 4 },
      end: { monthEnd: 5 },
      responsible: 'Dirección de Agua',
      product: 'Calendario público de cortes y rutas de pipa',
      verification: 'Dirección pública y archivo CSV',
      origins: [{ contribution: 153 }, { idea: ['jornada-agua', 0] }],
    },
    {
      id: 'carteles',
      activity: 'Carteles en 26 puntos',
      start: { monthStart: 5 },
      end: { monthEnd: 7 },
      responsible: 'Dirección de Agua',
      product: '26 carteles con días, motivo y teléfono',
      verification: 'Fotografías con fecha',
      origins: [{ idea: ['jornada-agua', 3] }],
    },
    {
      id: 'telefonos',
      activity: 'Revisión del padrón de teléfonos para avisar por llamada',
      start: { monthStart: 14 },
      end: { monthEnd: 17 },
      responsible: 'Dirección de Agua',
      product: 'Dictamen sobre el aviso por llamada',
      verification: 'Dictamen publicado',
      origins: [{ contribution: 164 }],
    },
  ],
  indicators: [
    {
      id: 'avisados',
      variable: 'Cortes avisados con 48 horas',
      unit: '%',
      baseline: 18,
      target: 90,
      period: 'Año',
      frequency: 'Mensual',
      measures: 'outcome',
    },
    {
      id: 'puntos',
      variable: 'Puntos de pipa con cartel al día',
      unit: 'puntos',
      baseline: 0,
      target: 26,
      period: 'Año',
      frequency: 'Trimestral',
      measures: 'output',
    },
  ],
  budget: [
    {
      concept: 'Carteles: impresión, postes y cambio semanal',
      pesos: 148_000,
      source: 'Dirección de Agua, gasto corriente',
    },
    { concept: 'Servicio de mensajes, un año', pesos: 62_000, source: 'Dirección de Agua, gasto corriente' },
    { concept: 'Persona de guardia para avisar', pesos: 0, source: 'Plaza existente, reasignada' },
  ],
  risks: [
    {
      risk: 'Que las fugas se usen de pretexto para no avisar',
      response: 'Se cuentan aparte y se publican con su causa.',
    },
    { risk: 'Que el cartel no se cambie', response: 'Cada punto tiene una vecina o vecino que lo reporta.' },
  ],
  origins: [{ session: 'mesa-agua-1' }, { ballot: 'mesa-agua-1/empezar' }],
};

/** The summary until Rosa Mendieta asked where it spoke of the notice on the wall. */
export const aguaSummaryBefore: DemoProse = [
  [
    [
      'Quien dependa de un tandeo sabrá cuándo se va el agua, por qué y cuándo vuelve',
      { problem: 'agua-cortes' },
    ],
    ', por mensaje, con al menos 48 horas.',
  ],
];

/** What was frozen on the way to version 7: which sections were written by then, and why it was frozen. */
export const aguaVersions: readonly {
  readonly note: string;
  readonly sections: readonly (keyof DemoCommitment)[];
}[] = [
  { note: 'Título y resumen que salieron de la jornada', sections: ['summary'] },
  {
    note: 'El problema, con la cuenta de cortes',
    sections: ['central', 'population', 'baseline', 'baselineSource'],
  },
  { note: 'Causas y efectos', sections: ['causes', 'effects'] },
  { note: 'Qué se hará, primera redacción', sections: ['objective'] },
  { note: 'Hitos y responsables', sections: ['lead', 'support', 'counterparts', 'milestones'] },
  { note: 'Indicadores, dinero y riesgos', sections: ['indicators', 'budget', 'risks'] },
  {
    note: 'El cartel en el punto de la pipa, propuesto por Rosa M.',
    sections: ['aims', 'values', 'goals', 'goalsHow', 'themes', 'origins'],
  },
];
