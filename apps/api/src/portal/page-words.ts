import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { PhaseView } from '@ruta/contracts/route/phase';

export type Language = 'es' | 'en';

interface PageWords {
  locale: string;
  product: string;
  missing: string;
  /** At the head of the product's own front page. */
  front: { title: string; lead: string };
  picture: string;
  /** By the second part of an address. */
  sections: Record<string, string>;
  of: (section: string, entity: string) => string;
  route: string;
  contribution: (number: string) => string;
  place: (at: number, total: number, phase: string) => string;
  said: (count: number) => string;
  participate: string;
  contributions: string;
  /** At the door of a room. */
  door: { eyebrow: string; conduct: string; privacy: string; notice: string };
  until: (title: string, day: string) => string;
}

/** What is said of pages before their own catalogues have come. Kept in step with those of the web. */
export const pageWords: Record<Language, PageWords> = {
  es: {
    locale: 'es-MX',
    product:
      'La ruta de participación de un plan de gobierno abierto: qué está abierto ahora, qué se dijo y qué pasó con eso.',
    missing: 'Esta parada no existe',
    front: {
      title: 'Lo que dices puede llegar a ser un compromiso firmado',
      lead: 'Cada ruta va de una consulta abierta a un plan de gobierno abierto con responsables y fechas. Aquí ves en qué parada está, participas en lo que esté abierto y sigues lo que dijiste hasta el final.',
    },
    picture: 'La línea de una ruta de participación con sus paradas',
    sections: {
      participa: 'Participa',
      calendario: 'Calendario de la ruta',
      aportes: 'Todo lo que se dijo',
      plan: 'El plan',
      seguimiento: 'Seguimiento',
      registro: 'Registro público',
      acervo: 'Acervo',
      informes: 'Informes de actividades',
      datos: 'Datos abiertos',
      retroalimentacion: 'Retroalimentación',
      secretariado: 'Secretariado',
      rutas: 'Todas las rutas',
      encuestas: 'Encuestas y grupos de enfoque',
      declaraciones: 'Declaraciones',
    },
    of: (section, entity) => `${section} de ${entity}.`,
    route: 'La ruta de participación',
    contribution: (number) => `Aporte ${number}`,
    place: (at, total, phase) => `Vamos en la parada ${at} de ${total}: ${phase}.`,
    said: (count) => `De ${count} aportes de la gente salen los compromisos que se van a firmar.`,
    participate:
      'Aquí está lo que hay abierto hoy. No hace falta cuenta para leer, opinar ni entrar a una mesa.',
    contributions:
      'Cada aporte tiene su respuesta, con su razón. Busca el tuyo o mira lo que dijeron otras personas.',
    door: {
      eyebrow: 'Vas a entrar a',
      conduct: 'Aquí se habla con respeto: de los problemas, no de las personas.',
      privacy: 'Guardamos lo que escribas y tu nombre, si lo pones; nada más de ti.',
      notice: 'Aviso de privacidad',
    },
    until: (title, day) => `${title} · abierta hasta el ${day}`,
  },
  en: {
    locale: 'en-US',
    product:
      'The participation route of an open-government plan: what is open now, what was said and what became of it.',
    missing: 'There is no such stop',
    front: {
      title: 'What you say can become a signed commitment',
      lead: 'Every route goes from an open consultation to an open-government plan with people responsible and dates. Here you see which stop it is at, take part in what is open, and follow what you said to the end.',
    },
    picture: 'The line of a participation route with its stops',
    sections: {
      participa: 'Take part',
      calendario: 'Calendar of the route',
      aportes: 'Everything that was said',
      plan: 'The plan',
      seguimiento: 'Follow-up',
      registro: 'Public record',
      acervo: 'Archive',
      informes: 'Activity reports',
      datos: 'Open data',
      retroalimentacion: 'Feedback',
      secretariado: 'Secretariat',
      rutas: 'All routes',
      encuestas: 'Surveys and focus groups',
      declaraciones: 'Declarations',
    },
    of: (section, entity) => `${section}: ${entity}.`,
    route: 'The participation route',
    contribution: (number) => `Contribution ${number}`,
    place: (at, total, phase) => `We are at stop ${at} of ${total}: ${phase}.`,
    said: (count) => `The commitments to be signed come from ${count} contributions.`,
    participate:
      'Here is what is open today. You need no account to read, to have your say or to join a table.',
    contributions: 'Every contribution gets an answer with its reason. Find yours or see what others said.',
    door: {
      eyebrow: 'You are about to join',
      conduct: 'We speak with respect here: about problems, not about people.',
      privacy: 'We keep what you write and your name, if you give one; nothing else about you.',
      notice: 'Privacy notice',
    },
    until: (title, day) => `${title} · open until ${day}`,
  },
};

/** Where the route is and what it grows from, in a sentence or two; '' where there is nothing to say yet. */
export function leadOf({ route, contributions }: PortalHome, language: Language): string {
  if (!route) return '';
  const words = pageWords[language];
  const at = route.phases.findLastIndex((phase) => phase.state === 'open');
  const phase = route.phases[at];
  const place = phase ? words.place(at + 1, route.phases.length, phase.title) : '';
  const said = contributions.admitted > 0 ? words.said(contributions.admitted) : '';
  return [place, said].filter(Boolean).join(' ');
}

/** The last day of a phase, as its own page writes it. */
export const lastDayOf = (phase: PhaseView, language: Language): string =>
  new Intl.DateTimeFormat(pageWords[language].locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${phase.closesOn}T12:00:00Z`));
