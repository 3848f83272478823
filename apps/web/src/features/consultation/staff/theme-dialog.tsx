import type { ThemeView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import styles from './staff.module.css';
import { useThemeWrite } from './staff-queries.ts';

export function ThemeDialog({ theme, onClose }: { theme: ThemeView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [name, setName] = useState(theme.name);
  const [description, setDescription] = useState(theme.description);
  const write = useThemeWrite();
  const save = () =>
    write.mutate(
      { method: 'put', path: `/${theme.id}`, body: { name, description } },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('themes.edit')}
      isOpen
      onClose={onClose}
      actions={
        <Button isPending={write.isPending} isDisabled={name.trim() === ''} onPress={save}>
          {t('save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <TextField label={t('themes.name')} value={name} onChange={setName} maxLength={120} />
        <TextArea
          label={t('themes.description')}
          optional
          value={description}
          onChange={setDescription}
          maxLength={600}
          rows={3}
        />
        {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
