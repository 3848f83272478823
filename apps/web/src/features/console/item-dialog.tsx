import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, AgendaItem } from '@ruta/contracts/session/agenda';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { asDraft, faultsOf } from '../../shared/session/agenda/agenda-draft.ts';
import { ItemForm } from '../../shared/session/agenda/item-form.tsx';
import { KindPicker } from '../../shared/session/agenda/kind-picker.tsx';
import { useConsole } from './console-context.ts';

export type ItemEdit = { what: 'edit'; item: AgendaItem } | { what: 'add'; after: AgendaItemId | null };

interface ItemDialogProps {
  edit: ItemEdit | null;
  onClose: () => void;
}

/** Changes or adds an entry while the session runs. */
export function ItemDialog({ edit, onClose }: ItemDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Dialog
      title={t(edit?.what === 'add' ? 'item.add' : 'item.edit')}
      isOpen={edit !== null}
      onClose={onClose}
      wide
    >
      {edit && <ItemEditor edit={edit} onClose={onClose} />}
    </Dialog>
  );
}

function ItemEditor({ edit, onClose }: { edit: ItemEdit; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { session, lead, leading, entity } = useConsole();
  const [draft, setDraft] = useState<AgendaDraft | null>(() =>
    edit.what === 'edit' ? asDraft(edit.item) : null,
  );
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const items = session.view.run.items.flatMap((item) => asDraft(item) ?? []);
  if (!draft) return edit.what === 'add' ? <KindPicker items={items} onDraft={setDraft} /> : null;

  async function save(ready: AgendaDraft) {
    const found = faultsOf(ready);
    setFaults(found);
    if (found.size > 0) return;
    const result = await lead.lead(
      edit.what === 'add'
        ? { type: 'agenda.add', item: ready, after: edit.after }
        : { type: 'agenda.edit', item: ready },
    );
    if (result.outcome === 'received') onClose();
  }

  return (
    <div className="stack">
      <ItemForm draft={draft} onDraft={setDraft} items={items} faults={faults} entity={entity} />
      <Button wide isDisabled={!leading} onPress={() => void save(draft)}>
        {t('item.save')}
      </Button>
    </div>
  );
}
