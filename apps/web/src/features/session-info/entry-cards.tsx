import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { SlideBody } from '../../shared/session/slides/slide-body.tsx';
import { Words } from '../../shared/session/slides/words.tsx';
import { questionOf } from '../../shared/session/reading.ts';
import { BoardCard } from './board-card.tsx';
import { BreakoutCard, type EntryProps } from './breakout-card.tsx';
import { PartCard } from './part-card.tsx';
import { RoundCard } from './round-card.tsx';
import styles from './session.module.css';
import { TurnsCard } from './turns-card.tsx';

/** All that came of one entry, of the plenary or of a table, whatever its kind. */
export function EntryCards({ item, minutes }: EntryProps) {
  const board = minutes.boards.find(({ id }) => id === item.id);
  return (
    <>
      <Slides item={item} />
      {board && <BoardCard board={board} question={questionOf(item)} />}
      <PartCard item={item} minutes={minutes} />
      {item.kind === 'breakout' && <BreakoutCard item={item} minutes={minutes} Entry={EntryCards} />}
      {minutes.rounds
        .filter(({ itemId }) => itemId === item.id)
        .map((round) => (
          <RoundCard key={round.id} round={round} minutes={minutes} />
        ))}
      <TurnsCard
        question={questionOf(item)}
        turns={minutes.turns.filter(({ itemId }) => itemId === item.id)}
        people={minutes.names}
      />
    </>
  );
}

/** What was put on the wall, among it the report that the room approved. */
function Slides({ item: { title, startedAt, content } }: Pick<EntryProps, 'item'>) {
  const { slug } = useEntity();
  const shown = startedAt !== null && content?.kind === 'slide';
  if (!shown || (content.text === '' && !content.slides?.length)) return null;
  return (
    <Card as="section">
      <h3>{title}</h3>
      {content.text !== '' && <Words text={content.text} />}
      {content.slides && content.slides.length > 0 && (
        <ol className={styles.slides}>
          {content.slides.map((slide) => (
            <li key={slide.id}>
              <SlideBody slide={slide} entity={slug} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
