import { type FollowUpBoard, Light } from '@ruta/contracts/follow-up/follow-up';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { LightChip } from '../../shared/plan/light.tsx';
import type { FollowUpSearch } from './follow-up-search.ts';
import styles from './follow-up.module.css';

interface LightFilterProps {
  boards: readonly FollowUpBoard[];
  search: FollowUpSearch;
}

/** What each mark means, how many milestones have it, and those alone at a press. */
export function LightFilter({ boards, search }: LightFilterProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const milestones = boards.flatMap(({ commitments }) => commitments.flatMap((each) => each.milestones));
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {Light.options.map((each) => {
        const count = milestones.filter((milestone) => milestone.light === each).length;
        const chosen = each === search.luz;
        if (count === 0 && !chosen)
          return (
            <li key={each} className={styles.nothing}>
              <LightChip light={each} count={0} />
            </li>
          );
        return (
          <li key={each}>
            <Link
              className={styles.filter}
              to="/$entity/seguimiento"
              params={{ entity: slug }}
              search={{ ...search, luz: chosen ? undefined : each }}
              aria-current={chosen ? 'true' : undefined}
              replace
              resetScroll={false}
            >
              <LightChip light={each} count={count} />
              <span className="visually-hidden">{t(chosen ? 'filter.all' : 'filter.only')}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
