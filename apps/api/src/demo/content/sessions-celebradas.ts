import type { Choice } from '@ruta/contracts/ballot/ballot';
import type {
  ChallengeId,
  CriterionId,
  IdeaId,
  QuestionId,
  ReplyId,
  SurveyAnswerId,
  SurveyQuestionId,
  TeamId,
  TreeNodeId,
} from '@ruta/contracts/protocol/ids';
import type { DemoAct, DemoSession, ScriptStage } from './session.ts';

const leads = (command: DemoAct['command']): DemoAct => ({ by: 'lead', command });
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const leavingQuestions = (id: ScriptStage['id']) => [
  {
    id: id<SurveyQuestionId>('salida útil'),
    form: 'scale' as const,
    text: 'Valió la pena venir',
    low: 'Para nada',
    high: 'Por completo',
  },
  { id: id<SurveyQuestionId>('salida distinto'), form: 'text' as const, text: '¿Qué haríamos distinto?' },
];

/** Answers on leaving: a mark each, and the words of some. */
const leaving = (
  step: string,
  marks: readonly (readonly [number, number])[],
  words: readonly (readonly [number, string])[],
): DemoAct[] => [
  ...marks.map(([by, value]): DemoAct => ({
    by,
    command: ({ item, id }) => ({
      type: 'survey.answer',
      itemId: item(step),
      questionId: id<SurveyQuestionId>('salida útil'),
      answerId: id<SurveyAnswerId>(`marca ${by}`),
      value,
      text: null,
    }),
  })),
  ...words.map(([by, text]): DemoAct => ({
    by,
    command: ({ item, id }) => ({
      type: 'survey.answer',
      itemId: item(step),
      questionId: id<SurveyQuestionId>('salida distinto'),
      answerId: id<SurveyAnswerId>(`palabras ${by}`),
      value: null,
      text,
    }),
  })),
  leads(({ item }) => ({ type: 'survey.close', itemId: item(step) })),
];

const teams = ['Tarjetón', 'Al lomo', 'Mapa con voz'] as const;
const team = (name: (typeof teams)[number]) => (stage: Pick<ScriptStage, 'id'>) => stage.id<TeamId>(name);
const forms = (
  by: DemoAct['by'],
  name: (typeof teams)[number],
  challenge: string | null,
  about: string,
): DemoAct => ({
  by,
  command: (stage) => ({
    type: 'team.form',
    itemId: stage.item('equipos'),
    teamId: team(name)(stage),
    text: `${name}\n${about}`,
    challengeId: challenge === null ? null : stage.id<ChallengeId>(challenge),
  }),
});
const joins = (by: DemoAct['by'], name: (typeof teams)[number]): DemoAct => ({
  by,
  command: (stage) => ({ type: 'team.join', teamId: team(name)(stage) }),
});
const proposes = (by: DemoAct['by'], name: string, text: string): DemoAct => ({
  by,
  command: ({ item, id }) => ({
    type: 'challenge.propose',
    itemId: item('retos'),
    challengeId: id<ChallengeId>(name),
    text,
  }),
});
const follows = (by: DemoAct['by'], name: string): DemoAct => ({
  by,
  command: ({ id }) => ({ type: 'challenge.follow', challengeId: id<ChallengeId>(name), on: true }),
});
const atTable = (table: number, text: string): DemoAct => ({
  by: 'seated',
  table,
  command: ({ item, id }) => ({
    type: 'idea.add',
    board: item('trabajo-pendientes'),
    ideaId: id<IdeaId>(`pendiente ${text}`),
    text,
  }),
});
/** Whoever sits first at a table reports for it, and hands its card in. */
const handsIn = (table: number, text: string): DemoAct[] => [
  {
    by: 'seated',
    from: table,
    command: (stage) => ({
      type: 'breakout.report',
      tableId: stage.table(table),
      participantId: stage.seated(table),
    }),
  },
  {
    by: 'seated',
    from: table,
    command: (stage) => ({ type: 'breakout.hand', tableId: stage.table(table), text }),
  },
];
const submits = (
  by: DemoAct['by'],
  name: (typeof teams)[number],
  text: string,
  repository: string,
  licence: 'MIT' | 'GPL-3.0-or-later',
): DemoAct => ({
  by,
  command: (stage) => ({
    type: 'team.hand-in',
    itemId: stage.item('entregas'),
    teamId: team(name)(stage),
    text,
    repository,
    licence,
  }),
});
const pitch = (name: (typeof teams)[number]): DemoAct[] => [
  leads((stage) => ({
    type: 'pitch.start',
    itemId: stage.item('presentaciones'),
    teamId: team(name)(stage),
  })),
  leads(({ item }) => ({ type: 'pitch.questions', itemId: item('presentaciones') })),
  leads(({ item }) => ({ type: 'pitch.end', itemId: item('presentaciones') })),
];
const scores = (
  by: DemoAct['by'],
  name: (typeof teams)[number],
  ...points: [number, number, number]
): DemoAct => ({
  by,
  command: (stage) => ({
    type: 'score.give',
    itemId: stage.item('jurado'),
    teamId: team(name)(stage),
    points: ['uso', 'público', 'hechura'].map((criterion, at) => ({
      criterion: stage.id<CriterionId>(`criterio ${criterion}`),
      points: points[at] ?? 0,
    })),
  }),
});

