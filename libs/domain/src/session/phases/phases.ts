import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaItem, PhaseContent, PhaseKindName, TableStep } from '@ruta/contracts/session/agenda';
import type { CommandType } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Circumstances, SessionState } from '../state.ts';
import { ballot } from './ballot.ts';
import { checkIn } from './check-in.ts';
import { breakout } from './breakout.ts';
import { discussion } from './discussion.ts';
import { dots } from './dots.ts';
import { formal } from './formal.ts';
import { grouping } from './grouping.ts';
import { ideas } from './ideas.ts';
import { questions } from './questions.ts';
import { slide } from './slide.ts';
import { survey } from './survey.ts';
import { tree } from './tree.ts';
import { contest } from './contest.ts';
import type { PhaseRules } from './phase-rules.ts';

/** `drafting` and `break` ask nothing of the session itself. */
const phases: { [Kind in PhaseKindName]: PhaseRules<Kind> } = {
  'check-in': checkIn,
  slide,
  ...contest,
  ideas,
  grouping,
  dots,
  ballot,
  discussion,
  drafting: {},
  questions,
  tree,
  survey,
  break: {},
  breakout,
  ...formal,
};

/** The rules that go with a content: its kind picks both, which the compiler cannot follow through the table. */
const rulesFor = <Kind extends PhaseKindName>(content: Extract<PhaseContent, { kind: Kind }>) =>
  phases[content.kind] as PhaseRules<Kind>;

export const boardOf = (content: PhaseContent): AgendaItemId | null =>
  rulesFor(content).board?.(content) ?? null;

/** Entries that a content works on: they cannot be taken away under it. */
export function refersTo(content: PhaseContent): readonly AgendaItemId[] {
  const board = boardOf(content);
  return [...(rulesFor(content).refers?.(content) ?? []), ...(board ? [board] : [])];
}

export const refusedContent = (content: PhaseContent, items: readonly AgendaItem[]): Refusal | null =>
  rulesFor(content).refused?.(content, items) ?? refusedSteps(rulesFor(content).steps?.(content) ?? []);

/** The steps of a table are judged like an agenda of their own. */
function refusedSteps(steps: readonly TableStep[]): Refusal | null {
  const items: AgendaItem[] = [];
  for (const { id, title, content } of steps) {
    if (items.some((item) => item.id === id)) return { code: 'resource.conflict' };
    const refusal = refusedContent(content, items);
    if (refusal) return refusal;
    items.push({ id, title, content, kind: content.kind, plannedMs: 0, startedAt: null, usedMs: 0 });
  }
  return null;
}

export const refusedEdit = (before: PhaseContent, after: PhaseContent): Refusal | null =>
  before.kind === after.kind ? (rulesFor(before).refusedEdit?.(before, after) ?? null) : null;

export const needsBody = (item: AgendaItem): boolean =>
  item.content !== null && rulesFor(item.content).needsBody === true;

export const onEnter = (state: SessionState, item: AgendaItem, when: Circumstances): SessionEvent[] =>
  item.content ? (rulesFor(item.content).enter?.(item.content, state, when, item.id) ?? []) : [];

export const ballotOf = (state: SessionState, item: AgendaItem, when: Circumstances): BallotSpec | null =>
  item.content ? (rulesFor(item.content).ballot?.(item.content, state, when) ?? null) : null;

export const turnMsOf = (item: AgendaItem | undefined): number | null =>
  item?.content ? (rulesFor(item.content).turnMs?.(item.content) ?? null) : null;

export const opensToAll = (item: AgendaItem | undefined, command: CommandType): boolean =>
  item?.content ? (rulesFor(item.content).opens?.(item.content) ?? []).includes(command) : false;
