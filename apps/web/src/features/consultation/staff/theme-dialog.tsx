import type { ThemeView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../../shared/design/field.tsx';
import styles from './staff.module.css';
import { useThemeWrite } from './staff-queries.ts';

export function ThemeDialog({ theme, onClose }: { theme: ThemeView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const [name, setName] = useState(theme.name);
  const [description, setDescription] = useState(theme.description);
  const write = useThemeWrite();
  const save = () =>
    write.mutate(
      { method: 'put', path: `/${theme.id}`, body: { name, description } },
      { onSuccess: onClose },
    );
  return (
    <DeedDialog
      title={t('themes.edit')}
      deed={t('save')}
      ready={name.trim() !== ''}
      write={write}
      onDo={save}
      onClose={onClose}
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
      </div>
    </DeedDialog>
  );
}
