import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { Locale } from '@ruta/contracts/identity/sign-in';

/** What letters to who holds a seat need to say. */
export interface FormalLetterFacts {
  /** «Sesión ordinaria 2/2026». */
  session: string;
  body: string;
  when: string;
  place: string | null;
  second: string | null;
  agenda: readonly string[];
  text: string;
  page: string;
  entity: string;
  reason: string | null;
}

export type FormalLetterKind = 'called' | 'changed' | 'called-off';

const kinds: Record<Locale, Record<FormalKind, string>> = {
  es: {
    ordinary: 'Sesión ordinaria',
    extraordinary: 'Sesión extraordinaria',
    'working-meeting': 'Reunión de trabajo',
  },
  en: {
    ordinary: 'Ordinary session',
    extraordinary: 'Extraordinary session',
    'working-meeting': 'Working meeting',
  },
};

/** How a formal session is called where it has no other title. */
export const formalTitle = (locale: Locale, kind: FormalKind, number: number, year: number): string =>
  `${kinds[locale][kind]} ${number}/${year}`;

const words = {
  es: {
    subject: {
      called: 'Convocatoria: {session}, {when}',
      changed: 'Cambió la convocatoria: {session}, {when}',
      'called-off': 'Se canceló: {session}',
    },
    opening: {
      called: '{body} convoca a {session}, {when}.',
      changed: 'Cambió la convocatoria de {body} a {session}. Ahora es {when}.',
      'called-off': 'No habrá {session} de {body}, que era {when}. La razón: {reason}',
    },
    place: 'Lugar: ',
    online: 'Es en línea.',
    second: 'Si no hay quórum, segunda convocatoria: ',
    short: 'Se convoca con menos días de los previstos. La razón: ',
    agenda: 'Orden del día:',
    page: 'La convocatoria con sus documentos, y la sala el día de la sesión:',
    seats: 'Asiste quien es titular o, en su lugar, su suplente.',
  },
  en: {
    subject: {
      called: 'Call: {session}, {when}',
      changed: 'The call has changed: {session}, {when}',
      'called-off': 'Called off: {session}',
    },
    opening: {
      called: '{body} calls {session}, {when}.',
      changed: 'The call of {body} to {session} has changed. It is now {when}.',
      'called-off': '{session} of {body}, planned for {when}, will not take place. The reason: {reason}',
    },
    place: 'Place: ',
    online: 'It is online.',
    second: 'Without a quorum, second call: ',
    short: 'It is called with fewer days than the rules ask for. The reason: ',
    agenda: 'Agenda:',
    page: 'The call with its documents, and the room on the day of the session:',
    seats: 'The incumbent attends or, in their place, the alternate.',
  },
} as const;

export function formalLetter(
  kind: FormalLetterKind,
  locale: Locale,
  facts: FormalLetterFacts,
): { subject: string; text: string } {
  const own = words[locale];
  const values: Record<string, string> = {
    session: facts.session,
    body: facts.body,
    when: facts.when,
    reason: facts.reason ?? '',
  };
  const filled = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const paragraphs =
    kind === 'called-off'
      ? []
      : [
          [
            facts.place === null ? own.online : own.place + facts.place,
            ...(facts.second === null ? [] : [own.second + facts.second]),
            ...(facts.reason ? [own.short + facts.reason] : []),
          ].join('\n'),
          ...(facts.text === '' ? [] : [facts.text]),
          [own.agenda, ...facts.agenda.map((point, at) => `${at + 1}. ${point}`)].join('\n'),
          own.seats,
          `${own.page}\n\n${facts.page}`,
        ];
  return {
    subject: filled(own.subject[kind]),
    text: [filled(own.opening[kind]), ...paragraphs, facts.entity].join('\n\n') + '\n',
  };
}

const due = {
  es: {
    soon: 'Se acerca la fecha del acuerdo {number}',
    past: 'Venció el acuerdo {number}',
    soonText: 'El acuerdo {number} tiene como fecha el {day}.',
    pastText: 'El acuerdo {number} tenía como fecha el {day} y no consta como cumplido.',
    page: 'Cómo va se anota en la página del secretariado:',
  },
  en: {
    soon: 'Resolution {number} is due soon',
    past: 'Resolution {number} is overdue',
    soonText: 'Resolution {number} is due on {day}.',
    pastText: 'Resolution {number} was due on {day} and is not recorded as done.',
    page: 'How it stands is recorded on the secretariat’s page:',
  },
} as const;

/** V24. */
export function dueLetter(
  locale: Locale,
  which: 'soon' | 'past',
  facts: { number: string; day: string; text: string; page: string; entity: string },
): { subject: string; text: string } {
  const own = due[locale];
  const filled = (line: string) => line.replace('{number}', facts.number).replace('{day}', facts.day);
  const opening = filled(which === 'soon' ? own.soonText : own.pastText);
  return {
    subject: filled(own[which]),
    text: `${[opening, facts.text, `${own.page}\n\n${facts.page}`, facts.entity].join('\n\n')}\n`,
  };
}
