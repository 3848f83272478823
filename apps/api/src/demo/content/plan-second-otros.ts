import type { DemoCommitment } from './commitment.ts';

/** Written from the open session and the opinion consultation; its table has not met yet. */
export const camionATiempo: DemoCommitment = {
  key: 'camion-a-tiempo',
  number: '2.4',
  theme: 'transporte',
  title: 'Camión a tiempo y parada con sombra',
  kind: 'co-created',
  stage: 'drafting',
  summary: [
    [
      [
        'El camión pasará cada 20 minutos en las horas de más gente',
        { contribution: 121 },
        { contribution: 110 },
      ],
      ' y se sabrá cada semana si cumplió. ',
      ['Doce paradas tendrán techo, banca, luz y nombre', { contribution: 250 }, { contribution: 253 }],
      '.',
    ],
  ],
  central: [
    [
      [
        'El camión pasa cada 35 minutos, no dice cuándo y deja de pasar antes de que la gente salga de trabajar',
        { contribution: 121 },
        { contribution: 245 },
      ],
      '. En doce paradas medidas, uno de cada tres llegó más de diez minutos tarde.',
    ],
  ],
  causes: [
    { bullet: [['El horario de la concesión no es el real.', { cause: ['transporte-frecuencia', 0] }]] },
    {
      bullet: [
        [
          'La línea termina donde terminaba la ciudad hace veinte años.',
          { cause: ['transporte-frecuencia', 1] },
        ],
      ],
    },
  ],
  effects: [
    { bullet: ['Taxis que se comen el salario.'] },
    { bullet: ['Regresos de noche a pie por la carretera.'] },
    { bullet: ['Personas mayores que ya no salen.'] },
  ],
  population: 'Unas 17,500 personas que usan la línea cada día',
  baseline: '35 minutos entre camión y camión en horas de más gente',
  baselineSource: 'Medición de la Universidad del Valle en doce paradas, {monthYear-1}',
  objective: [
    [
      'El municipio acordará con el concesionario pasar cada 20 minutos de 6 a 9 y de 13 a 20 horas, de lunes a sábado.',
    ],
    [
      [
        'El paso real se medirá con GPS y se publicará cada semana junto al horario prometido',
        { contribution: 110 },
      ],
      '.',
    ],
    [
      [
        'Se probará una corrida a las 22:50 desde la zona industrial durante tres meses',
        { contribution: 245 },
        { contribution: 102 },
      ],
      '.',
    ],
  ],
  aims: ['SON-2016.d', 'SON-2016.g'],
  values: ['accountability', 'participation', 'transparency'],
  goals: [11],
  goalsHow: 'Transporte seguro, asequible y accesible (11.2)',
  themes: ['gender', 'inclusion'],
  lead: { institution: 'Dirección de Movilidad', post: 'Dirección' },
  support: [{ institution: 'Concesionario de la línea 1', post: 'Gerencia' }],
  counterparts: [{ institution: 'Universidad del Valle', post: 'Laboratorio de movilidad' }],
  milestones: [
    {
      id: 'gps',
      activity: 'Un mes de medición en doce paradas',
      start: { monthStart: 4 },
      end: { monthEnd: 5 },
      responsible: 'Universidad del Valle',
      product: 'Archivo con el paso real y el prometido',
      verification: 'Archivo CSV público',
      origins: [{ contribution: 110 }],
    },
    {
      id: 'paradas',
      activity: 'Doce paradas con techo, banca, luz y nombre',
      start: { monthStart: 6 },
      end: { monthEnd: 12 },
      responsible: 'Dirección de Movilidad',
      product: 'Doce paradas',
      verification: 'Fotografías con fecha y mapa',
      origins: [{ contribution: 250 }],
    },
    {
      id: 'nocturna',
      activity: 'Prueba de la corrida de las 22:50',
      start: { monthStart: 7 },
      end: { monthEnd: 9 },
      responsible: 'Dirección de Movilidad',
      product: 'Tres meses de corrida',
      verification: 'Pasajeras y pasajeros por noche, publicados',
    },
  ],
  indicators: [
    {
      id: 'espera',
      variable: 'Minutos entre camión y camión en horas de más gente',
      unit: 'minutos',
      baseline: 35,
      target: 20,
      period: 'Año',
      frequency: 'Mensual',
      measures: 'outcome',
    },
    {
      id: 'paradas',
      variable: 'Paradas con techo, banca, luz y nombre',
      unit: 'paradas',
      baseline: 0,
      target: 12,
      period: 'Año',
      frequency: 'Trimestral',
      measures: 'output',
    },
  ],
  budget: [
    { concept: 'Doce paradas', pesos: 1_140_000, source: 'Inversión municipal' },
    { concept: 'Aparatos de GPS', pesos: 42_000, source: 'Convenio con la Universidad del Valle' },
  ],
  risks: [
    {
      risk: 'Que el concesionario no acepte',
      response: 'Lo acordado y lo rechazado se publican por escrito.',
    },
  ],
  origins: [{ session: 'jornada-mercado' }],
};

