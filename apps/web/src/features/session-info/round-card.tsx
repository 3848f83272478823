import type { RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { Calculator } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receiptsOfRound } from '../../shared/ballot/receipt-memory.ts';
import { RoundCheck } from '../../shared/ballot/round-check.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { optionLabels } from './option-labels.ts';
import styles from './session.module.css';

/** A vote as bars with their numbers, who had a right to it, and the root that its papers can be checked against. */
export function RoundCard({ round, minutes }: { round: RoundView; minutes: SessionMinutes }) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const { result } = round;
  const labels = optionLabels(round, minutes);
  if (!result) return null;
  const most = Math.max(1, ...result.tally.options.map((option) => option.votes));
  return (
    <Card as="section">
      <h3 className={styles.question}>{round.spec.question}</h3>
      <p className="small">
        {t('round.papers', { count: result.tally.papers, eligible: result.eligible })}
        {round.number > 1 && ` ${t('round.number', { number: round.number })}`}
        {round.closedAt && ` ${t('round.closed', { time: format.date(round.closedAt, 'time') })}`}
      </p>
      <ul className={styles.bars}>
        {result.tally.options
          .toSorted((a, b) => b.votes - a.votes)
          .map((option) => (
            <li key={option.optionId} data-leading={result.tally.leading.includes(option.optionId)}>
              <span>{labels.get(option.optionId) ?? t('round.option')}</span>
              <span className={styles.bar}>
                <i aria-hidden style={{ width: `calc((100% - 4em) * ${option.votes / most})` }} />
                <b>{format.number(option.votes)}</b>
              </span>
            </li>
          ))}
      </ul>
      {round.root && <Check round={round} result={result} labels={labels} minutes={minutes} />}
    </Card>
  );
}

interface CheckProps {
  round: RoundView;
  result: RoundResult;
  labels: ReadonlyMap<string, string>;
  minutes: SessionMinutes;
}

/** Counts again when somebody asks; at once, and with their own paper, on a device that holds a receipt. */
function Check({ round, result, labels, minutes }: CheckProps) {
  const { t } = useTranslation('session');
  const [own] = useState(() => receiptsOfRound(round.id).at(-1) ?? null);
  const [asked, setAsked] = useState(false);
  if (own || asked)
    return (
      <RoundCheck
        round={round}
        result={result}
        entity={minutes.header.entity}
        words={new Map(round.spec.options.map(({ id }) => [id, labels.get(id) ?? null]))}
        own={own}
      />
    );
  return (
    <>
      <p className="small">
        {t('round.root')} <span className={styles.hash}>{round.root}</span>
      </p>
      <div className="no-print">
        <Button variant="quiet" size="small" icon={Calculator} onPress={() => setAsked(true)}>
          {t('round.check')}
        </Button>
      </div>
    </>
  );
}
