import type { BoardView, GroupView, IdeaView } from '@ruta/contracts/board/view';
import { IdeaId } from '@ruta/contracts/protocol/ids';
import { EllipsisVertical, GripVertical, Merge, Pencil, Plus, Split } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Menu } from '../../../shared/design/menu.tsx';
import { groupsOf, type FilledGroup } from '../../../shared/session/board/board-groups.ts';
import { GroupTitleDialog } from '../../../shared/session/board/group-title-dialog.tsx';
import { IdeaWords } from '../../../shared/session/board/idea-words.tsx';
import { useGrouping, type Grouping } from '../../../shared/session/board/use-grouping.ts';
import { useConsole } from '../console-context.ts';
import { useDropTarget } from '../use-drop-target.ts';
import { SuggestedGroups } from './group-suggestions.tsx';
import styles from './panels.module.css';
import { SplitGroupDialog } from './split-group-dialog.tsx';

type Naming =
  | { what: 'new'; ideas: IdeaId[]; title?: string }
  | { what: 'rename'; group: GroupView }
  | { what: 'merge'; groups: [GroupView, GroupView] };

const draggedIdea = { type: 'application/x-ruta-idea', id: IdeaId } as const;

/** Cards into groups: by dragging, or by the menu on each card, which does the same with keys and fingers. */
export function GroupBoard({ board }: { board: BoardView }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const grouping = useGrouping(board.id, lead.send);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [splitting, setSplitting] = useState<FilledGroup | null>(null);
  const { groups, loose } = groupsOf(board);

  function named(title: string) {
    if (naming?.what === 'new') grouping.make(title, naming.ideas);
    if (naming?.what === 'rename') grouping.rename(naming.group.id, title);
    if (naming?.what === 'merge')
      grouping.merge(
        title,
        naming.groups.map((group) => group.id),
      );
  }

  return (
    <>
      <SuggestedGroups
        board={board}
        grouping={grouping}
        onNew={(ideas, title) => setNaming({ what: 'new', ideas, title })}
      />
      <div className={styles.board}>
        <Column
          title={t('grouping.loose', { count: loose.length })}
          loose
          onDrop={(idea) => grouping.move(idea, null)}
        >
          {loose.map((idea) => (
            <Card
              key={idea.id}
              idea={idea}
              groups={groups}
              grouping={grouping}
              onNew={() => setNaming({ what: 'new', ideas: [idea.id] })}
            />
          ))}
        </Column>
        <div className={styles.groups}>
          <NewGroup onDrop={(idea) => setNaming({ what: 'new', ideas: [idea] })} />
          {groups.map(({ group, ideas }) => (
            <Column
              key={group.id}
              title={`${group.title ?? t('idea.erased')} · ${ideas.length}`}
              menu={
                <GroupMenu
                  group={group}
                  groups={groups}
                  onNaming={setNaming}
                  onSplit={ideas.length > 1 ? () => setSplitting({ group, ideas }) : undefined}
                />
              }
              onDrop={(idea) => grouping.move(idea, group.id)}
            >
              {ideas.map((idea) => (
                <Card
                  key={idea.id}
                  idea={idea}
                  groups={groups}
                  grouping={grouping}
                  onNew={() => setNaming({ what: 'new', ideas: [idea.id] })}
                />
              ))}
            </Column>
          ))}
        </div>
        <GroupTitleDialog
          heading={t(`grouping.name-${naming?.what ?? 'new'}`)}
          title={titleOf(naming)}
          isOpen={naming !== null}
          onClose={() => setNaming(null)}
          onTitle={named}
        />
        <SplitGroupDialog
          group={splitting?.group ?? null}
          ideas={splitting?.ideas ?? []}
          onClose={() => setSplitting(null)}
          onSplit={({ id }, parts) => grouping.split(id, parts)}
        />
      </div>
    </>
  );
}

function titleOf(naming: Naming | null): string {
  if (naming?.what === 'new') return naming.title ?? '';
  if (naming?.what === 'rename') return naming.group.title ?? '';
  return naming?.what === 'merge' ? (naming.groups[0].title ?? '') : '';
}

