import type { DemoCommitment } from './commitment.ts';

/** Commented, answered and before signature. */
export const rutasALaEscuela: DemoCommitment = {
  key: 'rutas-a-la-escuela',
  number: '2.3',
  theme: 'escuela',
  title: 'Rutas seguras a la escuela',
  kind: 'co-created',
  stage: 'signing',
  summary: [
    [
      ['Ocho cruces con luz y banqueta, medidos antes y después por las familias', { theme: 'escuela' }],
      '. Y grupos que caminan juntos por rutas marcadas.',
    ],
  ],
  central: [
    [
      [
        'Niñas y niños cruzan a oscuras y entre coches que no se detienen',
        { cause: ['escuela-cruces', 1] },
        { contribution: 51 },
      ],
      '. En tres años hubo once atropellados junto a las escuelas. Ninguno de los ocho cruces más usados tiene luz propia.',
    ],
  ],
  causes: [
    {
      bullet: [
        [
          'Nadie mide quién cruza; sólo se mide cuántos coches pasan.',
          { cause: ['escuela-cruces', 1] },
          { contribution: 232 },
        ],
      ],
    },
    { bullet: ['Los cruces se repavimentan y no se vuelven a pintar ni a iluminar.'] },
    {
      bullet: [
        ['Los coches se suben a la banqueta a la hora de la salida y nadie multa.', { contribution: 38 }],
      ],
    },
  ],
  effects: [
    { bullet: ['Carriolas y sillas de ruedas entre los coches.'] },
    { bullet: ['Familias que dan la vuelta o no mandan.'] },
    { bullet: ['Hermanas mayores que dejan de estudiar para acompañar.'] },
  ],
  population: 'Unas 6,400 niñas, niños y jóvenes de once escuelas, y quienes los llevan',
  baseline: '27 sustos y 3 atropellos en cuatro semanas de clases, en los ocho cruces',
  baselineSource: 'Conteo de familias y alumnado con la Universidad del Valle, {monthYear-2}',
  objective: [
    [
      [
        'En ocho cruces habrá paso elevado o pintura que dura, luz propia y señal que se ve y se oye',
        { contribution: 290 },
        { contribution: 94 },
      ],
      ', y banqueta continua de 150 metros hacia la escuela, con rampas y sin postes en medio.',
    ],
    [
      ['Las familias medirán antes y después con la misma hoja', { contribution: 232 }, { contribution: 84 }],
      ': coches, velocidad, quién cruza y cuántos sustos.',
    ],
    [
      ['Habrá rutas marcadas y grupos que caminan juntos', { contribution: 210 }, { contribution: 229 }],
      ' en La Fábrica, El Tepozán y la vereda de La Cañada. Las lámparas de tres calles que las mujeres rodean de noche entran en el mismo trabajo.',
    ],
  ],
  aims: ['SON-2016.g', 'SON-2016.h', 'SON-2016.i'],
  values: ['accountability', 'participation'],
  goals: [3, 4, 11],
  goalsHow:
    'Menos muertes y lesiones en la calle (3.6), llegar a la escuela (4.1) y calles seguras para todas (11.7)',
  themes: ['childhood-youth', 'gender', 'inclusion'],
  lead: { institution: 'Dirección de Obras Públicas', post: 'Dirección' },
  support: [
    { institution: 'Tránsito Municipal', post: 'Jefatura' },
    { institution: 'Universidad del Valle', post: 'Laboratorio de movilidad' },
  ],
  counterparts: [{ institution: 'Red de Madres y Padres', post: 'Vocería' }],
  milestones: [
    {
      id: 'medir',
      activity: 'Primera medición de los ocho cruces',
      start: { monthStart: 4 },
      end: { monthEnd: 4 },
      responsible: 'Red de Madres y Padres',
      product: 'Ocho hojas de conteo',
      verification: 'Datos publicados por cruce',
      origins: [{ contribution: 232 }],
    },
    {
      id: 'cuatro',
      activity: 'Primeros cuatro cruces con luz y banqueta',
      start: { monthStart: 5 },
      end: { monthEnd: 9 },
      responsible: 'Dirección de Obras Públicas',
      product: 'Cuatro cruces terminados',
      verification: 'Acta de entrega firmada por la escuela y la Red',
      origins: [{ contribution: 290 }, { contribution: 211 }],
    },
    {
      id: 'grupos',
      activity: 'Rutas marcadas y grupos que caminan juntos',
      start: { monthStart: 9 },
      end: { monthEnd: 12 },
      responsible: 'Red de Madres y Padres',
      product: 'Tres rutas con huellas, veinte personas capacitadas',
      verification: 'Lista de salidas y fotografías sin caras',
      origins: [{ contribution: 210 }],
    },
    {
      id: 'ocho',
      activity: 'Los otros cuatro cruces y segunda medición',
      start: { monthStart: 10 },
      end: { monthEnd: 14 },
      responsible: 'Dirección de Obras Públicas',
      product: 'Ocho cruces y comparación',
      verification: 'Datos de antes y después, en un archivo abierto',
      origins: [{ contribution: 84 }],
    },
  ],
  indicators: [
    {
      id: 'sustos',
      variable: 'Sustos en cuatro semanas de clases, en los ocho cruces',
      unit: 'sustos',
      baseline: 27,
      target: 9,
      period: 'Ciclo escolar',
      frequency: 'Semestral',
      measures: 'outcome',
    },
    {
      id: 'cruces',
      variable: 'Cruces con luz, paso y banqueta',
      unit: 'cruces',
      baseline: 0,
      target: 8,
      period: 'Año',
      frequency: 'Trimestral',
      measures: 'output',
    },
  ],
  budget: [
    { concept: 'Ocho cruces: paso, luz y banqueta', pesos: 3_360_000, source: 'Inversión municipal' },
    {
      concept: 'Pintura, huellas y chalecos',
      pesos: 86_000,
      source: 'Obras Públicas y donación de la Cámara de Comercio',
    },
  ],
  risks: [
    {
      risk: 'Que la obra se atrase y se quite un cruce',
      response: 'El orden de los ocho es público; ninguno se cambia sin acuerdo del STL.',
    },
    {
      risk: 'Que nadie vuelva a medir',
      response: 'La segunda medición es condición para el último pago de la obra.',
    },
  ],
  origins: [{ session: 'jornada-escuela' }],
};

/** What version 1 said where comments changed it: words of the version in signature, and those before. */
export const escuelaBefore: readonly (readonly [now: string, before: string])[] = [
  ['señal que se ve y se oye', 'señal'],
  ['banqueta continua de 150 metros', 'banqueta continua de 100 metros'],
  [': coches, velocidad, quién cruza y cuántos sustos', ': coches, velocidad y cuántos sustos'],
];
