import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { InfluenceLevel, PhaseKind } from '@ruta/contracts/route/phase';

type Standing = 'past' | 'now' | 'coming';

/** What explainers say: short sentences, to whoever holds the sheet in their hand. */
export interface ExplainerWords {
  genre: string;
  demo: string;
  scan: string;
  address: (page: string) => string;
  qr: (page: string) => string;
  made: (day: string) => string;
  period: (from: string, to: string) => string;
  route: {
    title: (plan: string) => string;
    lead: string;
    stops: string;
    /** Of the table of stops. */
    caption: string;
    columns: { stop: string; when: string; what: string; left: string };
    standing: Record<Standing, string>;
    does: Record<PhaseKind | 'projects', string>;
    weighs: Record<InfluenceLevel, string>;
    said: string;
    promises: readonly string[];
    who: string;
    decides: (body: string, sectors: readonly string[]) => string;
    resolution: (number: string) => string;
  };
  plan: {
    title: (plan: string) => string;
    lead: (commitments: number, contributions: number) => string;
    answers: string;
    until: string;
    from: string;
    contributions: (count: number) => string;
    sessions: string;
    proactive: string;
    checks: string;
    account: string;
    asks: readonly string[];
  };
}

const listIn = (language: string) => new Intl.ListFormat(language, { type: 'conjunction' });
const [lista, list] = [listIn('es-MX'), listIn('en')];

const es: ExplainerWords = {
  genre: 'Explicación en lenguaje ciudadano',
  demo: 'Demostración: municipio ficticio, nada de esto ocurrió.',
  scan: 'Cómo entrar',
  address: (page) => `Abre esta dirección, o lee el código con la cámara de tu teléfono: ${page}`,
  qr: (page) => `Código que lleva a ${page}`,
  made: (day) => `Como estaba el ${day}`,
  period: (from, to) => (from === to ? `El ${from}` : `Del ${from} al ${to}`),
  route: {
    title: (plan) => `Cómo se hace: ${plan}`,
    lead: 'Gobierno, organizaciones y ciudadanía escriben juntos los compromisos de este plan, parada por parada. En cada una puedes hacer algo distinto. Basta un teléfono; no necesitas una cuenta.',
    stops: 'Las paradas',
    caption: 'Cuándo es cada una, qué puedes hacer, cuánto pesa y qué queda',
    columns: { stop: 'Parada', when: 'Cuándo', what: 'Qué puedes hacer', left: 'Qué queda publicado' },
    standing: { past: 'Ya pasó', now: 'Abierta ahora', coming: 'Por venir' },
    does: {
      awareness: 'Ir a una plática, preguntar y llevarte materiales.',
      survey: 'Contestar unas preguntas.',
      consultation: 'Decir qué problema ves, y apoyar lo que dicen otras personas.',
      projects: 'Leer los proyectos, apoyar los que quieras y decir qué les falta o por qué no.',
      'focus-group': 'Se entra por invitación: se escucha a quienes suelen quedar fuera.',
      'open-session': 'Ir, o entrar en línea, proponer ideas y votar.',
      'working-table': 'Redactar compromisos con las dependencias y las organizaciones, y votar.',
      feedback: 'Leer cada compromiso y comentarlo párrafo por párrafo.',
      approval: 'Ver quién firma, quién no y por qué.',
      hackathon: 'Formar un equipo y entregar una solución.',
      'follow-up': 'Revisar los avances, preguntar a quien responde y decir si algo no es cierto.',
    },
    weighs: {
      inform: 'Te informan.',
      consult: 'Te escuchan y te contestan.',
      involve: 'Lo que dices se nota en el resultado.',
      collaborate: 'Se decide contigo.',
      empower: 'Deciden ustedes.',
    },
    said: 'Qué pasa con lo que dices',
    promises: [
      'Recibes un folio. Con él ves qué pasó con tu aporte, sin cuenta.',
      'Cada aporte admitido recibe una respuesta con su razón, quién la dio y cuándo. Sin ella, el plan no se aprueba.',
      'La respuesta dice si tu aporte se incorporó, en parte o no, si es de otra autoridad, si ya estaba, o cuándo se verá.',
      'Nada se quita en silencio: si algo se oculta, se dice por qué y puedes pedir que se revise.',
      'Cada frase del plan dice de qué aportes, ideas y votos viene.',
    ],
    who: 'Quién decide',
    decides: (body, sectors) =>
      sectors.length > 0 ? `${body}, con asientos de ${lista.format(sectors)}.` : `${body}.`,
    resolution: (number) => `Aprobó esta ruta con el acuerdo ${number}.`,
  },
  plan: {
    title: (plan) => `En pocas palabras: ${plan}`,
    lead: (commitments, contributions) =>
      [
        commitments === 1 ? 'Es un compromiso.' : `Son ${commitments} compromisos.`,
        'Cada uno dice quién responde, para cuándo y cómo se comprueba.',
        contributions > 0 && `Detrás hay ${contributions} aportes, y cada uno tiene su respuesta.`,
      ]
        .filter(Boolean)
        .join(' '),
    answers: 'Quién responde',
    until: 'Para cuándo',
    from: 'De dónde sale',
    contributions: (count) => (count === 1 ? 'De un aporte' : `De ${count} aportes`),
    sessions: 'De lo que se dijo y se votó en las sesiones',
    proactive: 'Lo propuso la institución',
    checks: 'Cómo se comprueba',
    account: 'Cómo pedir cuentas',
    asks: [
      'Mira en qué va cada hito y abre la evidencia: cualquiera puede.',
      'Pregunta a quien responde. Su respuesta, o que no la hay, queda a la vista.',
      'Si lo que se informa no es cierto, dilo: tu informe contrario se publica junto al suyo.',
    ],
  },
};

