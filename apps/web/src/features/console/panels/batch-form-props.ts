import type { Batch, BatchContent } from '@ruta/contracts/ballot/batch';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { OptionWords } from '../../../shared/ballot/choice-words.ts';

export interface BatchFormProps {
  round: RoundView;
  words: OptionWords;
  /** The one that is corrected. */
  batch: Batch | null;
  onSave: (label: string, content: BatchContent) => void;
  onCancel: () => void;
}
