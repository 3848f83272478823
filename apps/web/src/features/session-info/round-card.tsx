import type { RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { Calculator } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BatchResults } from '../../shared/ballot/batch-results.tsx';
import type { OptionWords } from '../../shared/ballot/choice-words.ts';
import { Reasons } from '../../shared/ballot/reasons.tsx';
import { receiptsOfRound } from '../../shared/ballot/receipt-memory.ts';
import { useSentence } from '../../shared/ballot/result-sentence.ts';
import { ResultView } from '../../shared/ballot/result-view.tsx';
import { RoundCheck } from '../../shared/ballot/round-check.tsx';
import { RoundsBeside } from '../../shared/ballot/rounds-beside.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { optionLabels } from './option-labels.ts';
import styles from './session.module.css';

interface RoundCardProps {
  round: RoundView;
  minutes: SessionMinutes;
}

/** A vote with its picture and numbers, who had a right to it, and the root that its papers can be checked against. */
export function RoundCard({ round, minutes }: RoundCardProps) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const { result } = round;
  if (!result) return null;
  const labels = optionLabels(round, minutes);
  const rounds = minutes.rounds.filter(({ itemId }) => itemId === round.itemId);
  const cast = result.tally.papers - result.papersBy.paper - result.papersBy.hands;
  return (
    <Card as="section">
      <div className={styles.vote}>
        <h3 className={styles.question}>{round.spec.question}</h3>
        <p className="small">
          {t('round.papers', { count: cast, eligible: result.eligible })}
          {round.number > 1 && ` ${t('round.number', { number: round.number })}`}
          {round.closedAt && ` ${t('round.closed', { time: format.date(round.closedAt, 'time') })}`}
        </p>
        <Outcome round={round} result={result} words={labels} />
        {result.tally.method === 'consent' && <Reasons round={round} entity={minutes.header.entity} />}
        <BatchResults round={round} result={result} words={labels} />
        {rounds.at(-1)?.id === round.id && (
          <RoundsBeside
            rounds={rounds}
            words={new Map(rounds.flatMap((each) => [...optionLabels(each, minutes)]))}
          />
        )}
        {round.root && <Check round={round} result={result} labels={labels} minutes={minutes} />}
      </div>
    </Card>
  );
}

interface CheckProps {
  round: RoundView;
  result: RoundResult;
  labels: OptionWords;
  minutes: SessionMinutes;
}

/** Counts again when somebody asks; at once, and with their own paper, on a device that holds a receipt. */
function Check({ round, result, labels, minutes }: CheckProps) {
  const { t } = useTranslation('session');
  const [own] = useState(() => receiptsOfRound(round.id).at(-1) ?? null);
  const [asked, setAsked] = useState(false);
  if (own || asked)
    return (
      <RoundCheck round={round} result={result} entity={minutes.header.entity} words={labels} own={own} />
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

function Outcome({ round, result, words }: Parameters<typeof BatchResults>[0]) {
  const sentence = useSentence(round.spec, result, words);
  return (
    <>
      <p>{sentence}</p>
      <ResultView round={round} tally={result.tally} words={words} />
    </>
  );
}
