import type { TableView } from '@ruta/contracts/breakout/view';
import type { SessionMinutes, TableMinutes } from '@ruta/contracts/session/http';
import type { AgendaItem, TableStep } from '@ruta/contracts/session/agenda';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { breakoutsIn, type ShownBreakout } from '../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../shared/session/tables/table-words.ts';
import styles from './session.module.css';
import { TurnsCard } from './turns-card.tsx';

/** An entry of an agenda, in the minutes it was written up in. */
export interface EntryProps {
  item: AgendaItem;
  minutes: SessionMinutes;
}

interface BreakoutCardProps extends EntryProps {
  /** What shows an entry of a table. */
  Entry: ComponentType<EntryProps>;
}

/** What the tables of one phase handed in, below each what was made, voted and said there; silent ones in one line. */
export function BreakoutCard({ item, minutes, Entry }: BreakoutCardProps) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const nameOf = useTableName();
  const sat = breakoutsIn(minutes).filter(({ itemId, openedAt }) => itemId === item.id && openedAt !== null);
  if (sat.length === 0 || item.content?.kind !== 'breakout') return null;
  const { question, steps } = item.content;
  const leftAt = ({ id }: TableView) => minutes.tables.find((left) => left.id === id) ?? null;
  const isSilent = (table: TableView) => {
    const left = leftAt(table);
    return !table.card && !(left && leftSomething(left));
  };
  return (
    <Card as="section">
      <h3 className={styles.question}>{question}</h3>
      {sat.map((breakout) => (
        <div key={breakout.id} className={styles.tables}>
          <p className="small">
            {t('minutes.tables', { count: breakout.tables.length })}{' '}
            {t('minutes.at-tables', { count: peopleOf(breakout) })} {t(`minutes.seating.${breakout.seating}`)}
          </p>
          {breakout.tables
            .filter((table) => !isSilent(table))
            .map((table) => (
              <TableHarvest
                key={table.id}
                table={table}
                left={leftAt(table)}
                steps={steps}
                minutes={minutes}
                Entry={Entry}
              />
            ))}
          {breakout.tables.some(isSilent) && (
            <p className="small">
              {t('minutes.no-cards', { tables: format.list(breakout.tables.filter(isSilent).map(nameOf)) })}
            </p>
          )}
        </div>
      ))}
    </Card>
  );
}

const peopleOf = ({ tables }: ShownBreakout): number => tables.reduce((sum, { people }) => sum + people, 0);

interface TableHarvestProps extends Pick<BreakoutCardProps, 'minutes' | 'Entry'> {
  table: TableView;
  left: TableMinutes | null;
  steps: readonly TableStep[];
}

function TableHarvest({ table, left, steps, minutes, Entry }: TableHarvestProps) {
  const { t } = useTranslation('session');
  const nameOf = useTableName();
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
      {left && leftSomething(left) && (
        <details>
          <summary>{t('minutes.at-table')}</summary>
          {steps.map((step) => (
            <Entry key={step.id} item={asBegun(step)} minutes={{ ...minutes, ...left, turns: [] }} />
          ))}
          <TurnsCard question={t('minutes.spoke-here')} turns={left.turns} people={minutes.names} />
          <p className="small">
            {t('minutes.table-hash')} <span className={styles.hash}>{left.logHash}</span>
          </p>
        </details>
      )}
    </section>
  );
}

const leftSomething = ({ boards, rounds, turns, parts }: TableMinutes): boolean =>
  boards.some(({ revealed, ideas }) => revealed && ideas.length > 0) ||
  [rounds, turns, ...Object.values(parts)].some((made) => made.length > 0);

const asBegun = ({ id, title, content }: TableStep): AgendaItem => ({
  ...{ id, title, kind: content.kind, content },
  ...{ plannedMs: 0, startedAt: 0, usedMs: 0 },
});
