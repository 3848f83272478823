import { CommandEnvelope } from '@ruta/contracts/session/command';
import type { SessionId } from '@ruta/contracts/protocol/ids';
import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SaveState } from '../../shared/design/save-state.tsx';
import { EmptyState, Loading } from '../../shared/design/states.tsx';
import { isWaiting, type OutboxEntry } from '../../shared/live/outbox-entry.ts';
import { useOutbox } from '../../shared/live/use-outbox.ts';
import styles from './phases/phase.module.css';

interface UnreachedProps {
  sessionId: SessionId;
  /** False while the line may only be slow. */
  offline: boolean;
}

/** A room that is not reached yet: it comes by itself, and what was written for it is still here. */
export function Unreached({ sessionId, offline }: UnreachedProps) {
  const { t } = useTranslation('room');
  const [, entries] = useOutbox();
  const waiting = entries.filter((entry) => entry.lane === sessionId && isWaiting(entry));
  return (
    <>
      {offline ? (
        <EmptyState whole icon={WifiOff} title={t('unreached.title')}>
          {t('unreached.text')}
        </EmptyState>
      ) : (
        <Loading lines={4} height="1.8em" />
      )}
      {waiting.length > 0 && (
        <ul className={styles.ideas}>
          {waiting.map((entry) => (
            <li key={entry.opId} className={styles.idea}>
              <span>{wordsOf(entry) ?? t('unreached.wordless')}</span>
              <div className={styles.state}>
                <SaveState state="kept" at={entry.savedAt} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a person wrote, where the thing on its way is made of words. */
function wordsOf({ payload }: OutboxEntry): string | null {
  const command = CommandEnvelope.safeParse(payload).data?.command;
  return command && 'text' in command && typeof command.text === 'string' ? command.text : null;
}
