import type { GroupView, IdeaView } from '@ruta/contracts/board/view';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import type { GroupPart } from '../../../shared/session/board/use-grouping.ts';
import styles from './panels.module.css';

interface SplitGroupDialogProps {
  /** `null` keeps it closed. */
  group: GroupView | null;
  ideas: readonly IdeaView[];
  onClose: () => void;
  onSplit: (group: GroupView, parts: GroupPart[]) => void;
}

/** Makes two groups of one: what is ticked leaves under a new name, the rest stays under its own. */
export function SplitGroupDialog({ group, ideas, onClose, onSplit }: SplitGroupDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('split.title', { title: group?.title ?? '' })} isOpen={group !== null} onClose={onClose}>
      {group && (
        <SplitForm
          key={group.id}
          title={group.title ?? ''}
          ideas={ideas}
          onParts={(parts) => {
            onSplit(group, parts);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface SplitFormProps {
  title: string;
  ideas: readonly IdeaView[];
  onParts: (parts: GroupPart[]) => void;
}

function SplitForm({ title, ideas, onParts }: SplitFormProps) {
  const { t } = useTranslation('console');
  const [staying, setStaying] = useState(title);
  const [leaving, setLeaving] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<IdeaId>>(new Set());
  const parts = [
    { title: staying.trim(), ideas: ideas.filter(({ id }) => !chosen.has(id)).map(({ id }) => id) },
    { title: leaving.trim(), ideas: ideas.filter(({ id }) => chosen.has(id)).map(({ id }) => id) },
  ] satisfies GroupPart[];
  const whole = parts.every((part) => part.title !== '' && part.ideas.length > 0);

  function choose(id: IdeaId, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (whole) onParts(parts);
  }

  return (
    <form onSubmit={submit} className="stack">
      <fieldset className={styles.pick}>
        <legend>{t('split.which')}</legend>
        {ideas.map((idea) => (
          <Checkbox key={idea.id} isSelected={chosen.has(idea.id)} onChange={(on) => choose(idea.id, on)}>
            {idea.text ?? t('idea.erased')}
          </Checkbox>
        ))}
      </fieldset>
      <TextField label={t('split.leaving')} value={leaving} onChange={setLeaving} maxLength={160} />
      <TextField label={t('split.staying')} value={staying} onChange={setStaying} maxLength={160} />
      <p className="small">{t('split.hint')}</p>
      <Button type="submit" wide isDisabled={!whole}>
        {t('split.do')}
      </Button>
    </form>
  );
}
