import type { TableView } from '@ruta/contracts/breakout/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { GripVertical, Undo2, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Menu } from '../../../shared/design/menu.tsx';
import type { ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';
import { usePeople } from '../use-people.ts';
import styles from './tables.module.css';
import { draggedPerson, useMove } from './use-move.ts';

interface PersonChipProps {
  id: ParticipantId;
  /** Where they sit; null for nowhere. */
  table: TableView | null;
  breakout: ShownBreakout;
}

/** Somebody with their sector; dragged, or moved by the menu, which does the same with keys and fingers. */
export function PersonChip({ id, table, breakout }: PersonChipProps) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const name = useName(id);
  const tableName = useTableName();
  const move = useMove();
  const [moving, setMoving] = useState(false);
  const may = session.mayLead && session.fresh;
  const reports = table?.rapporteur === id;
  const report = (participantId: ParticipantId | null) =>
    table && void lead.send({ type: 'breakout.report', tableId: table.id, participantId });
  return (
    <li
      className={styles.person}
      draggable={may}
      data-moving={moving}
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedPerson.type, id);
        event.dataTransfer.effectAllowed = 'move';
        setMoving(true);
      }}
      onDragEnd={() => setMoving(false)}
    >
      <span>
        {reports && <UserRoundPen role="img" aria-label={t('tables.reports')} />} {name.words}
        {name.sector && <small> · {name.sector}</small>}
      </span>
      <Menu
        label={t('tables.move-person', { name: name.words })}
        trigger={
          <Button
            variant="plain"
            size="small"
            round
            icon={GripVertical}
            isDisabled={!may}
            aria-label={t('tables.move-person', { name: name.words })}
          />
        }
        entries={[
          ...breakout.tables
            .filter((other) => other.id !== table?.id && !other.closed)
            .map((other) => ({
              id: other.id,
              label: t('tables.move-to', { table: tableName(other) }),
              onAction: () => move(id, other.id),
            })),
          ...(table
            ? [
                { id: 'none', icon: Undo2, label: t('tables.move-back'), onAction: () => move(id, null) },
                {
                  id: 'report',
                  icon: UserRoundPen,
                  label: t(reports ? 'tables.report-no-more' : 'tables.report'),
                  onAction: () => report(reports ? null : id),
                },
              ]
            : []),
        ]}
      />
    </li>
  );
}

/** Names come with what mentions them, and for who was never mentioned with the list of seats. */
function useName(id: ParticipantId): { words: string; sector: string | null } {
  const { session } = useConsole();
  const { query } = usePeople();
  const card = session.names.get(id) ?? query.data?.items.find((person) => person.id === id);
  const nameOf = usePersonName(new Map(card ? [[id, card]] : []));
  return { words: nameOf(id), sector: card?.sector ?? null };
}
