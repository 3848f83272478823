import {
  type AssistedEntry,
  type ContributionReceipt,
  contributionLength,
} from '@ruta/contracts/consultation/contribution';
import { PlaceId } from '@ruta/contracts/consultation/contribution';
import type { Stance } from '@ruta/contracts/consultation/stance';
import { ProjectId, ThemeId } from '@ruta/contracts/protocol/ids';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { onProjects } from '@ruta/domain/route/phase-kind';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { CopyButton } from '../../../shared/design/copy-button.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { signatureOf } from '../../../shared/identity/signature-field.tsx';
import { newOpId } from '../../../shared/live/op-id.ts';
import { ProjectFields } from './project-fields.tsx';
import styles from './staff.module.css';
import { useAssistedEntry } from './staff-queries.ts';
import { useEntryChoices } from './use-entry-choices.ts';

/** One contribution for somebody who said it at a counter or by telephone, in their words. */
export function AssistedForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation(['back-office', 'shared']);
  const failure = useFailureSentence();
  const { themes, places } = useEntryChoices();
  const [opId, setOpId] = useState(newOpId);
  const [typed, setTyped] = useState<{
    text: string;
    themeId: string;
    placeId: string;
    language: 'es' | 'en';
    name: string;
    projectId: string;
    stance: Stance;
  }>({
    text: '',
    themeId: '',
    placeId: '',
    language: 'es',
    name: '',
    projectId: '',
    stance: 'comment',
  });
  const [short, setShort] = useState(false);
  const [receipt, setReceipt] = useState<ContributionReceipt | null>(null);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const enter = useAssistedEntry();
  const send = () => {
    setShort([...typed.text.trim()].length < contributionLength.min);
    if ([...typed.text.trim()].length < contributionLength.min) return;
    const entry: AssistedEntry = {
      opId,
      phaseId: phase.id,
      channel: 'assisted',
      text: typed.text,
      language: typed.language,
      themeId: typed.themeId ? ThemeId.parse(typed.themeId) : null,
      placeId: typed.placeId ? PlaceId.parse(typed.placeId) : null,
      about: typed.projectId ? { projectId: ProjectId.parse(typed.projectId), stance: typed.stance } : null,
      signature: signatureOf(typed.name),
    };
    enter.mutate(entry, {
      onSuccess: (given) => {
        setReceipt(given);
        setOpId(newOpId());
        set({ text: '', themeId: '', name: '' });
      },
    });
  };
  return (
    <div className={styles.form}>
      {receipt && <Receipt receipt={receipt} />}
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea
          label={phase.question || phase.title}
          hint={t('assisted.hint')}
          value={typed.text}
          onChange={(text) => set({ text })}
          maxLength={contributionLength.max}
          rows={5}
          error={short ? t('entry.short') : undefined}
        />
        {onProjects(phase) && (
          <ProjectFields
            phaseId={phase.id}
            projectId={typed.projectId}
            stance={typed.stance}
            onChange={set}
          />
        )}
        <div className={styles.fields}>
          <Select
            label={t('entry.place')}
            optional
            value={typed.placeId}
            onChange={(placeId) => set({ placeId })}
            choices={places}
          />
          <Select
            label={t('entry.theme')}
            optional
            value={typed.themeId}
            onChange={(themeId) => set({ themeId })}
            choices={themes}
          />
          <Select
            label={t('entry.language')}
            value={typed.language}
            onChange={(language) => set({ language: language === 'en' ? 'en' : 'es' })}
            choices={[
              { value: 'es', label: t('language.es') },
              { value: 'en', label: t('language.en') },
            ]}
          />
        </div>
        <TextField
          label={t('assisted.name')}
          optional
          hint={t('assisted.name-hint')}
          autoComplete="off"
          maxLength={60}
          value={typed.name}
          onChange={(name) => set({ name })}
        />
        {typed.name.trim() !== '' && (
          <p>
            {t('assisted.read-out')} <q>{t('shared:sign.privacy')}</q>
          </p>
        )}
        {enter.error && <ErrorText>{failure(enter.error)}</ErrorText>}
        <div>
          <Button type="submit" icon={Send} isPending={enter.isPending}>
            {t('assisted.send')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** To be read out and written down: the only time it is shown here. */
function Receipt({ receipt }: { receipt: ContributionReceipt }) {
  const { t } = useTranslation('back-office');
  return (
    <Card as="section" aria-label={t('assisted.received')}>
      <div className={styles.receipt} role="status">
        <div>
          <p className="small">{t('assisted.received')}</p>
          <p className={styles.folio}>{receipt.folio}</p>
          <p className="small">{t('assisted.tell')}</p>
        </div>
        <CopyButton text={receipt.folio} label={t('assisted.copy')} />
      </div>
    </Card>
  );
}
