import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { useRoom } from './room-context.ts';

interface HelpDialogProps {
  isOpen: boolean;
  onClose: () => void;
  item: AgendaItem | null;
}

/** What to do now, what happens to what one sends, and the code for a neighbour. */
export function HelpDialog({ isOpen, onClose, item }: HelpDialogProps) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  return (
    <Dialog
      title={t('help')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('help.back')}</Button>}
    >
      <div className="stack">
        <p>{t(`help.${item?.kind ?? 'waiting'}`)}</p>
        <p>{t('help.sent')}</p>
        <p>{t('help.code', { code: session.header.code })}</p>
        <p>
          <a href="/privacidad">{t('join.privacy-link')}</a>
        </p>
      </div>
    </Dialog>
  );
}
