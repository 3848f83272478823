import type { DueComment } from '@ruta/contracts/feedback/comment';
import { useQuery } from '@tanstack/react-query';
import { CheckCheck, Reply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { useArrival } from '../../shared/design/use-arrival.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { dueQuery } from './feedback-queries.ts';
import styles from './feedback.module.css';

/** Comments that wait for an answer; several that ask the same are answered together. */
export function DueAnswers() {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const due = useQuery(dueQuery(slug));
  useArrival(due.isSuccess);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [answering, setAnswering] = useState(false);
  if (due.isPending) return <Loading lines={3} height="4rem" />;
  if (due.isError) return <ErrorState error={due.error} onRetry={() => void due.refetch()} />;
  if (due.data.total === 0) {
    return (
      <Notice icon={CheckCheck} colour="var(--ok)">
        {t('due.none')}
      </Notice>
    );
  }
  const picked = due.data.items.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <section className={styles.group}>
      <div className="row between">
        <h2>{t('due.title')}</h2>
        <Button icon={Reply} isDisabled={picked.length === 0} onPress={() => setAnswering(true)}>
          {picked.length === 0 ? t('due.answer-none') : t('due.answer', { count: picked.length })}
        </Button>
      </div>
      <p>{t('due.lead', { count: due.data.total })}</p>
      <ul className={styles.due}>
        {due.data.items.map((comment) => (
          <Card as="li" key={comment.id}>
            <DueLine
              comment={comment}
              on={chosen.includes(comment.id)}
              toggle={(on) => toggle(comment.id, on)}
            />
          </Card>
        ))}
      </ul>
      {answering && (
        <AnswerDialog
          comments={picked}
          onClose={() => {
            setAnswering(false);
            setChosen([]);
          }}
        />
      )}
    </section>
  );
}

function DueLine({
  comment,
  on,
  toggle,
}: {
  comment: DueComment;
  on: boolean;
  toggle: (on: boolean) => void;
}) {
  const { t } = useTranslation('feedback');
  return (
    <div className={styles.dueLine} id={`due-${comment.id}`}>
      <Checkbox
        isSelected={on}
        onChange={toggle}
        aria-label={t('due.pick', { number: comment.number, key: comment.key })}
      >
        <b>{t('number', { number: comment.number })}</b>{' '}
        <span className="small">
          {comment.key} {comment.title}
        </span>
      </Checkbox>
      <p className={styles.words}>{comment.body}</p>
      <p className="small">
        {t('due.about')}: <q>{comment.about}</q>
      </p>
    </div>
  );
}
