import type { RoundView } from '@ruta/contracts/ballot/round';
import type { OwnVote } from '@ruta/contracts/ballot/result';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceLines, type OptionWords } from '../../../shared/ballot/choice-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { SaveState } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import styles from '../phases/phase.module.css';
import type { PostedThing } from '../use-posted.ts';

interface VoteCardProps {
  round: RoundView;
  words: OptionWords;
  /** What this device sent last, if it still knows. */
  sent: (PostedThing & { kind: 'vote' }) | null;
  /** What the room has counted. */
  counted: OwnVote | null;
  /** Missing once nothing can be changed any more. */
  onChange?: () => void;
}

/** Where one's vote is: on this phone, on its way, counted with its receipt, or refused with the reason. */
export function VoteCard({ round, words, sent, counted, onChange }: VoteCardProps) {
  const { t } = useTranslation('room');
  const refusal = useRefusalSentence();
  const state = sent?.delivery.state ?? 'received';
  const waits = state === 'saved' || state === 'sending';
  const { t: live } = useTranslation('live');
  const head = useRef<HTMLDivElement>(null);
  // Whoever was still among the options, further down, would not notice.
  useEffect(() => {
    if (state === 'refused') head.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  const choice = state === 'received' ? (counted?.choice ?? sent?.choice) : sent?.choice;
  if (!choice) return null;
  const { method } = round.spec;
  const lines = choiceLines(choice, method, words, live);
  const reason =
    state === 'received' && counted
      ? counted.words
      : choice.method === 'consent' && 'words' in choice && choice.words;

  return (
    <>
      <div ref={head} role="status">
        <h2>
          {t(waits ? 'vote.kept-title' : state === 'refused' ? 'vote.refused-title' : 'vote.counted-title')}
        </h2>
      </div>
      {waits && <p>{t('vote.kept-text')}</p>}
      <div className={styles.idea}>
        {lines.map((line) => (
          <b key={line}>{line}</b>
        ))}
        {reason && <p>{reason}</p>}
        {state === 'saved' && <SaveState state="kept" words={t('vote.kept-here')} at={sent?.savedAt} />}
        {state === 'sending' && <SaveState state="sending" />}
        {state === 'received' && <SaveState state="received" at={counted?.receipt.at} />}
        {sent?.delivery.state === 'refused' && (
          <SaveState state="refused" words={refusal(sent.delivery.refusal)} />
        )}
      </div>
      {state !== 'refused' && (
        <div className={`${styles.idea} ${styles.dashed}`}>
          <b>{t('vote.receipt')}</b>
          <span className={styles.receipt}>
            {waits || !counted ? t('vote.receipt-later') : counted.receipt.code}
          </span>
          {!waits && counted && <span className="small">{t('vote.receipt-use')}</span>}
        </div>
      )}
      {state === 'refused' && counted && (
        <p>
          {t('vote.counted-before', {
            choice: choiceLines(counted.choice, method, words, live).join(', '),
          })}
        </p>
      )}
      {onChange && round.status === 'open' && (
        <div className={styles.foot} data-foot>
          <Button variant="quiet" wide onPress={onChange}>
            {t(state === 'refused' && !counted ? 'vote.again' : 'vote.change')}
          </Button>
          <p className="small">{t('vote.changeable')}</p>
        </div>
      )}
    </>
  );
}
