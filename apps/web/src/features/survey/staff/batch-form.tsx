import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import type { ReplyBatchReceipt } from '@ruta/contracts/survey/reply';
import { Plus, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { Details } from '../../../shared/design/details.tsx';
import { ErrorText, TextField } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from '../survey.module.css';
import { useReplyBatch } from './desk-queries.ts';
import { asSent, FormPaper, isComplete, nothingTyped, type Typed } from './form-paper.tsx';

const newForm = () => ({ opId: newOpId(), typed: nothingTyped });

/** A pile of paper forms, typed one under the other and stored together, all or none. */
export function BatchForm({ survey }: { survey: QuestionnaireView }) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const [opId, setOpId] = useState(newOpId);
  const [label, setLabel] = useState('');
  const [forms, setForms] = useState(() => [newForm()]);
  const [asked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<ReplyBatchReceipt | null>(null);
  const batch = useReplyBatch(survey.phaseId);
  const change = (at: number, over: Partial<Typed>) =>
    setForms(
      forms.map((form, place) => (place === at ? { ...form, typed: { ...form.typed, ...over } } : form)),
    );
  const send = () => {
    const ready = label.trim() !== '' && forms.every(({ typed }) => isComplete(survey, typed));
    setAsked(!ready);
    if (!ready) return;
    const sent = forms.map((form) => ({ opId: form.opId, ...asSent(survey, form.typed) }));
    batch.mutate(
      { opId, label, rev: survey.rev, forms: sent },
      {
        onSuccess: (given) => {
          setReceipt(given);
          setOpId(newOpId());
          setLabel('');
          setForms([newForm()]);
        },
      },
    );
  };
  return (
    <div className={styles.stack}>
      {receipt && <Receipts receipt={receipt} />}
      <Form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t('paper.label')}
          hint={t('paper.label-hint')}
          value={label}
          maxLength={120}
          onChange={setLabel}
          error={asked && label.trim() === '' ? t('paper.label-missing') : undefined}
        />
        {forms.map(({ opId: id, typed }, at) => (
          <Details
            key={id}
            size="strong"
            open={at === forms.length - 1}
            summary={t('paper.form', { number: at + 1 })}
          >
            <div className={styles.stack}>
              <FormPaper survey={survey} typed={typed} asked={asked} onTyped={(over) => change(at, over)} />
              {forms.length > 1 && (
                <div>
                  <Button
                    variant="plain"
                    icon={X}
                    onPress={() => setForms(forms.filter((form) => form.opId !== id))}
                  >
                    {t('paper.remove', { number: at + 1 })}
                  </Button>
                </div>
              )}
            </div>
          </Details>
        ))}
        <div className="row">
          <Button
            variant="quiet"
            icon={Plus}
            isDisabled={forms.length >= 100}
            onPress={() => setForms([...forms, newForm()])}
          >
            {t('paper.another')}
          </Button>
          <Button type="submit" isPending={batch.isPending}>
            {t('paper.send', { count: forms.length })}
          </Button>
        </div>
        {asked && <ErrorText>{t('entry.incomplete')}</ErrorText>}
        {batch.error && <ErrorText>{failure(batch.error)}</ErrorText>}
      </Form>
    </div>
  );
}

function Receipts({ receipt }: { receipt: ReplyBatchReceipt }) {
  const { t } = useTranslation('survey');
  const title = t('paper.received', { count: receipt.receipts.length });
  return (
    <Card as="section" aria-label={title}>
      <div className={styles.stack} role="status">
        <div className={styles.head}>
          <h2>{title}</h2>
          <Button variant="quiet" size="small" icon={Printer} onPress={() => window.print()}>
            {t('receipt.print')}
          </Button>
        </div>
        <p className="small">{t('paper.note', { label: receipt.label })}</p>
        <ol className={styles.words}>
          {receipt.receipts.map((one) => (
            <li key={one.id}>
              <b className="mono">{one.folio}</b>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
