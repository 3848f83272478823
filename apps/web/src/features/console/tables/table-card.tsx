import type { TablePulse, TableView } from '@ruta/contracts/breakout/view';
import { BellRing, ClipboardCheck, DoorOpen, EllipsisVertical, TimerReset, Undo2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { clockFace } from '../../../shared/design/clock.tsx';
import { Menu } from '../../../shared/design/menu.tsx';
import { type ShownBreakout, tableTime } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useConsole } from '../console-context.ts';
import { useDropTarget } from '../use-drop-target.ts';
import { PersonChip } from './person-chip.tsx';
import styles from './tables.module.css';
import { draggedPerson, useMove } from './use-move.ts';
import { VisitDialog } from './visit-dialog.tsx';

interface TableCardProps {
  table: TableView;
  breakout: ShownBreakout;
}

/** One table: who sits there, and once it is open its clock, how far it is, whether it calls, what it handed in. */
export function TableCard({ table, breakout }: TableCardProps) {
  const { t } = useTranslation('console');
  const { session, now } = useConsole();
  const nameOf = useTableName();
  const move = useMove();
  const open = breakout.status === 'open';
  const [people, setPeople] = useState(false);
  const [visiting, setVisiting] = useState(false);
  const { over, ...target } = useDropTarget(draggedPerson, (id) => move(id, table.id));
  const left = open ? tableTime(table, session.view, now) : null;
  const name = nameOf(table);
  return (
    <section
      className={styles.table}
      data-over={over}
      data-closed={table.closed}
      data-calls={table.call !== null}
      aria-label={name}
      {...target}
    >
      <header>
        <h3>{name}</h3>
        {left !== null && (
          <span className={styles.clock} role="timer" aria-live="off" data-late={left <= 0}>
            {clockFace(Math.max(0, left))}
          </span>
        )}
        {open && !table.closed && <TableMenu table={table} name={name} onVisit={() => setVisiting(true)} />}
      </header>
      {open && <Signs table={table} pulse={session.tables.get(table.id)} onVisit={() => setVisiting(true)} />}
      {open && (
        <Button
          variant="plain"
          size="small"
          icon={Users}
          aria-expanded={people}
          onPress={() => setPeople(!people)}
        >
          {t(people ? 'tables.hide-people' : 'tables.show-people', { count: table.people })}
        </Button>
      )}
      {(!open || people) && (
        <ul className={styles.people}>
          {table.seated.map((id) => (
            <PersonChip key={id} id={id} table={table} breakout={breakout} />
          ))}
          {table.people === 0 && <li className="small">{t('tables.empty')}</li>}
        </ul>
      )}
      <VisitDialog table={table} isOpen={visiting} onClose={() => setVisiting(false)} />
    </section>
  );
}

interface SignsProps {
  table: TableView;
  pulse: TablePulse | undefined;
  onVisit: () => void;
}

function Signs({ table, pulse, onVisit }: SignsProps) {
  const { t } = useTranslation('console');
  const { session, lead, now } = useConsole();
  return (
    <div className={styles.signs}>
      {table.closed ? (
        <p className="small">{t('tables.closed')}</p>
      ) : (
        <p>
          {t('tables.here', { count: pulse?.connected ?? 0, all: table.people })} ·{' '}
          {t('tables.ready', { count: pulse?.ready ?? 0 })} ·{' '}
          {t('tables.ideas', { count: pulse?.ideas ?? 0 })}
          {pulse && pulse.waiting > 0 && <> · {t('tables.waiting', { count: pulse.waiting })}</>}
        </p>
      )}
      {table.call && (
        <div className="row">
          <Chip icon={BellRing} colour="var(--warn)">
            {t(table.call.coming ? 'tables.coming' : 'tables.calls', {
              time: clockFace(Math.max(0, now - table.call.at)),
            })}
          </Chip>
          <Button
            variant="quiet"
            size="small"
            isDisabled={!session.mayLead || !session.fresh}
            onPress={() => {
              void lead.send({ type: 'breakout.answer', tableId: table.id });
              onVisit();
            }}
          >
            {t('tables.go')}
          </Button>
        </div>
      )}
      {table.card && (
        <Chip icon={ClipboardCheck} colour="var(--ok)">
          {t('tables.card-in')}
        </Chip>
      )}
    </div>
  );
}

function TableMenu({ table, name, onVisit }: { table: TableView; name: string; onVisit: () => void }) {
  const { t } = useTranslation('console');
  const { lead, leading } = useConsole();
  const extend = (minutes: number) => ({
    id: `extend${minutes}`,
    icon: TimerReset,
    label: t('tables.extend', { count: minutes }),
    disabled: !leading,
    onAction: () => void lead.lead({ type: 'breakout.extend', tableId: table.id, seconds: minutes * 60 }),
  });
  return (
    <Menu
      label={t('tables.menu', { table: name })}
      trigger={
        <Button
          variant="plain"
          size="small"
          round
          icon={EllipsisVertical}
          aria-label={t('tables.menu', { table: name })}
        />
      }
      entries={[
        { id: 'visit', icon: DoorOpen, label: t('tables.visit'), onAction: onVisit },
        extend(2),
        extend(5),
        {
          id: 'close',
          icon: Undo2,
          label: t('tables.close'),
          disabled: !leading,
          onAction: () => void lead.lead({ type: 'breakout.close', tableId: table.id }),
        },
      ]}
    />
  );
}
