import { Seating } from '@ruta/contracts/breakout/phase';
import type { TableMapId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Megaphone, Shuffle, TimerReset } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Select, TextField } from '../../../shared/design/field.tsx';
import { breakoutOf, breakoutsIn, type ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { TableMapSelect } from '../../../shared/session/tables/table-map-select.tsx';
import { useTableMaps } from '../../../shared/session/tables/table-maps.ts';
import { useConsole } from '../console-context.ts';
import { PrintLink } from '../print-link.tsx';
import { CardList } from './card-queue.tsx';
import { FewerTables } from './fewer-tables.tsx';
import { KeepMap } from './keep-map.tsx';
import styles from './tables.module.css';
import { TablesBoard } from './tables-board.tsx';

/** A breakout from the seating over the open tables to the cards they bring back. */
export function BreakoutPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const breakout = breakoutOf(session.view, item);
  if (!breakout || item.content?.kind !== 'breakout') return null;
  if (breakout.status === 'closed') return <Back breakout={breakout} />;
  return (
    <>
      {breakout.status === 'seating' ? (
        <SeatingBar breakout={breakout} like={item.content.like} map={item.content.map ?? null} />
      ) : (
        <OpenBar breakout={breakout} />
      )}
      {breakout.status === 'seating' && <FewerTables breakout={breakout} item={item} />}
      <TablesBoard breakout={breakout} />
      <p>
        <KeepMap breakout={breakout} />
      </p>
      <PrintLink file={`agenda/${item.id}/signs.pdf`} label={t('print.signs')} usual={null} />
    </>
  );
}

interface SeatingBarProps {
  breakout: ShownBreakout;
  like: AgendaItem['id'] | null;
  map: TableMapId | null;
}

/** How people are seated; each press of the button seats them anew. */
function SeatingBar({ breakout, like, map: planned }: SeatingBarProps) {
  const { t } = useTranslation('console');
  const { t: words } = useTranslation('live');
  const { session, entity, lead, leading } = useConsole();
  const maps = useTableMaps(entity);
  const [map, setMap] = useState(planned);
  const [seating, setSeating] = useState<Seating>(breakout.seating);
  const before = breakoutsIn(session.view).some(({ openedAt }) => openedAt !== null);
  const teams = session.view.parts.teams.some(({ hidden }) => !hidden);
  const kept = maps.some(({ id }) => id === map);
  const may: Partial<Record<Seating, boolean>> = {
    'as-before': before,
    join: before,
    teams,
    saved: maps.length > 0,
  };
  const choices = Seating.options.filter((value) => may[value] ?? true);
  return (
    <div className={styles.seating}>
      <div className={styles.ways}>
        <Select
          label={words('tables.seating')}
          hint={words(`tables.seating-hint.${seating}`)}
          value={seating}
          disabled={!leading}
          onChange={(value) => setSeating(Seating.parse(value))}
          choices={choices.map((value) => ({ value, label: words(`tables.seating.${value}`) }))}
        />
        {seating === 'saved' && (
          <TableMapSelect maps={maps} value={kept ? map : null} onValue={setMap} disabled={!leading} />
        )}
      </div>
      <Button
        variant="quiet"
        size="small"
        icon={Shuffle}
        isDisabled={!leading || (seating === 'saved' && !kept)}
        onPress={() =>
          void lead.lead({ type: 'breakout.seat', seating, like, map: seating === 'saved' ? map : null })
        }
      >
        {t(seating === breakout.seating ? 'tables.seat-again' : 'tables.seat')}
      </Button>
    </div>
  );
}

/** Minutes and words for all tables at once. */
function OpenBar({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const [text, setText] = useState('');
  const handed = breakout.tables.filter((table) => table.handed).length;

  function tell(event: FormEvent) {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    void lead.send({ type: 'breakout.tell', text: said });
  }

  return (
    <>
      <div className="row between">
        <h3>{t('tables.handed', { count: handed, all: breakout.tables.length })}</h3>
        <span className="row">
          {[1, 5].map((minutes) => (
            <Button
              key={minutes}
              variant="quiet"
              size="small"
              icon={TimerReset}
              isDisabled={!leading}
              onPress={() =>
                void lead.lead({ type: 'breakout.extend', tableId: null, seconds: minutes * 60 })
              }
            >
              {t('tables.extend-all', { count: minutes })}
            </Button>
          ))}
        </span>
      </div>
      <form onSubmit={tell} className={styles.tell}>
        <TextField label={t('tables.tell')} value={text} onChange={setText} maxLength={300} />
        <Button
          type="submit"
          variant="quiet"
          size="small"
          icon={Megaphone}
          isDisabled={!session.mayLead || !session.fresh || text.trim() === ''}
        >
          {t('tables.tell-all')}
        </Button>
      </form>
    </>
  );
}

/** The tables are back: their cards for the plenary, and the way to seat everybody once more. */
function Back({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('console');
  const { lead, leading } = useConsole();
  return (
    <>
      <div className="row between">
        <h3>{t('tables.back', { count: breakout.tables.length })}</h3>
        <Button
          variant="quiet"
          size="small"
          icon={Shuffle}
          isDisabled={!leading}
          onPress={() => void lead.lead({ type: 'breakout.seat', seating: 'as-before', like: null })}
        >
          {t('tables.once-more')}
        </Button>
      </div>
      <KeepMap breakout={breakout} />
      <CardList breakout={breakout} />
    </>
  );
}
