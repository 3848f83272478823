import { type MovePlanState, PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useMay } from '../../shared/identity/me.ts';
import { closingQuery } from './sign-off-queries.ts';
import { Line } from './sheet-parts.tsx';
import styles from './sign-off.module.css';

const LEAST_WORDS = 20;
/** What words can stand in for; anything else has to be done. */
const explained = ['not-over-yet', 'evaluation-missing'];

/** What a published plan still needs until it is evaluated and concluded, and the step itself. */
export function ClosingCard({ number }: { number: number }) {
  const { t } = useTranslation('signature');
  const { slug, id } = useEntity();
  const mayClose = useMay('plan.close', id);
  const closing = useQuery(closingQuery(slug, number)).data;
  const [asking, setAsking] = useState(false);
  if (!closing) return null;
  const { next, milestones, evaluation, remarks, obstacles } = closing;
  const barred = obstacles.some((obstacle) => !explained.includes(obstacle));
  return (
    <Card as="section" aria-labelledby="closing">
      <h2 id="closing" className={styles.partTitle}>
        {t('close.title')}
      </h2>
      <p>{t(`close.state.${closing.state}`)}</p>
      <ul className={styles.obstacles}>
        <Line fine={milestones.final === milestones.all}>
          {t('close.milestones', { final: milestones.final, count: milestones.all })}
        </Line>
        <Line fine={evaluation.judged === evaluation.commitments && evaluation.overall}>
          {t('close.evaluation', { judged: evaluation.judged, count: evaluation.commitments })}
        </Line>
        <Line fine={remarks.waiting === 0}>{t('close.remarks', { count: remarks.waiting })}</Line>
      </ul>
      {mayClose && next && (
        <div className={styles.deeds}>
          {barred && <p className="small">{t(`close.barred.${next}`)}</p>}
          <Button wide icon={Flag} isDisabled={barred} onPress={() => setAsking(true)}>
            {t(`close.do.${next}`)}
          </Button>
        </div>
      )}
      {asking && next && <CloseDialog closing={closing} next={next} onClose={() => setAsking(false)} />}
    </Card>
  );
}

interface CloseDialogProps {
  closing: PlanClosing;
  next: NonNullable<PlanClosing['next']>;
  onClose: () => void;
}

function CloseDialog({ closing: { number, obstacles }, next, onClose }: CloseDialogProps) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const asked = obstacles.length > 0;
  const move = useMutation({
    mutationFn: () => {
      const said = words.trim();
      const body: MovePlanState = {
        to: next,
        reason: next === 'evaluating' ? said : '',
        absence: next === 'concluded' ? said : '',
      };
      return http.post(`/api/entities/${slug}/plans/${number}/closing`, body, PlanClosing);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t(`close.do.${next}`)}
      deed={t(`close.do.${next}`)}
      ready={!asked || words.trim().length >= LEAST_WORDS}
      write={move}
      onDo={() => move.mutate()}
      onClose={onClose}
      alert
    >
      <p>{t(`close.text.${next}`)}</p>
      {asked && (
        <TextArea
          label={t(`close.words.${next}`)}
          hint={t('close.words-hint')}
          value={words}
          onChange={setWords}
          maxLength={1000}
          rows={4}
        />
      )}
    </DeedDialog>
  );
}
