import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { Evaluation } from '@ruta/contracts/plan/progress';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useActor } from '../../shared/identity/me.ts';

interface ContestDialogProps {
  plan: number;
  evaluation: Evaluation;
  onClose: () => void;
}

/** A seat of the secretariat says what it does not agree with in a judgement; it stands right below it. */
export function ContestDialog({ plan, evaluation, onClose }: ContestDialogProps) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const actor = useActor();
  const held = actor.kind === 'account' ? actor.seats.map((seat) => seat.seatId) : [];
  const own = evaluation.objections.find(({ seatId }) => seatId !== null && held.includes(seatId));
  const [text, setText] = useState(own?.text ?? '');
  const contest = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/plans/${plan}/evaluations/${evaluation.id}/objection`,
        { text: text.trim() },
        PlanEvaluation,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t(`contest.${evaluation.kind}`)}
      deed={t('contest.do')}
      ready={text.trim().length >= 10}
      write={contest}
      onDo={() => contest.mutate()}
      onClose={onClose}
    >
      <TextArea
        label={t('contest.text')}
        hint={t('contest.hint')}
        value={text}
        onChange={setText}
        maxLength={2000}
        rows={5}
      />
    </DeedDialog>
  );
}
