import type { DemoCommitment } from './commitment.ts';

/** Frozen early by its table and open to comments. */
export const presupuestoClaro: DemoCommitment = {
  key: 'presupuesto-claro',
  number: '2.2',
  theme: 'presupuesto',
  title: 'Presupuesto que se entiende',
  kind: 'co-created',
  stage: 'feedback',
  summary: [
    [
      [
        'Cada obra con su costo, su avance y la persona responsable, en formato abierto',
        { theme: 'presupuesto' },
      ],
      '. Se verá en el mapa, en un letrero junto a la obra y en una hoja que se puede leer en el camión.',
    ],
  ],
  central: [
    [
      [
        'La gente no puede saber cuánto costó una obra, cuánto se ha pagado y cuánto le falta',
        { contribution: 32 },
        { contribution: 14 },
      ],
      '. De las 46 obras de {year-1}, 9 tenían publicado su costo final y ninguna el nombre de quien responde.',
    ],
  ],
  causes: [
    {
      bullet: [
        [
          'El costo se publica una vez y los cambios de contrato nunca.',
          { cause: ['presupuesto-costo', 0] },
          { contribution: 80 },
        ],
      ],
    },
    { bullet: [['El avance lo reporta quien cobra por él.', { cause: ['presupuesto-costo', 1] }]] },
    {
      bullet: [
        [
          'El contrato nombra a la dependencia y no a una persona.',
          { cause: ['presupuesto-responsable', 0] },
        ],
      ],
    },
    { bullet: ['El presupuesto se sube escaneado, y las columnas cambian cada año.'] },
  ],
  effects: [
    { bullet: ['Obras pagadas que no se terminan.'] },
    { bullet: ['Preguntas que dan la vuelta completa entre oficinas.'] },
    { bullet: ['Sospecha sobre todas las obras, también sobre las bien hechas.'] },
  ],
  population: 'Las 84,200 personas del municipio; primero, las 23 colonias y comunidades con obra este año',
  baseline: '9 de 46 obras con costo final publicado: 20 %',
  baselineSource: 'Revisión del Observatorio Encino sobre la página de Tesorería, primer semestre de {year}',
  objective: [
    [
      ['La Tesorería publicará una ficha por obra', { contribution: 32 }, { session: 'mesa-presupuesto-1' }],
      ' con costo contratado, lo pagado, avance en obra y en dinero, cambios de contrato con su razón, empresa y tres fotografías con fecha.',
    ],
    [
      ['Cada obra tendrá una sola persona responsable', { contribution: 47 }, { contribution: 188 }],
      ', con cargo, teléfono de oficina y horario. Quien pregunte en la ficha tendrá respuesta pública en diez días hábiles.',
    ],
    [
      ['Cada trimestre habrá un archivo CSV', { contribution: 55 }, { contribution: 18 }],
      ' con diccionario de datos, licencia libre y las mismas columnas cada año.',
    ],
    [
      [
        'Una hoja en lenguaje sencillo dirá en qué se van cada 100 pesos',
        { contribution: 266 },
        { contribution: 103 },
      ],
      '. La leerán antes doce personas que no trabajan en el gobierno.',
    ],
  ],
  aims: ['SON-2016.a', 'SON-2016.e', 'SON-2016.f', 'SON-2016.k'],
  values: ['accountability', 'participation', 'transparency'],
  goals: [11, 16],
  goalsHow: 'Instituciones eficaces que rinden cuentas (16.6) y acceso público a la información (16.10)',
  themes: ['anticorruption', 'digital', 'inclusion'],
  lead: { institution: 'Tesorería Municipal', post: 'Titular de la Tesorería' },
  support: [
    { institution: 'Dirección de Obras Públicas', post: 'Dirección' },
    { institution: 'Contraloría', post: 'Titular' },
  ],
  counterparts: [
    { institution: 'Observatorio Encino', post: 'Coordinación' },
    { institution: 'Universidad del Valle', post: 'Laboratorio de lenguaje ciudadano' },
  ],
  milestones: [
    {
      id: 'fichas',
      activity: 'Fichas de todas las obras en curso',
      start: { monthStart: 4 },
      end: { monthEnd: 7 },
      responsible: 'Tesorería Municipal',
      product: 'Ficha pública por obra, con mapa y lista por colonia',
      verification: 'Dirección pública; el Observatorio revisa diez al azar',
      origins: [{ contribution: 32 }],
    },
    {
      id: 'letreros',
      activity: 'Letrero con costo y responsable en cada obra',
      start: { monthStart: 5 },
      end: { monthEnd: 8 },
      responsible: 'Dirección de Obras Públicas',
      product: 'Un letrero por obra',
      verification: 'Fotografía con fecha en la ficha',
      origins: [{ contribution: 233 }, { contribution: 136 }],
    },
    {
      id: 'csv',
      activity: 'Archivo CSV cada trimestre',
      start: { monthStart: 5 },
      end: { monthEnd: 14 },
      responsible: 'Tesorería Municipal',
      product: 'Cuatro archivos con diccionario de datos',
      verification: 'Archivo descargable y su huella en el registro',
      origins: [{ contribution: 55 }],
    },
    {
      id: 'hoja',
      activity: 'Hoja en lenguaje sencillo, 6,000 ejemplares',
      start: { monthStart: 6 },
      end: { monthEnd: 9 },
      responsible: 'Tesorería Municipal',
      product: 'Hoja impresa, accesible y en audio',
      verification: 'Prueba de lectura con doce personas, publicada',
      origins: [{ contribution: 263 }, { contribution: 101 }],
    },
  ],
  indicators: [
    {
      id: 'costo',
      variable: 'Obras con costo final y cambios publicados',
      unit: '%',
      baseline: 20,
      target: 100,
      period: 'Año',
      frequency: 'Trimestral',
      measures: 'output',
    },
    {
      id: 'entender',
      variable: 'Personas que contestan bien tres preguntas tras leer la hoja',
      unit: '%',
      baseline: 34,
      target: 75,
      period: 'Año',
      frequency: 'Semestral',
      measures: 'outcome',
    },
    {
      id: 'preguntas',
      variable: 'Preguntas respondidas en diez días hábiles',
      unit: '%',
      baseline: 0,
      target: 90,
      period: 'Año',
      frequency: 'Trimestral',
      measures: 'outcome',
    },
  ],
  budget: [
    { concept: 'Letreros', pesos: 230_000, source: 'Obras Públicas, dentro del costo de cada obra' },
    { concept: 'Impresión de la hoja', pesos: 54_000, source: 'Tesorería, gasto corriente' },
    { concept: 'Fichas y archivo abierto', pesos: 0, source: 'Registro de obras del primer plan, ampliado' },
  ],
  risks: [
    {
      risk: 'Que las fichas se llenen al final del año',
      response: 'La revisión al azar es trimestral y se publica aunque salga mal.',
    },
    {
      risk: 'Que cambie la persona responsable',
      response: 'El relevo se publica con fecha; sin relevo, responde la titular.',
    },
  ],
  origins: [{ session: 'jornada-presupuesto' }, { session: 'mesa-presupuesto-1' }],
};

/** What version 1 said before the table spoke of it. */
export const presupuestoBefore: readonly (readonly [now: string, before: string])[] = [
  ['cambios de contrato con su razón, empresa y tres fotografías', 'empresa y una fotografía'],
];
