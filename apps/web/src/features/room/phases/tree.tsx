import { outlineOf } from '@ruta/domain/tree/outline';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { TreeOutline } from '../../../shared/session/tree/tree-outline.tsx';
import { useTree, type TreeTools } from '../../../shared/session/tree/use-tree.ts';
import { ReadyButton } from '../ready-button.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** The tree as lists: what happens, why, and what comes of it. */
export function Tree({ item, content }: PhaseProps<'tree'>) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const tools = useTree(item.id, send);
  const outline = outlineOf(session.view.parts.trees, item.id);
  const may = content.by === 'everyone' && session.own !== null;
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <p className="small">{t(may ? 'tree.hint' : 'tree.watch')}</p>
      {!outline.problem && (may ? <ProblemForm tools={tools} /> : <p>{t('tree.no-problem')}</p>)}
      <TreeOutline outline={outline} tools={may ? tools : null} />
      <ReadyButton item={item} />
    </>
  );
}

function ProblemForm({ tools }: { tools: TreeTools }) {
  const { t } = useTranslation('room');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    setBusy(true);
    await tools.state(text.trim());
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form}>
      <TextField label={t('tree.state')} value={text} onChange={setText} maxLength={160} />
      <Button type="submit" wide colour="var(--mesa)" isPending={busy} isDisabled={text.trim() === ''}>
        {t('tree.state-save')}
      </Button>
    </form>
  );
}
