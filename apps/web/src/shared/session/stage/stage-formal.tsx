import type { MotionView } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { quorumOf, rollOf } from '@ruta/domain/formal/quorum';
import { useTranslation } from 'react-i18next';
import { motionAtHand, seatName } from '../formal/formal-reading.ts';
import { useFormat } from '../../i18n/format.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

/** The quorum, large enough to be read from the last row, and by sector. */
export function StageAttendance({ view, item }: StageProps & { item: AgendaItem }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const roll = rollOf(view);
  if (!roll) return <StageTitle text={item.title} />;
  const quorum = quorumOf(roll);
  const lost = !quorum.met && roll.changes.length > 0;
  return (
    <>
      <StageTitle text={t(quorum.met ? 'stage.met' : lost ? 'stage.lost' : 'stage.not-yet')} />
      <div className={styles.number}>
        <b>{t('quorum.of', { present: quorum.present, seats: quorum.seats })}</b>
        <span>{t('stage.needed', { count: quorum.needed })}</span>
      </div>
      {quorum.missing.length > 0 && (
        <p className={styles.sentence}>{t('quorum.missing', { sectors: format.list(quorum.missing) })}</p>
      )}
      <StagePages columns={quorum.sectors.length > 4 ? 2 : 1}>
        <ul className={styles.places}>
          {quorum.sectors
            .filter(({ seats }) => seats > 0)
            .map(({ id, name, present, seats }) => (
              <li key={id} data-plain="true">
                <b>{t('quorum.of', { present, seats })}</b>
                <span>{name}</span>
              </li>
            ))}
        </ul>
      </StagePages>
    </>
  );
}

/** Earlier resolutions, a few at a time. */
export function StageReview({ view, item, question }: StageProps & { item: AgendaItem; question: string }) {
  const { t } = useTranslation('formal');
  const resolutions = view.parts.reviews.find(({ id }) => id === item.id)?.resolutions ?? [];
  if (resolutions.length === 0) return <StageTitle text={question} note={t('review.none')} />;
  return (
    <>
      <StageTitle text={question} compact />
      <StagePages>
        <ol className={styles.asked}>
          {resolutions.map(({ id, number, text, status }) => (
            <li key={id}>
              <b>{number}</b>
              <span>
                {t(`status.${status}`)}: {text}
              </span>
            </li>
          ))}
        </ol>
      </StagePages>
    </>
  );
}

/** The motion the room is at. */
export function StageMotions(props: StageProps & { item: AgendaItem }) {
  const { t } = useTranslation('formal');
  const { view, item } = props;
  const roll = rollOf(view);
  const shown = motionAtHand(view, item);
  const quorate = roll ? quorumOf(roll).met : false;
  if (!shown) return <StageTitle text={item.title} note={t('motions.none')} />;
  return (
    <>
      <StageTitle text={shown.text ?? t('erased')} compact={shown.votes !== null} />
      {!quorate && <p className={styles.sentence}>{t('quorum.no-vote')}</p>}
      <StageMotion {...props} motion={shown} roll={roll} />
    </>
  );
}

function StageMotion({
  motion,
  roll,
  tallies,
}: StageProps & { motion: MotionView; roll: RollView | undefined }) {
  const { t } = useTranslation('formal');
  const { votes, resolution } = motion;
  if (motion.state === 'voting') {
    const tick = motion.roundId ? tallies.get(motion.roundId) : undefined;
    return (
      <div className={styles.number}>
        <b>{tick?.papers ?? 0}</b>
        <span>{t('stage.voted', { eligible: tick?.eligible ?? 0 })}</span>
      </div>
    );
  }
  if (!votes)
    return (
      <p className={styles.note}>
        {t('motion.by', { who: seatName(roll, motion.seatId) ?? t('motion.chair') })}
      </p>
    );
  return (
    <>
      <p className={styles.sentence}>
        {resolution
          ? t('motion.resolved', { number: `${resolution.number}/${resolution.year}` })
          : t('motion.not-adopted')}
      </p>
      <StagePages>
        <ul className={styles.places}>
          {votes.sectors.map(({ sectorId, name, for: yes, against, abstain }) => (
            <li key={sectorId}>
              <b>{yes}</b>
              <span>{name}</span>
              <span>{t('stage.others', { against, abstain })}</span>
            </li>
          ))}
        </ul>
      </StagePages>
    </>
  );
}
