import type { BodyView, SeatView } from '@ruta/contracts/secretariat/body';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

interface SeatDialogProps {
  body: BodyView;
  sectorId: string;
  seat: SeatView | null;
  onClose: () => void;
}

export function SeatDialog({ body, sectorId, seat, onClose }: SeatDialogProps) {
  const { t } = useTranslation('secretariat');
  const failure = useFailureSentence();
  const [sector, setSector] = useState(sectorId);
  const [label, setLabel] = useState(seat?.label ?? '');
  const [institution, setInstitution] = useState(seat?.institution ?? '');
  const path = `bodies/${body.id}/seats${seat ? `/${seat.id}` : ''}`;
  const write = useBodyWrite((method: 'post' | 'put' | 'delete') => ({
    method,
    path,
    body: method === 'delete' ? {} : { sectorId: sector, label, institution },
  }));
  const empty = seat && !seat.incumbent && !seat.alternate;
  return (
    <Dialog
      title={seat?.label ?? t('seat.add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {empty && (
            <Button variant="danger" onPress={() => write.mutate('delete', { onSuccess: onClose })}>
              {t('seat.remove')}
            </Button>
          )}
          <Button
            isPending={write.isPending}
            isDisabled={label.trim() === ''}
            onPress={() => write.mutate(seat ? 'put' : 'post', { onSuccess: onClose })}
          >
            {t('seat.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('seat.label')}
          hint={t('seat.label-hint')}
          value={label}
          onChange={setLabel}
          maxLength={160}
        />
        <TextField
          label={t('seat.institution')}
          optional
          value={institution}
          onChange={setInstitution}
          maxLength={160}
        />
        <Select
          label={t('seat.sector')}
          value={sector}
          onChange={setSector}
          choices={body.sectors.map((one) => ({ value: one.id, label: one.name }))}
        />
        {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
