import type { ParticipantId, SessionId, TeamId } from '@ruta/contracts/protocol/ids';
import type { BoardView } from '@ruta/contracts/board/view';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { QuestionView } from '@ruta/contracts/questions/view';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { TableView } from '@ruta/contracts/breakout/view';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionView } from '@ruta/contracts/session/view';
import { pitchOrder } from '@ruta/domain/contest/pitches.part';
import { orderedQuestions } from '@ruta/domain/questions/order-questions';
import { suggestedOrder } from '@ruta/domain/session/speaking';
import {
  judgedSoFar,
  judgingOf,
  pitchesOf,
  teamsEntry,
  teamsOf,
  titleOf,
} from '../../shared/session/contest/contest-reading.ts';
import { boardOf, lastRoundOf, questionsOf, timeLeft } from '../../shared/session/reading.ts';
import { deckOf } from '../../shared/session/slides/deck.ts';
import { breakoutOf, cardsOf } from '../../shared/session/tables/breakouts.ts';

/** A step inside a phase, before the next entry: what whoever leads does there by nature. */
export type PhaseStep =
  | { step: 'reveal-replies'; item: AgendaItem }
  | { step: 'reveal-ideas'; board: BoardView }
  | { step: 'open-round'; item: AgendaItem }
  | { step: 'close-round'; round: RoundView }
  | { step: 'release-round'; round: RoundView }
  | { step: 'end-turn' }
  | { step: 'give-floor'; to: ParticipantId }
  | { step: 'take-question'; question: QuestionView }
  | { step: 'answer-question'; question: QuestionView }
  | { step: 'close-survey'; item: AgendaItem }
  | { step: 'place-seekers'; item: AgendaItem; count: number }
  | { step: 'start-pitch'; item: AgendaItem; team: TeamId; title: string | null }
  | { step: 'pitch-questions'; item: AgendaItem }
  | { step: 'end-pitch'; item: AgendaItem }
  | { step: 'release-judging'; item: AgendaItem; done: number; all: number }
  | { step: 'open-tables' }
  | { step: 'close-tables'; handed: number; tables: number }
  | { step: 'present-card'; table: TableView }
  | { step: 'put-card-away'; table: SessionId }
  | { step: 'slide'; item: AgendaItem; index: number; count: number };

/** What a step depends on beside the view. */
export interface StepGround {
  now: Instant;
  sectorOf: (id: ParticipantId) => string;
}

/** Null where the phase has nothing left to do but to be left. */
export function phaseStep(view: SessionView, item: AgendaItem, ground: StepGround): PhaseStep | null {
  switch (item.kind) {
    case 'check-in':
      return covered(view, item) ? { step: 'reveal-replies', item } : null;
    case 'slide':
      return slideStep(view, item);
    case 'ideas':
      return ideasStep(view, item);
    case 'ballot':
    case 'dots':
    case 'prize':
      return roundStep(view, item);
    case 'discussion':
      return floorStep(view, item, ground);
    case 'questions':
      return questionStep(view, item, ground);
    case 'survey':
      return surveyStep(view, item);
    case 'teams':
      return teamsStep(view, item);
    case 'pitches':
      return pitchStep(view, item);
    case 'judging':
      return judgingStep(view, item);
    case 'breakout':
      return tablesStep(view, item);
    case 'motions':
      return motionStep(view, item);
    case 'attendance':
    case 'review':
    case 'grouping':
    case 'tree':
    case 'challenges':
    case 'submissions':
    case 'drafting':
    case 'break':
      return null;
  }
}

export const isVoted = ({ kind }: AgendaItem): boolean =>
  kind === 'ballot' || kind === 'dots' || kind === 'prize';

const covered = ({ parts }: SessionView, { id }: AgendaItem): boolean =>
  parts.replies.some(({ itemId, shown }) => itemId === id && !shown);

function slideStep(view: SessionView, item: AgendaItem): PhaseStep | null {
  const deck = deckOf(view, item);
  return deck && deck.index < deck.slides.length - 1
    ? { step: 'slide', item, index: deck.index + 1, count: deck.slides.length }
    : null;
}

/** Where a later entry works on the ideas, the step into it shows them. */
function ideasStep(view: SessionView, item: AgendaItem): PhaseStep | null {
  const board = boardOf(view, item);
  if (!board || board.revealed || board.count === 0) return null;
  const { items } = view.run;
  const used = items
    .slice(items.indexOf(item) + 1)
    .some(({ content }) => content && 'board' in content && content.board === board.id);
  return used ? null : { step: 'reveal-ideas', board };
}

