import { type EditPlan, PlanView } from '@ruta/contracts/route/plan';
import { yearFrom } from '@ruta/domain/route/plan-year';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import styles from './route.module.css';

const MOST_COMMITMENTS = 50;

/** Title, days and target. Another first day proposes the year from it, as long as nobody chose another last day. */
export function PlanDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [title, setTitle] = useState(plan.title);
  const [startsOn, setStartsOn] = useState(plan.startsOn ?? '');
  const [endsOn, setEndsOn] = useState(plan.endsOn ?? '');
  const [ownEnd, setOwnEnd] = useState(
    plan.startsOn !== null && plan.endsOn !== null && plan.endsOn !== yearFrom(plan.startsOn).endsOn,
  );
  const [target, setTarget] = useState(String(plan.commitmentTarget));
  const commitmentTarget = Number(target);
  const reversed = startsOn !== '' && endsOn !== '' && endsOn <= startsOn;
  const inRange =
    Number.isInteger(commitmentTarget) && commitmentTarget >= 1 && commitmentTarget <= MOST_COMMITMENTS;
  const save = useMutation({
    mutationFn: () => {
      const body: EditPlan = { title: title.trim(), startsOn, endsOn, commitmentTarget };
      return http.put(`/api/entities/${slug}/plans/${plan.number}`, body, PlanView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
      toast(t('plan.saved'));
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('plan.edit')}
      deed={t('plan.save')}
      ready={title.trim() !== '' && startsOn !== '' && endsOn !== '' && !reversed && inRange}
      write={save}
      onDo={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <TextField label={t('start.plan-title')} value={title} onChange={setTitle} maxLength={160} />
        <div className={styles.fields}>
          <TextField
            label={t('plan.starts')}
            type="date"
            value={startsOn}
            onChange={(day) => {
              setStartsOn(day);
              if (day !== '' && !ownEnd) setEndsOn(yearFrom(day).endsOn);
            }}
          />
          <TextField
            label={t('plan.ends')}
            type="date"
            value={endsOn}
            onChange={(day) => {
              setEndsOn(day);
              setOwnEnd(true);
            }}
            error={reversed ? t('plan.reversed') : undefined}
          />
        </div>
        <TextField
          label={t('plan.target-field')}
          hint={t('plan.target-hint')}
          type="number"
          inputMode="numeric"
          value={target}
          onChange={setTarget}
          error={inRange ? undefined : t('plan.target-range', { most: MOST_COMMITMENTS })}
        />
        <p className="small">{t('plan.edit-note')}</p>
      </div>
    </DeedDialog>
  );
}
