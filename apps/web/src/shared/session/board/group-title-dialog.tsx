import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../design/use-focus-inside.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';

interface GroupTitleDialogProps {
  heading: string;
  /** What it is called so far. */
  title?: string;
  isOpen: boolean;
  onClose: () => void;
  onTitle: (title: string) => void;
}

/** Asks for the name of a group of ideas: a new one, one to rename, or what two become. */
export function GroupTitleDialog(props: GroupTitleDialogProps) {
  const { t } = useTranslation('live');
  return (
    <Dialog title={props.heading} isOpen={props.isOpen} onClose={props.onClose}>
      <TitleForm key={String(props.isOpen)} {...props} />
      <p className="small">{t('group.hint')}</p>
    </Dialog>
  );
}

function TitleForm({ title = '', onClose, onTitle }: GroupTitleDialogProps) {
  const { t } = useTranslation('live');
  const form = useFocusInside<HTMLFormElement>();
  const [typed, setTyped] = useState(title);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === '') return;
    onTitle(typed.trim());
    onClose();
  }

  return (
    <form ref={form} onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
      <TextField label={t('group.title')} value={typed} onChange={setTyped} maxLength={160} />
      <Button type="submit" wide isDisabled={typed.trim() === ''}>
        {t('group.save')}
      </Button>
    </form>
  );
}
