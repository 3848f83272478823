import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { Evaluation } from '@ruta/contracts/plan/progress';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';

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
  const failure = useFailureSentence();
  const [text, setText] = useState(evaluation.contested ?? '');
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
    <Dialog
      title={t(`contest.${evaluation.kind}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={text.trim().length < 10}
            isPending={contest.isPending}
            onPress={() => contest.mutate()}
          >
            {t('contest.do')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('contest.text')}
        hint={t('contest.hint')}
        value={text}
        onChange={setText}
        maxLength={2000}
        rows={5}
      />
      {contest.isError && <ErrorText>{failure(contest.error)}</ErrorText>}
    </Dialog>
  );
}
