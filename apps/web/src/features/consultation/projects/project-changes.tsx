import type { ChangedField, ProjectChange } from '@ruta/contracts/consultation/project';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../../shared/commitment/commitment-words.ts';
import { Details } from '../../../shared/design/details.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import styles from './project.module.css';

/** What was put right since it was announced: what each part said, what it says, why, and who did it. */
export function ProjectChanges({ changes }: { changes: readonly ProjectChange[] }) {
  const { t } = useTranslation('project');
  const format = useFormat();
  const shown = useShown();
  if (changes.length === 0) return null;
  return (
    <Details summary={t('changes', { count: changes.length })}>
      <ul className={styles.history}>
        {changes.map(({ at, reason, byName, fields }) => (
          <li key={at}>
            <p>
              <b>{format.date(at, 'day-year')}</b>
              {byName && `, ${byName}`}. {reason}
            </p>
            <dl className={styles.changed}>
              {fields.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{t(`field.${field}`)}</dt>
                  <dd>
                    <del>{shown(field, before)}</del> <ins>{shown(field, after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function useShown() {
  const { t } = useTranslation('project');
  const format = useFormat();
  const words = useCommitmentWords();
  return (field: ChangedField, value: string): string => {
    if (value === '') return field === 'place' ? t('everywhere') : t('nothing');
    if (field === 'cost') return format.money(Number(value));
    if (field === 'aims') return value.split(', ').map(words.aim).join(' · ');
    return value;
  };
}