/** The day that left the first plan its tools for the library: challenges, teams, a jury and the prize of the room. */
export const hackathonPrimero: DemoSession = {
  key: 'hackathon-molino-1',
  code: 'HK3MNC',
  phase: 'mesas-1',
  title: 'Hackathon del molino: herramientas para la biblioteca',
  place: 'Nave de hilados, molino de La Fábrica',
  day: -661,
  at: '09:00',
  attendance: {
    room: 13,
    online: 2,
    assisted: 1,
    sectors: { Vecindad: 8, 'Sociedad civil': 3, Academia: 3, 'Órgano garante': 2 },
    named: ['elena', 'rosa', 'nadia', 'fausto', 'beatriz', 'gael', 'teresa', 'ramiro'],
  },
  steps: [
    {
      key: 'reglas',
      title: 'Las reglas del día',
      minutes: 10,
      used: 9,
      kind: 'slide',
      text: '# Un día, una herramienta\n\n- Lo que se haga hoy queda con licencia libre.\n- Cuenta que alguien la pueda usar el lunes, no que se vea bonita.\n- El jurado califica con la misma hoja a todos los equipos.',
    },
    {
      key: 'retos',
      title: 'Retos',
      minutes: 25,
      used: 27,
      kind: 'held',
      content: () => ({
        kind: 'challenges',
        question: '¿Qué le falta a la biblioteca para que la use quien no la conoce?',
        proposedBy: 'everyone',
      }),
      acts: [
        proposes(
          'rosa',
          'saber',
          'Saber qué libro hay sin ir hasta el molino\nEl camión pasa cada 35 minutos.',
        ),
        proposes(
          12,
          'prestar',
          'Prestar sin credencial\nA la mitad de la colonia se la pidieron y no volvió.',
        ),
        proposes('gael', 'oír', 'Encontrar un libro cuando no se ve bien'),
        follows('rosa', 'saber'),
        follows('nadia', 'saber'),
        follows(11, 'saber'),
        follows('fausto', 'prestar'),
        follows(12, 'prestar'),
        follows(16, 'oír'),
        follows('gael', 'oír'),
        follows(17, 'oír'),
      ],
    },
    {
      key: 'equipos',
      title: 'Equipos',
      minutes: 20,
      used: 18,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'teams',
        question: '¿Con quién lo haces?',
        least: 3,
        most: 5,
        challenges: item('retos'),
      }),
      acts: [
        forms('rosa', 'Tarjetón', 'saber', 'Un aviso por mensaje cuando vuelve el libro que esperas.'),
        forms(12, 'Al lomo', 'prestar', 'Préstamo con la palabra de dos vecinas.'),
        forms('gael', 'Mapa con voz', 'oír', 'El estante te dice dónde estás.'),
        joins('nadia', 'Tarjetón'),
        joins(10, 'Tarjetón'),
        joins(11, 'Tarjetón'),
        joins('fausto', 'Al lomo'),
        joins(13, 'Al lomo'),
        joins(16, 'Mapa con voz'),
        {
          by: 14,
          command: ({ item }) => ({
            type: 'seeker.look',
            itemId: item('equipos'),
            text: 'Sé coser y sé de cuentas',
          }),
        },
        {
          by: 17,
          command: ({ item }) => ({
            type: 'seeker.look',
            itemId: item('equipos'),
            text: 'Uso lector de pantalla',
          }),
        },
        leads(({ item }) => ({ type: 'team.place', itemId: item('equipos') })),
      ],
    },
    {
      key: 'trabajo',
      title: 'A trabajar',
      minutes: 150,
      used: 156,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'breakout',
        question: '¿Qué les falta para que alguien lo use el lunes?',
        tables: ['Equipo 1', 'Equipo 2'],
        size: 5,
        seating: 'teams',
        like: null,
        steps: [
          {
            id: item('trabajo-pendientes'),
            title: 'Pendientes',
            content: {
              kind: 'ideas',
              question: '¿Qué les falta para que alguien lo use el lunes?',
              perPerson: null,
              anonymous: true,
            },
          },
        ],
      }),
      acts: [
        leads(() => ({ type: 'breakout.open' })),
        atTable(1, 'Falta quién apunte los libros que ya están en las cajas'),
        atTable(1, 'Probar con un teléfono sin datos'),
        atTable(2, 'Que la hoja de préstamo quepa en media carta'),
        atTable(3, 'Grabar las voces con alguien que conozca los estantes'),
        atTable(3, 'Pilas: de dónde y quién las cambia'),
        leads(() => ({ type: 'breakout.tell', text: 'Falta media hora. La comida está en el patio.' })),
        ...handsIn(1, 'Ya manda el aviso. Falta capturar 340 libros: pedimos dos tardes de voluntariado.'),
        ...handsIn(2, 'Préstamo con dos firmas, en papel y en hoja de cálculo.'),
        ...handsIn(3, 'Dos estantes hablan. Los otros seis son del mismo modo.'),
        leads(() => ({ type: 'breakout.close', tableId: null })),
        leads((stage) => ({ type: 'breakout.present', tableId: stage.table(1) })),
        leads((stage) => ({ type: 'breakout.present', tableId: stage.table(2) })),
        leads((stage) => ({ type: 'breakout.present', tableId: stage.table(3) })),
      ],
    },
    {
      key: 'entregas',
      title: 'Entregas',
      minutes: 15,
      used: 15,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'submissions',
        question: '¿Qué hicieron, para quién y dónde está?',
        teams: item('equipos'),
      }),
      acts: [
        submits(
          'rosa',
          'Tarjetón',
          'Aviso por mensaje cuando vuelve un libro\nFunciona con mensajes de texto, sin datos.',
          'https://codigo.example/molino/tarjeton',
          'GPL-3.0-or-later',
        ),
        submits(
          12,
          'Al lomo',
          'Préstamo con la palabra de dos vecinas\nUna hoja y una regla de préstamo para votar en asamblea.',
          'https://codigo.example/molino/al-lomo',
          'MIT',
        ),
        submits(
          'gael',
          'Mapa con voz',
          'El estante te dice dónde estás\nGrabaciones que suenan al acercar la mano.',
          'https://codigo.example/molino/mapa-con-voz',
          'MIT',
        ),
      ],
    },
    {
      key: 'presentaciones',
      title: 'Presentaciones',
      minutes: 20,
      used: 22,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'pitches',
        question: 'Muéstrenlo funcionando',
        teams: item('equipos'),
        pitchSeconds: 180,
        questionSeconds: 120,
      }),
      acts: [
        leads((stage) => ({
          type: 'pitch.order',
          itemId: stage.item('presentaciones'),
          order: [team('Mapa con voz')(stage), team('Tarjetón')(stage), team('Al lomo')(stage)],
        })),
        ...pitch('Mapa con voz'),
        ...pitch('Tarjetón'),
        ...pitch('Al lomo'),
      ],
    },
    {
      key: 'jurado',
      title: 'Jurado',
      minutes: 15,
      used: 14,
      kind: 'held',
      content: ({ item, id }) => ({
        kind: 'judging',
        question: '¿Qué tan lejos llegó cada equipo?',
        teams: item('equipos'),
        criteria: [
          { id: id<CriterionId>('criterio uso'), name: 'Se puede usar el lunes', weight: 3, most: 5 },
          { id: id<CriterionId>('criterio público'), name: 'Sirve a quien menos puede', weight: 2, most: 5 },
          { id: id<CriterionId>('criterio hechura'), name: 'Bien hecho', weight: 1, most: 5 },
        ],
      }),
      acts: [
        ...(['beatriz', 'teresa', 'ramiro'] as const).map((who) =>
          leads((stage) => ({
            type: 'jury.set',
            itemId: stage.item('jurado'),
            participantId: stage.who(who),
            on: true,
          })),
        ),
        scores('beatriz', 'Tarjetón', 5, 4, 4),
        scores('beatriz', 'Al lomo', 4, 4, 3),
        scores('beatriz', 'Mapa con voz', 3, 5, 4),
        scores('teresa', 'Tarjetón', 5, 4, 4),
        scores('teresa', 'Al lomo', 4, 4, 3),
        scores('ramiro', 'Tarjetón', 4, 3, 4),
        scores('ramiro', 'Mapa con voz', 2, 5, 3),
        leads(({ item }) => ({ type: 'judging.release', itemId: item('jurado') })),
      ],
    },
    {
      key: 'premio',
      title: 'Premio de la sala',
      minutes: 5,
      used: 6,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'prize',
        question: '¿Cuál usarías tú el lunes?',
        teams: item('equipos'),
        disclosure: 'unpublished',
        visibility: 'after-close',
        electorate: 'participants',
      }),
      papers: ({ options }) =>
        [4, 3, 6].flatMap((votes, at) =>
          Array.from({ length: votes }, (): Choice => ({
            method: 'single',
            option: options[at]?.id ?? ('' as never),
          })),
        ),
    },
    {
      key: 'salida',
      title: 'Antes de irnos',
      minutes: 5,
      used: 5,
      kind: 'held',
      content: ({ id }) => ({
        kind: 'survey',
        question: '¿Cómo te vas?',
        atLeast: 5,
        questions: leavingQuestions(id),
      }),
      acts: leaving(
        'salida',
        numbers(4, 15).map((by) => [by, by % 4 === 0 ? 4 : 5] as const),
        [
          [4, 'Empezar por conocer el molino: media mañana se fue en eso.'],
          [6, 'Más cables.'],
          [9, 'Que haya quien cuide a los niños.'],
          [10, 'Dos días en vez de uno.'],
          [13, 'Nada, así está bien.'],
        ],
      ),
    },
  ],
  report: [
    'Dieciséis personas, tres equipos y tres herramientas con licencia libre. El jurado puso primero a Tarjetón: avisa por mensaje de texto cuando vuelve un libro.',
    'El premio de la sala fue para Mapa con voz. El jurado y la sala no coincidieron, y así queda dicho.',
    'Lo que falta para usarlas: capturar 340 libros y grabar seis estantes. El compromiso del molino recoge las dos cosas.',
  ],
};

