import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { lastRoundOf, questionOf } from '../../../shared/session/reading.ts';
import { useRoom } from '../room-context.ts';
import { LateIdea } from './late-idea.tsx';
import { VotePanel } from '../vote/vote-panel.tsx';

/** Laying dots on groups and ideas is a vote like any other, with its own paper. */
export function Dots({ item }: { item: AgendaItem }) {
  const { session } = useRoom();
  const board = item.content?.kind === 'dots' ? item.content.board : null;
  return (
    <>
      {board && <LateIdea board={board} />}
      <VotePanel round={lastRoundOf(session.view, item)} question={questionOf(item)} options={[]} />
    </>
  );
}
