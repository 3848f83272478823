import { z } from 'zod';
import { PhaseId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

export const PhaseKind = z.enum([
  'awareness',
  'survey',
  'consultation',
  'focus-group',
  'open-session',
  'working-table',
  'feedback',
  'approval',
  'hackathon',
  'follow-up',
]);
export type PhaseKind = z.infer<typeof PhaseKind>;

/** In this order and no other; docs/rules/route.md says what each step asks for. */
export const PhaseState = z.enum(['draft', 'announced', 'open', 'closed', 'synthesised', 'answered']);
export type PhaseState = z.infer<typeof PhaseState>;

export const PhaseChannel = z.enum(['in-person', 'remote', 'online']);
export type PhaseChannel = z.infer<typeof PhaseChannel>;

/**
 * `advisory`: guides, obliges to nothing. `reasoned`: whoever decides must answer each point with reasons.
 * `binding`: what comes out is carried over as it is.
 */
export const BindingForce = z.enum(['advisory', 'reasoned', 'binding']);
export type BindingForce = z.infer<typeof BindingForce>;

/** The five levels of the IAP2 spectrum of public participation. */
export const InfluenceLevel = z.enum(['inform', 'consult', 'involve', 'collaborate', 'empower']);
export type InfluenceLevel = z.infer<typeof InfluenceLevel>;

/** Of a survey, and of the support for projects: when results are public. */
export const ResultsFrom = z.enum(['close', 'start']);
export type ResultsFrom = z.infer<typeof ResultsFrom>;

export const PhaseSettings = z.object({
  /** `before`: a contribution shows once somebody admitted it. `after`: at once, and may be hidden with a reason. */
  moderation: z.enum(['before', 'after']).default('before'),
  /** Of a focus group or survey: nothing about fewer people than this is published. */
  minimumCell: z.int().min(5).max(50).default(5),
  resultsFrom: ResultsFrom.default('close'),
  /** What a consultation is about: whatever people say, or projects that were selected before. */
  about: z.enum(['themes', 'projects']).default('themes'),
});
export type PhaseSettings = z.infer<typeof PhaseSettings>;

const groups = z.array(plainText(80, 1)).max(20);

/** What an organiser writes. */
export const PhasePlan = z.object({
  kind: PhaseKind,
  title: plainText(120, 1),
  /** The question put to people: the largest thing on its page. */
  question: plainText(300).default(''),
  purpose: plainText(1000).default(''),
  /** What it leaves behind, published. */
  output: plainText(1000).default(''),
  channels: z.array(PhaseChannel).max(3).default([]),
  territory: plainText(200).default(''),
  targetGroups: groups.default([]),
  binding: BindingForce.default('reasoned'),
  influence: InfluenceLevel.default('consult'),
  /** How many tables, districts or projects it plans to have; `null` where that says nothing. */
  plannedCount: z.int().min(1).max(9999).nullable().default(null),
  opensOn: Day,
  closesOn: Day,
  settings: PhaseSettings.default({
    moderation: 'before',
    minimumCell: 5,
    resultsFrom: 'close',
    about: 'themes',
  }),
});
export type PhasePlan = z.infer<typeof PhasePlan>;
export type PhasePlanInput = z.input<typeof PhasePlan>;

export const PhaseCounts = z.object({
  /** Admitted contributions (of a consultation). */
  contributions: z.int(),
  /** Contributions, or words in replies, that wait for moderation. */
  pending: z.int(),
  /** Contributions, or of a feedback round comments, that wait for their answer. */
  unanswered: z.int(),
  withoutTheme: z.int(),
  /** Dates of awareness held. */
  awareness: z.int(),
  /** Of a survey's questionnaire, and replies to it. */
  questions: z.int(),
  replies: z.int(),
  /** Of a consultation on projects: those that stand, and those of them without an outcome. */
  projects: z.int(),
  unsettled: z.int(),
});
export type PhaseCounts = z.infer<typeof PhaseCounts>;

export const PhaseView = PhasePlan.extend({
  id: PhaseId,
  position: z.int(),
  state: PhaseState,
  /** When it reached its present state; `null` while it is a draft. */
  since: Instant.nullable(),
  openedEarly: z.boolean(),
  counts: PhaseCounts,
});
export type PhaseView = z.infer<typeof PhaseView>;

export const PhaseChangeId = z.uuid().brand<'PhaseChangeId'>();
export type PhaseChangeId = z.infer<typeof PhaseChangeId>;

/** One line of the route's public history. */
export const PhaseChangeView = z.object({
  id: PhaseChangeId,
  phaseId: PhaseId,
  phaseTitle: z.string(),
  phaseKind: PhaseKind,
  what: z.enum(['state', 'calendar', 'content']),
  from: PhaseState,
  to: PhaseState,
  /** Before the announced day. */
  early: z.boolean(),
  reason: z.string().nullable(),
  /** Of a calendar change: the days before and after. */
  calendar: z.object({ opensOn: Day, closesOn: Day, wasOpensOn: Day, wasClosesOn: Day }).nullable(),
  resolution: z.string().nullable(),
  byName: z.string().nullable(),
  at: Instant,
});
export type PhaseChangeView = z.infer<typeof PhaseChangeView>;
