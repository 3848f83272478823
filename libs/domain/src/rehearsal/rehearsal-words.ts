/** What simulated people say, in the language of the session. Plainly made up: nobody should take it for somebody's word. */
const es = {
  names: [
    'Alma',
    'Bruno',
    'Carmen',
    'Darío',
    'Elisa',
    'Fermín',
    'Gloria',
    'Hugo',
    'Inés',
    'Jacinto',
    'Karla',
    'Lázaro',
    'Marta',
    'Néstor',
    'Olivia',
    'Pilar',
  ],
  ideas: [
    'Idea de ensayo: avisar un día antes',
    'Idea de ensayo: un solo número para preguntar',
    'Idea de ensayo: publicar las rutas',
    'Idea de ensayo: reunirnos cada mes',
    'Idea de ensayo: un cartel en el mercado',
    'Idea de ensayo: que alguien conteste el teléfono',
    'Idea de ensayo: medir antes y después',
    'Idea de ensayo: empezar por una colonia',
  ],
  questions: [
    'Pregunta de ensayo: ¿cuánto cuesta?',
    'Pregunta de ensayo: ¿quién responde?',
    'Pregunta de ensayo: ¿desde cuándo?',
    'Pregunta de ensayo: ¿cómo nos enteramos?',
  ],
  replies: ['con ganas (ensayo)', 'con prisa (ensayo)', 'con curiosidad (ensayo)', 'con sueño (ensayo)'],
  answers: ['Más tiempo para hablar (ensayo)', 'Empezar puntual (ensayo)', 'Así estuvo bien (ensayo)'],
  challenges: ['Reto de ensayo: avisos', 'Reto de ensayo: transporte', 'Reto de ensayo: basura'],
  teams: ['Equipo de ensayo uno', 'Equipo de ensayo dos', 'Equipo de ensayo tres', 'Equipo de ensayo cuatro'],
  mark: 'ensayo',
  submission: 'Entrega de ensayo',
  cards: [
    'Tarjeta de ensayo: avisar antes, decir quién responde y medir cada mes.',
    'Tarjeta de ensayo: empezar por una colonia y publicar cómo nos fue.',
    'Tarjeta de ensayo: no nos pusimos de acuerdo en el horario, sí en el aviso.',
  ],
};

const en: typeof es = {
  names: es.names,
  ideas: [
    'Rehearsed idea: tell people a day before',
    'Rehearsed idea: one number to ask at',
    'Rehearsed idea: publish the routes',
    'Rehearsed idea: meet every month',
    'Rehearsed idea: a poster at the market',
    'Rehearsed idea: somebody who answers the phone',
    'Rehearsed idea: measure before and after',
    'Rehearsed idea: begin with one neighbourhood',
  ],
  questions: [
    'Rehearsed question: what does it cost?',
    'Rehearsed question: who answers for it?',
    'Rehearsed question: since when?',
    'Rehearsed question: how do we get to know?',
  ],
  replies: ['eager (rehearsal)', 'in a hurry (rehearsal)', 'curious (rehearsal)', 'sleepy (rehearsal)'],
  answers: [
    'More time to talk (rehearsal)',
    'Begin on time (rehearsal)',
    'It was fine like this (rehearsal)',
  ],
  challenges: [
    'Rehearsed challenge: notices',
    'Rehearsed challenge: transport',
    'Rehearsed challenge: waste',
  ],
  teams: ['Rehearsed team one', 'Rehearsed team two', 'Rehearsed team three', 'Rehearsed team four'],
  mark: 'rehearsal',
  submission: 'Rehearsed submission',
  cards: [
    'Rehearsed card: tell people before, say who answers for it and measure every month.',
    'Rehearsed card: begin with one neighbourhood and publish how it went.',
    'Rehearsed card: we disagreed on the hours, and agreed on the notice.',
  ],
};

export const rehearsalWords = { es, en } as const;
export type RehearsalLanguage = keyof typeof rehearsalWords;
