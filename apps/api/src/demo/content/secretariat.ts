import type { SectorKind } from '@ruta/contracts/secretariat/body';
import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import type { DemoDay } from './calendar.ts';
import type { PersonKey } from './people.ts';

export interface DemoSeat {
  readonly key: SeatKey;
  readonly label: string;
  readonly institution: string;
  readonly incumbent: PersonKey;
  readonly alternate: PersonKey;
  readonly until: DemoDay;
}
export type SeatKey =
  'agua' | 'tesoreria' | 'observatorio' | 'familias' | 'universidad' | 'garante' | 'camara';

export interface DemoSector {
  readonly kind: SectorKind;
  readonly name: string;
  readonly trainingDuty: boolean;
  readonly seats: readonly DemoSeat[];
}

/** Seven seats in four sectors. The university's term ends in five weeks; every other runs for two more years. */
export const sectors: readonly DemoSector[] = [
  {
    kind: 'government',
    name: 'Gobierno',
    trainingDuty: false,
    seats: [
      {
        key: 'agua',
        label: 'Dirección de Agua',
        institution: 'Municipio de Valle del Encino',
        incumbent: 'julian',
        alternate: 'patricia',
        until: { monthEnd: 24 },
      },
      {
        key: 'tesoreria',
        label: 'Tesorería',
        institution: 'Municipio de Valle del Encino',
        incumbent: 'hernan',
        alternate: 'maribel',
        until: { monthEnd: 24 },
      },
    ],
  },
  {
    kind: 'civil-society',
    name: 'Sociedad civil',
    trainingDuty: false,
    seats: [
      {
        key: 'observatorio',
        label: 'Observatorio Encino',
        institution: 'Observatorio Encino, A.C.',
        incumbent: 'nadia',
        alternate: 'fausto',
        until: { monthEnd: 24 },
      },
      {
        key: 'familias',
        label: 'Red de Madres y Padres',
        institution: 'Red de Madres y Padres de Valle del Encino',
        incumbent: 'lucero',
        alternate: 'ismael',
        until: { monthEnd: 24 },
      },
      {
        key: 'universidad',
        label: 'Universidad del Valle',
        institution: 'Universidad del Valle',
        incumbent: 'beatriz',
        alternate: 'gael',
        until: 36,
      },
    ],
  },
  {
    kind: 'oversight',
    name: 'Órgano garante',
    trainingDuty: true,
    seats: [
      {
        key: 'garante',
        label: 'Órgano garante local',
        institution: 'Órgano garante de acceso a la información',
        incumbent: 'teresa',
        alternate: 'ramiro',
        until: { monthEnd: 24 },
      },
    ],
  },
  {
    kind: 'business',
    name: 'Cámara empresarial',
    trainingDuty: false,
    seats: [
      {
        key: 'camara',
        label: 'Cámara de Comercio',
        institution: 'Cámara de Comercio de Valle del Encino',
        incumbent: 'andres',
        alternate: 'delia',
        until: { monthEnd: 24 },
      },
    ],
  },
];

export const secretariat = {
  name: 'Secretariado Técnico Local de Valle del Encino',
  termFrom: -721,
  oathDaysAgo: 720,
  training: { daysAgo: 705, topic: 'Gobierno abierto, lenguaje ciudadano y protección de datos, 12 horas' },
  installation: {
    daysAgo: 720,
    place: 'Patio del molino, La Fábrica',
    oath: '¿Se comprometen a decidir a la vista de todas las personas, a escuchar antes de votar, a dar razones de lo que acepten y de lo que no, y a que ninguna firma suya se use sin que la hayan leído? Sí, nos comprometemos.',
    witness: 'Catalina Robledo, florista del mercado, testigo de honor',
  },
} as const;

export interface DemoResolution {
  readonly key: string;
  readonly daysAgo: number;
  readonly text: string;
  readonly responsible: string;
  readonly dueInDays?: number;
  readonly status: 'adopted' | 'in-progress' | 'done' | 'rejected' | 'voting';
  readonly about?: 'first-route' | 'second-route';
  /** Who did not simply agree; the seats that are not named voted for it. `null`: has not voted. */
  readonly votes?: Partial<Record<SeatKey, VoteChoice | null>>;
  readonly dissent?: { readonly seat: SeatKey; readonly text: string };
  readonly byAlternate?: readonly SeatKey[];
  /** The seat that is reminded of it. */
  readonly seat?: SeatKey;
  /** Adopted by a motion of the session that was held (formal-held.ts), or reviewed there. */
  readonly held?: 'adopted' | 'reviewed';
}

