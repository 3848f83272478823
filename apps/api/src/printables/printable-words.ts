import type { BallotMethod } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';

const es = {
  cards: (title: string) => `Tarjetas de entrada: ${title}`,
  enter: 'Entra desde tu teléfono',
  scan: 'Escanea, o escribe el código en:',
  noAccount: 'Sin cuenta y sin instalar nada.',
  signs: (title: string) => `Letreros de mesa: ${title}`,
  table: 'Mesa',
  sit: 'Escanea para sentarte en esta mesa, o escribe:',
  ballots: (title: string) => `Boletas: ${title}`,
  ballot: 'Boleta',
  session: (title: string, code: string) => `${title} · ${code}`,
  number: 'Número de captura (se anota al contar):',
  blank: 'Para abstenerte, entrégala sin marcar.',
  why: 'Si objetas, di por qué. Si te preocupa algo, también:',
  order: '1, 2, 3…',
  score: (max: number) => `Encierra un número de 0 a ${max} en cada una; donde no opines, deja en blanco.`,
  ranked: 'Numera las que quieras: 1 la mejor, luego 2, 3…',
  gradient: 'Marca un solo lugar en cada propuesta.',
  consent: 'Marca una sola postura.',
  single: 'Marca una sola opción.',
  approval: (max: number | null) =>
    max === null ? 'Marca todas las que te parezcan bien.' : `Marca hasta ${max}.`,
  dots: (dots: number, most: number) => `Reparte ${dots} puntos, hasta ${most} en una misma opción.`,
  stances: ['Doy mi consentimiento', 'Consiento, con una preocupación', 'Me hago a un lado', 'Objeto'],
  steps8: [
    'De acuerdo por completo',
    'De acuerdo, con un detalle menor',
    'Apoyo con reservas',
    'Me abstengo',
    'Falta hablarlo más',
    'No me gusta, pero la apoyo',
    'En serio desacuerdo',
    'La veto',
  ],
  steps5: [
    'De acuerdo por completo',
    'Apoyo con reservas',
    'Ni a favor ni en contra',
    'En contra, sin detenerla',
    'La veto',
  ],
  boardLater:
    'Las opciones salen del tablero de ideas: escribe aquí las que elijas, como están en la pantalla.',
  sheet: (sheet: number, of: number) => `Hoja ${sheet} de ${of}`,
};

export type PrintableWords = typeof es;

const en: PrintableWords = {
  cards: (title) => `Cards to join: ${title}`,
  enter: 'Join from your phone',
  scan: 'Scan, or type the code at:',
  noAccount: 'No account, nothing to install.',
  signs: (title) => `Table signs: ${title}`,
  table: 'Table',
  sit: 'Scan to sit at this table, or type:',
  ballots: (title) => `Ballots: ${title}`,
  ballot: 'Ballot',
  session: (title, code) => `${title} · ${code}`,
  number: 'Number (written when it is counted):',
  blank: 'To abstain, hand it in unmarked.',
  why: 'If you object, say why. If something worries you, too:',
  order: '1, 2, 3…',
  score: (max) => `Circle a number from 0 to ${max} for each; where you have no opinion, leave it blank.`,
  ranked: 'Number as many as you like: 1 the best, then 2, 3…',
  gradient: 'Mark one place only for each proposal.',
  consent: 'Mark one position only.',
  single: 'Mark one option only.',
  approval: (max) => (max === null ? 'Mark all that seem fine to you.' : `Mark up to ${max}.`),
  dots: (dots, most) => `Lay ${dots} dots, at most ${most} on one option.`,
  stances: ['I consent', 'I consent, with a concern', 'I stand aside', 'I object'],
  steps8: [
    'Whole-hearted agreement',
    'Agreement with a minor point',
    'Support with reservations',
    'I abstain',
    'More discussion needed',
    'I don’t like it but will support it',
    'Serious disagreement',
    'Veto',
  ],
  steps5: [
    'Whole-hearted agreement',
    'Support with reservations',
    'Neither for nor against',
    'Against, without stopping it',
    'Veto',
  ],
  boardLater:
    'The options come from the board of ideas: write here those you choose, as they stand on the screen.',
  sheet: (sheet, of) => `Sheet ${sheet} of ${of}`,
};

export const printableWords: Record<Locale, PrintableWords> = { es, en };

/** What one is asked to do on a paper of this method. */
export function askedBy(words: PrintableWords, method: BallotMethod): string {
  switch (method.method) {
    case 'approval':
      return words.approval(method.max);
    case 'dots':
      return words.dots(method.dots, method.perOption);
    case 'score':
      return words.score(method.max);
    default:
      return words[method.method];
  }
}
