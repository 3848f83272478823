import {
  AnswerRecommendation,
  PlanEvaluation,
  type Recommendation,
} from '@ruta/contracts/evaluation/evaluation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { RadioCards } from '../../shared/design/choice.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
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
  const failure = useFailureSentence();
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
    <Dialog
      title={t('recommendation', { number: recommendation.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={text.trim().length < 10 || byPost.trim().length < 2}
            isPending={send.isPending}
            onPress={() => send.mutate()}
          >
            {t('answer.do')}
          </Button>
        </>
      }
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
      {send.isError && <ErrorText>{failure(send.error)}</ErrorText>}
    </Dialog>
  );
}
