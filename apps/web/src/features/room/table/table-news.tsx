import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { openBreakout } from '../../../shared/session/tables/breakouts.ts';
import styles from './table.module.css';

/** What the facilitation said to all tables last, and whether it comes to this one. */
export function TableNews({ plenary }: { plenary: ShownSession }) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const last = openBreakout(plenary.view)?.messages.at(-1);
  const call = plenary.own?.parts.breakouts?.call;
  return (
    <div role="status" className={styles.news}>
      {last?.text && (
        <p className={styles.message}>
          <Megaphone aria-hidden />
          <span>
            {last.text} <small>{t('table.told', { time: format.date(last.at, 'time') })}</small>
          </span>
        </p>
      )}
      {call && <p className="small">{t(call.coming ? 'table.coming' : 'table.called')}</p>}
    </div>
  );
}
