import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ReactElement } from 'react';
import { Ballot } from './ballot.tsx';
import { CheckIn } from './check-in.tsx';
import { lastRoundOf } from '../../../shared/session/reading.ts';
import { useRoom } from '../room-context.ts';
import { VotePanel } from '../vote/vote-panel.tsx';
import { Challenges } from './contest/challenges.tsx';
import { Judging } from './contest/judging.tsx';
import { Pitches } from './contest/pitches.tsx';
import { Submissions } from './contest/submissions.tsx';
import { Teams } from './contest/teams.tsx';
import { Attendance } from './formal/attendance.tsx';
import { Motions } from './formal/motions.tsx';
import { Review } from './formal/review.tsx';
import { Breakout } from './breakout.tsx';
import { Discussion } from './discussion.tsx';
import { Dots } from './dots.tsx';
import { Drafting } from './drafting.tsx';
import { Grouping } from './grouping.tsx';
import { Ideas } from './ideas.tsx';
import { Questions } from './questions.tsx';
import { Break, Slide } from './slide.tsx';
import { Survey } from './survey.tsx';
import { Tree } from './tree.tsx';

/** One phase, one thing to do. */
export function Phase({ item }: { item: AgendaItem }): ReactElement {
  const { content } = item;
  const { session } = useRoom();
  if (content === null) return <h1>{item.title}</h1>;
  switch (content.kind) {
    case 'check-in':
      return <CheckIn item={item} content={content} />;
    case 'break':
      return <Break item={item} content={content} />;
    case 'slide':
      return <Slide item={item} content={content} />;
    case 'ideas':
      return <Ideas item={item} content={content} />;
    case 'grouping':
      return <Grouping item={item} content={content} />;
    case 'dots':
      return <Dots item={item} />;
    case 'ballot':
      return <Ballot item={item} content={content} />;
    case 'discussion':
      return <Discussion item={item} content={content} />;
    case 'drafting':
      return <Drafting item={item} content={content} />;
    case 'challenges':
      return <Challenges item={item} content={content} />;
    case 'teams':
      return <Teams item={item} content={content} />;
    case 'submissions':
      return <Submissions item={item} content={content} />;
    case 'pitches':
      return <Pitches item={item} content={content} />;
    case 'judging':
      return <Judging item={item} content={content} />;
    case 'prize':
      return <VotePanel round={lastRoundOf(session.view, item)} question={content.question} options={[]} />;
    case 'breakout':
      return <Breakout item={item} content={content} />;
    case 'attendance':
      return <Attendance item={item} content={content} />;
    case 'review':
      return <Review item={item} content={content} />;
    case 'motions':
      return <Motions item={item} content={content} />;
    case 'questions':
      return <Questions item={item} content={content} />;
    case 'tree':
      return <Tree item={item} content={content} />;
    case 'survey':
      return <Survey item={item} content={content} />;
  }
}
