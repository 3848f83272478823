import { Seating } from '@ruta/contracts/breakout/phase';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Megaphone, Shuffle, TimerReset } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Select, TextField } from '../../../shared/design/field.tsx';
import { breakoutOf, breakoutsIn, type ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useConsole } from '../console-context.ts';
import { PrintLink } from '../print-link.tsx';
import { CardList } from './card-queue.tsx';
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
        <SeatingBar breakout={breakout} like={item.content.like} />
      ) : (
        <OpenBar breakout={breakout} />
      )}
      <TablesBoard breakout={breakout} />
      <PrintLink file={`agenda/${item.id}/signs.pdf`} label={t('print.signs')} usual={null} />
    </>
  );
}

/** How people are seated; each press of the button seats them anew. */
function SeatingBar({ breakout, like }: { breakout: ShownBreakout; like: AgendaItem['id'] | null }) {
  const { t } = useTranslation('console');
  const { t: words } = useTranslation('live');
  const { session, lead, leading } = useConsole();
  const [seating, setSeating] = useState<Seating>(breakout.seating);
  const before = breakoutsIn(session.view).some(({ openedAt }) => openedAt !== null);
  const teams = session.view.parts.teams.some(({ hidden }) => !hidden);
  const choices = Seating.options.filter((value) =>
    value === 'as-before' || value === 'join' ? before : value !== 'teams' || teams,
  );
  return (
    <div className={styles.seating}>
      <Select
        label={words('tables.seating')}
        hint={words(`tables.seating-hint.${seating}`)}
        value={seating}
        disabled={!leading}
        onChange={(value) => setSeating(Seating.parse(value))}
        choices={choices.map((value) => ({ value, label: words(`tables.seating.${value}`) }))}
      />
      <Button
        variant="quiet"
        size="small"
        icon={Shuffle}
        isDisabled={!leading}
        onPress={() => void lead.lead({ type: 'breakout.seat', seating, like })}
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
      <CardList breakout={breakout} />
    </>
  );
}
