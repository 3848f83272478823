import type { SessionHeader } from '@ruta/contracts/session/http';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import styles from './join.module.css';

/** Too late to join, in time to read what it left. */
export function SessionOver({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('room');
  return (
    <main className={styles.door}>
      <h1>{header.title}</h1>
      <p>{t('over.text')}</p>
      <ButtonAnchor href={`/${header.entity}/sesiones/${header.code}`} wide>
        {t(`finished.minutes.${leavesOf(header)}`)}
      </ButtonAnchor>
    </main>
  );
}
