import type { RollView } from '@ruta/contracts/formal/roll';
import { quorumOf } from '@ruta/domain/formal/quorum';
import { CircleCheck, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import styles from './formal.module.css';

/** Whether there is a quorum, in a sentence, and who is here by sector. */
export function QuorumLine({ roll }: { roll: RollView }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const quorum = quorumOf(roll);
  const Icon = quorum.met ? CircleCheck : CircleAlert;
  const lost = !quorum.met && roll.changes.length > 0;
  return (
    <div className={styles.quorum} data-met={quorum.met}>
      <p className={styles.says} role="status">
        <Icon aria-hidden />
        {t(quorum.met ? 'quorum.met' : lost ? 'quorum.lost' : 'quorum.not-yet', {
          present: quorum.present,
          seats: quorum.seats,
          needed: quorum.needed,
        })}
      </p>
      {quorum.missing.length > 0 && (
        <p className="small">{t('quorum.missing', { sectors: format.list(quorum.missing) })}</p>
      )}
      {roll.call === 2 && <p className="small">{t('quorum.second')}</p>}
      <ul className={styles.sectors} aria-label={t('quorum.by-sector')}>
        {quorum.sectors
          .filter(({ seats }) => seats > 0)
          .map(({ id, name, present, seats }) => (
            <li key={id}>
              {name} <b>{t('quorum.of', { present, seats })}</b>
            </li>
          ))}
      </ul>
    </div>
  );
}
