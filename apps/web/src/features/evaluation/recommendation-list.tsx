import type { PlanEvaluation, Recommendation } from '@ruta/contracts/evaluation/evaluation';
import type { Day } from '@ruta/contracts/protocol/instant';
import { Clock, Reply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { useArrival } from '../../shared/design/use-arrival.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMayAnswer } from '../../shared/identity/use-may-answer.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './evaluation.module.css';

/** What was recommended, by when an answer is due, and what was answered. */
export function RecommendationList({ plan }: { plan: PlanEvaluation }) {
  const { t } = useTranslation('evaluation');
  useArrival(true);
  const [answering, setAnswering] = useState<Recommendation | null>(null);
  return (
    <section className={styles.section} aria-labelledby="recommended">
      <h2 id="recommended">{t('recommendations')}</h2>
      {plan.recommendations.length === 0 && <p>{t('recommendations-none')}</p>}
      <ol className={styles.list}>
        {plan.recommendations.map((each) => (
          <Card as="li" key={each.id}>
            <div className={styles.card} id={`recommendation-${each.number}`}>
              <h3>{t('recommendation', { number: each.number })}</h3>
              <About plan={plan} recommendation={each} />
              <p className={styles.words}>{each.text}</p>
              <Answer recommendation={each} today={plan.today} />
              <ToAnswer plan={plan} recommendation={each} onAnswer={() => setAnswering(each)} />
            </div>
          </Card>
        ))}
      </ol>
      {answering && <AnswerDialog recommendation={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}

interface ToAnswerProps {
  plan: PlanEvaluation;
  recommendation: Recommendation;
  onAnswer: () => void;
}

/** For who leads what it is about; of the whole plan, for whoever leads a commitment. */
function ToAnswer({ plan, recommendation: { commitmentId, answer }, onAnswer }: ToAnswerProps) {
  const { t } = useTranslation('evaluation');
  const about = plan.commitments.filter(({ id }) => commitmentId === null || id === commitmentId);
  const mayAnswer = useMayAnswer(about.flatMap(({ seats }) => seats));
  if (!mayAnswer) return null;
  return (
    <span>
      <Button size="small" variant="quiet" icon={Reply} onPress={onAnswer}>
        {t(answer ? 'answer-again' : 'answer')}
      </Button>
    </span>
  );
}

function About({
  plan,
  recommendation: { commitmentId, by, at },
}: {
  plan: PlanEvaluation;
  recommendation: Recommendation;
}) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const about = plan.commitments.find(({ id }) => id === commitmentId);
  return (
    <p className="small">
      {about ? t('about', { key: about.key, title: about.title }) : t('about-plan')} ·{' '}
      {[by, format.date(at, 'day-year')].filter(Boolean).join(', ')}
    </p>
  );
}

function Answer({
  recommendation: { answer, dueOn },
  today,
}: {
  recommendation: Recommendation;
  today: Day;
}) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  if (answer)
    return (
      <div className={styles.answer}>
        <p>
          <b>{t(`decision.${answer.decision}`)}</b> {answer.text}
        </p>
        <p className="small">
          {answer.byPost} · {format.date(answer.at, 'day-year')} · {t('days', { count: answer.days })}
        </p>
      </div>
    );
  const late = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return (
    <span>
      <Chip icon={Clock} colour={late > 0 ? 'var(--bad)' : 'var(--warn)'}>
        {late > 0 ? t('late', { count: late }) : t('due', { day: format.date(dueOn, 'day-year') })}
      </Chip>
    </span>
  );
}
