import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { useToday } from '../../shared/entity/use-today.ts';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

/** The installation act: where, when, the words of the oath and who witnessed it. */
export function InstallationDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const today = useToday();
  const before = body.installation;
  const [act, setAct] = useState({
    on: before?.on ?? today,
    place: before?.place ?? '',
    oath: before?.oath ?? t('install.oath-words'),
    witness: before?.witness ?? '',
  });
  const set = (change: Partial<typeof act>) => setAct({ ...act, ...change });
  const owing = body.sectors
    .flatMap(({ seats }) => seats)
    .flatMap((seat) =>
      [seat.incumbent, seat.alternate].flatMap((holder) =>
        holder && holder.oathOn === null ? [{ seat, holder }] : [],
      ),
    );
  const [sworn, setSworn] = useState<ReadonlySet<string>>(
    () => new Set(before ? [] : owing.map(({ holder }) => holder.id)),
  );
  const swear = (id: string, does: boolean) =>
    setSworn(new Set(does ? [...sworn, id] : [...sworn].filter((one) => one !== id)));
  const install = useBodyWrite(() => ({
    method: 'put',
    path: `bodies/${body.id}/installation`,
    body: { ...act, witness: act.witness.trim() || null, swornIn: [...sworn] },
  }));
  return (
    <DeedDialog
      title={t('install.title')}
      deed={t('install.save')}
      ready={act.place.trim() !== '' && act.on !== ''}
      write={install}
      onDo={() => install.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <div className={styles.fields}>
          <TextField label={t('install.on')} type="date" value={act.on} onChange={(on) => set({ on })} />
          <TextField
            label={t('install.place')}
            value={act.place}
            onChange={(place) => set({ place })}
            maxLength={200}
          />
        </div>
        <TextArea
          label={t('install.oath')}
          hint={t('install.oath-hint')}
          value={act.oath}
          onChange={(oath) => set({ oath })}
          maxLength={2000}
          rows={4}
        />
        <TextField
          label={t('install.witness')}
          optional
          value={act.witness}
          onChange={(witness) => set({ witness })}
          maxLength={200}
        />
        {owing.length > 0 && (
          <fieldset className={styles.points}>
            <legend>{t('install.sworn')}</legend>
            <p className="small">{t('install.sworn-hint')}</p>
            {owing.map(({ seat, holder }) => (
              <Checkbox
                key={holder.id}
                isSelected={sworn.has(holder.id)}
                onChange={(does) => swear(holder.id, does)}
              >
                {`${holder.name ?? t('unnamed')}, ${t(`capacity.${holder.capacity}`).toLowerCase()}, ${seat.label}`}
              </Checkbox>
            ))}
          </fieldset>
        )}
      </div>
    </DeedDialog>
  );
}
