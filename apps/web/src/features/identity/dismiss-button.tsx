import type { Administrator } from '@ruta/contracts/identity/administrator';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { meQuery } from '../../shared/identity/me.ts';
import { administratorsQuery } from './identity-queries.ts';

export function DismissButton({ administrator, name }: { administrator: Administrator; name: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [asking, setAsking] = useState(false);
  const dismissing = useMutation({
    mutationFn: () => http.delete(`/api/identity/administrators/${administrator.personId}`, {}, Nothing),
    onSuccess: async () => {
      setAsking(false);
      toast(t('administrators.dismissed', { name }));
      await queries.invalidateQueries({ queryKey: administratorsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('administrators.dismiss-this', { name })}
        onPress={() => setAsking(true)}
      >
        {t('administrators.dismiss')}
      </Button>
      <Dialog
        title={t('administrators.dismiss-title', { name })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {t('administrators.keep')}
            </Button>
            <Button variant="danger" isPending={dismissing.isPending} onPress={() => dismissing.mutate()}>
              {t('administrators.dismiss')}
            </Button>
          </>
        }
      >
        <p>{t('administrators.dismiss-text')}</p>
        {dismissing.error && <ErrorText>{failure(dismissing.error)}</ErrorText>}
      </Dialog>
    </>
  );
}
