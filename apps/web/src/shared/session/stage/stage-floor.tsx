import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { sharesBy } from '@ruta/domain/session/speaking';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../design/clock.tsx';
import { SpeakingShares } from '../floor/speaking-shares.tsx';
import { stanceLooks } from '../floor/stance-looks.ts';
import { useSpeakingGroups } from '../floor/use-speaking-groups.ts';
import { usePersonName } from '../use-person-name.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

const longName = 32;

interface StageFloorProps extends StageProps {
  item: AgendaItem;
  question: string;
  /** Show how the time was shared among sectors. */
  shares: boolean;
}

/** Who speaks, for how long, and who is next; where it is wished, whose voice was heard how much. */
export function StageFloor({ view, names, now, item, question, shares }: StageFloorProps) {
  const { t } = useTranslation('live');
  const nameOf = usePersonName(names);
  const { sectorOf } = useSpeakingGroups(names);
  const { speaking, queue, waiting, spoken } = view.floor;
  const left = speaking?.endsAt ? speaking.endsAt - now : null;
  const heard = shares ? spoken.filter(({ itemId }) => itemId === item.id) : [];
  return (
    <>
      <StageTitle text={question} compact={speaking !== null || heard.length > 0} />
      {speaking && (
        <div>
          <p className={styles.note}>
            {speaking.stance
              ? t('stage.speaks-for', { stance: t(`stance.${speaking.stance}`) })
              : t('stage.speaks')}
          </p>
          <p className={styles.speaker} data-long={nameOf(speaking.participantId).length > longName}>
            {nameOf(speaking.participantId)}
          </p>
          {left !== null && (
            <p className={styles.turn} data-late={left <= 0}>
              {clockFace(Math.max(0, left))}
            </p>
          )}
        </div>
      )}
      <StagePages columns={heard.length > 0 ? 2 : 1}>
        <div>
          <p className={styles.note}>{t('stage.waiting', { count: waiting })}</p>
          <ol className={styles.queue}>
            {queue.map((request, index) => {
              const Icon = request.stance && stanceLooks[request.stance];
              return (
                <li key={request.participantId}>
                  {index + 1}. {nameOf(request.participantId)}{' '}
                  {Icon && request.stance && <Icon role="img" aria-label={t(`stance.${request.stance}`)} />}
                </li>
              );
            })}
          </ol>
        </div>
        {heard.length > 0 && (
          <div className={styles.heard}>
            <SpeakingShares title={t('speaking.heard')} look="wall" shares={sharesBy(heard, sectorOf)} />
          </div>
        )}
      </StagePages>
    </>
  );
}
