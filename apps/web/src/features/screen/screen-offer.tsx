import { PairedScreen } from '@ruta/contracts/session/http';
import { ScreenOffer as Offer, ScreenPaired } from '@ruta/contracts/session/socket';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/design/language-switch.tsx';
import { http } from '../../shared/http/http.ts';
import { useConnection, useLive } from '../../shared/live/live.ts';
import styles from './screen.module.css';

interface ScreenOfferProps {
  claim?: { entity: string; sessionId: string };
  onPaired: (paired: ScreenPaired) => void;
}

/** A code as large as the wall, and what to do with it. It is renewed before it runs out. */
export function ScreenOffer({ claim, onPaired }: ScreenOfferProps) {
  const { t } = useTranslation('screen');
  const { connection } = useLive();
  const { state } = useConnection();
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => connection.on('screen.paired', ScreenPaired, onPaired), [connection, onPaired]);

  useEffect(() => {
    if (state !== 'live') return;
    let renewal: ReturnType<typeof setTimeout>;
    let shown = true;
    const ask = async () => {
      const answer = await connection.send('screen.offer', {}, Offer);
      if (!shown) return;
      if (answer.outcome === 'received') setOffer(answer.answer);
      const lasts =
        answer.outcome === 'received' ? answer.answer.expiresAt - connection.clock.now() - 5000 : 5000;
      renewal = setTimeout(() => void ask(), Math.max(5000, lasts));
    };
    void ask();
    return () => {
      shown = false;
      clearTimeout(renewal);
    };
  }, [connection, state]);

  const code = offer?.code;
  useEffect(() => {
    if (!claim || !code) return;
    const path = `/api/entities/${claim.entity}/sessions/${claim.sessionId}/screens`;
    http.post(path, { code, label: t('here') }, PairedScreen).catch(() => undefined); // The code on the wall remains.
  }, [claim, code, t]);

  return (
    <div className={styles.offer}>
      <h1>{t('title')}</h1>
      <p className={styles.code} aria-live="polite">
        {code ?? '······'}
      </p>
      <p>{t('how')}</p>
      <p className={styles.line} role="status">
        {state === 'live' ? '' : t('no-line')}
      </p>
      <div className={styles.language} data-theme="dark">
        <LanguageSwitch />
      </div>
    </div>
  );
}
