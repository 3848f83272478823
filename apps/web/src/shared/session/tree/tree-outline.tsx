import type { TreeSide } from '@ruta/contracts/tree/command';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import type { Branch, TreeOutline as Outline } from '@ruta/domain/tree/outline';
import {
  ArrowDown,
  ArrowUp,
  CornerUpRight,
  EllipsisVertical,
  History,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Menu, type MenuEntry } from '../../design/menu.tsx';
import { TreeEditDialog, type TreeEdit } from './node-dialogs.tsx';
import styles from './tree.module.css';
import type { TreeTools } from './use-tree.ts';

/** Below this level nothing more is hung. */
const deepest = 4;

interface TreeOutlineProps {
  outline: Outline;
  /** Null where one only reads. */
  tools: TreeTools | null;
  onHistory?: (node: TreeNodeView) => void;
}

/** A problem tree as nested lists, each node with what can be done to it: the same with a finger, keys or a screen reader. */
export function TreeOutline({ outline, tools, onHistory }: TreeOutlineProps) {
  const { t } = useTranslation('live');
  const [edit, setEdit] = useState<TreeEdit | null>(null);
  const erased = t('erased');
  if (!outline.problem) return null;
  const { problem } = outline;
  const rename = tools && (
    <Button
      variant="plain"
      size="small"
      round
      icon={Pencil}
      aria-label={t('tree.rename-one', { text: problem.text ?? erased })}
      onPress={() => setEdit({ what: 'rename', node: problem })}
    />
  );
  return (
    <>
      <div>
        <h2 className={styles.label}>{t('tree.problem')}</h2>
        <p className={styles.problem}>
          <span>{problem.text ?? erased}</span>
          {rename}
        </p>
      </div>
      {(['cause', 'effect'] as const).map((side) => (
        <section key={side} className={styles.side} aria-label={t(`tree.${side}s`)}>
          <header>
            <h2>{t(`tree.${side}s`)}</h2>
            {tools && (
              <Button
                variant="quiet"
                size="small"
                icon={Plus}
                onPress={() => setEdit({ what: 'add', side, parent: null })}
              >
                {t(`tree.add-${side}`)}
              </Button>
            )}
          </header>
          <Branches
            branches={side === 'cause' ? outline.causes : outline.effects}
            side={side}
            level={1}
            tools={tools}
            onEdit={setEdit}
            onHistory={onHistory}
          />
        </section>
      ))}
      {tools && (
        <TreeEditDialog
          edit={edit}
          outline={outline}
          tools={tools}
          erased={erased}
          onClose={() => setEdit(null)}
        />
      )}
    </>
  );
}

interface BranchesProps {
  branches: readonly Branch[];
  side: TreeSide;
  level: number;
  tools: TreeTools | null;
  onEdit: (edit: TreeEdit) => void;
  onHistory?: ((node: TreeNodeView) => void) | undefined;
}

function Branches(props: BranchesProps) {
  const { t } = useTranslation('live');
  const { branches, level, tools } = props;
  if (branches.length === 0) return level === 1 ? <p className="small">{t('tree.nothing')}</p> : null;
  return (
    <ul className={level === 1 ? styles.outline : undefined}>
      {branches.map(({ node, children }, index) => (
        <li key={node.id}>
          <div className={styles.node}>
            <span>{node.text ?? t('erased')}</span>
            {tools && <NodeMenu {...props} tools={tools} node={node} index={index} />}
          </div>
          <Branches {...props} branches={children} level={level + 1} />
        </li>
      ))}
    </ul>
  );
}

type NodeMenuProps = BranchesProps & { tools: TreeTools; node: TreeNodeView; index: number };

function NodeMenu({ branches, side, level, tools, node, index, onEdit, onHistory }: NodeMenuProps) {
  const { t } = useTranslation('live');
  const at = (offset: number) => branches[index + offset]?.node.id ?? null;
  const label = t('tree.menu', { text: node.text ?? t('erased') });
  const entries: MenuEntry[] = [
    {
      id: 'add',
      icon: Plus,
      label: t(`tree.${side}-below`),
      disabled: level >= deepest,
      onAction: () => onEdit({ what: 'add', side, parent: node }),
    },
    { id: 'rename', icon: Pencil, label: t('tree.rename'), onAction: () => onEdit({ what: 'rename', node }) },
    {
      id: 'move',
      icon: CornerUpRight,
      label: t('tree.move'),
      onAction: () => onEdit({ what: 'move', node }),
    },
    {
      id: 'up',
      icon: ArrowUp,
      label: t('tree.up'),
      disabled: index === 0,
      onAction: () => void tools.move(node.id, side, node.parent, at(-2)),
    },
    {
      id: 'down',
      icon: ArrowDown,
      label: t('tree.down'),
      disabled: index === branches.length - 1,
      onAction: () => void tools.move(node.id, side, node.parent, at(1)),
    },
    ...(onHistory
      ? [{ id: 'history', icon: History, label: t('tree.history'), onAction: () => onHistory(node) }]
      : []),
    {
      id: 'remove',
      icon: Trash2,
      danger: true,
      label: t('tree.remove'),
      onAction: () => void tools.remove(node.id),
    },
  ];
  return (
    <Menu
      label={label}
      trigger={<Button variant="plain" size="small" round icon={EllipsisVertical} aria-label={label} />}
      entries={entries}
    />
  );
}
