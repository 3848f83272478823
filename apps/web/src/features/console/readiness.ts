import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Presence } from '@ruta/contracts/session/participant';
import type { SessionView } from '@ruta/contracts/session/view';
import { judgedSoFar, judgingOf, teamsEntry, teamsOf } from '../../shared/session/contest/contest-reading.ts';
import { currentItem, lastRoundOf } from '../../shared/session/reading.ts';
import { isVoted } from './phase-steps.ts';

/** By what people say that they are done, and what is counted. */
export type ReadyBy = 'ready' | 'voted' | 'answered' | 'handed-in' | 'judged';

export interface Readiness {
  by: ReadyBy;
  ready: number;
  all: number;
  /** Below the share from which one moves on without being asked. */
  few: boolean;
  /** How many more it takes. */
  missing: number;
}

const enough = 0.7;

/** How far the room is with what the phase asks of it; null where people listen, talk or rest. */
export function readiness(
  view: SessionView,
  presence: Presence,
  tallies: ReadonlyMap<RoundId, TallyTick>,
): Readiness | null {
  const item = currentItem(view.run);
  if (!item) return null;
  if (isVoted(item) || item.kind === 'motions') {
    const round = lastRoundOf(view, item);
    const tick = round?.status === 'open' ? tallies.get(round.id) : undefined;
    return tick ? counted('voted', tick.papers, tick.eligible) : null;
  }
  return inPhase(view, item, presence);
}

/** Whoever has an assisted seat answers, but says to nobody that they are ready. */
function inPhase(view: SessionView, item: AgendaItem, { connected, assisted }: Presence): Readiness | null {
  const { parts } = view;
  const here = connected + assisted;
  switch (item.content?.kind) {
    case 'ideas':
    case 'grouping':
    case 'drafting':
      return counted('ready', view.ready, connected);
    case 'check-in': {
      const replies = parts.replies.filter(({ itemId }) => itemId === item.id);
      const { ask } = item.content;
      const revealed = ask?.shown === 'on-reveal' && replies.some(({ shown }) => shown);
      return ask && !revealed ? counted('answered', replies.length, here) : null;
    }
    case 'survey': {
      const survey = parts.surveys.find(({ id }) => id === item.id);
      return survey?.closed ? null : counted('answered', survey?.respondents ?? 0, here);
    }
    case 'submissions': {
      const teams = teamsOf(parts, teamsEntry(item)).filter(({ hidden }) => !hidden);
      return counted('handed-in', teams.filter(({ submission }) => submission).length, teams.length);
    }
    case 'judging': {
      const judging = judgingOf(parts, item.id);
      const { done, all } = judgedSoFar(judging, teamsOf(parts, teamsEntry(item)));
      return judging.results ? null : counted('judged', done, all);
    }
    default:
      return null;
  }
}

function counted(by: ReadyBy, ready: number, all: number): Readiness | null {
  if (all === 0) return null;
  const needed = Math.ceil(all * enough);
  return { by, ready: Math.min(ready, all), all, few: ready < needed, missing: Math.max(0, needed - ready) };
}
