import type { ContributionView } from '@ruta/contracts/consultation/contribution';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { ContributionText } from '../contribution-card.tsx';
import styles from './staff.module.css';

interface SelectableContributionsProps {
  items: readonly ContributionView[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Contributions to pick several of. */
export function SelectableContributions({ items, chosen, onChoose }: SelectableContributionsProps) {
  const { t } = useTranslation(['back-office', 'consultation']);
  const format = useFormat();
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <Checkbox isSelected={chosen.has(item.id)} onChange={(on) => choose(item.id, on)}>
            <span className="visually-hidden">{t('select.one', { number: item.number })}</span>
          </Checkbox>
          <div>
            <p>
              <ContributionText contribution={item} />
            </p>
            <p className={styles.meta}>
              <span>{t('consultation:number', { number: item.number })}</span>
              <span>{t(`consultation:channel.${item.channel}`)}</span>
              {item.place && <span>{item.place.name}</span>}
              {item.supports > 0 && <span>{t('count.supports', { count: item.supports })}</span>}
              <span>{format.date(item.createdAt, 'day-short')}</span>
              {item.about && (
                <span>
                  {t('consultation:about-project', item.about)}:{' '}
                  {t(`consultation:stance.${item.about.stance}`)}
                </span>
              )}
              {item.problem && <span>{item.problem.statement}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
