import type { BindingForce, InfluenceLevel, PhaseChannel, PhaseKind } from '@ruta/contracts/route/phase';
import type { TemplateId } from '@ruta/contracts/route/route';

export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

export interface TemplatePhase {
  readonly kind: PhaseKind;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly output: Bilingual;
  readonly channels: readonly PhaseChannel[];
  readonly territory: Bilingual;
  readonly targetGroups: readonly Bilingual[];
  readonly binding: BindingForce;
  readonly influence: InfluenceLevel;
  readonly plannedCount: number | null;
  /** A consultation on projects that were selected before. */
  readonly onProjects?: true;
  /** What the source counts, to be shown with it; the route made from the template makes its own figures. */
  readonly figure: { readonly value: number; readonly of: Bilingual } | null;
  /** Length in days, both ends included. */
  readonly days: number;
  /** Days between the end of the phase before and this one's first. */
  readonly pause: number;
}

export interface RouteTemplate {
  readonly id: TemplateId;
  readonly name: Bilingual;
  readonly scope: 'national' | 'local';
  readonly responsible: Bilingual | null;
  readonly note: Bilingual | null;
  readonly phases: readonly TemplatePhase[];
}

/** Where the five architectures and their figures come from; shown wherever a template is. */
export const templateSource: Bilingual = {
  es: 'Presentación de la guía de cocreación con la «Ruta de Participación», México, alrededor de 2020.',
  en: 'Presentation of the co-creation guide with its “Participation Route”, Mexico, about 2020.',
};

const nowhere: Bilingual = { es: '', en: '' };
const unsaid = {
  territory: nowhere,
  targetGroups: [],
  plannedCount: null,
  figure: null,
  pause: 7,
} as const;

const mexico: RouteTemplate = {
  id: 'mexico-third-plan',
  name: { es: 'México, tercer plan de acción 2016-2018', en: 'Mexico, third action plan 2016-2018' },
  scope: 'national',
  responsible: null,
  note: null,
  phases: [
    {
      ...unsaid,
      kind: 'consultation',
      title: { es: 'Consulta pública en línea', en: 'Online public consultation' },
      purpose: {
        es: 'Cualquier persona dice qué está mal y por qué importa.',
        en: 'Anybody says what is wrong and why it matters.',
      },
      output: { es: 'Temáticas y problemáticas', en: 'Themes and problems' },
      channels: ['online'],
      binding: 'reasoned',
      influence: 'consult',
      days: 26,
      pause: 0,
    },
    {
      ...unsaid,
      kind: 'open-session',
      title: { es: 'Jornadas abiertas', en: 'Open sessions' },
      purpose: {
        es: 'Entre todas y todos se elige, en cada temática, una problemática y sus causas.',
        en: 'People choose, in each theme, one problem and its causes.',
      },
      output: {
        es: 'Una problemática y sus causas por temática',
        en: 'One problem and its causes per theme',
      },
      channels: ['in-person'],
      binding: 'reasoned',
      influence: 'involve',
      days: 2,
      pause: 14,
    },
    {
      ...unsaid,
      kind: 'working-table',
      title: { es: 'Mesas de trabajo', en: 'Working tables' },
      purpose: {
        es: 'Funcionariado y organizaciones expertas escriben los compromisos.',
        en: 'Officials and expert organisations write the commitments.',
      },
      output: { es: 'Metas y líneas generales de acción', en: 'Goals and general lines of action' },
      channels: ['in-person'],
      targetGroups: [
        { es: 'Funcionariado', en: 'Officials' },
        { es: 'Organizaciones expertas de la sociedad civil', en: 'Expert civil-society organisations' },
      ],
      binding: 'reasoned',
      influence: 'collaborate',
      days: 28,
    },
    {
      ...unsaid,
      kind: 'feedback',
      title: { es: 'Retroalimentación', en: 'Feedback' },
      purpose: {
        es: 'Se consulta el resultado de la integración del plan.',
        en: 'The integrated plan is put to consultation.',
      },
      output: { es: 'Comentarios por párrafo, con respuesta', en: 'Comments by paragraph, with answers' },
      channels: ['online'],
      binding: 'reasoned',
      influence: 'consult',
      days: 14,
    },
  ],
};

const oaxaca: RouteTemplate = {
  id: 'oaxaca',
  name: { es: 'Oaxaca', en: 'Oaxaca' },
  scope: 'local',
  responsible: { es: 'Secretariado técnico local', en: 'Local technical secretariat' },
  note: null,
  phases: [
    {
      ...unsaid,
      kind: 'survey',
      title: { es: 'Encuesta a población abierta', en: 'Survey of the open population' },
      purpose: { es: 'Saber qué temas pesan más.', en: 'Learn which themes weigh most.' },
      output: { es: 'Temas clave de la agenda pública', en: 'Key themes of the public agenda' },
      channels: ['in-person', 'online'],
      binding: 'advisory',
      influence: 'consult',
      days: 21,
      pause: 0,
    },
    {
      ...unsaid,
      kind: 'working-table',
      title: { es: 'Mesas de trabajo abiertas', en: 'Open working tables' },
      purpose: {
        es: 'Una mesa por ámbito, abierta a ciudadanía, organizaciones y funcionariado.',
        en: 'One table per field, open to citizens, organisations and officials.',
      },
      output: { es: 'Compromisos y actividades por ámbito', en: 'Commitments and activities per field' },
      channels: ['in-person'],
      targetGroups: [
        { es: 'Ciudadanía', en: 'Citizens' },
        { es: 'Organizaciones', en: 'Organisations' },
        { es: 'Funcionariado', en: 'Officials' },
      ],
      binding: 'reasoned',
      influence: 'collaborate',
      days: 28,
    },
  ],
};

