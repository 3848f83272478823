import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { PaperPile } from '../../../shared/entry/paper-pile.tsx';
import { useReplyBatch } from './desk-queries.ts';
import { asSent, FormPaper, isComplete, nothingTyped } from './form-paper.tsx';

/** Replies that came in on paper. */
export function BatchForm({ survey }: { survey: QuestionnaireView }) {
  const batch = useReplyBatch(survey.phaseId);
  return (
    <PaperPile
      blank={nothingTyped}
      most={100}
      isComplete={(typed) => isComplete(survey, typed)}
      fields={(typed, change, asked) => (
        <FormPaper survey={survey} typed={typed} asked={asked} onTyped={change} />
      )}
      store={({ opId, label, forms }) =>
        batch.mutateAsync({
          opId,
          label,
          rev: survey.rev,
          forms: forms.map(({ opId: form, typed }) => ({ opId: form, ...asSent(survey, typed) })),
        })
      }
    />
  );
}
