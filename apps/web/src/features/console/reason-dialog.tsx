import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../shared/design/use-focus-inside.ts';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';

interface ReasonDialogProps {
  title: string;
  /** What happens, and who will read the reason. */
  text: string;
  action: string;
  isOpen: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}

const shortest = 3;

/** Nothing of anybody's is taken away without a reason that can be read afterwards. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{props.text}</p>
      <ReasonForm key={String(props.isOpen)} {...props} />
    </Dialog>
  );
}

function ReasonForm({ action, onClose, onReason }: ReasonDialogProps) {
  const { t } = useTranslation('console');
  const form = useFocusInside<HTMLFormElement>();
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= shortest;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!enough) return;
    onReason(reason.trim());
    onClose();
  }

  return (
    <form ref={form} onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
      <TextArea label={t('reason')} value={reason} onChange={setReason} maxLength={600} rows={3} />
      <Button type="submit" wide isDisabled={!enough}>
        {action}
      </Button>
    </form>
  );
}
