import {
  AnswerRecommendation,
  PlanEvaluation,
  type Recommendation,
} from '@ruta/contracts/evaluation/evaluation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';

const { decision: Decision } = AnswerRecommendation.shape;

interface AnswerDialogProps {
  recommendation: Recommendation;
  onClose: () => void;
}

/** Accepted, in part or not, with what will be done or why not, and the post that says so. */
export function AnswerDialog({ recommendation, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [decision, setDecision] = useState(recommendation.answer?.decision ?? 'accepted');
  const [text, setText] = useState(recommendation.answer?.text ?? '');
  const [byPost, setByPost] = useState(recommendation.answer?.byPost ?? '');
  const send = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/recommendations/${recommendation.id}/answer`,
        { opId, decision, text: text.trim(), byPost: byPost.trim() },
        PlanEvaluation,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('recommendation', { number: recommendation.number })}
      deed={t('answer.do')}
      ready={text.trim().length >= 10 && byPost.trim().length >= 2}
      write={send}
      onDo={() => send.mutate()}
      onClose={onClose}
    >
      <blockquote>{recommendation.text}</blockquote>
      <RadioCards
        label={t('answer.decision')}
        value={decision}
        onChange={(given) => setDecision(Decision.parse(given))}
        choices={Decision.options.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <TextArea label={t('answer.text')} value={text} onChange={setText} maxLength={4000} rows={5} />
      <TextField label={t('answer.post')} value={byPost} onChange={setByPost} maxLength={120} />
    </DeedDialog>
  );
}
