import { Appoint, type BodyView, type Capacity, type SeatView } from '@ruta/contracts/secretariat/body';
import { addDays } from '@ruta/domain/calendar/day';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useToday } from '../../shared/entity/use-today.ts';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

interface AppointDialogProps {
  body: BodyView;
  seat: SeatView;
  capacity: Capacity;
  onClose: () => void;
}

/** A person into a place by their address: whoever owns it finds the seat when they sign in. */
export function AppointDialog({ body, seat, capacity, onClose }: AppointDialogProps) {
  const { t } = useTranslation('secretariat');
  const today = useToday();
  const leaving = seat[capacity]?.untilDay;
  const [typed, setTyped] = useState({
    name: '',
    email: '',
    post: '',
    fromDay: leaving && leaving >= today ? addDays(leaving, 1) : today,
    untilDay: '',
  });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const appoint = useBodyWrite((wanted: Appoint) => ({
    method: 'post',
    path: `bodies/${body.id}/seats/${seat.id}/holders`,
    body: wanted,
  }));
  const go = () => {
    const wanted = Appoint.safeParse({
      ...typed,
      email: typed.email.trim(),
      capacity,
      untilDay: typed.untilDay || null,
    });
    setWrong(wanted.success ? [] : wanted.error.issues.map(({ path }) => String(path[0] ?? 'name')));
    if (!wanted.success) return;
    appoint.mutate(wanted.data, {
      onSuccess: () => {
        toast(t('appoint.done', { name: typed.name }));
        onClose();
      },
    });
  };
  return (
    <DeedDialog
      title={t('appoint.title', { capacity: t(`capacity.${capacity}`).toLowerCase(), seat: seat.label })}
      deed={t('appoint.go')}
      write={appoint}
      onDo={go}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <div className={styles.fields}>
          <TextField
            label={t('appoint.name')}
            hint={t('appoint.name-hint')}
            value={typed.name}
            onChange={(name) => set({ name })}
            maxLength={160}
            error={wrong.includes('name') ? t('appoint.name-missing') : undefined}
          />
          <TextField
            label={t('appoint.email')}
            hint={t('appoint.email-hint')}
            type="email"
            inputMode="email"
            autoComplete="off"
            value={typed.email}
            onChange={(email) => set({ email })}
            error={wrong.includes('email') ? t('appoint.email-wrong') : undefined}
          />
        </div>
        <TextField
          label={t('appoint.post')}
          optional
          value={typed.post}
          onChange={(post) => set({ post })}
          maxLength={160}
        />
        <div className={styles.fields}>
          <TextField
            label={t('appoint.from')}
            type="date"
            value={typed.fromDay}
            onChange={(fromDay) => set({ fromDay })}
            error={wrong.includes('fromDay') ? t('appoint.days-wrong') : undefined}
          />
          <TextField
            label={t('appoint.until')}
            type="date"
            optional
            value={typed.untilDay}
            onChange={(untilDay) => set({ untilDay })}
            error={wrong.includes('untilDay') ? t('appoint.days-wrong') : undefined}
          />
        </div>
      </div>
    </DeedDialog>
  );
}
