import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** Words to read: a welcome, a presentation, a break. In a break the hour of the return is the thing to know. */
export function Slide({ item, content }: PhaseProps<'check-in' | 'slide' | 'break'>) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const { session } = useRoom();
  const { endsAt } = session.view.run;
  return (
    <>
      <h1 className={styles.title}>{item.title}</h1>
      {content.text && <p className={styles.prose}>{content.text}</p>}
      {content.kind === 'break' && endsAt !== null && (
        <p>{t('break.back', { time: format.date(endsAt, 'time') })}</p>
      )}
      {content.kind === 'check-in' && (
        <p className="small">{t('check-in.here', { count: session.presence.connected })}</p>
      )}
      {content.kind === 'slide' && <p className="small">{t('slide.look-up')}</p>}
    </>
  );
}
