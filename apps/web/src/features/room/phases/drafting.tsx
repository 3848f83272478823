import { useTranslation } from 'react-i18next';
import { useDeskSlot } from '../../../shared/session/desk-slot.ts';
import { ReadyButton } from '../ready-button.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** Writing the commitment together, in the room: its clock, its queue and its steps stay where they are. */
export function Drafting({ item, content }: PhaseProps<'drafting'>) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const desk = useDeskSlot();
  const { commitmentId } = content;
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {desk && commitmentId ? (
        <desk.Desk
          entity={session.header.entity}
          commitmentId={commitmentId}
          crowd={session.presence.connected}
        />
      ) : (
        <p>{t('drafting.none')}</p>
      )}
      <ReadyButton item={item} />
    </>
  );
}
