import type { BodyView, HolderView, SeatView } from '@ruta/contracts/secretariat/body';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { useToday } from '../../shared/entity/use-today.ts';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

interface HolderDialogProps {
  body: BodyView;
  seat: SeatView;
  holder: HolderView;
  /** Appoints whoever comes next; left out where somebody already does. */
  onReplace?: () => void;
  onClose: () => void;
}

/** Oath and training of who sits there, and the end of their term. */
export function HolderDialog({ body, seat, holder, onReplace, onClose }: HolderDialogProps) {
  const { t } = useTranslation('secretariat');
  const today = useToday();
  const [oathOn, setOathOn] = useState(holder.oathOn ?? '');
  const [trainingOn, setTrainingOn] = useState(holder.trainingOn ?? '');
  const [topic, setTopic] = useState(holder.trainingTopic ?? '');
  const [untilDay, setUntilDay] = useState(holder.untilDay ?? '');
  const [post, setPost] = useState(holder.post);
  const path = `bodies/${body.id}/holders/${holder.id}`;
  const duties = useBodyWrite(() => ({
    method: 'put',
    path: `${path}/duties`,
    body: {
      oathOn: oathOn || null,
      trainingOn: trainingOn || null,
      trainingTopic: topic.trim() || null,
      post,
    },
  }));
  const end = useBodyWrite(() => ({
    method: 'put',
    path: `${path}/end`,
    body: { untilDay: untilDay || null },
  }));
  const save = async () => {
    await duties.mutateAsync(undefined);
    if (untilDay !== (holder.untilDay ?? '')) await end.mutateAsync(undefined);
    onClose();
  };
  const leaves = untilDay !== '' && untilDay >= today;
  return (
    <DeedDialog
      title={holder.name ?? t('unnamed')}
      deed={t('holder.save')}
      write={{ isPending: duties.isPending || end.isPending, error: duties.error ?? end.error }}
      onDo={() => void save().catch(() => undefined)}
      onClose={onClose}
      wide
      more={
        holder.untilDay &&
        onReplace && (
          <Button variant="quiet" onPress={onReplace}>
            {t('holder.replace')}
          </Button>
        )
      }
    >
      <div className={styles.form}>
        <p className="small">{`${t(`capacity.${holder.capacity}`)}, ${seat.label}`}</p>
        <TextField label={t('appoint.post')} optional value={post} onChange={setPost} maxLength={160} />
        <div className={styles.fields}>
          <TextField label={t('holder.oath')} type="date" optional value={oathOn} onChange={setOathOn} />
          <TextField
            label={t('holder.training')}
            type="date"
            optional
            value={trainingOn}
            onChange={setTrainingOn}
          />
        </div>
        <TextField label={t('holder.topic')} optional value={topic} onChange={setTopic} maxLength={200} />
        <TextField
          label={t('holder.end')}
          hint={t(leaves ? 'holder.end-hint-leaves' : 'holder.end-hint')}
          type="date"
          optional
          value={untilDay}
          onChange={setUntilDay}
        />
      </div>
    </DeedDialog>
  );
}
