import { Mic, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { clockFace } from '../../../shared/design/clock.tsx';
import { useTimeLeft } from '../../../shared/live/use-time-left.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

type Stance = 'pro' | 'contra' | null;

/** Talking: who has the word, and the three ways to ask for it. */
export function Discussion({ content }: PhaseProps<'discussion'>) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const [asking, setAsking] = useState(false);
  const place = session.own?.place ?? null;
  const { waiting } = session.view.floor;

  async function ask(stance: Stance) {
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
      {place === null && (
        <div className={styles.choices}>
          <p className="small">{t('discussion.hint')}</p>
          <Button variant="quiet" wide icon={ThumbsUp} onPress={() => void ask('pro')}>
            {t('discussion.pro')}
          </Button>
          <Button
            variant="quiet"
            wide
            icon={ThumbsDown}

            onPress={() => void ask('contra')}
          >
            {t('discussion.contra')}
          </Button>
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
