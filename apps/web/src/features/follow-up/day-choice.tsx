import type { Day } from '@ruta/contracts/protocol/instant';
import { Link, useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './follow-up.module.css';
import type { FollowUpSearch } from './follow-up-search.ts';
import { monthEnds } from './timeline.ts';

interface DayChoiceProps {
  /** The first day there is a board of. */
  since: Day;
  today: Day;
  /** Undefined is today. */
  day: Day | undefined;
  search: FollowUpSearch;
}

/** The board as it stands, or as it stood at the end of a month; the day stays in the address. */
export function DayChoice({ since, today, day, search }: DayChoiceProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const format = useFormat();
  const navigate = useNavigate();
  const days = [...new Set([...monthEnds(since, today), ...(day === undefined ? [] : [day])])];
  const choose = (chosen: string) =>
    void navigate({
      to: '/$entity/seguimiento',
      params: { entity: slug },
      search: { ...search, dia: chosen || undefined },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={styles.day}>
      <Select
        label={t('day')}
        value={day ?? ''}
        onChange={choose}
        choices={[
          { value: '', label: t('day.today') },
          ...days
            .toSorted()
            .toReversed()
            .map((value) => ({ value, label: format.date(value, 'day-year') })),
        ]}
      />
      {day !== undefined && (
        <p className={styles.then} role="status">
          <History aria-hidden />
          <span>
            {t('day.then', { day: format.date(day, 'day-year') })}{' '}
            <Link
              to="/$entity/seguimiento"
              params={{ entity: slug }}
              search={{ ...search, dia: undefined }}
              resetScroll={false}
            >
              {t('day.back')}
            </Link>
          </span>
        </p>
      )}
    </div>
  );
}
