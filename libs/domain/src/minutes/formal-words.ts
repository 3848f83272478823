import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Capacity, DecisionRule } from '@ruta/contracts/secretariat/body';
import type { ResolutionStatus, VoteChoice } from '@ruta/contracts/secretariat/resolution';

const es = {
  kind: {
    ordinary: 'Sesión ordinaria',
    extraordinary: 'Sesión extraordinaria',
    'working-meeting': 'Reunión de trabajo',
  } satisfies Record<FormalKind, string>,
  session: (kind: string, number: string, body: string) => `${kind} ${number}, ${body}`,
  roll: 'Lista de asistencia por asiento',
  seat: 'Asiento',
  sector: 'Sector',
  who: 'Quién',
  capacity: { incumbent: 'titular', alternate: 'suplente' } satisfies Record<Capacity, string>,
  absent: 'No asistió',
  leftEarly: 'se retiró',
  quorum: (present: number, seats: number, needed: number) =>
    `Al terminar había ${present} de ${seats} asientos; el quórum es de ${needed}.`,
  call: { 1: 'primera convocatoria', 2: 'segunda convocatoria' } as Record<number, string>,
  met: (time: string, present: number, call: string) =>
    `${time}: hay quórum, con ${present} asientos, en ${call}.`,
  lost: (time: string, present: number) =>
    `${time}: se pierde el quórum; quedan ${present} asientos. No se vota hasta recuperarlo.`,
  never: 'No hubo quórum en ningún momento.',
  review: 'Acuerdos anteriores',
  noReview: 'No había acuerdos anteriores por revisar.',
  status: {
    voting: 'en votación',
    adopted: 'aprobado, sin empezar',
    rejected: 'no aprobado',
    'in-progress': 'en curso',
    done: 'cumplido',
    withdrawn: 'sin efecto',
  } satisfies Record<ResolutionStatus, string>,
  moved: (was: string, is: string) => `de «${was}» a «${is}», en esta sesión`,
  noMotions: 'No se presentó ninguna propuesta de acuerdo.',
  motion: (number: number) => `Propuesta ${number}`,
  chair: 'la coordinación',
  proposedBy: (who: string) => `La presentó ${who}.`,
  secondedBy: (who: string) => `La secundó ${who}.`,
  amendment: {
    open: 'Enmienda sin resolver',
    taken: 'Enmienda incorporada',
    declined: 'Enmienda no incorporada',
    withdrawn: 'Enmienda retirada',
  },
  state: {
    open: 'No se sometió a votación.',
    voting: 'La votación no se cerró.',
    withdrawn: 'Se retiró.',
    rejected: 'No se aprobó.',
  },
  adopted: (number: string) => `Se aprobó: es el acuerdo ${number}.`,
  lapsed: (count: number) =>
    count === 1
      ? 'Una votación anterior no valió porque se perdió el quórum.'
      : `${count} votaciones anteriores no valieron porque se perdió el quórum.`,
  unheard: (count: number) =>
    count === 1
      ? 'Una votación anterior no valió porque un sector no votó.'
      : `${count} votaciones anteriores no valieron porque un sector no votó.`,
  rule: {
    consensus: 'Por consenso: nadie en contra.',
    simple: 'Por mayoría simple.',
    'two-thirds': 'Por dos terceras partes.',
    'three-fifths': 'Por tres quintas partes.',
    'every-sector': 'Por mayoría en cada sector.',
  } satisfies Record<DecisionRule, string>,
  votes: 'Votación nominal',
  vote: 'Voto',
  choice: { for: 'A favor', against: 'En contra', abstain: 'Abstención' } satisfies Record<
    VoteChoice,
    string
  >,
  bySector: 'Votación por sector',
  charge: (responsible: string, due: string) => `Responsable: ${responsible}. Fecha: ${due}.`,
  dissent: 'Voto razonado',
  resolution: (number: string, text: string) => `${number}. ${text}`,
  nobody: 'Sin responsable',
  signatures: 'Firmas',
  signature: 'Firma',
  signed: (when: string) => `Firmó el ${when}`,
  declined: (reason: string) => `No firma: ${reason}`,
  unsigned: 'Falta su firma',
  bound: 'Cada firma vale para esta versión y su huella, y para ninguna otra.',
  toSign: (version: number) => `Versión ${version}, a firma de los asientos que estuvieron presentes`,
  approvedSigned: (version: number, signed: number, seats: number) =>
    `Acta firmada, versión ${version}: ${signed} de ${seats} asientos presentes`,
};

