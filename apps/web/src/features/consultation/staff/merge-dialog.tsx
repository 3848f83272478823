import type { ThemeView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';
import { useThemeWrite } from './staff-queries.ts';

/** Several themes become a new one. Everybody can see later what it came from. */
export function MergeDialog({ themes, onClose }: { themes: readonly ThemeView[]; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const merge = useThemeWrite();
  const themeIds = themes.map((theme) => theme.id);
  const go = () =>
    merge.mutate(
      { method: 'post', path: '/merge', body: { opId, themeIds, name, reason } },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('merge.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          isPending={merge.isPending}
          isDisabled={name.trim() === '' || reason.trim().length < 10}
          onPress={go}
        >
          {t('merge.go')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t('merge.text', { themes: format.list(themes.map((theme) => theme.name)) })}</p>
        <TextField label={t('merge.name')} value={name} onChange={setName} maxLength={120} />
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={600}
          rows={2}
        />
        {merge.error && <ErrorText>{failure(merge.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
