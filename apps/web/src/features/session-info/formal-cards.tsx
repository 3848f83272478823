import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { rollOf } from '@ruta/domain/formal/quorum';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { EarlierResolutions } from '../../shared/session/formal/earlier-resolutions.tsx';
import { motionsOf } from '../../shared/session/formal/formal-reading.ts';
import { MotionCard } from '../../shared/session/formal/motion-card.tsx';
import { QuorumLine } from '../../shared/session/formal/quorum-line.tsx';
import { SeatRoll } from '../../shared/session/formal/seat-roll.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';

interface FormalCardProps {
  item: AgendaItem;
  minutes: SessionMinutes;
}

/** What an entry of a formal session left behind: the roll, the review, the motions. */
export function FormalCard({ item, minutes }: FormalCardProps) {
  const { t } = useTranslation('formal');
  const nameOf = usePersonName(new Map(minutes.names.map((card) => [card.id, card])));
  const roll = rollOf(minutes);
  const motions = motionsOf(minutes, item);
  const review = minutes.parts.reviews.find(({ id }) => id === item.id);
  if (item.startedAt === null) return null;
  return (
    <Card as="section" aria-label={item.title}>
      <div className="stack">
        <h2>{item.title}</h2>
        {item.kind === 'attendance' && roll && (
          <>
            <QuorumLine roll={roll} />
            <SeatRoll roll={roll} nameOf={nameOf} />
          </>
        )}
        {item.kind === 'review' && <EarlierResolutions review={review} />}
        {item.kind === 'motions' && motions.length === 0 && <p>{t('motions.none')}</p>}
        {motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} roll={roll} />
        ))}
      </div>
    </Card>
  );
}
