import type { Amendment, MotionView } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../design/chip.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './formal.module.css';
import { seatName } from './formal-reading.ts';

const colours = {
  open: 'var(--brand)',
  voting: 'var(--stl)',
  adopted: 'var(--ok)',
  rejected: 'var(--bad)',
  withdrawn: 'var(--ink-2)',
} as const satisfies Record<MotionView['state'], string>;

interface MotionCardProps {
  motion: MotionView;
  roll: RollView | undefined;
  /** What may be done with one amendment. */
  amendmentTools?: (amendment: Amendment) => ReactNode;
  children?: ReactNode;
}

/** A motion with all that became of it: whose it is, its amendments, who voted how, and why not. */
export function MotionCard({ motion, roll, amendmentTools, children }: MotionCardProps) {
  const { t } = useTranslation('formal');
  return (
    <article
      className={styles.motion}
      data-voting={motion.state === 'voting'}
      aria-label={t('motion.name', { number: motion.number })}
    >
      <div className={styles.head}>
        <b>{t('motion.name', { number: motion.number })}</b>
        <Chip colour={colours[motion.state]}>{t(`motion.${motion.state}`)}</Chip>
      </div>
      <p className={styles.words}>{motion.text ?? t('erased')}</p>
      <Facts motion={motion} roll={roll} />
      <Amendments motion={motion} roll={roll} tools={amendmentTools} />
      <Outcome motion={motion} roll={roll} />
      {children}
    </article>
  );
}

function Facts({ motion, roll }: Pick<MotionCardProps, 'motion' | 'roll'>) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const { charge, seconders } = motion;
  const seconded = seconders.flatMap((id) => seatName(roll, id) ?? []);
  return (
    <div className={styles.facts}>
      <span>{t('motion.by', { who: seatName(roll, motion.seatId) ?? t('motion.chair') })}</span>
      {seconded.length > 0 && <span>{t('motion.seconded', { who: seconded.join('; ') })}</span>}
      {charge.responsible && <span>{t('motion.responsible', { who: charge.responsible })}</span>}
      {charge.dueOn && <span>{t('motion.due', { day: format.date(charge.dueOn, 'day-year') })}</span>}
      {charge.subject && <span>{t('motion.about-route')}</span>}
      {motion.lapsed > 0 && motion.state === 'open' && <span>{t('motion.lapsed')}</span>}
      {motion.unheard > 0 && motion.state === 'open' && <span>{t('motion.unheard')}</span>}
    </div>
  );
}

interface AmendmentsProps extends Pick<MotionCardProps, 'motion' | 'roll'> {
  tools: MotionCardProps['amendmentTools'];
}

function Amendments({ motion, roll, tools }: AmendmentsProps) {
  const { t } = useTranslation('formal');
  if (motion.amendments.length === 0) return null;
  return (
    <ul className={styles.amendments} aria-label={t('amendments')}>
      {motion.amendments.map((amendment) => (
        <li key={amendment.id}>
          <small>
            {t(`amendment.${amendment.state}`, {
              who: seatName(roll, amendment.seatId) ?? t('motion.chair'),
            })}
          </small>
          <span>{amendment.text ?? t('erased')}</span>
          {amendment.state === 'open' && tools?.(amendment)}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ motion, roll }: Pick<MotionCardProps, 'motion' | 'roll'>) {
  const { t } = useTranslation('formal');
  const { votes, resolution, rule, dissents } = motion;
  if (!votes) return null;
  const counts = (sector: { for: number; against: number; abstain: number }) =>
    (['for', 'against', 'abstain'] as const)
      .filter((choice) => sector[choice] > 0)
      .map((choice) => t(`count.${choice}`, { count: sector[choice] }))
      .join(', ') || t('count.none');
  return (
    <>
      <p className={styles.outcome}>
        {resolution
          ? t('motion.resolved', { number: `${resolution.number}/${resolution.year}` })
          : t('motion.not-adopted')}{' '}
        {rule && t(`rule.${rule}`)}
      </p>
      <ul className={styles.tally} aria-label={t('votes.by-sector')}>
        {votes.sectors.map((sector) => (
          <li key={sector.sectorId}>
            <b>{sector.name}</b>
            <span>{counts(sector)}</span>
          </li>
        ))}
      </ul>
      {votes.seats.length > 0 && (
        <ul className={styles.byName} aria-label={t('votes.by-name')}>
          {votes.seats.map(({ seatId, choice }) => (
            <li key={seatId}>
              <span>{seatName(roll, seatId)}</span>
              <b data-choice={choice}>{t(`choice.${choice}`)}</b>
            </li>
          ))}
        </ul>
      )}
      {dissents.length > 0 && (
        <div className={styles.dissent}>
          {dissents.map(({ seatId, choice, text }) => (
            <div key={seatId}>
              <p className="small">
                {t('dissent.of', { who: seatName(roll, seatId) ?? '', choice: t(`choice.${choice}`) })}
              </p>
              <blockquote>{text ?? t('erased')}</blockquote>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
