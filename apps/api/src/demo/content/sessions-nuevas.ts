import type { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { DemoSession } from './session.ts';

/** Tools for the library in the mill, in one day: challenges, teams, a jury and the prize of the room. */
export const hackathonMolino: DemoSession = {
  key: 'hackathon-molino-2',
  code: 'HK7MNT',
  phase: 'mesas',
  title: 'Hackathon: el agua de mi calle',
  place: 'Biblioteca de La Fábrica',
  day: 3,
  at: '09:00',
  steps: [],
  template: {
    name: 'hackathon-day',
    questions: {
      challenges: '¿Qué herramienta haría falta para que nadie adivine cuándo llega el agua?',
      teams: '¿Con quién la haces?',
      breakout: '¿Qué hace cada quien y qué les falta para que alguien la use mañana?',
      submissions: '¿Qué hicieron, para quién y dónde está?',
      prize: '¿Cuál usarías tú mañana?',
    },
  },
};

/** Alone, in pairs, in fours, everybody: the tables lay themselves by how many came. */
export const unoDosCuatro: DemoSession = {
  key: 'uno-dos-cuatro',
  code: 'D4TCEA',
  phase: 'mesas',
  title: '1-2-4-Todas: el camino a la escuela',
  place: 'Patio de la primaria de San Isidro',
  day: 1,
  at: '17:30',
  steps: [],
  template: {
    name: 'one-two-four-all',
    questions: {
      ideas: '¿Qué crucero arreglamos primero, y con qué?',
      grouping: '¿Qué propuestas se repiten?',
      dots: '¿Con cuál empezamos este mes?',
    },
  },
};

/** A proposal that stands unless somebody has a reasoned objection. */
export const rondaConsentimiento: DemoSession = {
  key: 'ronda-consentimiento',
  code: 'CNR4QW',
  phase: 'mesas',
  title: 'Ronda de consentimiento: rutas nocturnas',
  place: 'En línea',
  day: 2,
  at: '19:00',
  steps: [],
  template: {
    name: 'consent-round',
    questions: {
      questions: '¿Qué no te queda claro de las rutas con luz y acompañamiento?',
    },
  },
};

const leaving = (last: string) => `30000000-0000-4000-8000-0000000000${last}` as SurveyQuestionId;

/** In a hall and at home at once: one queue, one tree, one survey. */
export const jornadaHibrida: DemoSession = {
  key: 'jornada-hibrida',
  code: 'HYA9DW',
  phase: 'jornadas',
  title: 'Jornada híbrida: basura que se vuelve a revolver',
  place: 'Casa de la Cultura y en línea',
  day: 1,
  at: '11:00',
  steps: [
    {
      key: 'llegada',
      title: 'Cómo llegamos',
      minutes: 5,
      kind: 'planned',
      content: () => ({
        kind: 'check-in',
        text: 'Unas personas están en la sala y otras en su casa: aquí todas hacen la misma fila.',
        ask: { question: '¿Cómo llegas hoy?', form: 'mood', shown: 'on-reveal', anonymous: true },
      }),
    },
    {
      key: 'preguntas',
      title: 'Preguntas a Servicios Públicos',
      minutes: 15,
      kind: 'planned',
      content: () => ({
        kind: 'questions',
        question: '¿Qué quieres saber de la recolección antes de opinar?',
        anonymous: false,
        perPerson: 3,
        order: 'votes',
      }),
    },
    {
      key: 'ideas',
      title: 'Ideas en silencio',
      minutes: 6,
      kind: 'ideas',
      question: '¿Por qué lo que separas en casa se revuelve en el camión?',
    },
    {
      key: 'arbol',
      title: 'Árbol del problema',
      minutes: 15,
      kind: 'planned',
      content: (item) => ({
        kind: 'tree',
        question: '¿Cuál es el problema, de qué viene y qué provoca?',
        by: 'everyone',
        board: item('ideas'),
      }),
    },
    {
      key: 'conversacion',
      title: 'Conversación',
      minutes: 15,
      kind: 'discussion',
      question: '¿Qué causa se puede atacar este año?',
      turnSeconds: 90,
    },
    {
      key: 'salida',
      title: 'Antes de irnos',
      minutes: 5,
      kind: 'planned',
      content: () => ({
        kind: 'survey',
        question: '¿Cómo te vas?',
        atLeast: 5,
        questions: [
          {
            id: leaving('01'),
            form: 'scale',
            text: 'Se escuchó igual a quien estaba en la sala y a quien estaba en su casa',
            low: 'Para nada',
            high: 'Por completo',
          },
          { id: leaving('02'), form: 'text', text: '¿Qué haríamos distinto en la próxima?' },
        ],
      }),
    },
  ],
};
