import type { TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { TreeSide } from '@ruta/contracts/tree/command';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import type { Branch, TreeOutline } from '@ruta/domain/tree/outline';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { useFocusInside } from '../../design/use-focus-inside.ts';
import type { TreeTools } from './use-tree.ts';
import styles from './tree.module.css';

/** What somebody is doing to the tree. */
export type TreeEdit =
  | { what: 'add'; side: TreeSide; parent: TreeNodeView | null }
  | { what: 'rename'; node: TreeNodeView }
  | { what: 'move'; node: TreeNodeView };

interface EditDialogProps {
  edit: TreeEdit | null;
  outline: TreeOutline;
  tools: TreeTools;
  erased: string;
  onClose: () => void;
}

export function TreeEditDialog(props: EditDialogProps) {
  const { t } = useTranslation('live');
  const { edit, onClose } = props;
  return (
    <Dialog title={edit ? t(titleOf(edit)) : ''} isOpen={edit !== null} onClose={onClose}>
      {edit?.what === 'move' && <Targets {...props} node={edit.node} />}
      {edit && edit.what !== 'move' && <WordsForm {...props} edit={edit} />}
    </Dialog>
  );
}

function titleOf(edit: TreeEdit) {
  if (edit.what === 'move') return 'tree.move' as const;
  if (edit.what === 'rename') return 'tree.rename' as const;
  return edit.side === 'cause' ? 'tree.add-cause' : 'tree.add-effect';
}

type WordsProps = EditDialogProps & { edit: Exclude<TreeEdit, { what: 'move' }> };

/** What was typed stays until the room has it. */
function WordsForm({ edit, tools, onClose, erased }: WordsProps) {
  const { t } = useTranslation('live');
  const form = useFocusInside<HTMLFormElement>();
  const [text, setText] = useState(edit.what === 'rename' ? (edit.node.text ?? '') : '');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const typed = text.trim();
    if (typed === '' || busy) return;
    setBusy(true);
    const done = await (edit.what === 'rename'
      ? tools.rename(edit.node.id, typed)
      : tools.add(edit.side, edit.parent?.id ?? null, typed));
    setBusy(false);
    if (done) onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className="stack">
      {edit.what === 'add' && edit.parent && (
        <p className="small">{t('tree.below', { text: edit.parent.text ?? erased })}</p>
      )}
      <TextField label={t('tree.words')} value={text} onChange={setText} maxLength={160} />
      <Button type="submit" wide isPending={busy} isDisabled={text.trim() === ''}>
        {t('tree.save')}
      </Button>
    </form>
  );
}

interface Target {
  side: TreeSide;
  parent: TreeNodeId | null;
  label: string;
  depth: number;
}

/** Everywhere a node may hang: at the problem on either side, or below another that is not its own. */
function Targets({ node, outline, tools, onClose, erased }: EditDialogProps & { node: TreeNodeView }) {
  const { t } = useTranslation('live');
  const targets = (['cause', 'effect'] as const).flatMap((side): Target[] => [
    {
      side,
      parent: null,
      depth: 0,
      label: t(side === 'cause' ? 'tree.to-causes' : 'tree.to-effects'),
    },
    ...below(side === 'cause' ? outline.causes : outline.effects, side, 1),
  ]);
  const [busy, setBusy] = useState(false);

  function below(branches: readonly Branch[], side: TreeSide, depth: number): Target[] {
    return branches.flatMap((branch) =>
      branch.node.id === node.id
        ? []
        : [
            { side, parent: branch.node.id, depth, label: branch.node.text ?? erased },
            ...below(branch.children, side, depth + 1),
          ],
    );
  }

  async function move({ side, parent }: Target) {
    setBusy(true);
    const siblings = parent
      ? childrenOf(outline, parent)
      : side === 'cause'
        ? outline.causes
        : outline.effects;
    const last = siblings.findLast((branch) => branch.node.id !== node.id)?.node.id ?? null;
    const done = await tools.move(node.id, side, parent, last);
    setBusy(false);
    if (done) onClose();
  }

  return (
    <>
      <p>{t('tree.move-where', { text: node.text ?? erased })}</p>
      <div className={styles.targets}>
        {targets.map((target) => (
          <Button
            key={`${target.side} ${target.parent}`}
            variant={target.depth === 0 ? 'quiet' : 'plain'}
            size="small"
            isDisabled={busy || (target.parent === node.parent && target.side === node.side)}
            onPress={() => void move(target)}
          >
            <span style={{ paddingLeft: `${Math.max(0, target.depth - 1) * 16}px` }}>{target.label}</span>
          </Button>
        ))}
      </div>
    </>
  );
}

function childrenOf(outline: TreeOutline, id: TreeNodeId): readonly Branch[] {
  const search = (branches: readonly Branch[]): readonly Branch[] | null => {
    for (const { node, children } of branches) {
      const found = node.id === id ? children : search(children);
      if (found) return found;
    }
    return null;
  };
  return search([...outline.causes, ...outline.effects]) ?? [];
}