const fours = [
  'Un horario para el camión de basura',
  'Cajas de colores con tapa',
  'Que el camión tenga dos cajas',
  'Comprar la composta del mercado',
  'Avisar cuando no pasa',
  'Una persona por cuadra que explique',
];

/** Alone, in pairs, in fours, everybody: what to do with waste that is mixed again in the lorry. */
export const unoDosCuatroCelebrado: DemoSession = {
  key: 'uno-dos-cuatro-1',
  code: 'D4TCFX',
  phase: 'mesas',
  title: '1-2-4-Todas: la basura que separamos',
  place: 'Patio del mercado',
  day: -20,
  at: '18:00',
  attendance: {
    room: 22,
    online: 0,
    assisted: 2,
    sectors: { Vecindad: 17, 'Empresas y comercio': 4, 'Sociedad civil': 2, Gobierno: 1 },
    named: ['marcos', 'rosa', 'delia', 'ismael'],
  },
  steps: [
    {
      key: 'sola',
      title: 'A solas',
      minutes: 2,
      used: 2,
      kind: 'slide',
      text: '# A solas, un minuto\n\n¿Qué haría falta para que lo que separas no se vuelva a revolver?',
    },
    {
      key: 'parejas',
      title: 'En parejas',
      minutes: 4,
      used: 5,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'breakout',
        question: 'Cuéntense lo que pensaron',
        tables: ['Pareja 1', 'Pareja 2'],
        size: 2,
        seating: 'random',
        like: null,
        steps: [
          {
            id: item('parejas-charla'),
            title: 'Platicar',
            content: { kind: 'discussion', question: 'Cuéntense lo que pensaron', turnSeconds: null },
          },
        ],
      }),
      acts: [
        leads(() => ({ type: 'breakout.open' })),
        leads(() => ({ type: 'breakout.close', tableId: null })),
      ],
    },
    {
      key: 'cuartetos',
      title: 'En cuartetos',
      minutes: 8,
      used: 9,
      kind: 'held',
      content: ({ item }) => ({
        kind: 'breakout',
        question: '¿En qué coinciden?',
        tables: ['Cuarteto 1', 'Cuarteto 2'],
        size: 4,
        seating: 'join',
        like: null,
        steps: [
          {
            id: item('cuartetos-ideas'),
            title: 'En qué coinciden',
            content: { kind: 'ideas', question: '¿En qué coinciden?', perPerson: null, anonymous: true },
          },
        ],
      }),
      acts: [
        leads(() => ({ type: 'breakout.open' })),
        ...fours.map((text, at): DemoAct => ({
          by: 'seated',
          table: at + 1,
          command: ({ item, id }) => ({
            type: 'idea.add',
            board: item('cuartetos-ideas'),
            ideaId: id<IdeaId>(`cuarteto ${at}`),
            text,
          }),
        })),
        ...fours.flatMap((text, at) => handsIn(at + 1, `${text}.`)),
        leads(() => ({ type: 'breakout.close', tableId: null })),
        ...fours.map((_, at) =>
          leads((stage) => ({ type: 'breakout.present', tableId: stage.table(at + 1) })),
        ),
      ],
    },
    {
      key: 'compartir',
      title: 'Para todas',
      minutes: 3,
      used: 3,
      kind: 'ideas',
      question: '¿Qué lleva tu cuarteto a todas?',
      ideas: [
        'Un horario fijo, pegado en cada esquina',
        'Que avisen por la bocina cuando no pasa',
        'Dos cajas en el camión o dos vueltas',
        'La composta del mercado la compra el vivero',
        'Botes con tapa y color',
        'Una persona por cuadra que sepa y explique',
      ],
    },
    {
      key: 'agrupar',
      title: 'Juntar',
      minutes: 5,
      used: 4,
      kind: 'grouping',
      question: '¿Qué propuestas se repiten?',
      board: 'compartir',
      groups: [
        { title: 'Que se sepa cuándo pasa', ideas: [0, 1], dots: 19 },
        { title: 'Que no se junte en el camión', ideas: [2, 3], dots: 21 },
        { title: 'Que sea fácil separar en casa', ideas: [4, 5], dots: 8 },
      ],
    },
    {
      key: 'puntos',
      title: 'Escoger',
      minutes: 3,
      used: 3,
      kind: 'dots',
      question: '¿Por cuál empezamos?',
      board: 'compartir',
      dots: 2,
    },
  ],
  report: [
    'Veinticuatro personas pasaron de doce parejas a seis cuartetos y de ahí a tres propuestas.',
    'La primera: que el camión no vuelva a juntar lo que cada casa separó. Se lleva a la mesa de residuos con los 21 puntos que recibió.',
  ],
};

