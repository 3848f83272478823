import type { ThemeView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../shared/design/field.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { useThemeWrite } from './staff-queries.ts';

/** Several themes become a new one. Everybody can see later what it came from. */
export function MergeDialog({ themes, onClose }: { themes: readonly ThemeView[]; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const [name, setName] = useState('');
  const merge = useThemeWrite();
  const themeIds = themes.map((theme) => theme.id);
  return (
    <ReshapeDialog
      title={t('merge.title')}
      action={t('merge.go')}
      ready={name.trim() !== ''}
      write={merge}
      onGo={(given) =>
        merge.mutate(
          { method: 'post', path: '/merge', body: { ...given, themeIds, name } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      becomes={
        <>
          <p>{t('merge.text', { themes: format.list(themes.map((theme) => theme.name)) })}</p>
          <TextField label={t('merge.name')} value={name} onChange={setName} maxLength={120} />
        </>
      }
    />
  );
}