/** Problem and causes chosen; a first draft for a table that is still to come. */
export const mercadoSinInundaciones: DemoCommitment = {
  key: 'mercado-sin-inundaciones',
  number: '2.5',
  theme: 'mercado',
  title: 'Un mercado que no se inunda y permisos a la vista',
  kind: 'co-created',
  stage: 'drafting',
  summary: [
    [
      [
        'Se limpiará antes de que llueva, se levantará el plano real del drenaje y se reabrirá la descarga del pasillo cuatro',
        { contribution: 228 },
        { contribution: 36 },
        { contribution: 165 },
      ],
      '. Los permisos para vender en la calle se pedirán en una ventanilla, con reglas escritas.',
    ],
  ],
  central: [
    [
      ['El mercado se inunda varias veces al año y cada quien pierde lo suyo', { contribution: 228 }],
      '. En {year} entró el agua cinco veces; cuatro, por la nave poniente.',
    ],
  ],
  causes: [
    {
      bullet: [
        [
          'La calle subió con cada pavimento y el mercado quedó abajo.',
          { cause: ['mercado-inundacion', 0] },
          { contribution: 165 },
        ],
      ],
    },
    {
      bullet: [
        [
          'La descarga de la nave poniente está en el plano y no en la realidad.',
          { cause: ['mercado-inundacion', 1] },
          { contribution: 66 },
        ],
      ],
    },
  ],
  effects: [
    { bullet: ['Mercancía y refrigeradores perdidos.'] },
    { bullet: ['Malos olores que espantan a la clientela.'] },
  ],
  population: '210 locatarias y locatarios, unos 140 puestos en la calle y quien compra ahí',
  baseline: 'Cinco inundaciones en el año',
  baselineSource: 'Bitácora de Protección Civil y locatarios, {year}',
  objective: [
    [
      [
        'Antes de cada temporada se limpiarán las rejillas con un calendario pegado en las cuatro entradas',
        { contribution: 90 },
        { contribution: 117 },
      ],
      ', que firmará una persona locataria.',
    ],
    [
      ['Se levantará el plano real y se reabrirá la descarga poniente', { contribution: 66 }],
      '. La basura del mercado se recogerá separada y antes de la lluvia de la tarde.',
    ],
    [
      [
        'Una hoja dirá qué pide, cuánto cuesta y cuánto tarda cada permiso',
        { contribution: 284 },
        { contribution: 44 },
      ],
      '. El padrón se publicará sin nombres.',
    ],
  ],
  aims: ['SON-2016.e', 'SON-2016.g', 'SON-2016.l'],
  values: ['accountability', 'participation', 'transparency'],
  goals: [8, 11],
  goalsHow: 'Trabajo decente para quien vende (8.3) y menos daño por inundaciones (11.5)',
  themes: ['anticorruption', 'environment', 'gender'],
  lead: { institution: 'Dirección de Mercados', post: 'Dirección' },
  support: [
    { institution: 'Dirección de Obras Públicas', post: 'Dirección' },
    { institution: 'Servicios Públicos', post: 'Dirección' },
  ],
  counterparts: [{ institution: 'Cámara de Comercio', post: 'Presidencia' }],
  milestones: [
    {
      id: 'plano',
      activity: 'Plano real del drenaje',
      start: { monthStart: 4 },
      end: { monthEnd: 5 },
      responsible: 'Dirección de Obras Públicas',
      product: 'Plano levantado con cámara',
      verification: 'Plano público y comparación con el de 1961',
      origins: [{ contribution: 66 }],
    },
    {
      id: 'descarga',
      activity: 'Descarga de la nave poniente reabierta',
      start: { monthStart: 5 },
      end: { monthEnd: 7 },
      responsible: 'Dirección de Obras Públicas',
      product: 'Descarga en servicio',
      verification: 'Prueba de agua ante locatarias, con acta',
    },
    {
      id: 'ventanilla',
      activity: 'Ventanilla de permisos abierta',
      start: { monthStart: 6 },
      end: { monthEnd: 8 },
      responsible: 'Dirección de Mercados',
      product: 'Hoja de requisitos y padrón',
      verification: 'Padrón publicado, revisado por el Observatorio',
      origins: [{ contribution: 284 }],
    },
  ],
  indicators: [
    {
      id: 'inundaciones',
      variable: 'Veces que entra el agua al mercado',
      unit: 'veces al año',
      baseline: 5,
      target: 1,
      period: 'Año',
      frequency: 'Anual',
      measures: 'outcome',
    },
  ],
  budget: [{ concept: 'Plano y descarga poniente', pesos: 890_000, source: 'Inversión municipal' }],
  risks: [
    {
      risk: 'Que la obra cierre locales',
      response: 'Se trabaja por naves y de noche, con acuerdo firmado por nave.',
    },
  ],
  origins: [{ session: 'jornada-mercado' }],
};
