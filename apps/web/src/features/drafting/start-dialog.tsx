import { CommitmentSummary, type CreateCommitment } from '@ruta/contracts/drafting/commitment';
import { ThemeId } from '@ruta/contracts/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { deskAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { activeThemesQuery, plansQuery } from '../../shared/entity/entity-queries.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import styles from './desk.module.css';

/** Starts a commitment with its title alone, in the newest plan. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const plans = useQuery(plansQuery(slug)).data?.items ?? [];
  const themes = useQuery(activeThemesQuery(slug)).data?.items ?? [];
  const newest = plans.toSorted((a, b) => b.number - a.number)[0];
  const [title, setTitle] = useState('');
  const [theme, setTheme] = useState('');
  const [opId] = useState(newOpId);
  const start = useMutation({
    mutationFn: (planId: CreateCommitment['planId']) => {
      const body: CreateCommitment = {
        opId,
        planId,
        title: title.trim(),
        themeId: theme === '' ? null : ThemeId.parse(theme),
        sessionId: null,
        phaseId: null,
        door: 'staff',
      };
      return http.post(`/api/entities/${slug}/commitments`, body, CommitmentSummary);
    },
    onSuccess: async ({ key }) => {
      await queries.invalidateQueries({ queryKey: ['drafting', slug] });
      await navigate({ to: deskAddress(slug, key) });
    },
  });
  return (
    <DeedDialog
      title={t('start')}
      deed={t('start.do')}
      ready={newest !== undefined && title.trim().length >= 3}
      write={start}
      onDo={() => newest && start.mutate(newest.id)}
      onClose={onClose}
    >
      <div className={styles.start}>
        <TextField
          label={t('start.title')}
          hint={t('start.hint')}
          value={title}
          onChange={setTitle}
          maxLength={300}
        />
        <Select
          label={t('start.theme')}
          value={theme}
          onChange={setTheme}
          choices={[
            { value: '', label: t('start.no-theme') },
            ...themes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </DeedDialog>
  );
}
