import { spacedCode } from '@ruta/contracts/session/session-code';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../design/qr-code.tsx';
import { DemoNote } from '../demo-note.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

/** The way in, always in sight: code for hands, picture for cameras. */
export function JoinPanel({ header, presence, view, origin }: StageProps) {
  const { t } = useTranslation('live');
  // In a replay the wall shows a moment of a session that nobody can join any more.
  const running = view.run.status !== 'finished';
  const finished = !running || header.status === 'finished';
  // Of a rehearsal nothing is left to be read.
  if (finished && header.rehearsal) return <aside className={styles.join} />;
  const address = finished
    ? `${origin}/${header.entity}/sesiones/${header.code}`
    : `${origin}/s/${header.code}`;
  return (
    <aside className={styles.join}>
      <p>
        {t(finished ? `stage.read.${leavesOf(header)}` : view.run.locked ? 'stage.locked' : 'stage.join')}
      </p>
      {(finished || !view.run.locked) && (
        <>
          <QrCode text={address} label={t('stage.qr', { address })} />
          {!finished && <p className={styles.code}>{spacedCode(header.code)}</p>}
          <p className={styles.address}>
            {t('stage.address', { address: `${origin.replace(/^https?:\/\//, '')}${finished ? '' : '/s'}` })}
          </p>
        </>
      )}
      {running && (
        <p className={styles.people}>
          {t('stage.people', { room: presence.room + presence.assisted, online: presence.online })}
        </p>
      )}
      <DemoNote entity={header.entity} className={styles.demo} />
    </aside>
  );
}
