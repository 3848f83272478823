import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './national.module.css';

export interface Counter {
  label: string;
  /** From the rows below; null where they do not say. */
  counted: number | null;
  /** What the source counts itself; shown where it adds something. */
  declared?: number | null;
}

export function Counters({ counters }: { counters: readonly Counter[] }) {
  const { t } = useTranslation('national');
  const format = useFormat();
  const note = ({ counted, declared }: Counter) => {
    if (declared === null || declared === undefined) return null;
    if (counted === null) return t('only-declared');
    return counted === declared ? null : t('declared', { count: declared });
  };
  return (
    <dl className={styles.counters}>
      {counters.map((counter) => (
        <div key={counter.label}>
          <dt>
            {counter.label} {note(counter) && <span className="small">({note(counter)})</span>}
          </dt>
          <dd>
            <b className="num">{format.number(counter.counted ?? counter.declared ?? 0)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
