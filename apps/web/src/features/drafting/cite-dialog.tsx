import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Dialog } from '../../shared/design/dialog.tsx';
import type { Spot } from './desk-context.ts';
import { SourcesPanel } from './sources-panel.tsx';

interface CiteDialogProps {
  commitmentId: string;
  spot: Spot;
  onClose: () => void;
}

/** What people said, to be tied to the place where one stands: the way without dragging. */
export function CiteDialog({ commitmentId, spot, onClose }: CiteDialogProps) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  return (
    <Dialog title={t('cite.title', { place: words.clause(spot.place) })} isOpen onClose={onClose} wide>
      <SourcesPanel commitmentId={commitmentId} spot={() => spot} onCited={onClose} forPlace />
    </Dialog>
  );
}

/** Ctrl or ⌘ with Alt and C cites where one stands. AltGr, which some keyboards send as Ctrl and Alt, writes signs. */
export function useCiteKey(cite: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyC') return;
      if (event.getModifierState('AltGraph')) return;
      event.preventDefault();
      cite();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [cite]);
}