export const resolutions: readonly DemoResolution[] = [
  {
    key: 'primera-ruta',
    daysAgo: 715,
    about: 'first-route',
    status: 'done',
    text: 'Se aprueba la ruta de participación del primer plan de acción local y se ordena anunciarla.',
    responsible: 'Coordinación del STL',
  },
  {
    key: 'redirige-paradas',
    daysAgo: 452,
    status: 'done',
    text: 'Se redirige el compromiso de paradas con horario: la revisión con el concesionario pasa de cada mes a dos veces al año, y el cambio se firma y se publica.',
    responsible: 'Dirección de Movilidad',
    votes: { universidad: 'against' },
    dissent: {
      seat: 'universidad',
      text: 'Con dos revisiones al año, un horario que no se cumple tarda seis meses en notarse.',
    },
  },
  {
    key: 'cierre-primer-plan',
    daysAgo: 205,
    status: 'done',
    text: 'Se da por concluido el primer plan, se publican juntas la evaluación interna y la independiente, y se turnan al segundo plan las reformas a seguir: cambios de contrato, responsable con nombre y medir antes de imprimir.',
    responsible: 'Coordinación del STL',
    votes: { camara: 'abstain' },
    dissent: {
      seat: 'camara',
      text: 'La Cámara se abstiene: la evaluación del mercado llegó un día antes de la sesión.',
    },
  },
  {
    key: 'segunda-ruta',
    daysAgo: 142,
    about: 'second-route',
    status: 'done',
    text: 'Se aprueba la ruta de participación del segundo plan en seis paradas, con consulta del barrio por teléfono, papel y ventanilla, y se ordena anunciarla con al menos catorce días.',
    responsible: 'Coordinación del STL',
  },
  {
    key: 'criterios-de-respuesta',
    daysAgo: 79,
    status: 'done',
    text: 'Cada aporte tendrá una respuesta con razón, nombre y fecha. “No hay presupuesto” no basta: se dirá cuánto cuesta y en qué se gasta lo que hay.',
    responsible: 'Las siete sillas',
    byAlternate: ['universidad'],
    held: 'reviewed',
  },
  {
    key: 'mujeres-con-cuidado',
    daysAgo: 44,
    status: 'done',
    text: 'Lo dicho en el grupo de enfoque sobre seguridad de las mujeres se publica sólo como hallazgo y nunca con menos de cinco personas detrás.',
    responsible: 'Órgano garante local',
    seat: 'garante',
    held: 'adopted',
    votes: { tesoreria: 'abstain', camara: null },
    dissent: {
      seat: 'tesoreria',
      text: 'La Tesorería se abstiene: entiende el cuidado, pero pide que conste cuántos hallazgos se guardan.',
    },
    byAlternate: ['universidad'],
  },
  {
    key: 'oficios-al-estado',
    daysAgo: 44,
    dueInDays: 9,
    status: 'in-progress',
    text: 'Se envían al gobierno del estado los aportes fuera de alcance, con acuse, y se publica lo que contesten.',
    responsible: 'Coordinación del STL',
    held: 'adopted',
    votes: { camara: null },
    byAlternate: ['universidad'],
  },
  {
    key: 'orden-de-los-cruces',
    daysAgo: 16,
    status: 'adopted',
    text: 'El orden de los ocho cruces es el que resulta de la medición y ninguno se cambia sin acuerdo del STL.',
    responsible: 'Dirección de Obras Públicas',
    dueInDays: 130,
    votes: { tesoreria: 'against' },
    dissent: {
      seat: 'tesoreria',
      text: 'Atar el orden impide aprovechar una obra de drenaje ya contratada en la calle Morelos.',
    },
  },
  {
    key: 'segundo-anio-telefonos',
    daysAgo: 4,
    status: 'voting',
    text: 'Se propone revisar en el segundo año si conviene un padrón voluntario de teléfonos para avisar cortes por llamada.',
    responsible: 'Dirección de Agua',
    dueInDays: 400,
    votes: { garante: null, camara: null, universidad: null, observatorio: null, familias: null },
  },
];

/** Institutions of the commitments without a seat of their own, in the sector where the coordination counts them. */
export const institutionSectors: Readonly<Record<string, 'government' | 'civil-society'>> = {
  'Colectivo Ventana': 'civil-society',
  Contraloría: 'government',
  'DIF municipal': 'government',
  'Dirección de Cultura': 'government',
  'Dirección de Mercados': 'government',
  'Dirección de Movilidad': 'government',
  'Dirección de Obras Públicas': 'government',
  'Servicios Públicos': 'government',
  'Tesorería Municipal': 'government',
  'Tránsito Municipal': 'government',
  'Unidad de Transparencia': 'government',
};

/** The commitment that waits for two signatures: who has signed, in this order, how many days ago. */
export const signedSchoolRoutes: readonly {
  readonly seat: SeatKey;
  readonly daysAgo: number;
  readonly byAlternate?: boolean;
}[] = [
  { seat: 'familias', daysAgo: 11 },
  { seat: 'universidad', daysAgo: 10 },
  { seat: 'observatorio', daysAgo: 9 },
  { seat: 'agua', daysAgo: 7, byAlternate: true },
  { seat: 'tesoreria', daysAgo: 3 },
];
