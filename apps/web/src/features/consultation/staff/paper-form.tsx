import { type BatchReceipt, contributionLength, PlaceId } from '@ruta/contracts/consultation/contribution';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { Plus, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';
import { usePaperBatch } from './staff-queries.ts';
import { useEntryChoices } from './use-entry-choices.ts';

const newForm = () => ({ opId: newOpId(), text: '', placeId: '' });

/** A pile of paper forms, typed one under the other and stored together, all or none. */
export function PaperForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const { places } = useEntryChoices();
  const [opId, setOpId] = useState(newOpId);
  const [label, setLabel] = useState('');
  const [forms, setForms] = useState(() => [newForm()]);
  const [wrong, setWrong] = useState(false);
  const [receipt, setReceipt] = useState<BatchReceipt | null>(null);
  const batch = usePaperBatch();
  const change = (at: number, over: Partial<(typeof forms)[number]>) =>
    setForms(forms.map((form, index) => (index === at ? { ...form, ...over } : form)));
  const tooShort = (text: string) => [...text.trim()].length < contributionLength.min;
  const send = () => {
    const bad = label.trim() === '' || forms.some((form) => tooShort(form.text));
    setWrong(bad);
    if (bad) return;
    const entries = forms.map((form) => ({
      opId: form.opId,
      text: form.text,
      placeId: form.placeId ? PlaceId.parse(form.placeId) : null,
    }));
    batch.mutate(
      { opId, phaseId: phase.id, label, entries },
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
    <div className={styles.form}>
      {receipt && <Receipts receipt={receipt} />}
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t('paper.label')}
          hint={t('paper.label-hint')}
          value={label}
          onChange={setLabel}
          maxLength={120}
          error={wrong && label.trim() === '' ? t('paper.label-missing') : undefined}
        />
        <ol className={styles.paper}>
          {forms.map((form, at) => (
            <li key={form.opId}>
              <span className={styles.paperNumber} aria-hidden>
                {at + 1}
              </span>
              <div className={styles.form}>
                <TextArea
                  label={t('paper.form', { number: at + 1 })}
                  value={form.text}
                  onChange={(text) => change(at, { text })}
                  maxLength={contributionLength.max}
                  rows={3}
                  error={wrong && tooShort(form.text) ? t('entry.short') : undefined}
                />
                <Select
                  label={t('entry.place')}
                  optional
                  value={form.placeId}
                  onChange={(placeId) => change(at, { placeId })}
                  choices={places}
                />
              </div>
              <Button
                variant="plain"
                round
                icon={X}
                isDisabled={forms.length === 1}
                aria-label={t('paper.remove', { number: at + 1 })}
                onPress={() => setForms(forms.filter((one) => one.opId !== form.opId))}
              />
            </li>
          ))}
        </ol>
        <div className="row">
          <Button
            variant="quiet"
            icon={Plus}
            isDisabled={forms.length >= 200}
            onPress={() => setForms([...forms, newForm()])}
          >
            {t('paper.another')}
          </Button>
          <Button type="submit" isPending={batch.isPending}>
            {t('paper.send', { count: forms.length })}
          </Button>
        </div>
        {batch.error && <ErrorText>{failure(batch.error)}</ErrorText>}
      </Form>
    </div>
  );
}

function Receipts({ receipt }: { receipt: BatchReceipt }) {
  const { t } = useTranslation('back-office');
  return (
    <Card as="section" aria-label={t('paper.received', { count: receipt.receipts.length })}>
      <div className={styles.form} role="status">
        <div className={styles.head}>
          <h2>{t('paper.received', { count: receipt.receipts.length })}</h2>
          <Button variant="quiet" size="small" icon={Printer} onPress={() => window.print()}>
            {t('paper.print')}
          </Button>
        </div>
        <p className="small">{t('paper.note', { label: receipt.label })}</p>
        <ol className={styles.folios}>
          {receipt.receipts.map((one, at) => (
            <li key={one.id}>
              {at + 1}. <b className="mono">{one.folio}</b>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
