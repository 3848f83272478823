import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../shared/design/clock.tsx';
import { scrollsByKey } from '../../shared/design/scrolls-by-key.ts';
import { withColour } from '../../shared/design/with-colour.ts';
import { phaseLooks } from '../../shared/session/phase-looks.ts';
import { currentItem, questionOf, shareLeft, timeLeft } from '../../shared/session/reading.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';
import { BreakoutPanel } from './tables/breakout-panel.tsx';
import { BoardPanel } from './panels/board-panel.tsx';
import { CheckInPanel } from './panels/check-in-panel.tsx';
import { ChallengesPanel } from './panels/contest/challenges-panel.tsx';
import { JudgingPanel } from './panels/contest/judging-panel.tsx';
import { PitchesPanel } from './panels/contest/pitches-panel.tsx';
import { TeamsPanel } from './panels/contest/teams-panel.tsx';
import { DiscussionPanel } from './panels/discussion-panel.tsx';
import { DraftingPanel } from './panels/drafting-panel.tsx';
import { AttendancePanel } from './panels/formal/attendance-panel.tsx';
import { MotionsPanel } from './panels/formal/motions-panel.tsx';
import { ReviewPanel } from './panels/formal/review-panel.tsx';
import { FinishedPanel } from './panels/finished-panel.tsx';
import { QuestionsPanel } from './panels/questions-panel.tsx';
import { RoundPanel } from './panels/round-panel.tsx';
import { ScheduledPanel } from './panels/scheduled-panel.tsx';
import { SlidePanel } from './panels/slide-panel.tsx';
import { SurveyPanel } from './panels/survey-panel.tsx';
import { TextPanel } from './panels/text-panel.tsx';
import { TreePanel } from './panels/tree-panel.tsx';

/** Now: the clock, the question, and what the phase is made of. */
export function NowPanel() {
  const { session } = useConsole();
  const { run } = session.view;
  const item = currentItem(run);
  if (run.status === 'finished') return <FinishedPanel />;
  if (!item) return <ScheduledPanel />;
  return (
    <>
      <Head item={item} />
      <div {...scrollsByKey} className={styles.work}>
        <PhasePanel key={item.id} item={item} />
      </div>
    </>
  );
}

function Head({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, now } = useConsole();
  const { run } = session.view;
  const left = timeLeft(run, now);
  const colour = phaseLooks[item.kind].colour;
  const face = left === null ? null : clockFace(left);
  return (
    <>
      <div className={styles.big}>
        {face !== null && (
          <span
            className={styles.clock}
            role="timer"
            aria-live="off"
            data-late={left !== null && left <= 0}
            data-long={face.length > 5}
          >
            {face}
          </span>
        )}
        <h2>{questionOf(item)}</h2>
      </div>
      {left !== null && (
        <div className={styles.bar} style={withColour(colour)} aria-hidden>
          <span style={{ width: `${shareLeft(run, now) * 100}%` }} />
        </div>
      )}
      {run.status === 'paused' && <p role="status">{t('paused')}</p>}
    </>
  );
}

function PhasePanel({ item }: { item: AgendaItem }): ReactElement {
  switch (item.kind) {
    case 'ideas':
    case 'grouping':
      return <BoardPanel item={item} />;
    case 'dots':
    case 'ballot':
    case 'prize':
      return <RoundPanel item={item} />;
    case 'drafting':
      return <DraftingPanel item={item} />;
    case 'challenges':
      return <ChallengesPanel item={item} />;
    case 'teams':
    case 'submissions':
      return <TeamsPanel item={item} />;
    case 'pitches':
      return <PitchesPanel item={item} />;
    case 'judging':
      return <JudgingPanel item={item} />;
    case 'questions':
      return <QuestionsPanel item={item} />;
    case 'tree':
      return <TreePanel item={item} />;
    case 'survey':
      return <SurveyPanel item={item} />;
    case 'check-in':
      return <CheckInPanel item={item} />;
    case 'breakout':
      return <BreakoutPanel item={item} />;
    case 'slide':
      return <SlidePanel item={item} />;
    case 'discussion':
      return <DiscussionPanel item={item} />;
    case 'attendance':
      return <AttendancePanel />;
    case 'review':
      return <ReviewPanel item={item} />;
    case 'motions':
      return <MotionsPanel item={item} />;
    case 'break':
      return <TextPanel item={item} />;
  }
}
