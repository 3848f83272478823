import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withColour } from '../../design/with-colour.ts';
import { phaseLooks } from '../phase-looks.ts';
import { presentedCard } from '../tables/breakouts.ts';
import { RehearsalNote } from '../rehearsal-note.tsx';
import { currentItem } from '../reading.ts';
import { AgendaLine } from './agenda-line.tsx';
import { JoinPanel } from './join-panel.tsx';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import type { StageProps } from './stage-props.ts';
import { StagePhase } from './stage-phase.tsx';
import { StageCard } from './stage-card.tsx';
import { StageTitle } from './stage-title.tsx';
import styles from './stage.module.css';
import { useFit } from './use-fit.ts';

/** What hangs on the wall: nothing to press, nothing private, legible from the last row. */
export function Stage(props: StageProps) {
  const { t } = useTranslation('live');
  const { view, header, staleSince } = props;
  const item = currentItem(view.run);
  const card = presentedCard(view);
  const box = useFit();
  return (
    <div className={styles.frame} data-theme="dark">
      <div className={styles.stage} style={withColour(item ? phaseLooks[item.kind].onStage : '#9db4ff')}>
        {view.run.blank ? (
          <div className={styles.blank}>
            <span className="visually-hidden">{t('stage.blank')}</span>
          </div>
        ) : (
          <>
            <section ref={box} className={styles.main}>
              <RehearsalNote header={header} className={styles.rehearsal} />
              {card ? (
                <StageCard handed={card} />
              ) : item ? (
                <StagePhase {...props} item={item} />
              ) : view.run.status === 'finished' ? (
                <StageTitle
                  text={t('stage.thanks')}
                  note={header.rehearsal ? null : t(`stage.minutes.${leavesOf(header)}`)}
                />
              ) : (
                <Before header={header} />
              )}
            </section>
            <JoinPanel {...props} />
            <AgendaLine run={view.run} now={props.now} />
          </>
        )}
        {staleSince !== null && <WifiOff className={styles.stale} role="img" aria-label={t('stage.stale')} />}
      </div>
    </div>
  );
}

function Before({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('live');
  const note =
    header.calledOff === undefined
      ? (header.place ?? t('stage.before'))
      : t('called-off', { reason: header.calledOff });
  return <StageTitle text={header.title} note={note} />;
}
