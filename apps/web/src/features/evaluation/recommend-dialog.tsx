import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { addDays } from '@ruta/domain/calendar/day';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';

/** What is proposed until the evaluator says another day. */
const USUAL_DAYS = 60;

/** A recommendation, about a commitment or the whole plan, with the day an answer is due. */
export function RecommendDialog({ plan, onClose }: { plan: PlanEvaluation; onClose: () => void }) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState(addDays(plan.today, USUAL_DAYS));
  const send = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/plans/${plan.number}/recommendations`,
        { opId, commitmentId: about || null, text: text.trim(), dueOn },
        PlanEvaluation,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('recommend')}
      deed={t('publish')}
      ready={text.trim().length >= 20 && dueOn > plan.today}
      write={send}
      onDo={() => send.mutate()}
      onClose={onClose}
      alert
    >
      <Select
        label={t('recommend.about')}
        value={about}
        onChange={setAbout}
        choices={[
          { value: '', label: t('about-plan') },
          ...plan.commitments.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
        ]}
      />
      <TextArea
        label={t('recommend.text')}
        hint={t('recommend.hint')}
        value={text}
        onChange={setText}
        maxLength={2000}
        rows={5}
      />
      <TextField label={t('recommend.due')} type="date" value={dueOn} onChange={setDueOn} />
    </DeedDialog>
  );
}
