import type { ScreenPaired } from '@ruta/contracts/session/socket';
import { useCallback, useState } from 'react';
import { rememberedPairing, rememberPairing } from './pairing-memory.ts';
import { PairedScreen } from './paired-screen.tsx';
import { ScreenOffer } from './screen-offer.tsx';
import styles from './screen.module.css';

interface ScreenPageProps {
  /** Given when a console opened this window: the facilitator's own browser then pairs it without typing. */
  claim?: { entity: string; sessionId: string };
}

/** The projector: shows its code until a console takes it, then the session, until it is sent away. */
export function ScreenPage({ claim }: ScreenPageProps) {
  const [paired, setPaired] = useState(() => (claim ? null : rememberedPairing()));
  const pair = useCallback((next: ScreenPaired | null) => {
    rememberPairing(next);
    setPaired(next);
  }, []);
  return (
    <main className={styles.screen}>
      {paired ? (
        <PairedScreen key={paired.token} paired={paired} onRevoked={() => pair(null)} />
      ) : (
        <ScreenOffer claim={claim} onPaired={pair} />
      )}
    </main>
  );
}
