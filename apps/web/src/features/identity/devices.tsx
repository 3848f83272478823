import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { devicesQuery } from './identity-queries.ts';
import styles from './identity.module.css';

/** Where one is signed in; what is not recognised is ended at once. */
export function Devices() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const format = useFormat();
  const devices = useQuery(devicesQuery);
  const ending = useMutation({
    mutationFn: (id: string) => http.delete(`/api/identity/devices/${id}`, {}, Nothing),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: devicesQuery.queryKey });
      toast(t('devices.ended'));
    },
  });
  return (
    <div className={styles.section}>
      <h2 id="my-devices">{t('devices.title')}</h2>
      {devices.isPending && <Loading lines={2} height="44px" />}
      {devices.error && <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />}
      {ending.error && <ErrorText>{failure(ending.error)}</ErrorText>}
      <ul className={styles.list}>
        {devices.data?.items.map((device) => (
          <li key={device.id} className={styles.item}>
            <MonitorSmartphone aria-hidden />
            <div>
              <strong>{device.label || t('devices.unknown')}</strong>
              <p className="small">{t('devices.seen', { date: format.date(device.lastSeen, 'day-time') })}</p>
            </div>
            {device.current ? (
              <Chip colour="var(--ok)">{t('devices.this')}</Chip>
            ) : (
              <Button
                variant="quiet"
                size="small"
                aria-label={t('devices.end-this', { device: device.label || t('devices.unknown') })}
                isPending={ending.isPending && ending.variables === device.id}
                onPress={() => ending.mutate(device.id)}
              >
                {t('devices.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
