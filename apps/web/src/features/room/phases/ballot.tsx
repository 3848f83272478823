import { lastRoundOf } from '../../../shared/session/reading.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { VotePanel } from '../vote/vote-panel.tsx';

export function Ballot({ item, content }: PhaseProps<'ballot'>) {
  const { session } = useRoom();
  const round = lastRoundOf(session.view, item);
  return <VotePanel round={round} question={content.spec.question} options={content.spec.options} />;
}