export type FormalWords = typeof es;

const en: FormalWords = {
  kind: {
    ordinary: 'Ordinary session',
    extraordinary: 'Extraordinary session',
    'working-meeting': 'Working meeting',
  },
  session: (kind, number, body) => `${kind} ${number}, ${body}`,
  roll: 'Attendance by seat',
  seat: 'Seat',
  sector: 'Sector',
  who: 'Who',
  capacity: { incumbent: 'incumbent', alternate: 'alternate' },
  absent: 'Did not attend',
  leftEarly: 'left early',
  quorum: (present, seats, needed) =>
    `At the end ${present} of ${seats} seats were there; the quorum is ${needed}.`,
  call: { 1: 'first call', 2: 'second call' },
  met: (time, present, call) => `${time}: quorum, with ${present} seats, at the ${call}.`,
  lost: (time, present) =>
    `${time}: quorum is lost; ${present} seats are left. Nothing is voted on until it is there again.`,
  never: 'There was no quorum at any moment.',
  review: 'Earlier resolutions',
  noReview: 'There were no earlier resolutions to review.',
  status: {
    voting: 'being voted on',
    adopted: 'adopted, not begun',
    rejected: 'not adopted',
    'in-progress': 'under way',
    done: 'done',
    withdrawn: 'dropped',
  },
  moved: (was, is) => `from “${was}” to “${is}”, in this session`,
  noMotions: 'No motion was brought in.',
  motion: (number) => `Motion ${number}`,
  chair: 'the coordination',
  proposedBy: (who) => `Brought in by ${who}.`,
  secondedBy: (who) => `Seconded by ${who}.`,
  amendment: {
    open: 'Amendment not settled',
    taken: 'Amendment taken in',
    declined: 'Amendment not taken in',
    withdrawn: 'Amendment withdrawn',
  },
  state: {
    open: 'It was not put to the vote.',
    voting: 'The vote was not closed.',
    withdrawn: 'It was withdrawn.',
    rejected: 'It was not adopted.',
  },
  adopted: (number) => `It was adopted as resolution ${number}.`,
  lapsed: (count) =>
    count === 1
      ? 'An earlier vote came to nothing because the quorum was lost.'
      : `${count} earlier votes came to nothing because the quorum was lost.`,
  unheard: (count) =>
    count === 1
      ? 'An earlier vote came to nothing because a sector did not vote.'
      : `${count} earlier votes came to nothing because a sector did not vote.`,
  rule: {
    consensus: 'By consensus: nobody against.',
    simple: 'By simple majority.',
    'two-thirds': 'By two thirds.',
    'three-fifths': 'By three fifths.',
    'every-sector': 'By a majority in every sector.',
  },
  votes: 'Vote by name',
  vote: 'Vote',
  choice: { for: 'For', against: 'Against', abstain: 'Abstained' },
  bySector: 'Vote by sector',
  charge: (responsible, due) => `Responsible: ${responsible}. Due: ${due}.`,
  dissent: 'Reasoned dissent',
  resolution: (number, text) => `${number}. ${text}`,
  nobody: 'Nobody named',
  signatures: 'Signatures',
  signature: 'Signature',
  signed: (when) => `Signed on ${when}`,
  declined: (reason) => `Does not sign: ${reason}`,
  unsigned: 'Signature missing',
  bound: 'Each signature holds for this version and its hash, and for no other.',
  toSign: (version) => `Version ${version}, to be signed by the seats that were present`,
  approvedSigned: (version, signed, seats) =>
    `Signed minutes, version ${version}: ${signed} of ${seats} seats present`,
};

/** What the minutes of a formal session say around its facts. */
export const formalWords: Record<Locale, FormalWords> = { es, en };
