import type { BoardView, IdeaView } from '@ruta/contracts/board/view';
import { useTranslation } from 'react-i18next';
import { groupsOf } from '../../../shared/session/board/board-groups.ts';
import { IdeaWords } from '../../../shared/session/board/idea-words.tsx';
import styles from './phase.module.css';

/** What everybody wrote, once it was shown: a table has no wall, and who is at home sees none. */
export function ShownIdeas({ board }: { board: BoardView }) {
  const { t } = useTranslation('room');
  const { groups, loose } = groupsOf(board);
  const living = groups.filter(({ ideas }) => ideas.length > 0);
  if (board.ideas.length === 0) return null;
  return (
    <section className={styles.choices} aria-labelledby={`shown-${board.id}`}>
      <h2 id={`shown-${board.id}`} className={styles.heading}>
        {t('ideas.shown', { count: board.ideas.length })}
      </h2>
      {living.map(({ group, ideas }) => (
        <section key={group.id} className={styles.group}>
          <header>
            <h3>{group.title ?? t('idea.erased')}</h3>
          </header>
          <Words ideas={ideas} />
        </section>
      ))}
      {loose.length > 0 && (
        <div className={styles.group}>
          <Words ideas={loose} />
        </div>
      )}
    </section>
  );
}

function Words({ ideas }: { ideas: readonly IdeaView[] }) {
  return (
    <ul>
      {ideas.map((idea) => (
        <li key={idea.id} className={styles.member}>
          <IdeaWords idea={idea} />
        </li>
      ))}
    </ul>
  );
}