const en: ExplainerWords = {
  genre: 'Explained in plain words',
  demo: 'Demonstration: a fictitious municipality, none of this happened.',
  scan: 'How to get in',
  address: (page) => `Open this address, or read the code with your phone’s camera: ${page}`,
  qr: (page) => `Code that leads to ${page}`,
  made: (day) => `As of ${day}`,
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  route: {
    title: (plan) => `How it is made: ${plan}`,
    lead: 'Government, organisations and citizens write the commitments of this plan together, stop by stop. At each there is something else you can do. A phone is enough; you need no account.',
    stops: 'The stops',
    caption: 'When each is, what you can do, what it weighs and what remains',
    columns: { stop: 'Stop', when: 'When', what: 'What you can do', left: 'What is published' },
    standing: { past: 'Over', now: 'Open now', coming: 'To come' },
    does: {
      awareness: 'Go to a talk, ask, and take materials with you.',
      survey: 'Answer a few questions.',
      consultation: 'Say what problem you see, and support what others say.',
      projects: 'Read the projects, support those you want, and say what they lack or why not.',
      'focus-group': 'By invitation: those who are usually left out are heard.',
      'open-session': 'Go there, or join online, put forward ideas and vote.',
      'working-table': 'Draft commitments with institutions and organisations, and vote.',
      feedback: 'Read each commitment and comment on it paragraph by paragraph.',
      approval: 'See who signs, who does not, and why.',
      hackathon: 'Form a team and hand in a solution.',
      'follow-up': 'Check the progress, ask whoever is responsible, and say where something is not true.',
    },
    weighs: {
      inform: 'You are informed.',
      consult: 'You are heard and answered.',
      involve: 'What you say shows in the result.',
      collaborate: 'It is decided with you.',
      empower: 'You decide.',
    },
    said: 'What happens with what you say',
    promises: [
      'You get a folio. With it you see what became of your contribution, without an account.',
      'Each admitted contribution gets an answer with its reason, by whom and when. Without it the plan is not approved.',
      'The answer says whether it was taken up, partly or not, whether it is another authority’s, was there already, or when it will be looked at.',
      'Nothing goes in silence: where something is hidden it is said why, and you can ask for a review.',
      'Each sentence of the plan says which contributions, ideas and votes it comes from.',
    ],
    who: 'Who decides',
    decides: (body, sectors) =>
      sectors.length > 0 ? `${body}, with seats of ${list.format(sectors)}.` : `${body}.`,
    resolution: (number) => `It approved this route by resolution ${number}.`,
  },
  plan: {
    title: (plan) => `In a few words: ${plan}`,
    lead: (commitments, contributions) =>
      [
        commitments === 1 ? 'It is one commitment.' : `There are ${commitments} commitments.`,
        'Each says who answers for it, by when, and how it is verified.',
        contributions > 0 && `${contributions} contributions stand behind them, each with its answer.`,
      ]
        .filter(Boolean)
        .join(' '),
    answers: 'Who answers for it',
    until: 'By when',
    from: 'Where it comes from',
    contributions: (count) => (count === 1 ? 'From one contribution' : `From ${count} contributions`),
    sessions: 'From what was said and voted in the sessions',
    proactive: 'The institution proposed it',
    checks: 'How it is verified',
    account: 'How to hold them to it',
    asks: [
      'See how each milestone stands and open the evidence: anybody may.',
      'Ask whoever is responsible. Their answer, or its absence, is there for all to see.',
      'Where what is reported is not true, say so: your contrary report is published beside theirs.',
    ],
  },
};

export const explainerWords: Record<Locale, ExplainerWords> = { es, en };
