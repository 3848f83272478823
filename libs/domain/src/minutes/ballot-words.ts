import type { BallotMethod } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';

const es = {
  method: {
    single: 'Una opción',
    approval: 'Aprobación: las que se quieran',
    dots: 'Puntos',
    score: 'Calificación',
    ranked: 'Orden de preferencia, contado por segunda vuelta instantánea',
    gradient: 'Gradiente de acuerdo',
    consent: 'Consentimiento: se aprueba si nadie objeta',
  },
  gradient8: [
    'De acuerdo por completo',
    'De acuerdo, con un detalle menor',
    'Apoyo con reservas',
    'Se abstiene',
    'Falta hablarlo más',
    'No le gusta, pero la apoya',
    'En serio desacuerdo',
    'La veta',
  ],
  gradient5: [
    'De acuerdo por completo',
    'Apoyo con reservas',
    'Ni a favor ni en contra',
    'En contra, sin detenerla',
    'La veta',
  ],
  consent: ['Consiente', 'Consiente, con una preocupación', 'Se hace a un lado', 'Objeta'],
  marks: (count: number) => (count === 1 ? '1 persona' : `${count} personas`),
  mean: (mean: string, voters: number) => `promedio ${mean}, de ${voters} boletas`,
  option: 'Opción',
  count: (number: number) => `${number}.ª cuenta`,
  out: 'sale',
  exhausted: 'Boletas sin más preferencias',
  stages: 'Cómo se contó',
  blank: (count: number) => `${count} en blanco.`,
  paper: (count: number) => `${count} en papel.`,
  hands: (count: number) => `${count} a mano alzada.`,
  batch: (label: string, papers: number) => `Lote «${label}»: ${papers}.`,
  uncounted: (count: number) => `${count} lotes no se confirmaron y no cuentan.`,
};

export type BallotWords = typeof es;

const en: BallotWords = {
  method: {
    single: 'One option',
    approval: 'Approval: as many as one likes',
    dots: 'Dots',
    score: 'Scores',
    ranked: 'Order of preference, counted by instant run-off',
    gradient: 'Gradient of agreement',
    consent: 'Consent: carried where nobody objects',
  },
  gradient8: [
    'Whole-hearted agreement',
    'Agreement with a minor point',
    'Support with reservations',
    'Abstains',
    'More discussion needed',
    'Does not like it but will support it',
    'Serious disagreement',
    'Veto',
  ],
  gradient5: [
    'Whole-hearted agreement',
    'Support with reservations',
    'Neither for nor against',
    'Against, without stopping it',
    'Veto',
  ],
  consent: ['Consents', 'Consents, with a concern', 'Stands aside', 'Objects'],
  marks: (count) => (count === 1 ? '1 person' : `${count} people`),
  mean: (mean, voters) => `mean ${mean}, of ${voters} ballots`,
  option: 'Option',
  count: (number) => `Count ${number}`,
  out: 'out',
  exhausted: 'Ballots without further preferences',
  stages: 'How it was counted',
  blank: (count) => `${count} blank.`,
  paper: (count) => `${count} on paper.`,
  hands: (count) => `${count} by raised hands.`,
  batch: (label, papers) => `Batch “${label}”: ${papers}.`,
  uncounted: (count) => `${count} batches were never confirmed and do not count.`,
};

/** What minutes say around the numbers of a vote. */
export const ballotWords: Record<Locale, BallotWords> = { es, en };

/** The levels of a method in words, from the first to the last; none where the numbers speak for themselves. */
export function levelsIn(
  { gradient8, gradient5, consent }: BallotWords,
  method: BallotMethod,
): readonly string[] {
  if (method.method === 'consent') return consent;
  if (method.method === 'gradient') return method.steps === 8 ? gradient8 : gradient5;
  return [];
}
