import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { Pencil, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { SaveState, type Saving } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import type { ShownIdea } from '../own-ideas.ts';
import { useRoom } from '../room-context.ts';
import styles from './phase.module.css';

interface OwnIdeaCardProps {
  idea: ShownIdea;
  board: AgendaItemId;
  changeable: boolean;
  onEdit: () => void;
}

const savingOf: Record<ShownIdea['state'], Saving> = {
  waiting: 'kept',
  sending: 'sending',
  kept: 'received',
  late: 'received',
  declined: 'refused',
  hidden: 'refused',
  refused: 'refused',
  withdrawn: 'refused',
};

/** One's own idea, what became of it, and while nobody has seen it, the way to change it or take it back. */
export function OwnIdeaCard({ idea, board, changeable, onEdit }: OwnIdeaCardProps) {
  const { t } = useTranslation('room');
  const { posted } = useRoom();
  const refusal = useRefusalSentence();
  const words = idea.refusal ? refusal(idea.refusal) : t(`idea.${idea.state}`, { reason: idea.reason ?? '' });
  const settled = idea.state === 'kept' || idea.state === 'late';

  return (
    <li className={styles.idea}>
      <span>{idea.text ?? t('idea.erased')}</span>
      <div className={styles.state}>
        <SaveState state={savingOf[idea.state]} words={words} />
        {changeable && settled && (
          <span className={styles.tools}>
            <Button
              variant="plain"
              size="small"
              round
              icon={Pencil}
              aria-label={t('idea.edit')}
              onPress={onEdit}
            />
            <Button
              variant="plain"
              size="small"
              round
              icon={Undo2}
              aria-label={t('idea.withdraw')}
              onPress={() => posted.post({ type: 'idea.withdraw', board, ideaId: idea.id })}
            />
          </span>
        )}
        {idea.refusal && idea.opId && (
          <Button variant="plain" size="small" onPress={() => idea.opId && posted.discard(idea.opId)}>
            {t('idea.discard')}
          </Button>
        )}
      </div>
    </li>
  );
}
