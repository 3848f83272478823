import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { faultsOf } from './agenda-draft.ts';
import { useComposer } from './composer-context.ts';
import { ItemForm } from './item-form.tsx';
import { KindPicker } from './kind-picker.tsx';

interface EntryDialogProps {
  open: AgendaDraft | 'new' | null;
  onOpen: (item: AgendaDraft | 'new' | null) => void;
  drafts: readonly AgendaDraft[];
  entity: string;
}

/** What an entry is, field by field; a new one begins with its kind. */
export function EntryDialog({ open, onOpen, drafts, entity }: EntryDialogProps) {
  const { t } = useTranslation('composer');
  return (
    <Dialog
      title={t(open === 'new' ? 'add' : 'edit')}
      isOpen={open !== null}
      onClose={() => onOpen(null)}
      wide
    >
      {open === 'new' && <KindPicker items={drafts} onDraft={onOpen} />}
      {open !== null && open !== 'new' && (
        <Editor key={open.id} item={open} drafts={drafts} entity={entity} onDone={() => onOpen(null)} />
      )}
    </Dialog>
  );
}

interface EditorProps {
  item: AgendaDraft;
  drafts: readonly AgendaDraft[];
  entity: string;
  onDone: () => void;
}

function Editor({ item, drafts, entity, onDone }: EditorProps) {
  const { t } = useTranslation('composer');
  const { changes } = useComposer();
  const [draft, setDraft] = useState(item);
  const [asked, setAsked] = useState(false);
  const at = drafts.findIndex(({ id }) => id === item.id);
  const before = at < 0 ? drafts : drafts.slice(0, at);
  const faults = faultsOf(draft);

  function save() {
    setAsked(true);
    if (faults.size > 0) return;
    if (at < 0) changes.add(draft, drafts.at(-1)?.id ?? null);
    else changes.edit(draft);
    onDone();
  }
  return (
    <div className="stack">
      <ItemForm
        draft={draft}
        onDraft={setDraft}
        items={before}
        faults={asked ? faults : new Set()}
        entity={entity}
      />
      <Button wide onPress={save}>
        {t('done')}
      </Button>
    </div>
  );
}
