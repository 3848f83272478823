import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import type { ReplyReceipt } from '@ruta/contracts/survey/reply';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { CopyButton } from '../../../shared/design/copy-button.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from '../survey.module.css';
import { useAssistedReply } from './desk-queries.ts';
import { asSent, FormPaper, isComplete, nothingTyped, type Typed } from './form-paper.tsx';

/** For who answers at a counter, on the telephone or in a group. */
export function AssistedForm({ survey }: { survey: QuestionnaireView }) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const [opId, setOpId] = useState(newOpId);
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [asked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<ReplyReceipt | null>(null);
  const enter = useAssistedReply(survey.phaseId);
  const send = () => {
    const ready = isComplete(survey, typed);
    setAsked(!ready);
    if (!ready) return;
    enter.mutate(
      { opId, rev: survey.rev, ...asSent(survey, typed) },
      {
        onSuccess: (given) => {
          setReceipt(given);
          setOpId(newOpId());
          setTyped({ ...nothingTyped, targetGroup: typed.targetGroup });
        },
      },
    );
  };
  return (
    <div className={styles.stack}>
      {receipt && (
        <Card as="section" aria-label={t('receipt.title')}>
          <div className={styles.head} role="status">
            <div>
              <p className="small">{t('entry.received')}</p>
              <p className={styles.folio}>{receipt.folio}</p>
            </div>
            <CopyButton text={receipt.folio} label={t('receipt.copy')} />
          </div>
        </Card>
      )}
      <Form
        key={opId}
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormPaper
          survey={survey}
          typed={typed}
          asked={asked}
          onTyped={(change) => setTyped({ ...typed, ...change })}
        />
        {asked && <ErrorText>{t('entry.incomplete')}</ErrorText>}
        {enter.error && <ErrorText>{failure(enter.error)}</ErrorText>}
        <div>
          <Button type="submit" icon={Send} isPending={enter.isPending}>
            {t('entry.send')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
