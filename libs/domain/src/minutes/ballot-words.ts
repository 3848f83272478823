import type { BallotMethod, ConsentStance } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';

/** Stances that come with a reason. */
export type WordedStance = Extract<ConsentStance, 'objection' | 'concern'>;

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
  uncounted: (count: number) =>
    count === 1 ? '1 lote no se confirmó y no cuenta.' : `${count} lotes no se confirmaron y no cuentan.`,
  nobody: 'Nadie votó.',
  allBlank: 'Todas las boletas están en blanco.',
  noneLeads: 'Ninguna va primero.',
  ofPapers: (count: number) => (count === 1 ? '1 boleta' : `${count} boletas`),
  tie: (names: string, much: string) => `Empate entre ${names}, con ${much} cada una.`,
  won: (name: string, much: string) => `Primer lugar: ${name}, con ${much}.`,
  wonVotes: (votes: number, papers: string) => `${votes} de ${papers}`,
  wonApprovals: (votes: number, papers: string) => `${votes} aprobaciones en ${papers}`,
  wonDots: (dots: string, papers: string) => `${dots} en ${papers}`,
  wonScore: (mean: string, max: number, papers: string) => `${mean} de ${max} en promedio; ${papers}`,
  wonRanked: (votes: number, papers: string, count: number) =>
    `${votes} de ${papers} en la ${count}.ª cuenta`,
  wonGradient: (name: string, votes: number, papers: string) =>
    `Más apoyo: ${name}, con ${votes} de ${papers}.`,
  supported: (votes: number, voters: number, step: string) =>
    `La ${votes === 1 ? 'apoya' : 'apoyan'} ${votes} de ${voters}. La postura de en medio: ${step}.`,
  vetoes: (count: number) => (count === 1 ? 'Hay 1 veto.' : `Hay ${count} vetos.`),
  consented: 'Pasa: nadie objeta.',
  consentedConcerns: (count: number) =>
    `Pasa: nadie objeta, con ${count === 1 ? '1 preocupación' : `${count} preocupaciones`}.`,
  objected: (count: number) => `No pasa: hay ${count === 1 ? '1 objeción' : `${count} objeciones`}.`,
  notConsented: 'No pasa: nadie dio su consentimiento.',
  reasons: { objection: 'Por qué se objeta', concern: 'Qué preocupa' } satisfies Record<WordedStance, string>,
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
  uncounted: (count) =>
    count === 1
      ? '1 batch was never confirmed and does not count.'
      : `${count} batches were never confirmed and do not count.`,
  nobody: 'Nobody voted.',
  allBlank: 'All ballots are blank.',
  noneLeads: 'None comes first.',
  ofPapers: (count) => (count === 1 ? '1 ballot' : `${count} ballots`),
  tie: (names, much) => `A tie between ${names}, with ${much} each.`,
  won: (name, much) => `First place: ${name}, with ${much}.`,
  wonVotes: (votes, papers) => `${votes} of ${papers}`,
  wonApprovals: (votes, papers) => `${votes} approvals on ${papers}`,
  wonDots: (dots, papers) => `${dots} on ${papers}`,
  wonScore: (mean, max, papers) => `${mean} of ${max} on average; ${papers}`,
  wonRanked: (votes, papers, count) => `${votes} of ${papers} at count ${count}`,
  wonGradient: (name, votes, papers) => `Most support: ${name}, with ${votes} of ${papers}.`,
  supported: (votes, voters, step) => `${votes} of ${voters} support it. The middle position: ${step}.`,
  vetoes: (count) => (count === 1 ? 'There is 1 veto.' : `There are ${count} vetoes.`),
  consented: 'Carried: nobody objects.',
  consentedConcerns: (count) =>
    `Carried: nobody objects, with ${count === 1 ? '1 concern' : `${count} concerns`}.`,
  objected: (count) => `Not carried: there ${count === 1 ? 'is 1 objection' : `are ${count} objections`}.`,
  notConsented: 'Not carried: nobody consented.',
  reasons: { objection: 'Why some object', concern: 'What worries some' },
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
