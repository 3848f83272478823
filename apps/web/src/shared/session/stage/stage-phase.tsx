import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ReactElement } from 'react';
import { phaseLooks } from '../phase-looks.ts';
import { boardOf, lastRoundOf, questionOf } from '../reading.ts';
import { StageCheckIn, StageSurvey } from './stage-answers.tsx';
import { StageBoard } from './stage-board.tsx';
import { StageContest } from './stage-contest.tsx';
import { StageDraft } from './stage-draft.tsx';
import { StageAttendance, StageMotions, StageReview } from './stage-formal.tsx';
import { StageFloor } from './stage-floor.tsx';
import { StageQuestions } from './stage-questions.tsx';
import { StageTables } from './stage-tables.tsx';
import { StageRound } from './stage-round.tsx';
import { StageSlide } from './stage-slide.tsx';
import { StageTitle } from './stage-title.tsx';
import { StageTree } from './stage-tree.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

/** The current entry of the agenda, on the wall. */
export function StagePhase(props: StageProps & { item: AgendaItem }) {
  const { item } = props;
  const Icon = phaseLooks[item.kind].icon;
  return (
    <>
      <p className={styles.kind}>
        <Icon aria-hidden />
        {item.title}
      </p>
      <StageContent {...props} />
    </>
  );
}

function StageContent(props: StageProps & { item: AgendaItem }): ReactElement {
  const { item, view } = props;
  const content = item.content;
  if (content === null) return <StageTitle text={item.title} />;
  switch (content.kind) {
    case 'check-in':
      return <StageCheckIn {...props} content={content} />;
    case 'slide':
      return <StageSlide {...props} item={item} />;
    case 'break':
      return <StageTitle text={content.text || item.title} />;
    case 'ideas':
    case 'grouping':
      return <StageBoard board={boardOf(view, item)} question={content.question} />;
    case 'dots':
    case 'ballot':
    case 'prize':
      return <StageRound {...props} round={lastRoundOf(view, item)} question={questionOf(item)} />;
    case 'discussion':
      return <StageFloor {...props} question={content.question} shares={content.shares ?? false} />;
    case 'drafting':
      return <StageDraft entity={props.header.entity} content={content} />;
    case 'tree':
      return <StageTree view={view} item={item} question={content.question} />;
    case 'survey':
      return <StageSurvey {...props} content={content} />;
    case 'challenges':
    case 'teams':
    case 'submissions':
    case 'pitches':
    case 'judging':
      return <StageContest {...props} question={content.question} />;
    case 'breakout':
      return <StageTables {...props} item={item} question={content.question} />;
    case 'attendance':
      return <StageAttendance {...props} item={item} />;
    case 'review':
      return <StageReview {...props} item={item} question={content.question} />;
    case 'motions':
      return <StageMotions {...props} item={item} />;
    case 'questions':
      return <StageQuestions {...props} order={content.order} question={content.question} />;
  }
}
