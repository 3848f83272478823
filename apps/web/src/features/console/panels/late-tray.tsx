import type { BoardView, TrayIdea } from '@ruta/contracts/board/view';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import type { SendCommand } from '../../../shared/session/use-session-command.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';

/** Ideas that came after the reveal wait here until somebody lets them in, or says why not. */
export function LateTray({ board, may, send }: { board: BoardView; may: boolean; send: SendCommand }) {
  const { t } = useTranslation('console');
  const [declining, setDeclining] = useState<TrayIdea | null>(null);
  if (board.tray.length === 0) return null;
  return (
    <section className={styles.group} data-loose="true">
      <header>
        <h3>{t('tray.title', { count: board.tray.length })}</h3>
      </header>
      {board.tray.map((idea) => (
        <div key={idea.id} className={styles.card} style={{ cursor: 'auto' }}>
          <span>{idea.text ?? t('idea.erased')}</span>
          <span className="row" style={{ gap: 0, flexWrap: 'nowrap' }}>
            <Button
              variant="plain"
              size="small"
              round
              icon={Check}
              aria-label={t('tray.accept', { text: idea.text ?? '' })}
              isDisabled={!may}
              onPress={() => void send({ type: 'idea.accept', board: board.id, ideaId: idea.id })}
            />
            <Button
              variant="plain"
              size="small"
              round
              icon={X}
              aria-label={t('tray.decline', { text: idea.text ?? '' })}
              isDisabled={!may}
              onPress={() => setDeclining(idea)}
            />
          </span>
        </div>
      ))}
      <ReasonDialog
        title={t('tray.decline-title')}
        text={t('tray.decline-text')}
        action={t('tray.decline-do')}
        isOpen={declining !== null}
        onClose={() => setDeclining(null)}
        onReason={(reason) =>
          declining && void send({ type: 'idea.decline', board: board.id, ideaId: declining.id, reason })
        }
      />
    </section>
  );
}
