import type { Seating } from '@ruta/contracts/breakout/phase';
import type { ResolutionProgress } from '@ruta/contracts/minutes/minutes';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Leaves } from './leaves.ts';

const OF: Record<Leaves, string> = { minutes: 'de la minuta', report: 'de la relatoría', act: 'del acta' };

const es = {
  genre: { minutes: 'Minuta', report: 'Relatoría', act: 'Acta' },
  untitled: 'Sin título',
  summary: 'Resumen',
  resolutions: 'Acuerdos',
  resolutionTable: 'Qué, quién y para cuándo',
  resolution: 'Acuerdo',
  responsible: 'Responsable',
  due: 'Fecha',
  progress: 'Avance',
  noDue: 'Sin fecha',
  states: {
    pending: 'Pendiente',
    'in-progress': 'En curso',
    done: 'Cumplido',
    dropped: 'Sin efecto',
  } satisfies Record<ResolutionProgress, string>,
  attendance: 'Asistencia',
  people: 'personas',
  room: 'en la sala',
  online: 'en línea',
  assisted: 'con ayuda',
  registered: 'inscritas',
  came: 'inscritas que llegaron',
  walkIns: 'sin inscripción',
  sectors: 'Asistencia por sector',
  sector: 'Sector',
  noSector: 'Ciudadanía y sin sector declarado',
  peak: (count: number) => `Conectadas a la vez, como máximo: ${count}.`,
  agenda: 'Orden del día, como ocurrió',
  agendaTable: 'Cada punto con su hora y su duración',
  item: 'Punto',
  began: 'Empezó',
  planned: 'Previsto',
  used: 'Usado',
  present: 'Presentes',
  minutes: (count: number) => `${count} min`,
  happened: 'Lo que se hizo y se dijo',
  ideas: (count: number) => (count === 1 ? '1 idea.' : `${count} ideas.`),
  group: 'Grupo sin nombre',
  alone: 'Sin grupo',
  erased: '[texto borrado a petición de su autor]',
  moderated: (count: number) =>
    count === 1
      ? 'Durante la sesión se ocultó 1 texto, con motivo registrado.'
      : `Durante la sesión se ocultaron ${count} textos, con motivo registrado.`,
  questions: (asked: number, answered: number) => `Preguntas: ${asked}. Con respuesta: ${answered}.`,
  shares: (count: number) =>
    count === 0 ? '' : count === 1 ? 'La comparte 1 persona.' : `La comparten ${count} personas.`,
  answeredAloud: 'Se respondió en voz alta.',
  moods: ['1, muy mal', '2, mal', '3, regular', '4, bien', '5, muy bien'],
  respondents: (count: number, least: number) =>
    `Contestaron ${count}. Lo que contestaron menos de ${least} personas no se publica.`,
  tooFew: 'La contestaron muy pocas personas para publicarlo.',
  problem: 'Problema central',
  causes: 'Causas',
  effects: 'Efectos',
  tables: (tables: number, people: number) => `Mesas: ${tables}. Personas sentadas: ${people}.`,
  table: (number: number, name: string) => (name === `Mesa ${number}` ? name : `Mesa ${number}: ${name}`),
  seating: {
    random: 'Repartidas al azar.',
    sector: 'Repartidas por sectores, parejo.',
    choice: 'Cada quien eligió su mesa.',
    manual: 'Repartidas por la facilitación.',
    'as-before': 'Repartidas como la vez anterior.',
    mix: 'Repartidas entre quienes no se habían sentado juntos.',
    join: 'Se juntaron mesas de antes.',
    teams: 'Cada equipo en su mesa.',
    saved: 'Repartidas según un reparto guardado.',
  } satisfies Record<Seating, string>,
  noCard: 'No presentó tarjeta.',
  noCards: (tables: string) => `No presentaron tarjeta: ${tables}.`,
  brought: (number: number) => `aporte ${number} de la consulta`,
  broughtProject: (number: number) => `proyecto ${number} en consulta`,
  grouped: (ideas: number, groups: number, entry: string) =>
    `${ideas === 1 ? '1 idea' : `${ideas} ideas`} en ${groups === 1 ? '1 grupo' : `${groups} grupos`}: se leen en «${entry}».`,
  turns: 'Uso de la palabra',
  speaker: 'Quién',
  stance: 'Postura',
  length: 'Duración',
  spokenBySector: 'Tiempo de palabra por sector',
  spokenAtTables: 'Tiempo de palabra por sector, en todas las mesas',
  spokenInAll: 'Tiempo de palabra por sector, en toda la sesión',
  spoken: (percent: number, time: string, turns: number) =>
    `${percent} %: ${time} min en ${turns === 1 ? '1 turno' : `${turns} turnos`}`,
  facilitation: 'Facilitación',
  assistedSeat: 'asiento asistido',
  pro: 'A favor',
  contra: 'En contra',
  question: 'Con una pregunta',
  noStance: 'Sin postura',
  participant: (number: number) => `Participante ${number}`,
  seat: (number: number) => `Asiento asistido ${number}`,
  somebody: 'Participante',
  papers: (papers: number, eligible: number) =>
    `${papers === 1 ? '1 boleta' : `${papers} boletas`} de ${eligible} con derecho.`,
  round: (number: number) => `Ronda ${number}.`,
  subject: (version: number) => `Se votó la versión ${version}, y solo esa.`,
  seats: (seats: number) =>
    seats === 1
      ? '1 boleta es de un asiento del secretariado.'
      : `${seats} boletas son de asientos del secretariado.`,
  guests: (guests: number) =>
    guests === 1
      ? '1 boleta es de un invitado, único por dispositivo.'
      : `${guests} boletas son de invitados, únicos por dispositivo.`,
  root: 'Raíz de las boletas: ',
  waiting: 'El resultado de esta votación no se ha dado a conocer.',
  votes: (count: number) => (count === 1 ? '1 voto' : `${count} votos`),
  dots: (count: number) => (count === 1 ? '1 punto' : `${count} puntos`),
  option: 'Opción borrada',
  dissents: 'Disenso',
  unnamed: 'Alguien que prefirió no decir su nombre',
  objections: 'Objeciones al aprobarse',
  correction: 'Corregido a mano',
  addition: 'Añadido a mano',
  checks: 'Cómo comprobarla',
  writtenItself: (seq: number) =>
    `Los datos de asistencia, orden del día, ideas y votaciones los escribió la propia sesión a partir de sus ${seq} hechos registrados. Nadie los edita: lo que una persona corrige o añade está marcado aparte.`,
  log: 'Huella de la bitácora: ',
  version: (version: number, leaves: Leaves) => `Versión ${version} ${OF[leaves]}: `,
  later: (count: number) =>
    count === 1
      ? 'Después de esta versión la bitácora registró 1 hecho más.'
      : `Después de esta versión la bitácora registró ${count} hechos más.`,
  draft: (version: number) => `Borrador, versión ${version}: sin aprobar`,
  proposed: (version: number) => `Versión ${version}, a consideración de la sala`,
  rejected: (version: number) => `Versión ${version}: la sala no la aprobó`,
  approvedBallot: (version: number, yes: number, no: number) =>
    `Aprobada por votación, versión ${version}: ${yes} a favor, ${no} en contra`,
  approvedConsent: (version: number) => `Aprobada en la sala por consentimiento, versión ${version}`,
  changed: (version: number, approved: number) =>
    `Versión ${version}, sin aprobar: cambió después de aprobarse la versión ${approved}`,
  superseded: (version: number, newer: number) =>
    `Versión ${version}, aprobada; hay una versión ${newer} sin aprobar`,
  demo: 'Demostración: municipio ficticio. Nada de esto ocurrió.',
  from: (from: string, to: string) => `de ${from} a ${to}`,
};

