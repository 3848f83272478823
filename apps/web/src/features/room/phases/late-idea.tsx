import { IdeaId, type AgendaItemId } from '@ruta/contracts/protocol/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { randomId } from '../../../shared/live/op-id.ts';
import { useRoom } from '../room-context.ts';
import { keepDraft, keptDraft } from './idea-draft.ts';
import styles from './phase.module.css';

/** What somebody was still writing when the ideas were shown is not lost: it may go to the late ones. */
export function LateIdea({ board }: { board: AgendaItemId }) {
  const { t } = useTranslation('room');
  const { posted } = useRoom();
  const [text, setText] = useState(() => keptDraft(board).trim());
  if (text === '') return null;

  function settle(sends: boolean) {
    if (sends) posted.post({ type: 'idea.add', board, ideaId: IdeaId.parse(randomId()), text });
    keepDraft(board, '');
    setText('');
  }

  return (
    <div className={`${styles.idea} ${styles.dashed}`}>
      <b>{t('late.title')}</b>
      <span>{text}</span>
      <div className="row">
        <Button size="small" onPress={() => settle(true)}>
          {t('late.send')}
        </Button>
        <Button size="small" variant="plain" onPress={() => settle(false)}>
          {t('late.discard')}
        </Button>
      </div>
    </div>
  );
}
