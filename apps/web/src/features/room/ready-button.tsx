import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { useRoom } from './room-context.ts';
import styles from './phases/phase.module.css';

/** "I am done with this": the facilitator sees how many, nobody sees who. */
export function ReadyButton({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const [busy, setBusy] = useState(false);
  const ready = session.own?.ready === item.id;

  async function toggle() {
    if (busy) return;
    setBusy(true);
    await send({ type: 'ready.set', itemId: item.id, ready: !ready });
    setBusy(false);
  }

  return (
    <div className={styles.foot} data-foot>
      <Button
        variant="quiet"
        wide
        icon={ready ? Check : undefined}
        isDisabled={session.own === null || !session.fresh}
        onPress={() => void toggle()}
      >
        {t(ready ? 'ready.not' : 'ready.set')}
      </Button>
      {ready && (
        <p className="small" role="status">
          {t('ready.thanks')}
        </p>
      )}
    </div>
  );
}