export type MinutesWords = typeof es;

const en: MinutesWords = {
  genre: { minutes: 'Minutes', report: 'Session report', act: 'Signed minutes' },
  untitled: 'Untitled',
  summary: 'Summary',
  resolutions: 'Resolutions',
  resolutionTable: 'What, who and by when',
  resolution: 'Resolution',
  responsible: 'Responsible',
  due: 'Due',
  progress: 'Progress',
  noDue: 'No date',
  states: { pending: 'Pending', 'in-progress': 'Under way', done: 'Done', dropped: 'Dropped' },
  attendance: 'Attendance',
  people: 'people',
  room: 'in the room',
  online: 'online',
  assisted: 'with help',
  registered: 'registered',
  came: 'registered and came',
  walkIns: 'not registered',
  sectors: 'Attendance by sector',
  sector: 'Sector',
  noSector: 'Citizens and no sector stated',
  peak: (count) => `Connected at once, at most: ${count}.`,
  agenda: 'Agenda as it happened',
  agendaTable: 'Each item with its time and length',
  item: 'Item',
  began: 'Began',
  planned: 'Planned',
  used: 'Used',
  present: 'Present',
  minutes: (count) => `${count} min`,
  happened: 'What was done and said',
  ideas: (count) => (count === 1 ? '1 idea.' : `${count} ideas.`),
  group: 'Group without a name',
  alone: 'Not grouped',
  erased: '[text erased at its author’s request]',
  moderated: (count) =>
    count === 1
      ? 'During the session 1 text was hidden, for a logged reason.'
      : `During the session ${count} texts were hidden, for logged reasons.`,
  questions: (asked, answered) => `Questions: ${asked}. Answered: ${answered}.`,
  shares: (count) => (count === 0 ? '' : count === 1 ? 'Shared by 1 person.' : `Shared by ${count} people.`),
  answeredAloud: 'It was answered aloud.',
  moods: ['1, very bad', '2, bad', '3, so-so', '4, well', '5, very well'],
  respondents: (count, least) =>
    `${count} answered. What fewer than ${least} people answered is not published.`,
  tooFew: 'Too few people answered it for it to be published.',
  problem: 'Central problem',
  causes: 'Causes',
  effects: 'Effects',
  tables: (tables, people) => `Tables: ${tables}. People seated: ${people}.`,
  table: (number, name) => (name === `Table ${number}` ? name : `Table ${number}: ${name}`),
  seating: {
    random: 'Seated at random.',
    sector: 'Seated in balance by sector.',
    choice: 'Everybody chose their table.',
    manual: 'Seated by the facilitators.',
    'as-before': 'Seated as before.',
    mix: 'Seated with people they had not sat with before.',
    join: 'Tables from before were put together.',
    teams: 'Each team at its table.',
    saved: 'Seated by a map that was kept.',
  },
  noCard: 'Presented no card.',
  noCards: (tables) => `Presented no card: ${tables}.`,
  brought: (number) => `contribution ${number} of the consultation`,
  broughtProject: (number) => `project ${number} in consultation`,
  grouped: (ideas, groups, entry) =>
    `${ideas === 1 ? '1 idea' : `${ideas} ideas`} in ${groups === 1 ? '1 group' : `${groups} groups`}: they are read in “${entry}”.`,
  turns: 'Who spoke',
  speaker: 'Who',
  stance: 'Stance',
  length: 'Length',
  spokenBySector: 'Speaking time by sector',
  spokenAtTables: 'Speaking time by sector, at all tables',
  spokenInAll: 'Speaking time by sector, in the whole session',
  spoken: (percent, time, turns) =>
    `${percent}%: ${time} min in ${turns === 1 ? '1 turn' : `${turns} turns`}`,
  facilitation: 'Facilitation',
  assistedSeat: 'assisted seat',
  pro: 'In favour',
  contra: 'Against',
  question: 'With a question',
  noStance: 'No stance',
  participant: (number) => `Participant ${number}`,
  seat: (number) => `Assisted seat ${number}`,
  somebody: 'Participant',
  papers: (papers, eligible) => `${papers === 1 ? '1 ballot' : `${papers} ballots`} of ${eligible} entitled.`,
  round: (number) => `Round ${number}.`,
  subject: (version) => `The vote was on version ${version}, and on that alone.`,
  seats: (seats) =>
    seats === 1
      ? '1 ballot is of a seat of the secretariat.'
      : `${seats} ballots are of seats of the secretariat.`,
  guests: (guests) =>
    guests === 1
      ? '1 ballot is of a guest, unique by device.'
      : `${guests} ballots are of guests, unique by device.`,
  root: 'Root of the ballots: ',
  waiting: 'The result of this vote has not been released.',
  votes: (count) => (count === 1 ? '1 vote' : `${count} votes`),
  dots: (count) => (count === 1 ? '1 dot' : `${count} dots`),
  option: 'Erased option',
  dissents: 'Dissent',
  unnamed: 'Somebody who preferred not to be named',
  objections: 'Objections when it was approved',
  correction: 'Corrected by hand',
  addition: 'Added by hand',
  checks: 'How to verify it',
  writtenItself: (seq) =>
    `Attendance, agenda, ideas and votes were written by the session itself from its ${seq} logged events. Nobody edits them: what a person corrects or adds is marked apart.`,
  log: 'Hash of the log: ',
  version: (version, leaves) =>
    `Version ${version} of the ${leaves === 'report' ? 'session report' : 'minutes'}: `,
  later: (count) =>
    count === 1
      ? 'After this version the log recorded 1 more event.'
      : `After this version the log recorded ${count} more events.`,
  draft: (version) => `Draft, version ${version}: not approved`,
  proposed: (version) => `Version ${version}, before the room`,
  rejected: (version) => `Version ${version}: not approved by the room`,
  approvedBallot: (version, yes, no) => `Approved by ballot, version ${version}: ${yes} for, ${no} against`,
  approvedConsent: (version) => `Approved in the room by consent, version ${version}`,
  changed: (version, approved) =>
    `Version ${version}, not approved: changed after version ${approved} was approved`,
  superseded: (version, newer) => `Version ${version}, approved; there is a version ${newer} that is not`,
  demo: 'Demonstration: fictitious municipality. None of this happened.',
  from: (from, to) => `from ${from} to ${to}`,
};

/** What minutes say around the facts. */
export const minutesWords: Record<Locale, MinutesWords> = { es, en };
