import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { useTranslation } from 'react-i18next';
import type { ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useConsole } from '../console-context.ts';
import { useDropTarget } from '../use-drop-target.ts';
import { usePeople } from '../use-people.ts';
import { PersonChip } from './person-chip.tsx';
import { TableCard } from './table-card.tsx';
import styles from './tables.module.css';
import { draggedPerson, useMove } from './use-move.ts';

/** Newcomers show up without anybody being told: their seats are asked for again. */
const lookMs = 5000;

/** All tables with who sits there: people are dragged from one to another, or moved by the menu beside each. */
export function TablesBoard({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('console');
  const standing = useStanding(breakout);
  return (
    <div className={styles.board}>
      <Column
        title={t('tables.standing', { count: standing.length })}
        people={standing}
        breakout={breakout}
      />
      <div className={styles.tables}>
        {breakout.tables.map((table) => (
          <TableCard key={table.id} table={table} breakout={breakout} />
        ))}
      </div>
    </div>
  );
}

/** Who takes part and sits at no table: not seated yet, or brought back to the plenary. */
function useStanding(breakout: ShownBreakout): readonly ParticipantId[] {
  const { session } = useConsole();
  const { query } = usePeople(lookMs);
  const placed = new Set(breakout.tables.flatMap(({ seated }) => seated));
  const removed = new Set(session.view.removed);
  return (query.data?.items ?? [])
    .filter(({ id, facilitator }) => !facilitator && !placed.has(id) && !removed.has(id))
    .map(({ id }) => id);
}

interface ColumnProps {
  title: string;
  people: readonly ParticipantId[];
  breakout: ShownBreakout;
}

function Column({ title, people, breakout }: ColumnProps) {
  const { t } = useTranslation('console');
  const move = useMove();
  const { over, ...target } = useDropTarget(draggedPerson, (id) => move(id, null));
  return (
    <section className={styles.standing} data-over={over} aria-label={title} {...target}>
      <h3>{title}</h3>
      {people.length === 0 && <p className="small">{t('tables.nobody-standing')}</p>}
      <ul className={styles.people}>
        {people.map((id) => (
          <PersonChip key={id} id={id} table={null} breakout={breakout} />
        ))}
      </ul>
    </section>
  );
}
