import type { BallotOption, BallotSpec } from '@ruta/contracts/ballot/ballot';
import { AgendaItemId, CriterionId, type CommitmentId, OptionId } from '@ruta/contracts/protocol/ids';
import {
  AgendaDraft,
  type AgendaItem,
  type PhaseContent,
  type PhaseKindName,
} from '@ruta/contracts/session/agenda';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { newOpId } from '../../live/op-id.ts';

type ContentOf<Kind extends PhaseKindName> = Extract<PhaseContent, { kind: Kind }>;

export const phaseKinds = [
  'check-in',
  'slide',
  'ideas',
  'grouping',
  'dots',
  'discussion',
  'questions',
  'tree',
  'drafting',
  'ballot',
  'survey',
  'breakout',
  'break',
  'challenges',
  'teams',
  'submissions',
  'pitches',
  'judging',
  'prize',
] as const satisfies readonly PhaseKindName[];

/** Kinds that a formal session of a body has besides. */
export const formalKinds = ['attendance', 'review', 'motions'] as const satisfies readonly PhaseKindName[];

const newId = () => newOpId() as string;
export const newItemId = (): AgendaItemId => AgendaItemId.parse(newId());
export const newOption = (label: string, stance: BallotOption['stance'] = null): BallotOption => ({
  id: OptionId.parse(newId()),
  label,
  stance,
  idea: null,
  group: null,
});

const minutesOf: Record<PhaseKindName, number> = {
  'check-in': 5,
  slide: 10,
  ideas: 6,
  grouping: 8,
  dots: 3,
  ballot: 5,
  discussion: 15,
  drafting: 25,
  questions: 15,
  tree: 20,
  survey: 5,
  breakout: 20,
  break: 10,
  attendance: 10,
  review: 10,
  motions: 10,
  challenges: 15,
  teams: 20,
  submissions: 10,
  pitches: 40,
  judging: 20,
  prize: 5,
};

interface Wishes {
  /** Words of the catalogue for a first draft. */
  title: string;
  question: string;
  options: { yes: string; no: string; abstain: string };
  survey: SurveyQuestion[];
  /** Of a breakout: names of tables by their number, and what they do first. */
  tables: { name: (number: number) => string; step: { title: string; question: string } };
  /** Entries before it, of which one may be the board it works on. */
  before: readonly AgendaDraft[];
}

/** A first draft of an entry of this kind; null where it lacks a board to work on. */
export function draftOf(kind: PhaseKindName, wishes: Wishes): AgendaDraft | null {
  const content = contentOf(kind, wishes);
  return content && { id: newItemId(), title: wishes.title, plannedMs: minutesOf[kind] * 60_000, content };
}

export const boardsIn = (items: readonly AgendaDraft[]): readonly AgendaDraft[] =>
  items.filter((item) => item.content.kind === 'ideas');

function contentOf(
  kind: PhaseKindName,
  { title, question, options, survey, tables, before }: Wishes,
): PhaseContent | null {
  const board = boardsIn(before).at(-1)?.id;
  const teams = before.findLast((item) => item.content.kind === 'teams')?.id;
  switch (kind) {
    case 'check-in':
      return { kind, text: '', ask: null };
    case 'slide':
    case 'break':
      return { kind, text: '' };
    case 'ideas':
      return { kind, question, perPerson: null, anonymous: true };
    case 'grouping':
      return board ? { kind, question, board, by: 'everyone' } : null;
    case 'dots':
      return board ? { ...dotsRules, kind, question, board } : null;
    case 'discussion':
      return { kind, question, turnSeconds: 120 };
    case 'tree':
      return { kind, question, by: 'everyone', board: board ?? null };
    case 'survey':
      return { kind, question, questions: survey, atLeast: 5 };
    case 'questions':
      return { kind, question, anonymous: false, perPerson: null, order: 'votes' };
    case 'challenges':
      return { kind, question, proposedBy: 'everyone' };
    case 'teams': {
      const challenges = before.findLast((item) => item.content.kind === 'challenges')?.id ?? null;
      return { kind, question, least: 3, most: 6, challenges };
    }
    case 'submissions':
      return teams ? { kind, question, teams } : null;
    case 'pitches':
      return teams ? { kind, question, teams, pitchSeconds: 180, questionSeconds: 120 } : null;
    case 'judging':
      return teams
        ? {
            kind,
            question,
            teams,
            criteria: [{ id: CriterionId.parse(newId()), name: title, weight: 1, most: 5 }],
          }
        : null;
    case 'prize':
      return teams ? { ...rules, kind, question, teams } : null;
    case 'breakout':
      return {
        kind,
        question,
        tables: [1, 2, 3, 4].map(tables.name),
        seating: 'random',
        like: null,
        steps: [
          {
            id: newItemId(),
            title: tables.step.title,
            content: { kind: 'ideas', question: tables.step.question, perPerson: null, anonymous: true },
          },
        ],
      };
    case 'attendance':
      return { kind, text: '' };
    case 'review':
      return { kind, question };
    case 'motions': {
      const labels = { for: options.yes, against: options.no, abstain: options.abstain };
      return { kind, question, rule: null, seconded: true, labels };
    }
    case 'drafting':
      return { kind, question, commitmentId: null };
    case 'ballot':
      return {
        kind,
        commitmentId: null,
        spec: {
          question,
          method: { method: 'single' },
          options: [
            newOption(options.yes, 'for'),
            newOption(options.no, 'against'),
            newOption(options.abstain, 'abstain'),
          ],
          ...rules,
          ...onPaper,
        },
      };
  }
}

const rules = {
  disclosure: 'unpublished',
  visibility: 'after-close',
  electorate: 'participants',
} as const satisfies Partial<BallotSpec>;
const onPaper = { blank: false, paperCheck: 'two' } as const satisfies Partial<BallotSpec>;
const dotsRules = { ...rules, dots: 3, perOption: 3 } as const satisfies Partial<ContentOf<'dots'>>;

/** Entries where a commitment is written or voted on. */
export const isAboutACommitment = ({ content }: AgendaDraft): boolean => 'commitmentId' in content;

export const withCommitment = (item: AgendaDraft, commitmentId: CommitmentId | null): AgendaDraft =>
  'commitmentId' in item.content ? { ...item, content: { ...item.content, commitmentId } } : item;

/** An entry as it can be edited; null where its content is not known to this audience. */
export const asDraft = ({ id, title, plannedMs, lockedStart, content }: AgendaItem): AgendaDraft | null =>
  content && { id, title, plannedMs, ...(lockedStart !== undefined && { lockedStart }), content };

/** Fields that do not pass yet, by their path (`title`, `content.question`). Empty when the entry can be saved. */
export function faultsOf(draft: AgendaDraft): ReadonlySet<string> {
  const read = AgendaDraft.safeParse(draft);
  return new Set(read.success ? [] : read.error.issues.map((issue) => issue.path.join('.')));
}
