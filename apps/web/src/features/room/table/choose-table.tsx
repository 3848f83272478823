import type { SessionId } from '@ruta/contracts/protocol/ids';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import type { ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useRoom } from '../room-context.ts';
import styles from './table.module.css';

/** All tables with how many sit there; one press sits down. */
export function ChooseTable({ breakout, own }: { breakout: ShownBreakout; own: SessionId | null }) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const nameOf = useTableName();
  const [busy, setBusy] = useState<SessionId | null>(null);

  async function sit(tableId: SessionId) {
    if (busy) return;
    setBusy(tableId);
    await send({ type: 'breakout.sit', tableId });
    setBusy(null);
  }

  return (
    <ul className={styles.tables} aria-label={t('table.choose')}>
      {breakout.tables
        .filter(({ closed }) => !closed)
        .map((table) => (
          <li key={table.id} data-own={table.id === own}>
            <span>
              <b>{nameOf(table)}</b>
              <small>{t('table.people', { count: table.people })}</small>
            </span>
            {table.id === own ? (
              <span className={styles.mine}>
                <Check aria-hidden /> {t('table.yours')}
              </span>
            ) : (
              <Button
                variant="quiet"
                size="small"
                isDisabled={!session.fresh}
                isPending={busy === table.id}
                aria-label={t('table.sit-at', { table: nameOf(table) })}
                onPress={() => void sit(table.id)}
              >
                {t('table.sit')}
              </Button>
            )}
          </li>
        ))}
    </ul>
  );
}
