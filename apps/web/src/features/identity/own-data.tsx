import type { EraseMe } from '@ruta/contracts/identity/personal-data';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { forgetDevice } from '../../shared/identity/forget-device.ts';
import { useLive } from '../../shared/live/live.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './identity.module.css';
import { useArrival } from './use-arrival.ts';

/** Taking one's data along, and being forgotten. */
export function OwnData() {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const failure = useFailureSentence();
  const arrive = useArrival();
  const live = useLive();
  const erasing = useMutation({
    mutationFn: () => {
      const body: EraseMe = { confirm: true };
      return http.post('/api/identity/erase', body, Nothing);
    },
    onSuccess: async () => {
      setAsking(false);
      await forgetDevice(await live.outbox);
      await arrive('/');
      toast(t('erase.done'));
    },
  });
  return (
    <div className={styles.section}>
      <h2 id="my-data">{t('data.title')}</h2>
      <p>
        {t('data.text')} <Link to="/privacidad">{t('data.notice')}</Link>
      </p>
      <div className="row">
        <ButtonAnchor variant="quiet" icon={Download} href="/api/identity/export" download>
          {t('data.export')}
        </ButtonAnchor>
        <Button variant="plain" colour="var(--bad)" icon={Trash2} onPress={() => setAsking(true)}>
          {t('data.erase')}
        </Button>
      </div>
      <Dialog
        title={t('erase.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {t('erase.keep')}
            </Button>
            <Button
              variant="danger"
              icon={Trash2}
              isPending={erasing.isPending}
              onPress={() => erasing.mutate()}
            >
              {t('erase.go')}
            </Button>
          </>
        }
      >
        <div className="prose">
          <p>{t('erase.goes')}</p>
          <p>{t('erase.stays')}</p>
          <p>{t('erase.final')}</p>
        </div>
        {erasing.error && <ErrorText>{failure(erasing.error)}</ErrorText>}
      </Dialog>
    </div>
  );
}
