import type { BallotOption } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { BoardView } from '@ruta/contracts/board/view';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { QuestionView } from '@ruta/contracts/questions/view';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { titled } from '@ruta/domain/contest/contest';
import type { Run, SessionView } from '@ruta/contracts/session/view';

export const currentItem = (run: Run): AgendaItem | null =>
  run.items.find((item) => item.id === run.current) ?? null;

/** The entry that *next* leads to; null at the end of the agenda. */
export function nextItem(run: Run): AgendaItem | null {
  if (run.current === null) return run.items[0] ?? null;
  return run.items[run.items.findIndex((item) => item.id === run.current) + 1] ?? null;
}

/** Milliseconds left of the current entry, negative when it runs over; null without a deadline. */
export function timeLeft(run: Run, now: Instant): number | null {
  if (run.endsAt === null) return null;
  return run.endsAt - (run.pausedAt ?? now);
}

/** What is left of the current entry, from 1 to 0. */
export function shareLeft(run: Run, now: Instant): number {
  const left = timeLeft(run, now);
  if (left === null || run.endsAt === null || run.since === null) return 0;
  const whole = run.endsAt - run.since;
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, left / whole));
}

/** The sentence that stands largest on every surface: the question where there is one, else the entry's title. */
export function questionOf(item: AgendaItem): string {
  const { content } = item;
  if (content === null) return item.title;
  if (content.kind === 'ballot') return content.spec.question;
  return 'question' in content ? content.question : item.title;
}

/** The board that an entry fills or works on. */
export function boardOf(view: SessionView, item: AgendaItem): BoardView | null {
  const { content } = item;
  const id = content?.kind === 'ideas' ? item.id : content && 'board' in content ? content.board : null;
  return view.boards.find((board) => board.id === id) ?? null;
}

/** What was asked in an entry, in no order yet. */
export const questionsOf = (view: SessionView, item: AgendaItem): QuestionView[] =>
  view.parts.questions.filter(({ itemId }) => itemId === item.id);

/** The latest round of an entry: a re-vote is a new round, the old ones stay before it. */
export const lastRoundOf = (view: SessionView, item: AgendaItem): RoundView | null =>
  view.rounds.findLast((round) => round.itemId === item.id) ?? null;

/** All rounds of an entry, from the first on. */
export const roundsOf = (view: SessionView, itemId: AgendaItemId): RoundView[] =>
  view.rounds.filter((round) => round.itemId === itemId);

/** The words of an option; null when they were erased. Options that stand for ideas read their board. */
export function optionWords(view: SessionView, option: BallotOption): string | null {
  if (option.label !== null) return option.label;
  if (option.team) {
    const team = view.parts.teams.find(({ id }) => id === option.team);
    return team ? titled(team.text).title : null;
  }
  for (const board of view.boards) {
    if (option.group) {
      const group = board.groups.find(({ id }) => id === option.group);
      if (group) return group.title;
    }
    const idea = board.ideas.find(({ id }) => id === option.idea);
    if (idea) return idea.text;
  }
  return null;
}
