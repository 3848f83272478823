import type { SessionMinutes } from '@ruta/contracts/session/http';
import { QuestionsCard } from './questions-card.tsx';

/** What each phase with content of its own left behind, in the order of the agenda. */
export function PartCards({ minutes }: { minutes: SessionMinutes }) {
  return minutes.agenda.map((item) => {
    switch (item.kind) {
      case 'questions':
        return <QuestionsCard key={item.id} item={item} minutes={minutes} />;
      default:
        return null;
    }
  });
}
