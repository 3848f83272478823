import { type BodyView, SectorKind, type SectorView } from '@ruta/contracts/secretariat/body';
import { owesTraining } from '@ruta/domain/secretariat/body-template';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

interface SectorDialogProps {
  body: BodyView;
  sector: SectorView | null;
  onClose: () => void;
}

export function SectorDialog({ body, sector, onClose }: SectorDialogProps) {
  const { t } = useTranslation('secretariat');
  const [kind, setKind] = useState<SectorKind>(sector?.kind ?? 'civil-society');
  const [name, setName] = useState(sector?.name ?? '');
  const [trainingDuty, setTrainingDuty] = useState(sector?.trainingDuty ?? false);
  const path = `bodies/${body.id}/sectors${sector ? `/${sector.id}` : ''}`;
  const write = useBodyWrite((method: 'post' | 'put' | 'delete') => ({
    method,
    path,
    body: method === 'delete' ? {} : { kind, name, trainingDuty },
  }));
  return (
    <DeedDialog
      title={sector?.name ?? t('sector.add')}
      deed={t('sector.save')}
      ready={name.trim() !== ''}
      write={write}
      onDo={() => write.mutate(sector ? 'put' : 'post', { onSuccess: onClose })}
      onClose={onClose}
      more={
        sector?.seats.length === 0 && (
          <Button variant="danger" onPress={() => write.mutate('delete', { onSuccess: onClose })}>
            {t('sector.remove')}
          </Button>
        )
      }
    >
      <div className={styles.form}>
        <Select
          label={t('sector.kind')}
          value={kind}
          onChange={(value) => {
            const chosen = SectorKind.parse(value);
            setKind(chosen);
            if (!sector) setTrainingDuty(owesTraining(chosen));
          }}
          choices={SectorKind.options.map((value) => ({ value, label: t(`sector-kind.${value}`) }))}
        />
        <TextField label={t('sector.name')} value={name} onChange={setName} maxLength={160} />
        <Checkbox isSelected={trainingDuty} onChange={setTrainingDuty}>
          {t('sector.training')}
        </Checkbox>
      </div>
    </DeedDialog>
  );
}
