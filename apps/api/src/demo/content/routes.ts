import type { OutreachMedium } from '@ruta/contracts/route/outreach';
import type { PhasePlanInput, PhaseState } from '@ruta/contracts/route/phase';
import type { PlanState } from '@ruta/contracts/route/plan';
import type { TemplateId } from '@ruta/contracts/route/route';
import type { DemoDay } from './calendar.ts';

export interface DemoPhase {
  readonly key: string;
  readonly plan: Omit<PhasePlanInput, 'opensOn' | 'closesOn'>;
  readonly opens: DemoDay;
  readonly closes: DemoDay;
  /** How far it has come today, and how many days ago it reached each step after being announced. */
  readonly state: PhaseState;
  readonly reached: Partial<Record<'open' | 'closed' | 'synthesised' | 'answered', number>>;
  readonly awareness?: readonly {
    readonly daysAgo: number;
    readonly place: string;
    readonly audience: string;
    readonly attendance: number;
    readonly materials: string;
  }[];
}

export interface DemoOutreach {
  readonly medium: OutreachMedium;
  readonly title: string;
  readonly audience: string;
  readonly responsible: string;
  readonly from: number;
  readonly until: number | null;
  readonly done: boolean;
  readonly reach: number | null;
}

export interface DemoRoute {
  readonly plan: {
    readonly number: number;
    readonly title: string;
    readonly state: PlanState;
    readonly starts: DemoDay;
    readonly ends: DemoDay;
  };
  readonly template: TemplateId | null;
  readonly resolution: string;
  readonly announcedDaysAgo: number;
  readonly phases: readonly DemoPhase[];
  readonly outreach: readonly DemoOutreach[];
}

const everywhere = 'Diez barrios y cuatro comunidades';