const uruguay: RouteTemplate = {
  id: 'uruguay',
  name: { es: 'Uruguay', en: 'Uruguay' },
  scope: 'national',
  responsible: null,
  note: null,
  phases: [
    {
      ...unsaid,
      kind: 'consultation',
      title: { es: 'Consulta en línea sobre proyectos', en: 'Online consultation on projects' },
      purpose: { es: 'Análisis de proyectos preseleccionados.', en: 'Analysis of preselected projects.' },
      output: { es: 'Opiniones sobre cada proyecto', en: 'Opinions on each project' },
      channels: ['online'],
      binding: 'reasoned',
      influence: 'consult',
      onProjects: true,
      figure: { value: 34, of: { es: 'proyectos preseleccionados', en: 'preselected projects' } },
      days: 30,
      pause: 0,
    },
    {
      ...unsaid,
      kind: 'working-table',
      title: { es: 'Dos mesas de trabajo', en: 'Two working tables' },
      purpose: {
        es: 'Selección y refinamiento de los compromisos.',
        en: 'Selection and refinement of the commitments.',
      },
      output: { es: 'Compromisos escogidos y afinados', en: 'Commitments chosen and refined' },
      channels: ['in-person'],
      binding: 'reasoned',
      influence: 'collaborate',
      plannedCount: 2,
      figure: { value: 2, of: { es: 'mesas', en: 'tables' } },
      days: 14,
    },
  ],
};

const chile: RouteTemplate = {
  id: 'chile',
  name: { es: 'Chile', en: 'Chile' },
  scope: 'national',
  responsible: null,
  note: {
    es: 'La fuente dice «con presencia de ciudadanos y organizaciones»; no fija el canal: elígelo antes de anunciar.',
    en: 'The source says “with citizens and organisations present”; it does not fix the channel: choose it before announcing.',
  },
  phases: [
    {
      ...unsaid,
      kind: 'consultation',
      title: { es: 'Consultas regionales', en: 'Regional consultations' },
      purpose: {
        es: 'Discusión de los compromisos con ciudadanía y organizaciones presentes.',
        en: 'Discussion of the commitments with citizens and organisations present.',
      },
      output: { es: 'Compromisos discutidos en cada región', en: 'Commitments discussed in each region' },
      channels: [],
      territory: { es: 'Cada región', en: 'Each region' },
      targetGroups: [
        { es: 'Ciudadanía', en: 'Citizens' },
        { es: 'Organizaciones de la sociedad civil', en: 'Civil-society organisations' },
      ],
      binding: 'reasoned',
      influence: 'consult',
      days: 30,
      pause: 0,
    },
  ],
};

const sierraLeone: RouteTemplate = {
  id: 'sierra-leone',
  name: { es: 'Sierra Leona', en: 'Sierra Leone' },
  scope: 'national',
  responsible: null,
  note: null,
  phases: [
    {
      ...unsaid,
      kind: 'awareness',
      title: { es: 'Sensibilización en los distritos', en: 'Awareness-raising in the districts' },
      purpose: {
        es: 'Explicar qué es el gobierno abierto y cómo participar, también a quienes viven en el exterior.',
        en: 'Explain what open government is and how to take part, also to residents abroad.',
      },
      output: { es: 'Fechas, lugares, públicos y materiales', en: 'Dates, places, audiences and materials' },
      channels: ['in-person', 'remote'],
      territory: { es: 'Todos los distritos y el exterior', en: 'All districts and abroad' },
      targetGroups: [
        { es: 'Población de los distritos', en: 'People of the districts' },
        { es: 'Residentes en el exterior', en: 'Residents abroad' },
      ],
      binding: 'advisory',
      influence: 'inform',
      plannedCount: 12,
      figure: { value: 12, of: { es: 'distritos', en: 'districts' } },
      days: 42,
      pause: 0,
    },
    {
      ...unsaid,
      kind: 'consultation',
      title: { es: 'Consulta final', en: 'Final consultation' },
      purpose: { es: 'Definición final de los compromisos.', en: 'Final definition of the commitments.' },
      output: { es: 'Compromisos definidos', en: 'Commitments defined' },
      channels: ['in-person', 'online'],
      binding: 'reasoned',
      influence: 'consult',
      days: 21,
    },
  ],
};

/**
 * Five real architectures, as their source tells them: phases, order, figures, who takes part and what comes out.
 * Lengths, pauses, binding force, level of influence and, where the source is silent, the channel are starting values
 * of ours, to be edited in the composer.
 */
export const routeTemplates: readonly RouteTemplate[] = [mexico, oaxaca, uruguay, chile, sierraLeone];

/** What every local route ends with here: the secretariat's approval and a year of follow-up. */
export const closingPhases: readonly TemplatePhase[] = [
  {
    ...unsaid,
    kind: 'approval',
    title: { es: 'Firma del secretariado', en: 'Approval by the secretariat' },
    purpose: {
      es: 'Cada sector firma la versión exacta del plan.',
      en: 'Each sector signs the exact version of the plan.',
    },
    output: { es: 'Acta firmada y plan publicado', en: 'Signed minutes and published plan' },
    channels: ['in-person'],
    binding: 'binding',
    influence: 'collaborate',
    days: 14,
  },
  {
    ...unsaid,
    kind: 'follow-up',
    title: { es: 'Seguimiento', en: 'Follow-up' },
    purpose: {
      es: 'Durante un año se publica qué se cumple y con qué prueba.',
      en: 'For a year, what is carried out is published with its evidence.',
    },
    output: { es: 'Hitos, evidencia y evaluación', en: 'Milestones, evidence and evaluation' },
    channels: ['online'],
    binding: 'reasoned',
    influence: 'involve',
    days: 365,
  },
];
