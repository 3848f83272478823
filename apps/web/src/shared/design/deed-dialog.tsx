import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorText } from './field.tsx';

interface DeedDialogProps {
  title: string;
  /** What the button says that does it. */
  deed: string;
  /** Whether what is filled in is enough. */
  ready?: boolean;
  write: { isPending: boolean; error: unknown };
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
  /** What else can be done with what is filled in, before the deed. */
  more?: ReactNode;
  wide?: boolean;
  /** The deed takes something away. */
  danger?: boolean;
  /** It does not close by a tap outside. */
  alert?: boolean;
}

/** A dialog with one deed: what it needs, the way out, and what went wrong where it was not done. */
export function DeedDialog(props: DeedDialogProps) {
  const { title, deed, ready = true, write, onDo, onClose, children, more, danger, ...look } = props;
  const { t } = useTranslation('shared');
  const failure = useFailureSentence();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      {...look}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('not-now')}
          </Button>
          {more}
          <Button
            variant={danger ? 'danger' : 'primary'}
            isDisabled={!ready}
            isPending={write.isPending}
            onPress={onDo}
          >
            {deed}
          </Button>
        </>
      }
    >
      {children}
      {write.error ? <ErrorText>{failure(write.error)}</ErrorText> : null}
    </Dialog>
  );
}
