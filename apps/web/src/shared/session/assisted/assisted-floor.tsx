import { Stance } from '@ruta/contracts/session/stance';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/field.tsx';
import { currentItem } from '../reading.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

/** The same queue as everybody's: in it, with a stance where one is wanted, and out of it. */
export function AssistedFloor({ tools }: { tools: AssistedTools }) {
  const { t } = useTranslation('live');
  const { session, seat, name, enter } = tools;
  const [stance, setStance] = useState<Stance | null>(null);
  const item = currentItem(session.view.run);
  const { place } = seat.standing;
  if (place === 0) return <p>{t('assisted.speaks', { name })}</p>;
  if (place !== null)
    return (
      <div className="row between">
        <span>{t('assisted.waits', { name, place })}</span>
        <Button
          variant="quiet"
          size="small"
          onPress={() => void enter({ type: 'floor.leave' }, t('assisted.left', { name }))}
        >
          {t('assisted.leave')}
        </Button>
      </div>
    );
  return (
    <div className="stack">
      {item?.kind === 'discussion' && (
        <Select
          label={t('assisted.stance')}
          value={stance ?? ''}
          onChange={(value) => {
            const read = Stance.safeParse(value);
            setStance(read.success ? read.data : null);
          }}
          choices={[
            { value: '', label: t('stance.none') },
            ...Stance.options.map((value) => ({ value: value as string, label: t(`stance.${value}`) })),
          ]}
        />
      )}
      <Button
        variant="quiet"
        isDisabled={item === null}
        onPress={() => void enter({ type: 'floor.ask', stance }, t('assisted.asked', { name }))}
      >
        {t('assisted.floor')}
      </Button>
    </div>
  );
}