const stance = (kind: 'consent' | 'concern' | 'aside' | 'objection', count: number): Choice[] =>
  Array.from({ length: count }, () => ({ method: 'consent', stance: kind, seal: null }));
const consentOn = (question: string, proposal: string): DemoSession['steps'][number] & { kind: 'held' } => ({
  key: '',
  title: '',
  minutes: 5,
  used: 5,
  kind: 'held',
  content: ({ id }) => ({
    kind: 'ballot',
    commitmentId: null,
    spec: {
      question,
      method: { method: 'consent' },
      options: [{ id: id(`opción ${question}`), label: proposal, stance: null, idea: null, group: null }],
      disclosure: 'unpublished',
      visibility: 'after-close',
      electorate: 'participants',
      blank: false,
      paperCheck: 'two',
    },
  }),
});
const asks = (by: DemoAct['by'], name: string, text: string): DemoAct => ({
  by,
  command: ({ item, id }) => ({
    type: 'question.ask',
    itemId: item('preguntas'),
    questionId: id<QuestionId>(name),
    text,
  }),
});
const shares = (by: DemoAct['by'], name: string): DemoAct => ({
  by,
  command: ({ id }) => ({ type: 'question.vote', questionId: id<QuestionId>(name), up: true }),
});
const answers = (name: string, text: string | null): DemoAct =>
  leads(({ id }) => ({ type: 'question.answer', questionId: id<QuestionId>(name), text }));

