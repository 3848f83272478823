import { Stance } from '@ruta/contracts/session/stance';
import { Mic } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../../shared/design/clock.tsx';
import { useTimeLeft } from '../../../shared/live/use-time-left.ts';
import { stanceLooks } from '../../../shared/session/floor/stance-looks.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** Talking: who has the word, and what one wants it for. */
export function Discussion({ content }: PhaseProps<'discussion'>) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const [asking, setAsking] = useState(false);
  const place = session.own?.place ?? null;
  const { waiting } = session.view.floor;

  async function ask(stance: Stance | null) {
    if (asking) return;
    setAsking(true);
    await send({ type: 'floor.ask', stance });
    setAsking(false);
  }

  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <Speaking />
      <p role="status">
        {place === null || place === 0
          ? t('discussion.waiting', { count: waiting })
          : t('floor.place', { place })}
      </p>
      {place !== 0 && (
        <div className={styles.choices} role="group" aria-label={t('discussion.hint')}>
          <p className="small">{t(place === null ? 'discussion.hint' : 'discussion.change')}</p>
          {Stance.options.map((stance) => {
            const Icon = stanceLooks[stance];
            const chosen = place !== null && session.own?.stance === stance;
            return (
              <ToggleButton
                key={stance}
                className={styles.stance ?? ''}
                isSelected={chosen}
                isDisabled={asking || session.own === null || !session.fresh}
                onChange={(wanted) => void ask(wanted ? stance : null)}
              >
                <Icon aria-hidden />
                {t(`discussion.${stance}`)}
              </ToggleButton>
            );
          })}
        </div>
      )}
    </>
  );
}

function Speaking() {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const { speaking } = session.view.floor;
  const nameOf = usePersonName(session.names);
  const left = useTimeLeft(speaking?.endsAt ?? null);
  if (!speaking) return null;
  const mine = speaking.participantId === session.own?.participantId;
  return (
    <div className={styles.turn}>
      <Mic aria-hidden />
      <span role="status">
        {mine ? t('floor.yours') : t('discussion.speaking', { name: nameOf(speaking.participantId) })}
      </span>
      {left !== null && (
        <b className="mono" role="timer" aria-live="off">
          {clockFace(left)}
        </b>
      )}
    </div>
  );
}
