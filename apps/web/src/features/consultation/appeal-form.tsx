import { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './contributions.module.css';

/** Asks for a second look at a decision to hide; the words go to the coordination and stay on record. */
export function AppealForm({ contribution }: { contribution: ContributionDetail }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const appeal = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/contributions/${contribution.folio ?? contribution.number ?? contribution.id}/appeal`,
        { text, folio: contribution.folio ?? undefined },
        ContributionDetail,
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contributions', slug] }),
  });
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length < 10) return setShort(true);
        appeal.mutate();
      }}
    >
      <TextArea
        label={t('appeal.label')}
        hint={t('appeal.hint')}
        value={text}
        maxLength={1000}
        error={short ? t('appeal.short') : appeal.error ? failure(appeal.error) : undefined}
        onChange={(value) => {
          setText(value);
          setShort(false);
        }}
      />
      <Button type="submit" variant="quiet" isPending={appeal.isPending}>
        {t('appeal.send')}
      </Button>
    </form>
  );
}
