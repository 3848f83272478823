import type { ScreenPaired } from '@ruta/contracts/session/socket';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InLanguage } from '../../shared/i18n/in-language.tsx';
import { useServerNow } from '../../shared/live/use-time-left.ts';
import { useLiveSession } from '../../shared/session/use-live-session.ts';
import { Stage } from '../../shared/session/stage/stage.tsx';
import styles from './screen.module.css';
import { useIdlePointer } from './use-idle-pointer.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface PairedScreenProps {
  paired: ScreenPaired;
  onRevoked: () => void;
}

/** After so long without a line the wall says so, with a small grey mark and nothing else. */
const graceMs = 4000;

/** One session on the wall, in the session's language. What was last seen stays there while the line is away. */
export function PairedScreen({ paired, onRevoked }: PairedScreenProps) {
  const { t } = useTranslation('screen');
  const [state] = useLiveSession({ sessionId: paired.sessionId, audience: 'screen', token: paired.token });
  const now = useServerNow();
  const idle = useIdlePointer();
  useWakeLock();
  const gone = state.state === 'removed' || state.state === 'refused';
  useEffect(() => {
    if (gone) onRevoked();
  }, [gone, onRevoked]);
  const stale = useStaleSince(state.state === 'shown' && !state.fresh);

  const opening = (
    <div className={styles.offer}>
      <h1>{t('opening')}</h1>
    </div>
  );
  if (state.state !== 'shown') return opening;
  return (
    <div className={idle ? styles.idle : undefined} style={{ height: '100%' }}>
      <InLanguage language={state.header.language} waiting={opening}>
        <Stage {...state} now={now} origin={window.location.origin} staleSince={stale} />
      </InLanguage>
    </div>
  );
}

function useStaleSince(stale: boolean): number | null {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (!stale) return;
    const began = Date.now();
    const timer = setTimeout(() => setSince(began), graceMs);
    return () => {
      clearTimeout(timer);
      setSince(null);
    };
  }, [stale]);
  return since;
}
