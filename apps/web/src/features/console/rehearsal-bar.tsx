import { useNavigate } from '@tanstack/react-router';
import { Drama } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';

/** Says that nothing of this counts, and is the way out that deletes it. */
export function RehearsalBar() {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const navigate = useNavigate();
  const failure = useFailureSentence();
  const [busy, setBusy] = useState(false);
  if (!session.header.rehearsal) return null;

  async function leave() {
    setBusy(true);
    try {
      await http.delete(`/api/entities/${entity}/sessions/${session.header.id}`, undefined, Nothing);
      toast(t('rehearsal.left'));
      await navigate({ to: '/$entity/coordinacion/sesiones', params: { entity } });
    } catch (error) {
      toast(failure(error));
      setBusy(false);
    }
  }
  return (
    <div className={styles.rehearsal} role="status">
      <span>
        <Drama aria-hidden /> {t('rehearsal.bar')}
      </span>
      <Button
        variant="quiet"
        size="small"
        isPending={busy}
        isDisabled={!session.mayLead}
        onPress={() => void leave()}
      >
        {t('rehearsal.leave')}
      </Button>
    </div>
  );
}