/** Today stands on the third of six stops. */
export const secondRoute: DemoRoute = {
  plan: {
    number: 2,
    title: 'Segundo plan de acción local',
    state: 'formulating',
    starts: { monthStart: 4 },
    ends: { monthEnd: 15 },
  },
  template: 'mexico-third-plan',
  resolution: 'segunda-ruta',
  announcedDaysAgo: 135,
  phases: [
    {
      key: 'consulta',
      opens: -109,
      closes: -84,
      state: 'synthesised',
      reached: { open: 109, closed: 83, synthesised: 60 },
      plan: {
        kind: 'consultation',
        title: 'Consulta pública',
        question: '¿Qué está mal donde vives y qué tendría que cambiar?',
        purpose: 'Escuchar qué problemas importan, con las palabras de quien los vive.',
        output: 'Todos los aportes, agrupados en temas y problemas, cada uno con su respuesta.',
        channels: ['in-person', 'remote', 'online'],
        territory: everywhere,
        targetGroups: ['Personas mayores', 'Comunidades sin señal', 'Niñas, niños y jóvenes'],
        binding: 'reasoned',
        influence: 'consult',
        plannedCount: null,
      },
    },
    {
      key: 'jornadas',
      opens: -70,
      closes: -69,
      state: 'synthesised',
      reached: { open: 70, closed: 68, synthesised: 56 },
      plan: {
        kind: 'open-session',
        title: 'Jornadas abiertas',
        question: '¿Cuál es el problema de fondo y por qué pasa?',
        purpose: 'Escoger, por tema, un problema y sus causas.',
        output: 'Cuatro relatorías con el problema, sus causas y los puntos que recibió cada una.',
        channels: ['in-person', 'online'],
        territory: 'Centro, La Fábrica y el mercado',
        targetGroups: ['Quienes aportaron en la consulta', 'Locatarias y locatarios'],
        binding: 'reasoned',
        influence: 'involve',
        plannedCount: 4,
      },
    },
    {
      key: 'mesas',
      opens: -40,
      closes: 13,
      state: 'open',
      reached: { open: 40 },
      plan: {
        kind: 'working-table',
        title: 'Mesas de trabajo',
        question: '¿A qué nos comprometemos, quién responde y cómo se comprueba?',
        purpose: 'Escribir los compromisos entre funcionarias y funcionarios, organizaciones y vecindad.',
        output: 'Compromisos en borrador, votos, disensos y minutas.',
        channels: ['in-person', 'online'],
        territory: everywhere,
        targetGroups: ['Vecindad', 'Organizaciones', 'Dependencias responsables'],
        binding: 'reasoned',
        influence: 'collaborate',
        plannedCount: 7,
      },
    },
    {
      key: 'retroalimentacion',
      opens: 59,
      closes: 80,
      state: 'announced',
      reached: {},
      plan: {
        kind: 'feedback',
        title: 'Retroalimentación',
        question: '¿Qué le falta o le sobra a cada compromiso?',
        purpose: 'Comentar los compromisos párrafo por párrafo antes de la firma.',
        output: 'Comentarios con respuesta y la diferencia entre versiones.',
        channels: ['in-person', 'online'],
        territory: everywhere,
        binding: 'reasoned',
        influence: 'consult',
        plannedCount: null,
      },
    },
    {
      key: 'firma',
      opens: 94,
      closes: 94,
      state: 'announced',
      reached: {},
      plan: {
        kind: 'approval',
        title: 'Firma del STL',
        question: '¿Firmamos este texto?',
        purpose: 'Cada silla firma la misma versión, con su huella, o dice por qué no.',
        output: 'El plan firmado por sector y publicado.',
        channels: ['in-person'],
        territory: 'Todo el municipio',
        binding: 'binding',
        influence: 'collaborate',
        plannedCount: null,
      },
    },
    {
      key: 'seguimiento',
      opens: { monthStart: 4 },
      closes: { monthEnd: 15 },
      state: 'announced',
      reached: {},
      plan: {
        kind: 'follow-up',
        title: 'Seguimiento',
        question: '¿Se está cumpliendo?',
        purpose: 'Ver cada hito con su evidencia durante un año.',
        output: 'Hitos, evidencias y evaluaciones, la interna y la independiente.',
        channels: ['online'],
        territory: 'Todo el municipio',
        binding: 'reasoned',
        influence: 'inform',
        plannedCount: null,
      },
    },
  ],
  outreach: [
    {
      medium: 'radio',
      title: 'Cápsulas de cuatro minutos en Radio Encino',
      audience: 'Barrios y comunidades',
      responsible: 'Coordinación del STL',
      from: -128,
      until: -84,
      done: true,
      reach: 11_000,
    },
    {
      medium: 'street',
      title: 'Perifoneo con el camión del gas',
      audience: 'Personas mayores y comunidades',
      responsible: 'Delegaciones',
      from: -112,
      until: -90,
      done: true,
      reach: 6_500,
    },
    {
      medium: 'university',
      title: 'Mesa de papel en la explanada de la Universidad',
      audience: 'Estudiantes',
      responsible: 'Universidad del Valle',
      from: -108,
      until: -100,
      done: true,
      reach: 740,
    },
    {
      medium: 'forum',
      title: 'Recorrido por el mercado, pasillo por pasillo',
      audience: 'Locatarias y locatarios',
      responsible: 'Cámara de Comercio',
      from: -103,
      until: -103,
      done: true,
      reach: 190,
    },
    {
      medium: 'press',
      title: 'Qué se dijo y qué sigue, una plana',
      audience: 'Público en general',
      responsible: 'Observatorio Encino',
      from: -80,
      until: -80,
      done: true,
      reach: 3_000,
    },
    {
      medium: 'social-network',
      title: 'Un aporte al día, con su respuesta',
      audience: 'Jóvenes',
      responsible: 'Coordinación del STL',
      from: -38,
      until: 13,
      done: false,
      reach: 2_300,
    },
    {
      medium: 'radio',
      title: 'Invitación a comentar los borradores',
      audience: 'Barrios y comunidades',
      responsible: 'Coordinación del STL',
      from: 50,
      until: 80,
      done: false,
      reach: null,
    },
  ],
};

