import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import { outlineOf } from '@ruta/domain/tree/outline';
import { Download, Group, RotateCcw } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { TreeDrawing } from '../../../shared/session/tree/tree-drawing.tsx';
import { layoutTree } from '../../../shared/session/tree/tree-layout.ts';
import { TreeOutline } from '../../../shared/session/tree/tree-outline.tsx';
import { downloadSvg, treeSvg } from '../../../shared/session/tree/tree-svg.ts';
import { useTree, type TreeTools } from '../../../shared/session/tree/use-tree.ts';
import { useConsole } from '../console-context.ts';
import { SeedDialog } from './seed-dialog.tsx';
import styles from './panels.module.css';

/** The tree as the wall draws it, and below it as lists in which it is worked on. */
export function TreePanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const tools = useTree(item.id, lead.send);
  const [past, setPast] = useState<TreeNodeView | null>(null);
  const [seeding, setSeeding] = useState(false);
  const nodes = session.view.parts.trees;
  const outline = outlineOf(nodes, item.id);
  const may = session.mayLead && session.fresh;
  const board = item.content?.kind === 'tree' ? item.content.board : null;
  const removed = nodes.filter((node) => node.itemId === item.id && node.removed);
  const layout = layoutTree(outline, t('idea.erased'));
  const label = t('tree.picture', { text: outline.problem?.text ?? '' });

  if (!outline.problem) return <ProblemForm tools={tools} may={may} />;
  return (
    <>
      <div className="row">
        {board && (
          <Button
            variant="quiet"
            size="small"
            icon={Group}
            isDisabled={!may}
            onPress={() => setSeeding(true)}
          >
            {t('tree.seed')}
          </Button>
        )}
        <Button
          variant="quiet"
          size="small"
          icon={Download}
          onPress={() => downloadSvg(t('tree.file'), treeSvg(layout, label))}
        >
          {t('tree.download')}
        </Button>
      </div>
      <TreeDrawing layout={layout} label={label} />
      <div className={styles.tree}>
        <TreeOutline outline={outline} tools={may ? tools : null} onHistory={setPast} />
      </div>
      {removed.length > 0 && <Removed nodes={removed} tools={tools} may={may} />}
      <HistoryDialog node={past} onClose={() => setPast(null)} />
      {board && (
        <SeedDialog
          board={board}
          taken={nodes}
          tools={tools}
          isOpen={seeding}
          onClose={() => setSeeding(false)}
        />
      )}
    </>
  );
}

function ProblemForm({ tools, may }: { tools: TreeTools; may: boolean }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') void tools.state(text.trim());
  }

  return (
    <form onSubmit={submit} className="stack">
      <TextField
        label={t('tree.state')}
        hint={t('tree.state-hint')}
        value={text}
        onChange={setText}
        maxLength={160}
      />
      <Button type="submit" isDisabled={!may || text.trim() === ''}>
        {t('tree.state-save')}
      </Button>
    </form>
  );
}

function Removed({ nodes, tools, may }: { nodes: readonly TreeNodeView[]; tools: TreeTools; may: boolean }) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.group} data-loose="true">
      <header>
        <h3>{t('tree.removed', { count: nodes.length })}</h3>
      </header>
      {nodes.map((node) => (
        <div key={node.id} className={styles.card} style={{ cursor: 'auto' }}>
          <span>{node.text ?? t('idea.erased')}</span>
          <Button
            variant="plain"
            size="small"
            round
            icon={RotateCcw}
            aria-label={t('tree.restore', { text: node.text ?? '' })}
            isDisabled={!may}
            onPress={() => void tools.restore(node.id)}
          />
        </div>
      ))}
    </section>
  );
}

function HistoryDialog({ node, onClose }: { node: TreeNodeView | null; onClose: () => void }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  return (
    <Dialog title={node?.text ?? t('idea.erased')} isOpen={node !== null} onClose={onClose}>
      <ul className="stack">
        {node?.history.map(({ what, text, at }) => (
          <li key={`${what} ${at}`}>
            <span className="mono">{format.date(at, 'time')}</span>{' '}
            {t(`tree.${what}-at`, { text: text ?? t('idea.erased') })}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
