import type { SessionMinutes } from '@ruta/contracts/session/http';
import { CheckInCard, SurveyCard } from './answers-cards.tsx';
import { ContestCard } from './contest-card.tsx';
import { DiscussionCard } from './discussion-card.tsx';
import { BreakoutCard } from './breakout-card.tsx';
import { FormalCard } from './formal-cards.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { TreeCard } from './tree-card.tsx';

/** What each phase with content of its own left behind, in the order of the agenda. */
export function PartCards({ minutes }: { minutes: SessionMinutes }) {
  return minutes.agenda.map((item) => {
    switch (item.kind) {
      case 'challenges':
      case 'teams':
      case 'submissions':
      case 'judging':
        return <ContestCard key={item.id} item={item} minutes={minutes} />;
      case 'questions':
        return <QuestionsCard key={item.id} item={item} minutes={minutes} />;
      case 'check-in':
        return <CheckInCard key={item.id} item={item} minutes={minutes} />;
      case 'discussion':
        return <DiscussionCard key={item.id} item={item} minutes={minutes} />;
      case 'tree':
        return <TreeCard key={item.id} item={item} minutes={minutes} />;
      case 'survey':
        return <SurveyCard key={item.id} item={item} minutes={minutes} />;
      case 'attendance':
      case 'review':
      case 'motions':
        return <FormalCard key={item.id} item={item} minutes={minutes} />;
      case 'breakout':
        return <BreakoutCard key={item.id} item={item} minutes={minutes} />;
      default:
        return null;
    }
  });
}
