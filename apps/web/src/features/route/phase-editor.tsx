import type { PhasePlan, PhaseState } from '@ruta/contracts/route/phase';
import { PhasePlan as Plan } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/design/card.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { Megaphone } from 'lucide-react';
import { PhaseFields } from './phase-fields.tsx';
import styles from './route.module.css';

interface PhaseEditorProps<Body> {
  title: string;
  phase: PhasePlan;
  /** Of a phase that is there already. Once it is announced, a change asks for its reason. */
  state?: PhaseState;
  write: UseMutationResult<RouteView, Error, Body>;
  toBody: (phase: PhasePlan, reason: string | null) => Body;
  onClose: () => void;
}

export function PhaseEditor<Body>({ title, phase, state, write, toBody, onClose }: PhaseEditorProps<Body>) {
  const { t } = useTranslation('back-office');
  const announced = state === 'announced' || state === 'open';
  const [draft, setDraft] = useState<PhasePlan>(() => Plan.parse({ ...phase, title: phase.title || '·' }));
  const [name, setName] = useState(phase.title);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<'title' | 'dates' | 'reason' | null>(null);
  const save = () => {
    const missing = wrongIn(name, draft, announced ? reason : null);
    setWrong(missing);
    if (missing) return;
    const body = toBody(Plan.parse({ ...draft, title: name }), announced ? reason : null);
    write.mutate(body, { onSuccess: onClose });
  };
  return (
    <DeedDialog
      title={title}
      deed={t(announced ? 'phase.publish-change' : 'phase.save')}
      write={write}
      onDo={save}
      onClose={onClose}
      wide
    >
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PhaseFields
          name={name}
          onName={setName}
          draft={draft}
          onDraft={(change) => setDraft({ ...draft, ...change })}
          state={state ?? 'draft'}
          wrong={wrong}
        />
        {announced && (
          <>
            <Notice icon={Megaphone}>{t('phase.announced-notice')}</Notice>
            <TextArea
              label={t('phase.reason')}
              value={reason}
              onChange={setReason}
              maxLength={1000}
              rows={2}
              error={wrong === 'reason' ? t('reason.short') : undefined}
            />
          </>
        )}
      </Form>
    </DeedDialog>
  );
}

function wrongIn(name: string, draft: PhasePlan, reason: string | null): 'title' | 'dates' | 'reason' | null {
  if (name.trim() === '') return 'title';
  if (draft.closesOn < draft.opensOn || !draft.opensOn || !draft.closesOn) return 'dates';
  return reason !== null && reason.trim().length < 10 ? 'reason' : null;
}
