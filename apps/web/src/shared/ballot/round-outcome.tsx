import type { OwnVote, PapersBy, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { BatchResults } from './batch-results.tsx';
import type { OptionWords } from './choice-words.ts';
import { Reasons } from './reasons.tsx';
import { ResultView } from './result-view.tsx';
import { useSentence } from './result-sentence.ts';
import { RoundCheck } from './round-check.tsx';
import styles from './round-outcome.module.css';

interface RoundOutcomeProps {
  round: RoundView;
  result: RoundResult;
  words: OptionWords;
  /** Slug of the entity, where the papers are published. */
  entity: string;
  own: OwnVote | null;
  /** Takes a reason from every surface, or brings it back; missing for who may not. */
  onReason?: (code: string, hidden: boolean) => void;
}

const grounds = [
  'account',
  'guest',
  'seat',
  'assisted',
  'paper',
  'hands',
] as const satisfies readonly (keyof PapersBy)[];

/** The result of a closed voting: what it came to, its picture with the table behind, who voted, and how to check it. */
export function RoundOutcome({ round, result, words, entity, own, onReason }: RoundOutcomeProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const { tally } = result;

  return (
    <div className={styles.outcome}>
      <p className={styles.winner}>
        <Flag aria-hidden />
        <span>{useSentence(round.spec, result, words)}</span>
      </p>
      <ResultView round={round} tally={tally} words={words} />
      {tally.method === 'consent' && <Reasons round={round} entity={entity} onReason={onReason} />}
      <h2 className={styles.heading}>{t('result.who')}</h2>
      <dl className={styles.who}>
        {grounds
          .filter((ground) => result.papersBy[ground] > 0)
          .map((ground) => (
            <div key={ground}>
              <dt>{t(`result.by-${ground}`)}</dt>
              <dd>{format.number(result.papersBy[ground])}</dd>
            </div>
          ))}
        {tally.blank > 0 && (
          <div>
            <dt>{t('result.blank')}</dt>
            <dd>{format.number(tally.blank)}</dd>
          </div>
        )}
        <div>
          <dt>{t('result.eligible')}</dt>
          <dd>{format.number(result.eligible)}</dd>
        </div>
      </dl>
      {result.papersBy.guest > 0 && <p className="small">{t('result.guest-note')}</p>}
      <BatchResults round={round} result={result} words={words} />
      <RoundCheck round={round} result={result} entity={entity} words={words} own={own} />
    </div>
  );
}
