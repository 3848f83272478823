import type { CallPoint } from '@ruta/contracts/formal/call';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import type { SeatKey } from './secretariat.ts';

/** A motion of a held session; what was adopted stands with the resolutions, under the same key. */
export interface HeldMotion {
  readonly resolution: 'mujeres-con-cuidado' | 'oficios-al-estado';
  readonly by: SeatKey;
  readonly secondedBy: SeatKey;
  /** What it said at first, where an amendment made it what was adopted. */
  readonly first?: { readonly text: string; readonly amendedBy: SeatKey };
  /** Local times of its vote's beginning and end. */
  readonly put: string;
  readonly decided: string;
}

/** The formal session that was held: its call, who came, what was said and moved. Days count from today. */
export const heldSession = {
  key: 'stl-extraordinaria-2',
  code: 'XEA7RY',
  title: 'STL: segunda sesión extraordinaria',
  number: 2,
  daysAgo: 44,
  at: '17:00',
  calledDaysAgo: 48,
  secondCallMinutes: 30,
  place: 'Sala del órgano garante',
  text: 'Se trata lo que no puede esperar a la sesión ordinaria: el grupo de enfoque ya terminó y la gente pregunta qué se va a publicar.',
  points: [
    { title: 'Publicación del grupo de enfoque', minutes: 30, resolves: true },
    { title: 'Aportes fuera de alcance', minutes: 15, resolves: true },
  ] satisfies CallPoint[],
  leader: 'elena',
  /** Six of seven: the chamber excused itself, and the university came by its alternate. */
  present: [
    { seat: 'agua', capacity: 'incumbent' },
    { seat: 'tesoreria', capacity: 'incumbent' },
    { seat: 'observatorio', capacity: 'incumbent' },
    { seat: 'familias', capacity: 'incumbent' },
    { seat: 'universidad', capacity: 'alternate' },
    { seat: 'garante', capacity: 'incumbent' },
  ] satisfies { seat: SeatKey; capacity: Capacity }[],
  /** Earlier resolutions that the session found done. */
  reviewed: ['criterios-de-respuesta'],
  /** When each entry of the agenda began, and who spoke in it for how many seconds. */
  entries: [
    { at: '17:00', turns: [] },
    { at: '17:07', turns: [] },
    { at: '17:10', turns: [] },
    {
      at: '17:16',
      turns: [
        { seat: 'garante', stance: 'pro', seconds: 119 },
        { seat: 'tesoreria', stance: 'contra', seconds: 61 },
        { seat: 'universidad', stance: 'pro', seconds: 48 },
      ],
    },
    { at: '17:31', turns: [] },
    {
      at: '17:44',
      turns: [
        { seat: 'observatorio', stance: 'pro', seconds: 97 },
        { seat: 'agua', stance: null, seconds: 40 },
      ],
    },
    { at: '17:52', turns: [] },
    { at: '18:00', turns: [] },
    { at: '18:03', turns: [] },
  ] satisfies {
    at: string;
    turns: { seat: SeatKey; stance: 'pro' | 'contra' | null; seconds: number }[];
  }[],
  ends: '18:05',
  motions: [
    {
      resolution: 'mujeres-con-cuidado',
      by: 'garante',
      secondedBy: 'observatorio',
      first: {
        text: 'Lo dicho en el grupo de enfoque sobre seguridad de las mujeres se publica sólo como hallazgo, sin frases sueltas.',
        amendedBy: 'universidad',
      },
      put: '17:38',
      decided: '17:41',
    },
    {
      resolution: 'oficios-al-estado',
      by: 'observatorio',
      secondedBy: 'agua',
      put: '17:55',
      decided: '17:57',
    },
  ] satisfies HeldMotion[],
} as const;

/** What the rapporteur wrote beside the facts, which the six seats signed. */
export const heldSummary: readonly string[] = [
  'La sesión decidió qué se publica del grupo de enfoque y qué se hace con los 31 aportes que no le tocan al municipio. Con catorce participantes, cualquiera podría reconocer a su vecina en una frase suelta: se publican hallazgos que digan cinco personas o más.',
  'La Cámara de Comercio avisó que no llegaría. Por la Universidad del Valle asistió su suplente.',
];

export const heldAdditions: readonly { readonly step: string; readonly text: string }[] = [
  {
    step: 'entrada-4',
    text: 'La Tesorería preguntó si publicar menos no esconde información; el órgano garante contestó que protege a quien la dio.',
  },
  {
    step: 'entrada-6',
    text: 'El Observatorio pidió que a nadie se le conteste con un “no nos toca”: se envía a quien sí le toca, con acuse, y se publica la respuesta tal como llegue, también si no llega.',
  },
];
