import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import { Receipt } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { OpId } from '@ruta/contracts/protocol/ids';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../ballot/paper.tsx';
import { useRefusalSentence } from '../../i18n/refusal-sentence.ts';
import { useLive } from '../../live/live.ts';
import { newOpId } from '../../live/op-id.ts';
import { optionWords } from '../reading.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

/** Whether they have voted is shown, not what: somebody else may have entered it. A new paper takes its place. */
export function AssistedVote({ round, tools }: { round: RoundView; tools: AssistedTools }) {
  const { t } = useTranslation('live');
  const { connection } = useLive();
  const refusal = useRefusalSentence();
  const tried = useRef<{ paper: string; opId: OpId } | null>(null);
  const { session, seat, name, say, renew } = tools;
  const words = new Map(round.spec.options.map((option) => [option.id, optionWords(session.view, option)]));

  /** The same paper tried again goes under the same operation: it is one vote, whatever got lost on the way. */
  async function cast(choice: FilledPaper) {
    const paper = JSON.stringify(choice);
    if (tried.current?.paper !== paper) tried.current = { paper, opId: newOpId() };
    const { opId } = tried.current;
    const vote = { roundId: round.id, opId, choice, as: seat.card.id };
    const result = await connection.send('ballot.cast', vote, Receipt);
    if (result.outcome === 'refused') say(refusal(result.refusal));
    if (result.outcome === 'lost') say(t('assisted.lost'));
    if (result.outcome !== 'received') return;
    tried.current = null;
    say(t('assisted.voted', { name, code: result.answer.code }));
    renew();
  }

  return (
    <section className="stack">
      <h3>{round.spec.question}</h3>
      {seat.standing.voted.includes(round.id) && <p className="small">{t('assisted.has-voted')}</p>}
      <Paper spec={round.spec} words={words} before={null} mayVote onPaper={(paper) => void cast(paper)} />
    </section>
  );
}
