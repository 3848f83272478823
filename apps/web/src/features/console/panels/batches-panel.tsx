import type { RoundView } from '@ruta/contracts/ballot/round';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptionWords } from '../../../shared/ballot/choice-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { BatchDesk } from './batch-desk.tsx';

/** The way to the votes that come on paper or by raised hands, and what of them still waits. */
export function BatchesPanel({ round, words }: { round: RoundView; words: OptionWords }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const kept = round.batches.filter(({ state }) => state !== 'withdrawn');
  const waiting = kept.filter(({ state }) => state === 'entered').length;
  return (
    <div className="stack">
      <div className="row">
        <Button variant="quiet" size="small" icon={ScrollText} onPress={() => setOpen(true)}>
          {kept.length === 0 ? t('batch.open') : t('batch.open-count', { count: kept.length })}
        </Button>
      </div>
      {waiting > 0 && (
        <p className="small" role="status">
          {t('batch.waiting', { count: waiting })}
        </p>
      )}
      <Dialog title={t('batch.title')} isOpen={open} onClose={() => setOpen(false)} wide>
        <BatchDesk round={round} words={words} />
      </Dialog>
    </div>
  );
}
