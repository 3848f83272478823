import type { OpId } from '@ruta/contracts/protocol/ids';
import { useMutation } from '@tanstack/react-query';
import { Plus, Printer, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Details } from '../design/details.tsx';
import { ErrorText, TextField } from '../design/field.tsx';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { newOpId } from '../live/op-id.ts';
import styles from './paper-pile.module.css';

interface Receipt {
  label: string;
  receipts: readonly { id: string; folio: string }[];
}

interface Pile<Typed> {
  opId: OpId;
  label: string;
  forms: { opId: OpId; typed: Typed }[];
}

interface PaperPileProps<Typed> {
  blank: Typed;
  /** How many are stored at once. */
  most: number;
  isComplete: (typed: Typed) => boolean;
  /** The words a folded form is known by, where it has any. */
  summary?: (typed: Typed) => string;
  /** The fields of one form; `asked` once somebody tried to store the pile. */
  fields: (typed: Typed, change: (over: Partial<Typed>) => void, asked: boolean) => ReactNode;
  store: (pile: Pile<Typed>) => Promise<Receipt>;
}

/** A pile of paper forms, typed one under the other and stored together, all or none, under their folder's label. */
export function PaperPile<Typed extends object>({
  blank,
  most,
  isComplete,
  summary,
  fields,
  store,
}: PaperPileProps<Typed>) {
  const { t } = useTranslation('paper');
  const failure = useFailureSentence();
  const newForm = () => ({ opId: newOpId(), typed: blank });
  const [opId, setOpId] = useState(newOpId);
  const [label, setLabel] = useState('');
  const [forms, setForms] = useState(() => [newForm()]);
  const [asked, setAsked] = useState(false);
  const last = useFocusOfLast(forms.length);
  const storing = useMutation({
    mutationFn: store,
    onSuccess: () => {
      setOpId(newOpId());
      setLabel('');
      setForms([newForm()]);
      last.forget();
    },
  });
  const change = (at: number, over: Partial<Typed>) =>
    setForms(
      forms.map((form, place) => (place === at ? { ...form, typed: { ...form.typed, ...over } } : form)),
    );
  const ready = label.trim() !== '' && forms.every(({ typed }) => isComplete(typed));
  const send = () => {
    setAsked(!ready);
    if (ready) storing.mutate({ opId, label, forms });
  };
  const title = (typed: Typed, number: number) => {
    const words = summary?.(typed) ?? '';
    return words ? t('form-with', { number, words }) : t('form', { number });
  };
  return (
    <div className={styles.pile}>
      {storing.data && <Receipts receipt={storing.data} />}
      <Form
        className={styles.pile}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t('label')}
          hint={t('label-hint')}
          value={label}
          maxLength={120}
          onChange={setLabel}
          error={asked && label.trim() === '' ? t('label-missing') : undefined}
        />
        <ol className={styles.forms}>
          {forms.map(({ opId: id, typed }, at) => (
            <li key={id} ref={at === forms.length - 1 ? last.ref : undefined}>
              <Details
                size="strong"
                open={at === forms.length - 1 || (asked && !isComplete(typed))}
                summary={title(typed, at + 1)}
              >
                <div className={styles.form}>
                  {fields(typed, (over) => change(at, over), asked)}
                  {forms.length > 1 && (
                    <div>
                      <Button
                        variant="plain"
                        icon={X}
                        onPress={() => setForms(forms.filter((form) => form.opId !== id))}
                      >
                        {t('remove', { number: at + 1 })}
                      </Button>
                    </div>
                  )}
                </div>
              </Details>
            </li>
          ))}
        </ol>
        {asked && !ready && <ErrorText>{t('incomplete')}</ErrorText>}
        {storing.error && <ErrorText>{failure(storing.error)}</ErrorText>}
        <div className="row">
          <Button
            variant="quiet"
            icon={Plus}
            isDisabled={forms.length >= most}
            onPress={() => setForms([...forms, newForm()])}
          >
            {t('another')}
          </Button>
          <Button type="submit" isPending={storing.isPending}>
            {t('send', { count: forms.length })}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** Whoever asks for another form types into it at once. */
function useFocusOfLast(count: number) {
  const ref = useRef<HTMLLIElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current)
      ref.current?.querySelector<HTMLElement>('details textarea, details input, details select')?.focus();
    before.current = count;
  }, [count]);
  const forget = () => {
    before.current = 1;
  };
  return { ref, forget };
}

function Receipts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('paper');
  const title = t('received', { count: receipt.receipts.length });
  return (
    <Card as="section" aria-label={title}>
      <div className={styles.pile} role="status">
        <div className={styles.head}>
          <h2>{title}</h2>
          <Button variant="quiet" size="small" icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        <p className="small">{t('note', { label: receipt.label })}</p>
        <ol className={styles.folios}>
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
