import type { BroughtFrom } from '@ruta/contracts/board/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { IdeaWords } from '../../../shared/session/board/idea-words.tsx';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';

interface HideableWordsProps {
  /** Null for words that their author had erased. */
  text: string | null;
  author: ParticipantId | null;
  /** The contribution it was brought from. */
  from?: BroughtFrom | null;
  hidden: { reason: string | null } | null;
  /** What the dialog says that asks for the reason. */
  ask: { title: string; text: string };
  onHide: (reason: string) => void;
  onRestore: () => void;
}

/** Somebody's words at the console: they may be hidden with a reason that goes into the record, and shown again. */
export function HideableWords({ text, author, from, hidden, ask, onHide, onRestore }: HideableWordsProps) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const [asking, setAsking] = useState(false);
  const may = session.mayLead && session.fresh;
  return (
    <div className={styles.idea} data-hidden={hidden !== null}>
      <span>{from ? <IdeaWords idea={{ text, from }} /> : (text ?? t('idea.erased'))}</span>
      {author && <small>{nameOf(author)}</small>}
      {hidden && <small>{t('idea.hidden-because', { reason: hidden.reason ?? '' })}</small>}
      <span className={styles.tools}>
        {hidden ? (
          <Button variant="plain" size="small" icon={Eye} isDisabled={!may} onPress={onRestore}>
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
        {...ask}
        action={t('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={onHide}
      />
    </div>
  );
}
