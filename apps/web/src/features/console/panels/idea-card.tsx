import type { IdeaView } from '@ruta/contracts/board/view';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';

/** A shown idea at the console: it may be hidden with a reason that goes into the record, and shown again. */
export function IdeaCard({ board, idea }: { board: AgendaItemId; idea: IdeaView }) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const [asking, setAsking] = useState(false);
  const may = session.mayLead && session.fresh;
  return (
    <div className={styles.idea} data-hidden={idea.hidden !== null}>
      <span>{idea.text ?? t('idea.erased')}</span>
      {idea.author && <small>{nameOf(idea.author)}</small>}
      {idea.hidden && <small>{t('idea.hidden-because', { reason: idea.hidden.reason ?? '' })}</small>}
      <span className={styles.tools}>
        {idea.hidden ? (
          <Button
            variant="plain"
            size="small"
            icon={Eye}
            isDisabled={!may}
            onPress={() => void lead.send({ type: 'idea.restore', board, ideaId: idea.id })}
          >
            {t('idea.restore')}
          </Button>
        ) : (
          <Button
            variant="plain"
            size="small"
            round
            icon={EyeOff}
            aria-label={t('idea.hide')}
            isDisabled={!may}
            onPress={() => setAsking(true)}
          />
        )}
      </span>
      <ReasonDialog
        title={t('idea.hide-title')}
        text={t('idea.hide-text')}
        action={t('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void lead.send({ type: 'idea.hide', board, ideaId: idea.id, reason })}
      />
    </div>
  );
}
