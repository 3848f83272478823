import type { BoardView } from '@ruta/contracts/board/view';
import { useTranslation } from 'react-i18next';
import { groupsOf } from '../board/board-groups.ts';
import { IdeaWords } from '../board/idea-words.tsx';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import styles from './stage.module.css';

const ideasPerGroup = 4;

/** Until the reveal a number; from then on the ideas themselves, a page at a time, in their groups once they have some. */
export function StageBoard({ board, question }: { board: BoardView | null; question: string }) {
  const { t } = useTranslation('live');
  if (!board?.revealed) {
    return (
      <>
        <StageTitle text={question} />
        <div className={styles.number}>
          <b>{board?.count ?? 0}</b>
          <span>{t('stage.ideas', { count: board?.count ?? 0 })}</span>
        </div>
      </>
    );
  }
  return <Revealed board={board} question={question} />;
}

function Revealed({ board, question }: { board: BoardView; question: string }) {
  const { t } = useTranslation('live');
  const { groups, loose } = groupsOf(board);
  const cards = [
    ...groups.map(({ group, ideas }) => (
      <section key={group.id} className={styles.card}>
        <h2>
          {group.title ?? t('erased')} <span>{ideas.length}</span>
        </h2>
        <ul>
          {ideas.slice(0, ideasPerGroup).map((idea) => (
            <li key={idea.id}>
              <IdeaWords idea={idea} />
            </li>
          ))}
        </ul>
      </section>
    )),
    ...loose.map((idea) => (
      <p key={idea.id} className={styles.card}>
        <span>
          <IdeaWords idea={idea} />
        </span>
      </p>
    )),
  ];
  return (
    <>
      <StageTitle text={question} compact />
      <StagePages columns={3}>{cards}</StagePages>
    </>
  );
}
