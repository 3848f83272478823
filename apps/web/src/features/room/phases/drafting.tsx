import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../shared/design/button.tsx';
import { deskAddress } from '../../../shared/entity/addresses.ts';
import { ReadyButton } from '../ready-button.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** Writing the commitment together happens on its own page; the room stays open beside it. */
export function Drafting({ item, content }: PhaseProps<'drafting'>) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {content.commitmentId ? (
        <>
          <p>{t('drafting.hint')}</p>
          <ButtonAnchor
            href={deskAddress(session.header.entity, content.commitmentId)}
            target="_blank"
            rel="noreferrer"
            icon={PenLine}
            wide
            colour="var(--mesa)"
          >
            {t('drafting.open')}
          </ButtonAnchor>
        </>
      ) : (
        <p>{t('drafting.none')}</p>
      )}
      <ReadyButton item={item} />
    </>
  );
}
