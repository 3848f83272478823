import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { TimeZone } from '../../i18n/format.ts';
import { instantOf, wallClock } from '@ruta/domain/session/local-time';
import { useComposer } from './composer-context.ts';

const day = 86_400_000;

/** An hour that holds: lunch at noon begins at noon, whatever comes before it. */
export function LockDialog({ item, onClose }: { item: AgendaDraft | null; onClose: () => void }) {
  const { t } = useTranslation('composer');
  return (
    <Dialog title={t('lock-title', { title: item?.title ?? '' })} isOpen={item !== null} onClose={onClose}>
      {item && <LockForm key={item.id} item={item} onClose={onClose} />}
    </Dialog>
  );
}

function LockForm({ item, onClose }: { item: AgendaDraft; onClose: () => void }) {
  const { t } = useTranslation('composer');
  const timeZone = useContext(TimeZone);
  const { changes, times, startsAt } = useComposer();
  const planned = times.get(item.id)?.startsAt ?? startsAt ?? 0;
  const [time, setTime] = useState(() => wallClock(item.lockedStart ?? planned, timeZone).time);
  const begin = startsAt ?? planned;
  const sameDay = instantOf(wallClock(begin, timeZone).day, time, timeZone);
  // An hour before the beginning is an hour of the next day: sessions run past midnight now and then.
  const moment = sameDay === null ? null : sameDay < begin ? sameDay + day : sameDay;

  function set(lockedStart: number | undefined) {
    changes.edit({ ...item, lockedStart });
    onClose();
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog's events go up to the form it was opened from, which is not the one that was sent.
        event.stopPropagation();
        if (moment !== null) set(moment);
      }}
    >
      <TextField
        type="time"
        label={t('lock-time')}
        hint={t('lock-hint')}
        value={time}
        onChange={setTime}
        autoFocus
      />
      <div className="row">
        {item.lockedStart !== undefined && (
          <Button variant="quiet" onPress={() => set(undefined)}>
            {t('unlock')}
          </Button>
        )}
        <Button type="submit" isDisabled={moment === null}>
          {t('lock-do')}
        </Button>
      </div>
    </form>
  );
}