function roundStep(view: SessionView, item: AgendaItem): PhaseStep | null {
  const round = lastRoundOf(view, item);
  if (!round) return { step: 'open-round', item };
  if (round.status === 'open') return { step: 'close-round', round };
  return round.spec.visibility === 'on-release' && !round.released ? { step: 'release-round', round } : null;
}

/** By which rule a motion is put to the vote is said beside it; what is open is closed here. */
function motionStep(view: SessionView, item: AgendaItem): PhaseStep | null {
  const round = lastRoundOf(view, item);
  return round?.status === 'open' ? { step: 'close-round', round } : null;
}

/** Nobody is cut short; once the time is up, nobody else is called. */
function floorStep(view: SessionView, item: AgendaItem, { now, sectorOf }: StepGround): PhaseStep | null {
  const { speaking, queue, spoken } = view.floor;
  if (speaking) return { step: 'end-turn' };
  if (isOver(view, now)) return null;
  const [first] = suggestedOrder(queue, { spoken, itemId: item.id, sectorOf, last: null });
  return first ? { step: 'give-floor', to: first.participantId } : null;
}

function questionStep(view: SessionView, item: AgendaItem, { now }: StepGround): PhaseStep | null {
  const order = item.content?.kind === 'questions' ? item.content.order : 'votes';
  const open = orderedQuestions(questionsOf(view, item), order).filter(
    ({ answer, hidden }) => !answer && !hidden,
  );
  const [first] = open;
  if (!first) return null;
  if (first.pinned) return { step: 'answer-question', question: first };
  return isOver(view, now) ? null : { step: 'take-question', question: first };
}

const isOver = ({ run }: SessionView, now: Instant): boolean => (timeLeft(run, now) ?? 1) <= 0;

function surveyStep({ parts }: SessionView, item: AgendaItem): PhaseStep | null {
  const survey = parts.surveys.find(({ id }) => id === item.id);
  return survey && !survey.closed && survey.respondents > 0 ? { step: 'close-survey', item } : null;
}

function teamsStep({ parts }: SessionView, item: AgendaItem): PhaseStep | null {
  const seekers = parts.seekers.filter(({ itemId }) => itemId === item.id);
  const teams = teamsOf(parts, item.id).filter(({ hidden }) => !hidden);
  return seekers.length > 0 && teams.length > 0
    ? { step: 'place-seekers', item, count: seekers.length }
    : null;
}

function pitchStep({ parts }: SessionView, item: AgendaItem): PhaseStep | null {
  const pitches = pitchesOf(parts, item.id);
  const asks = item.content?.kind === 'pitches' && item.content.questionSeconds > 0;
  if (pitches.current)
    return asks && pitches.stage === 'pitch'
      ? { step: 'pitch-questions', item }
      : { step: 'end-pitch', item };
  const teams = teamsOf(parts, teamsEntry(item)).filter(({ hidden }) => !hidden);
  const next = pitchOrder(pitches, teams).find((id) => !pitches.done.includes(id));
  const team = teams.find(({ id }) => id === next);
  return team ? { step: 'start-pitch', item, team: team.id, title: titleOf(team) } : null;
}

function judgingStep({ parts }: SessionView, item: AgendaItem): PhaseStep | null {
  const judging = judgingOf(parts, item.id);
  const { done, all } = judgedSoFar(judging, teamsOf(parts, teamsEntry(item)));
  return judging.results === null && done > 0 ? { step: 'release-judging', item, done, all } : null;
}

/** To the tables, back from them, and one card after the other. */
function tablesStep(view: SessionView, item: AgendaItem): PhaseStep | null {
  const breakout = breakoutOf(view, item);
  if (!breakout) return null;
  if (breakout.status === 'seating') return { step: 'open-tables' };
  if (breakout.status === 'open') {
    const open = breakout.tables.filter(({ closed }) => !closed);
    return {
      step: 'close-tables',
      handed: open.filter(({ handed }) => handed).length,
      tables: open.length,
    };
  }
  const next = cardsOf(breakout).find(({ card }) => card.presentedAt === null && !card.hidden);
  if (next) return { step: 'present-card', table: next.table };
  return breakout.presenting === null ? null : { step: 'put-card-away', table: breakout.presenting };
}
