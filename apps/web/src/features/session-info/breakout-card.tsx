import type { TableView } from '@ruta/contracts/breakout/view';
import type { SessionMinutes, TableMinutes } from '@ruta/contracts/session/http';
import type { TableStep } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { breakoutsIn, type ShownBreakout } from '../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../shared/session/tables/table-words.ts';
import { BoardCard } from './board-card.tsx';
import { RoundCard } from './round-card.tsx';
import styles from './session.module.css';

interface BreakoutCardProps {
  item: SessionMinutes['agenda'][number];
  minutes: SessionMinutes;
}

/** What the tables of one phase handed in, and below each what was written and voted there. */
export function BreakoutCard({ item, minutes }: BreakoutCardProps) {
  const { t } = useTranslation('session');
  const sat = breakoutsIn(minutes).filter(({ itemId, openedAt }) => itemId === item.id && openedAt !== null);
  if (sat.length === 0 || item.content?.kind !== 'breakout') return null;
  const { question, steps } = item.content;
  return (
    <Card as="section">
      <h3 className={styles.question}>{question}</h3>
      {sat.map((breakout) => (
        <div key={breakout.id} className={styles.tables}>
          <p className="small">
            {t('minutes.tables', { count: breakout.tables.length })}{' '}
            {t('minutes.at-tables', { count: peopleOf(breakout) })} {t(`minutes.seating.${breakout.seating}`)}
          </p>
          {breakout.tables.map((table) => (
            <TableHarvest
              key={table.id}
              table={table}
              left={minutes.tables.find(({ id }) => id === table.id) ?? null}
              steps={steps}
              minutes={minutes}
            />
          ))}
        </div>
      ))}
    </Card>
  );
}

const peopleOf = ({ tables }: ShownBreakout): number => tables.reduce((sum, { people }) => sum + people, 0);

interface TableHarvestProps {
  table: TableView;
  left: TableMinutes | null;
  steps: readonly TableStep[];
  minutes: SessionMinutes;
}

function TableHarvest({ table, left, steps, minutes }: TableHarvestProps) {
  const { t } = useTranslation('session');
  const nameOf = useTableName();
  const question = (id: string) => {
    const content = steps.find((step) => step.id === id)?.content;
    return content && 'question' in content ? content.question : '';
  };
  const boards = left?.boards.filter(({ revealed, ideas }) => revealed && ideas.length > 0) ?? [];
  return (
    <section>
      <h4>
        {nameOf(table)} <span className="small">{t('minutes.people', { count: table.people })}</span>
      </h4>
      {table.card ? (
        <p className={styles.answer}>{table.card.text ?? <em>{t('minutes.erased')}</em>}</p>
      ) : (
        <p className="small">{t('minutes.no-card')}</p>
      )}
      {left && boards.length + left.rounds.length > 0 && (
        <details>
          <summary>{t('minutes.at-table')}</summary>
          {boards.map((board) => (
            <BoardCard key={board.id} board={board} question={question(board.id)} />
          ))}
          {left.rounds.map((round) => (
            <RoundCard key={round.id} round={round} minutes={{ ...minutes, boards: left.boards }} />
          ))}
          <p className="small">
            {t('minutes.table-hash')} <span className={styles.hash}>{left.logHash}</span>
          </p>
        </details>
      )}
    </section>
  );
}