/** The first plan's way, from the survey to the last evaluation. */
export const firstRoute: DemoRoute = {
  plan: {
    number: 1,
    title: 'Primer plan de acción local',
    state: 'concluded',
    starts: -630,
    ends: -266,
  },
  template: 'oaxaca',
  resolution: 'primera-ruta',
  announcedDaysAgo: 714,
  phases: [
    {
      key: 'sensibilizacion-1',
      opens: -699,
      closes: -693,
      state: 'answered',
      reached: { open: 699, closed: 692, synthesised: 692, answered: 691 },
      plan: {
        kind: 'awareness',
        title: 'Sensibilización',
        question: '¿Qué es un plan de gobierno abierto?',
        purpose: 'Explicar para qué sirve y cómo se participa.',
        output: 'Fechas, lugares, asistentes y materiales.',
        channels: ['in-person'],
        territory: everywhere,
        binding: 'advisory',
        influence: 'inform',
        plannedCount: 6,
      },
      awareness: [
        {
          daysAgo: 699,
          place: 'Kiosco del Centro',
          audience: 'Público en general',
          attendance: 85,
          materials: 'Tríptico “¿Y eso a mí qué?”',
        },
        {
          daysAgo: 697,
          place: 'Delegación de El Mezquite',
          audience: 'Comunidades',
          attendance: 41,
          materials: 'Rotafolio y café',
        },
        {
          daysAgo: 695,
          place: 'Mercado, pasillo central',
          audience: 'Locatarias y locatarios',
          attendance: 120,
          materials: 'Tríptico y perifoneo',
        },
        {
          daysAgo: 693,
          place: 'Universidad del Valle',
          audience: 'Estudiantes',
          attendance: 63,
          materials: 'Presentación',
        },
      ],
    },
    {
      key: 'encuesta-1',
      opens: -690,
      closes: -676,
      state: 'answered',
      reached: { open: 690, closed: 675, synthesised: 672, answered: 667 },
      plan: {
        kind: 'survey',
        title: 'Encuesta a población abierta',
        question: '¿De qué tendría que rendir cuentas el municipio primero?',
        purpose: 'Encontrar los temas clave.',
        output: 'Temas clave, con cuántas personas nombraron cada uno.',
        channels: ['in-person', 'remote'],
        territory: everywhere,
        targetGroups: [
          'Comunidades rurales',
          'Locatarias y locatarios del mercado',
          'Jóvenes de 15 a 24 años',
          'Personas con discapacidad',
        ],
        binding: 'advisory',
        influence: 'consult',
        plannedCount: null,
      },
    },
    {
      key: 'mesas-1',
      opens: -671,
      closes: -661,
      state: 'answered',
      reached: { open: 671, closed: 660, synthesised: 659, answered: 657 },
      plan: {
        kind: 'working-table',
        title: 'Mesas abiertas por tema',
        question: '¿Qué se hará, quién y cuándo?',
        purpose: 'Escribir compromisos y actividades.',
        output: 'Cinco compromisos y sus minutas.',
        channels: ['in-person'],
        territory: 'Todo el municipio',
        binding: 'reasoned',
        influence: 'collaborate',
        plannedCount: 5,
      },
    },
    {
      key: 'firma-1',
      opens: -655,
      closes: -655,
      state: 'answered',
      reached: { open: 655, closed: 654, synthesised: 654, answered: 654 },
      plan: {
        kind: 'approval',
        title: 'Firma del STL',
        question: '¿Firmamos este texto?',
        purpose: 'Aprobar el primer plan.',
        output: 'Plan firmado por siete sillas.',
        channels: ['in-person'],
        territory: 'Todo el municipio',
        binding: 'binding',
        influence: 'collaborate',
        plannedCount: null,
      },
    },
    {
      key: 'seguimiento-1',
      opens: -630,
      closes: -266,
      state: 'answered',
      reached: { open: 630, closed: 265, synthesised: 214, answered: 205 },
      plan: {
        kind: 'follow-up',
        title: 'Seguimiento',
        question: '¿Se cumplió?',
        purpose: 'Ver cada hito con su evidencia.',
        output: 'Dos evaluaciones lado a lado.',
        channels: ['online'],
        territory: 'Todo el municipio',
        binding: 'reasoned',
        influence: 'inform',
        plannedCount: null,
      },
    },
    {
      key: 'grupo-de-enfoque',
      opens: -218,
      closes: -216,
      state: 'answered',
      reached: { open: 218, closed: 215, synthesised: 212, answered: 206 },
      plan: {
        kind: 'focus-group',
        title: 'Grupo de enfoque: seguridad de las mujeres',
        question: '¿Qué tendría que cambiar para que camines tranquila de noche?',
        purpose:
          'Escuchar con cuidado a quienes el primer plan escuchó poco; de aquí sale un tema del segundo.',
        output: 'Hallazgos que dicen cinco personas o más; nada de lo que dijo una sola.',
        channels: ['in-person'],
        territory: 'La Fábrica, Centro y Ejido Nuevo',
        targetGroups: [
          'Trabajadoras del turno de noche',
          'Estudiantes de preparatoria',
          'Vendedoras del tianguis',
          'Jornaleras',
        ],
        binding: 'advisory',
        influence: 'consult',
        plannedCount: 4,
        settings: { moderation: 'before', minimumCell: 5 },
      },
    },
  ],
  outreach: [
    {
      medium: 'radio',
      title: 'Entrevistas en Radio Encino',
      audience: 'Público en general',
      responsible: 'Coordinación del STL',
      from: -705,
      until: -676,
      done: true,
      reach: 9_000,
    },
    {
      medium: 'forum',
      title: 'Pláticas de barrio',
      audience: 'Barrios',
      responsible: 'Observatorio Encino',
      from: -699,
      until: -693,
      done: true,
      reach: 309,
    },
  ],
};