/** A rule for the water table that stands because nobody has a reasoned objection left. */
export const consentimientoCelebrado: DemoSession = {
  key: 'ronda-consentimiento-1',
  code: 'CNR4TH',
  phase: 'mesas',
  title: 'Ronda de consentimiento: cómo se avisa un corte',
  place: 'En línea',
  day: -6,
  at: '19:00',
  attendance: {
    room: 0,
    online: 14,
    assisted: 1,
    sectors: { Vecindad: 9, Gobierno: 3, 'Sociedad civil': 2, 'Órgano garante': 1 },
    named: ['elena', 'rosa', 'julian', 'patricia', 'nadia', 'teresa'],
  },
  steps: [
    {
      key: 'propuesta',
      title: 'La propuesta',
      minutes: 4,
      used: 4,
      kind: 'slide',
      text: '# La propuesta\n\nQuien firma la orden de corte avisa por mensaje a las manzanas que se quedan sin agua, con 48 horas.',
    },
    {
      key: 'preguntas',
      title: 'Aclarar',
      minutes: 8,
      used: 9,
      kind: 'held',
      content: () => ({
        kind: 'questions',
        question: '¿Qué no te queda claro?',
        anonymous: false,
        perPerson: null,
        order: 'votes',
      }),
      acts: [
        asks('rosa', 'urgencia', '¿Y si la fuga es de madrugada?'),
        asks(9, 'sin teléfono', '¿Cómo se entera quien no tiene teléfono?'),
        asks('nadia', 'registro', '¿Queda escrito a quién se avisó?'),
        shares(8, 'urgencia'),
        shares(9, 'urgencia'),
        shares(10, 'urgencia'),
        shares('rosa', 'sin teléfono'),
        shares(12, 'sin teléfono'),
        answers('urgencia', 'En una urgencia se avisa al cerrar la válvula, no 48 horas antes.'),
        answers('sin teléfono', null),
        answers('registro', 'Sí: la orden guarda la lista de manzanas y la hora.'),
      ],
    },
    {
      key: 'reaccionar',
      title: 'Una vuelta',
      minutes: 8,
      used: 8,
      kind: 'discussion',
      question: '¿Cómo la ves?',
      turnSeconds: 60,
      turns: [
        { by: 'julian', stance: 'pro', seconds: 48 },
        { by: 'rosa', stance: 'pro', seconds: 40 },
        { by: 11, stance: 'contra', seconds: 55 },
        { by: 'teresa', stance: null, seconds: 30 },
      ],
    },
    {
      ...consentOn('¿Puedes vivir con esta propuesta?', 'Avisa quien firma la orden, con 48 horas'),
      key: 'consentir',
      title: '¿Consentimos?',
      papers: () => [...stance('consent', 10), ...stance('concern', 2), ...stance('objection', 1)],
    },
    {
      key: 'integrar',
      title: 'Integrar la objeción',
      minutes: 8,
      used: 9,
      kind: 'discussion',
      question: '¿Qué le cambiamos para que la objeción deje de serlo?',
      turnSeconds: 90,
      turns: [
        { by: 11, stance: 'contra', seconds: 70 },
        { by: 'patricia', stance: 'pro', seconds: 62 },
        { by: 'nadia', stance: 'pro', seconds: 35 },
      ],
    },
    {
      ...consentOn(
        '¿Puedes vivir con la propuesta cambiada?',
        'Avisa quien firma la orden, con 48 horas; donde no hay teléfonos, el perifoneo pasa la tarde anterior',
      ),
      key: 'consentir-otra-vez',
      title: '¿Y ahora?',
      papers: () => [...stance('consent', 12), ...stance('concern', 1), ...stance('aside', 1)],
    },
  ],
  report: [
    'La primera versión tuvo una objeción: en tres calles de la parte alta casi nadie tiene teléfono.',
    'Con el perifoneo de la tarde anterior nadie objetó: doce consintieron, una persona dejó dicha su preocupación y una se hizo a un lado.',
  ],
};

