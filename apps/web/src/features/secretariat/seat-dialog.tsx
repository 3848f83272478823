import type { BodyView, SeatView } from '@ruta/contracts/secretariat/body';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
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
    <DeedDialog
      title={seat?.label ?? t('seat.add')}
      deed={t('seat.save')}
      ready={label.trim() !== ''}
      write={write}
      onDo={() => write.mutate(seat ? 'put' : 'post', { onSuccess: onClose })}
      onClose={onClose}
      more={
        empty && (
          <Button variant="danger" onPress={() => write.mutate('delete', { onSuccess: onClose })}>
            {t('seat.remove')}
          </Button>
        )
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
      </div>
    </DeedDialog>
  );
}
