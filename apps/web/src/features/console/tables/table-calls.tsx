import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '@ruta/contracts/breakout/view';
import { Button } from '../../../shared/design/button.tsx';
import { clockFace } from '../../../shared/design/clock.tsx';
import { openBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useConsole } from '../console-context.ts';
import styles from '../console.module.css';
import { VisitDialog } from './visit-dialog.tsx';

/** Tables that ask somebody to come by, the longest waiting first. */
export function TableCalls() {
  const { t } = useTranslation('console');
  const { session, lead, now } = useConsole();
  const nameOf = useTableName();
  const [visited, setVisited] = useState<TableView['id'] | null>(null);
  const tables = openBreakout(session.view)?.tables ?? [];
  const calling = tables
    .flatMap((table) => (table.call ? [{ table, call: table.call }] : []))
    .toSorted((one, other) => one.call.at - other.call.at);
  const visit = tables.find(({ id }) => id === visited);
  if (tables.length === 0) return null;
  return (
    <section className={styles.block} role="status">
      <h2>{t('tables.calls-title', { count: calling.length })}</h2>
      <ul className={styles.queue}>
        {calling.map(({ table, call }) => (
          <li key={table.id}>
            <span>
              {nameOf(table)}
              {call.coming && <small> · {t('tables.on-the-way')}</small>}
            </span>
            <small className="mono">{clockFace(Math.max(0, now - call.at))}</small>
            <Button
              variant="plain"
              size="small"
              round
              icon={BellRing}
              aria-label={t('tables.go-to', { table: nameOf(table) })}
              isDisabled={!session.mayLead || !session.fresh}
              onPress={() => {
                void lead.send({ type: 'breakout.answer', tableId: table.id });
                setVisited(table.id);
              }}
            />
          </li>
        ))}
      </ul>
      {visit && <VisitDialog table={visit} isOpen onClose={() => setVisited(null)} />}
    </section>
  );
}