const node = (
  name: string,
  side: 'cause' | 'effect',
  text: string,
  parent: string | null = null,
  by: DemoAct['by'] = 'lead',
): DemoAct => ({
  by,
  command: ({ item, id }) => ({
    type: 'tree.add',
    itemId: item('arbol'),
    nodeId: id<TreeNodeId>(name),
    side,
    parent: parent === null ? null : id<TreeNodeId>(parent),
    text,
  }),
});
const arrives = (by: number, mood: number): DemoAct => ({
  by,
  command: ({ item, id }) => ({
    type: 'reply.give',
    itemId: item('llegada'),
    replyId: id<ReplyId>(`llegada ${by}`),
    text: null,
    mood,
  }),
});

/** In a hall and at home at once: one queue, one tree, one survey. */
export const hibridaCelebrada: DemoSession = {
  key: 'jornada-hibrida-1',
  code: 'HYA9TC',
  phase: 'jornadas',
  title: 'Jornada híbrida: volver a casa de noche',
  place: 'Casa de la Cultura y en línea',
  day: -69,
  at: '18:00',
  attendance: {
    room: 15,
    online: 9,
    assisted: 3,
    sectors: { Vecindad: 20, 'Sociedad civil': 3, Gobierno: 2, Academia: 2 },
    named: ['marcos', 'elena', 'rosa', 'lucero', 'fausto', 'gael'],
  },
  steps: [
    {
      key: 'llegada',
      title: 'Cómo llegamos',
      minutes: 5,
      used: 6,
      kind: 'held',
      content: () => ({
        kind: 'check-in',
        text: 'Unas personas están en la sala y otras en su casa: aquí todas hacen la misma fila.',
        ask: { question: '¿Cómo llegas hoy?', form: 'mood', shown: 'on-reveal', anonymous: true },
      }),
      acts: [
        ...numbers(3, 26).map((by) => arrives(by, by % 5 === 0 ? 2 : by % 3 === 0 ? 5 : 4)),
        leads(({ item }) => ({ type: 'reply.reveal', itemId: item('llegada') })),
      ],
    },
    {
      key: 'preguntas',
      title: 'Preguntas',
      minutes: 12,
      used: 13,
      kind: 'held',
      content: () => ({
        kind: 'questions',
        question: '¿Qué quieres saber antes de opinar?',
        anonymous: true,
        perPerson: 3,
        order: 'votes',
      }),
      acts: [
        asks('rosa', 'lámparas', '¿Cuántas lámparas están fundidas y desde cuándo?'),
        asks(22, 'quién contesta', '¿Quién contesta el teléfono de emergencia después de las once?'),
        asks(29, 'camión', '¿A qué hora pasa el último camión los sábados?'),
        ...[5, 8, 9, 12, 23, 24].map((by) => shares(by, 'quién contesta')),
        ...[7, 10, 22].map((by) => shares(by, 'lámparas')),
        leads(({ item, id }) => ({
          type: 'question.pin',
          itemId: item('preguntas'),
          questionId: id<QuestionId>('quién contesta'),
        })),
        answers('quién contesta', null),
        answers('lámparas', '214 de 1,900, según el recorrido de la semana pasada.'),
      ],
    },
    {
      key: 'arbol',
      title: 'Árbol del problema',
      minutes: 15,
      used: 16,
      kind: 'held',
      content: () => ({
        kind: 'tree',
        question: '¿Cuál es el problema, de qué viene y qué provoca?',
        by: 'everyone',
        board: null,
      }),
      acts: [
        leads(({ item, id }) => ({
          type: 'tree.state',
          itemId: item('arbol'),
          nodeId: id<TreeNodeId>('problema'),
          text: 'De noche no se puede volver a casa a pie sin miedo',
        })),
        node('oscuro', 'cause', 'Hay tramos enteros sin luz', null, 'rosa'),
        node('reporte', 'cause', 'Nadie da seguimiento a los reportes', 'oscuro', 'fausto'),
        node('camión', 'cause', 'El último camión pasa antes de que cierren los turnos', null, 23),
        node('solas', 'cause', 'No hay a quién llamar en el camino', null, 'lucero'),
        node('dejan', 'effect', 'Se deja el turno de la tarde', null, 24),
        node('gasto', 'effect', 'Se paga taxi con lo de la comida', 'dejan', 8),
        node('encierro', 'effect', 'Las jóvenes no salen', null, 'gael'),
      ],
    },
    {
      key: 'conversacion',
      title: 'Conversación',
      minutes: 12,
      used: 12,
      kind: 'discussion',
      question: '¿Qué causa se puede atacar este año?',
      turnSeconds: 90,
      turns: [
        { by: 'rosa', stance: 'pro', seconds: 70 },
        { by: 23, stance: null, seconds: 44 },
        { by: 29, stance: 'pro', seconds: 61 },
        { by: 'lucero', stance: 'pro', seconds: 80 },
        { by: 12, stance: 'contra', seconds: 38 },
      ],
    },
    {
      key: 'salida',
      title: 'Antes de irnos',
      minutes: 5,
      used: 5,
      kind: 'held',
      content: ({ id }) => ({
        kind: 'survey',
        question: '¿Cómo te vas?',
        atLeast: 5,
        questions: leavingQuestions(id),
      }),
      acts: leaving(
        'salida',
        numbers(3, 22).map((by) => [by, by % 6 === 0 ? 3 : by % 2 === 0 ? 4 : 5] as const),
        [
          [3, 'Empezar a tiempo.'],
          [7, 'Que la cámara enseñe a quien habla en la sala.'],
          [11, 'Traer el dato de los camiones.'],
          [19, 'Desde mi casa se oyó bien.'],
          [21, 'Repetirla en Puerta del Monte.'],
        ],
      ),
    },
  ],
  report: [
    'Quince personas en la sala, nueve en su casa y tres sin teléfono, en una sola fila.',
    'El árbol dejó tres causas: tramos sin luz, un camión que se va antes, y nadie a quién llamar. Las tres van a la mesa de seguridad.',
  ],
};
