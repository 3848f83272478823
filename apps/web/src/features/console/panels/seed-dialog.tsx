import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { TreeSide } from '@ruta/contracts/tree/command';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { Select } from '../../../shared/design/field.tsx';
import { groupsOf } from '../../../shared/session/board/board-groups.ts';
import type { TreeTools } from '../../../shared/session/tree/use-tree.ts';
import { useConsole } from '../console-context.ts';

interface SeedDialogProps {
  board: AgendaItemId;
  taken: readonly TreeNodeView[];
  tools: TreeTools;
  isOpen: boolean;
  onClose: () => void;
}

/** Groups of ideas become causes or effects; those that are in the tree already are not offered again. */
export function SeedDialog({ board: boardId, taken, tools, isOpen, onClose }: SeedDialogProps) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const [side, setSide] = useState<TreeSide>('cause');
  const [ideas, setIdeas] = useState(false);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const board = session.view.boards.find(({ id }) => id === boardId);
  const here = new Set(taken.flatMap(({ source, removed }) => (removed ? [] : (source?.group ?? []))));
  const groups = board ? groupsOf(board).groups.filter(({ group }) => !here.has(group.id)) : [];
  const chosen = groups.filter(({ group }) => !out.has(group.id));

  async function take() {
    const done = await tools.seed(
      side,
      chosen.map(({ group, ideas: members }) => ({
        group: group.id,
        ideas: ideas ? members.filter(({ hidden }) => !hidden).map(({ id }) => id) : [],
      })),
    );
    if (done) onClose();
  }

  return (
    <Dialog title={t('tree.seed')} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        {groups.length === 0 && <p>{t('tree.seed-none')}</p>}
        {groups.map(({ group, ideas: members }) => (
          <Checkbox
            key={group.id}
            isSelected={!out.has(group.id)}
            onChange={(wanted) => {
              const next = new Set(out);
              if (wanted) next.delete(group.id);
              else next.add(group.id);
              setOut(next);
            }}
          >
            {group.title ?? t('idea.erased')} · {members.length}
          </Checkbox>
        ))}
        {groups.length > 0 && (
          <>
            <Select
              label={t('tree.seed-as')}
              value={side}
              onChange={(value) => setSide(value === 'effect' ? 'effect' : 'cause')}
              choices={[
                { value: 'cause', label: t('tree.seed-causes') },
                { value: 'effect', label: t('tree.seed-effects') },
              ]}
            />
            <Checkbox isSelected={ideas} onChange={setIdeas}>
              {t('tree.seed-ideas')}
            </Checkbox>
            <Button wide isDisabled={chosen.length === 0} onPress={() => void take()}>
              {t('tree.seed-do', { count: chosen.length })}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
