import { spacedCode } from '@ruta/contracts/session/session-code';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../../shared/design/qr-code.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { CalledOffNote } from '../../../shared/session/called-off-note.tsx';
import { useConsole } from '../console-context.ts';
import frame from '../console.module.css';
import styles from './panels.module.css';

/** Before the start: the way in, large enough to be read over a shoulder. */
export function ScheduledPanel() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { session } = useConsole();
  const { header, presence } = session;
  const address = `${window.location.origin}/s/${header.code}`;
  return (
    <div className={`${frame.work} stack`}>
      <CalledOffNote header={header} />
      <h2>{t('scheduled.title', { count: presence.connected })}</h2>
      <p>{t('scheduled.text', { when: format.date(header.startsAt, 'day-time') })}</p>
      <div className={styles.enter}>
        <QrCode text={address} label={t('scheduled.qr')} />
        <div className="stack">
          <p className={styles.code}>{spacedCode(header.code)}</p>
          <p className="mono">{address}</p>
        </div>
      </div>
    </div>
  );
}
