import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { tableCode } from '@ruta/contracts/session/session-code';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { breakoutOf } from '../tables/breakouts.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

/** Which tables there are, how many sit at each, and by which code one comes in; later, which have handed in. */
export function StageTables({
  view,
  header,
  item,
  question,
}: StageProps & { item: AgendaItem; question: string }) {
  const { t } = useTranslation('live');
  const breakout = breakoutOf(view, item);
  const tables = breakout?.tables ?? [];
  const coded = breakout?.status !== 'closed' && !view.run.locked;
  return (
    <>
      <StageTitle text={question} compact />
      <p className={styles.note}>{t(`stage.tables-${breakout?.status ?? 'seating'}`)}</p>
      <StagePages columns={tables.length > 6 ? 3 : 2}>
        <ul className={styles.map}>
          {tables.map((table) => (
            <li key={table.id} data-closed={table.closed}>
              <b>{table.number}</b>
              <span>
                {table.name !== t('tables.number', { number: table.number }) && <strong>{table.name}</strong>}
                <small>{t('stage.at-table', { count: table.people })}</small>
                {coded && <code>{tableCode(header.code, table.number)}</code>}
              </span>
              {table.handed && <Check role="img" aria-label={t('stage.table-handed')} />}
            </li>
          ))}
        </ul>
      </StagePages>
    </>
  );
}
