import { progressOf } from '@ruta/domain/session/plan-times';
import {
  CalendarClock,
  CircleCheck,
  EyeOff,
  KeyRound,
  Lock,
  Monitor,
  Pause,
  Radio,
  Users,
  WifiOff,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';
import { PassControl } from './pass-control.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { ScreenDialog } from './screen-dialog.tsx';

const statuses = {
  scheduled: { icon: CalendarClock, colour: 'var(--ink-2)' },
  live: { icon: Radio, colour: 'var(--ok)' },
  paused: { icon: Pause, colour: 'var(--warn)' },
  finished: { icon: CircleCheck, colour: 'var(--ink-2)' },
} as const;

/** Which session, how it stands in time, who leads, and the two things outside of it: people and the wall. */
export function TopBar() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const [open, setOpen] = useState<'people' | 'screen' | null>(null);
  const status = statuses[session.view.run.status];
  return (
    <header className={styles.top}>
      <h1>{session.header.title}</h1>
      {session.fresh ? (
        <Chip icon={status.icon} colour={status.colour}>
          {t(`status.${session.view.run.status}`)}
        </Chip>
      ) : (
        <Chip icon={WifiOff} colour="var(--warn)">
          {t('status.offline')}
        </Chip>
      )}
      <span className={styles.when}>
        <Punctuality />
      </span>
      <RoomState />
      <div className={styles.tools}>
        <span className={styles.lead}>
          <WhoLeads />
        </span>
        <PassControl />
        <Button variant="quiet" size="small" icon={Users} onPress={() => setOpen('people')}>
          <span className={styles.word}>{t('people')}</span>
        </Button>
        <Button variant="quiet" size="small" icon={Monitor} onPress={() => setOpen('screen')}>
          <span className={styles.word}>{t('screen')}</span>
        </Button>
      </div>
      <PeopleDialog isOpen={open === 'people'} onClose={() => setOpen(null)} />
      <ScreenDialog isOpen={open === 'screen'} onClose={() => setOpen(null)} />
    </header>
  );
}

function Punctuality() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { session, now } = useConsole();
  const { run } = session.view;
  const time = format.date(now, 'time');
  const current = run.current && progressOf(run, session.header.startsAt, now).get(run.current);
  if (!current) return time;
  const minutes = Math.round(current.driftMs / 60_000);
  if (Math.abs(minutes) < 1) return t('on-time', { time });
  return t(minutes > 0 ? 'late' : 'early', { time, count: Math.abs(minutes) });
}

/** What stays so until somebody takes it back, and is easily forgotten. */
function RoomState() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const { blank, locked, status } = session.view.run;
  if (status === 'finished') return null;
  return (
    <span className={styles.held} role="status">
      {blank && (
        <Chip icon={EyeOff} colour="var(--warn)">
          {t('status.blank')}
        </Chip>
      )}
      {locked && (
        <Chip icon={Lock} colour="var(--warn)">
          {t('status.locked')}
        </Chip>
      )}
    </span>
  );
}

function WhoLeads() {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const { control } = lead;
  if (control.state === 'free') return <Chip icon={KeyRound}>{t('control.free')}</Chip>;
  return (
    <Chip icon={KeyRound} colour={control.state === 'mine' ? 'var(--brand)' : 'var(--warn)'}>
      {control.state === 'other'
        ? t('control.other', { name: nameOf(control.holder) })
        : t(`control.${control.state}`)}
    </Chip>
  );
}
