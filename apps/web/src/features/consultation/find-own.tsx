import { folioPrefix, readRef } from '@ruta/domain/consultation/folio';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './contributions.module.css';

/** From a folio on a slip of paper to what became of it. */
export function FindOwn() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const navigate = useNavigate();
  const [ref, setRef] = useState('');
  const [error, setError] = useState<string>();
  return (
    <Card as="section" aria-labelledby="find-own">
      <h2 id="find-own" className={styles.sideTitle}>
        {t('own.title')}
      </h2>
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = ref.trim();
          if (typed === '') return setError(t('own.empty'));
          if (readRef(typed, folioPrefix(slug)).kind === 'mistyped') return setError(t('own.mistyped'));
          void navigate({ to: '/$entity/aportes/$ref', params: { entity: slug, ref: typed } });
        }}
      >
        <TextField
          label={t('own.label')}
          placeholder={`${folioPrefix(slug)}-7K4M-9Q2`}
          value={ref}
          error={error}
          maxLength={24}
          autoComplete="off"
          onChange={(value) => {
            setRef(value);
            setError(undefined);
          }}
        />
        <Button type="submit" variant="quiet" wide>
          {t('own.find')}
        </Button>
      </form>
    </Card>
  );
}
