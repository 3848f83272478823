import type { IdeaView } from '@ruta/contracts/board/view';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import { CornerUpRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Menu } from '../../../shared/design/menu.tsx';
import { groupsOf, type FilledGroup } from '../../../shared/session/board/board-groups.ts';
import { GroupTitleDialog } from '../../../shared/session/board/group-title-dialog.tsx';
import { IdeaWords } from '../../../shared/session/board/idea-words.tsx';
import { useGrouping, type Grouping as GroupingTools } from '../../../shared/session/board/use-grouping.ts';
import { boardOf } from '../../../shared/session/reading.ts';
import { ReadyButton } from '../ready-button.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { LateIdea } from './late-idea.tsx';
import styles from './phase.module.css';

type Naming = { what: 'new'; idea: IdeaId } | { what: 'rename'; group: FilledGroup['group'] };

/** Everybody's ideas, put together with menus: on a phone a list is surer than dragging. */
export function Grouping({ item, content }: PhaseProps<'grouping'>) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const board = boardOf(session.view, item);
  const tools = useGrouping(content.board, send);
  const [naming, setNaming] = useState<Naming | null>(null);
  if (!board?.revealed) return <h1 className={styles.title}>{content.question}</h1>;
  const { groups, loose } = groupsOf(board);
  const mayMove = content.by === 'everyone' && session.own !== null;
  const row = (idea: IdeaView) => (
    <IdeaRow
      key={idea.id}
      idea={idea}
      groups={groups}
      tools={mayMove ? tools : null}
      onNew={() => setNaming({ what: 'new', idea: idea.id })}
    />
  );

  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <p className="small">{t(mayMove ? 'grouping.hint' : 'grouping.watch')}</p>
      <LateIdea board={content.board} />
      {groups.map(({ group, ideas }) => (
        <section key={group.id} className={styles.group}>
          <header>
            <h2>{group.title ?? t('idea.erased')}</h2>
            {mayMove && (
              <Button
                variant="plain"
                size="small"
                round
                icon={Pencil}
                aria-label={t('grouping.rename', { title: group.title ?? '' })}
                onPress={() => setNaming({ what: 'rename', group })}
              />
            )}
          </header>
          <ul>{ideas.map(row)}</ul>
        </section>
      ))}
      {loose.length > 0 && (
        <section className={`${styles.group} ${styles.dashed}`}>
          <header>
            <h2>{t('grouping.loose', { count: loose.length })}</h2>
          </header>
          <ul>{loose.map(row)}</ul>
        </section>
      )}
      <GroupTitleDialog
        heading={t(naming?.what === 'rename' ? 'grouping.rename-title' : 'grouping.new-title')}
        title={naming?.what === 'rename' ? (naming.group.title ?? '') : ''}
        isOpen={naming !== null}
        onClose={() => setNaming(null)}
        onTitle={(title) => {
          if (naming?.what === 'new') tools.make(title, [naming.idea]);
          if (naming?.what === 'rename') tools.rename(naming.group.id, title);
        }}
      />
      <ReadyButton item={item} />
    </>
  );
}

interface IdeaRowProps {
  idea: IdeaView;
  groups: readonly FilledGroup[];
  /** Null where only the facilitation groups. */
  tools: GroupingTools | null;
  onNew: () => void;
}

function IdeaRow({ idea, groups, tools, onNew }: IdeaRowProps) {
  const { t } = useTranslation('room');
  const others = groups.filter(({ group }) => group.id !== idea.groupId);
  return (
    <li className={styles.member}>
      <span>
        <IdeaWords idea={idea} />
      </span>
      {tools && (
        <Menu
          label={t('grouping.move')}
          trigger={
            <Button
              variant="plain"
              size="small"
              round
              icon={CornerUpRight}
              aria-label={t('grouping.move-idea', { text: idea.text ?? '' })}
            />
          }
          entries={[
            ...others.map(({ group }) => ({
              id: group.id,
              label: t('grouping.to', { title: group.title ?? t('idea.erased') }),
              onAction: () => tools.move(idea.id, group.id),
            })),
            { id: 'new', label: t('grouping.to-new'), onAction: onNew },
            ...(idea.groupId
              ? [{ id: 'none', label: t('grouping.to-none'), onAction: () => tools.move(idea.id, null) }]
              : []),
          ]}
        />
      )}
    </li>
  );
}
