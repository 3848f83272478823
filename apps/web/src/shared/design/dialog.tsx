import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './overlay.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the way out first and the deed last. */
  actions?: ReactNode;
  wide?: boolean;
  /** Asks before something that cannot be undone; it does not close by a tap outside. */
  alert?: boolean;
}

/** Keeps the focus inside, closes with Escape, gives the focus back to where it came from. */
export function Dialog({ title, isOpen, onClose, children, actions, wide, alert }: DialogProps) {
  const { t } = useTranslation('shared');
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!alert}
    >
      <Modal className={wide ? styles.wideModal : styles.modal}>
        <AriaDialog className={styles.dialog} role={alert ? 'alertdialog' : 'dialog'}>
          <div className={styles.dialogHead}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!alert && (
              <Button variant="plain" size="small" round icon={X} aria-label={t('close')} onPress={onClose} />
            )}
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
