import type { FollowedMilestone } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { useTranslation } from 'react-i18next';
import { withColour } from '../../shared/design/with-colour.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './follow-up.module.css';
import { LightChip, lightLooks } from '../../shared/plan/light.tsx';
import { barOf, monthsIn, type Span } from './timeline.ts';

interface TimeLinesProps {
  title: string;
  milestones: readonly FollowedMilestone[];
  span: Span | null;
  today: Day;
}

/** Milestones as bars over the plan's months; the same in words beside each, so that nothing is in the picture alone. */
export function TimeLines({ title, milestones, span, today }: TimeLinesProps) {
  const { t } = useTranslation('follow-up');
  const format = useFormat();
  const marked = span ? monthsIn(span, 6) : [];
  return (
    <div className={styles.lines}>
      {span && (
        <div className={styles.months} aria-hidden>
          {marked.map((day, at) => (
            <span key={day} style={{ insetInlineStart: `${span.at(day) * 100}%` }}>
              {format.date(day, 'month').slice(0, 3)}
              {(at === 0 || day.slice(0, 4) !== marked[at - 1]?.slice(0, 4)) && <i>{day.slice(0, 4)}</i>}
            </span>
          ))}
        </div>
      )}
      <ol aria-label={t('timeline', { title })}>
        {milestones.map((milestone) => (
          <Line key={milestone.id} milestone={milestone} span={span} today={today} />
        ))}
      </ol>
    </div>
  );
}

function Line({ milestone, span, today }: { milestone: FollowedMilestone; span: Span | null; today: Day }) {
  const { t } = useTranslation('follow-up');
  const { colour } = lightLooks[milestone.light];
  const bar = span && barOf(milestone, span);
  return (
    <li className={styles.line}>
      <div className={styles.lineWords}>
        <b>{milestone.activity}</b>
        <span className="row">
          <LightChip light={milestone.light} />
          <span className="small">
            <MilestoneDays milestone={milestone} />
          </span>
          {milestone.contrary > 0 && (
            <span className="small">{t('milestone.contrary', { count: milestone.contrary })}</span>
          )}
        </span>
      </div>
      {span && (
        <div className={styles.track} aria-hidden>
          {today >= span.from && today <= span.to && (
            <span className={styles.now} style={{ insetInlineStart: `${span.at(today) * 100}%` }} />
          )}
          {bar && (
            <span
              className={styles.bar}
              data-light={milestone.light}
              style={{
                ...withColour(colour),
                insetInlineStart: `${bar.from * 100}%`,
                inlineSize: `${(bar.to - bar.from) * 100}%`,
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

export function MilestoneDays({ milestone: { start, end } }: { milestone: FollowedMilestone }) {
  const { t } = useTranslation('follow-up');
  const format = useFormat();
  if (start && end) {
    const days = { from: format.date(start, 'day-year'), to: format.date(end, 'day-year') };
    return t('milestone.days', days);
  }
  const only = end ?? start;
  return only ? t('milestone.until', { to: format.date(only, 'day-year') }) : t('milestone.undated');
}
