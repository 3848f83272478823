import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorText, TextField } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { ContributionText, OutcomeChip } from '../contribution-card.tsx';
import styles from './staff.module.css';
import { findByFolio } from './staff-queries.ts';

/** For somebody at the counter who can read only a part of their note. */
export function FolioCounter() {
  const { t } = useTranslation(['back-office', 'consultation']);
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const [typed, setTyped] = useState('');
  const search = useMutation({ mutationFn: (folio: string) => findByFolio(slug, folio) });
  const found = search.data?.items;
  return (
    <div className={styles.form}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim().length >= 3) search.mutate(typed.trim());
        }}
      >
        <TextField
          label={t('counter.label')}
          hint={t('counter.hint')}
          value={typed}
          onChange={setTyped}
          maxLength={16}
          autoComplete="off"
        />
        <div>
          <Button type="submit" variant="quiet" icon={Search} isPending={search.isPending}>
            {t('counter.go')}
          </Button>
        </div>
      </Form>
      {search.error && <ErrorText>{failure(search.error)}</ErrorText>}
      {found?.length === 0 && <p role="status">{t('counter.none')}</p>}
      <ul className={styles.queue}>
        {found?.map((item) => (
          <li key={item.id} className={styles.item}>
            <p className={styles.meta}>
              {item.folio && (
                <Link to="/$entity/aportes/$ref" params={{ entity: slug, ref: item.folio }}>
                  <b className="mono">{item.folio}</b>
                </Link>
              )}
              <span>{t(`counter.state.${item.state}`)}</span>
            </p>
            <p>
              <ContributionText contribution={item} />
            </p>
            {item.state === 'admitted' && (
              <div>
                <OutcomeChip outcome={item.outcome} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
