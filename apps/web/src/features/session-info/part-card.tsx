import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { CheckInCard, SurveyCard } from './answers-cards.tsx';
import { ContestCard } from './contest-card.tsx';
import { FormalCard } from './formal-cards.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { TreeCard } from './tree-card.tsx';

/** What an entry with content of its own left behind. */
export function PartCard({ item, minutes }: { item: AgendaItem; minutes: SessionMinutes }) {
  switch (item.kind) {
    case 'challenges':
    case 'teams':
    case 'submissions':
    case 'judging':
      return <ContestCard item={item} minutes={minutes} />;
    case 'questions':
      return <QuestionsCard item={item} minutes={minutes} />;
    case 'check-in':
      return <CheckInCard item={item} minutes={minutes} />;
    case 'tree':
      return <TreeCard item={item} minutes={minutes} />;
    case 'survey':
      return <SurveyCard item={item} minutes={minutes} />;
    case 'attendance':
    case 'review':
    case 'motions':
      return <FormalCard item={item} minutes={minutes} />;
    default:
      return null;
  }
}