interface ColumnProps {
  title: string;
  loose?: boolean;
  menu?: React.ReactNode;
  onDrop: (idea: IdeaId) => void;
  children: React.ReactNode;
}

function Column({ title, loose, menu, onDrop, children }: ColumnProps) {
  const { over, ...target } = useDropTarget(draggedIdea, onDrop);
  return (
    <section className={styles.group} data-loose={loose} data-over={over} aria-label={title} {...target}>
      <header>
        <h3>{title}</h3>
        {menu}
      </header>
      {children}
    </section>
  );
}

function NewGroup({ onDrop }: { onDrop: (idea: IdeaId) => void }) {
  const { t } = useTranslation('console');
  const { over, ...target } = useDropTarget(draggedIdea, onDrop);
  return (
    <section className={`${styles.group} ${styles.fresh}`} data-loose="true" data-over={over} {...target}>
      <p>
        <Plus
          aria-hidden
          style={{ display: 'inline', width: '1.1em', height: '1.1em', verticalAlign: '-0.2em' }}
        />{' '}
        {t('grouping.drop-new')}
      </p>
    </section>
  );
}

interface CardProps {
  idea: IdeaView;
  groups: readonly FilledGroup[];
  grouping: Grouping;
  onNew: () => void;
}

function Card({ idea, groups, grouping, onNew }: CardProps) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const [moving, setMoving] = useState(false);
  const may = session.mayLead && session.fresh;
  const elsewhere = groups.filter(({ group }) => group.id !== idea.groupId);
  return (
    <div
      className={styles.card}
      draggable={may}
      data-moving={moving}
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedIdea.type, idea.id);
        event.dataTransfer.effectAllowed = 'move';
        setMoving(true);
      }}
      onDragEnd={() => setMoving(false)}
    >
      <span>
        <IdeaWords idea={idea} />
      </span>
      <Menu
        label={t('grouping.move')}
        trigger={
          <Button
            variant="plain"
            size="small"
            round
            icon={GripVertical}
            isDisabled={!may}
            aria-label={t('grouping.move-idea', { text: idea.text ?? '' })}
          />
        }
        entries={[
          ...elsewhere.map(({ group }) => ({
            id: group.id,
            label: t('grouping.to', { title: group.title ?? t('idea.erased') }),
            onAction: () => grouping.move(idea.id, group.id),
          })),
          { id: 'new', icon: Plus, label: t('grouping.to-new'), onAction: onNew },
          ...(idea.groupId
            ? [{ id: 'none', label: t('grouping.to-none'), onAction: () => grouping.move(idea.id, null) }]
            : []),
        ]}
      />
    </div>
  );
}

interface GroupMenuProps {
  group: GroupView;
  groups: readonly FilledGroup[];
  onNaming: (naming: Naming) => void;
  /** Absent where there is nothing to divide. */
  onSplit: (() => void) | undefined;
}

function GroupMenu({ group, groups, onNaming, onSplit }: GroupMenuProps) {
  const { t } = useTranslation('console');
  const title = group.title ?? '';
  return (
    <Menu
      label={t('grouping.menu', { title })}
      trigger={
        <Button
          variant="plain"
          size="small"
          round
          icon={EllipsisVertical}
          aria-label={t('grouping.menu', { title })}
        />
      }
      entries={[
        {
          id: 'rename',
          icon: Pencil,
          label: t('grouping.rename'),
          onAction: () => onNaming({ what: 'rename', group }),
        },
        ...(onSplit ? [{ id: 'split', icon: Split, label: t('grouping.split'), onAction: onSplit }] : []),
        ...groups
          .filter((other) => other.group.id !== group.id)
          .map(({ group: other }) => ({
            id: other.id,
            icon: Merge,
            label: t('grouping.merge', { title: other.title ?? t('idea.erased') }),
            onAction: () => onNaming({ what: 'merge', groups: [group, other] as [GroupView, GroupView] }),
          })),
      ]}
    />
  );
}
