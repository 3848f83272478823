import type { BoardView } from '@ruta/contracts/board/view';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { IdeaWords } from '../../shared/session/board/idea-words.tsx';
import styles from './session.module.css';

interface BoardCardProps {
  board: BoardView;
  question: string;
}

/** Ideas by the groups people made, the fullest first. */
export function BoardCard({ board, question }: BoardCardProps) {
  const { t } = useTranslation('session');
  const { slug } = useEntity();
  if (!board.revealed) return null;
  const groups = [
    ...board.groups
      .filter((group) => !group.dissolved)
      .map((group) => ({
        key: group.id as string,
        title: group.title ?? t('minutes.group'),
        ideas: board.ideas.filter((idea) => idea.groupId === group.id),
      })),
    {
      key: 'alone',
      title: t('minutes.alone'),
      ideas: board.ideas.filter(
        (idea) => !board.groups.some((group) => !group.dissolved && group.id === idea.groupId),
      ),
    },
  ].filter((group) => group.ideas.length > 0);
  return (
    <Card as="section">
      <h3 className={styles.question}>{question}</h3>
      <p className="small">{t('minutes.ideas', { count: board.ideas.length })}</p>
      <div className={styles.groups}>
        {groups
          .toSorted((a, b) => b.ideas.length - a.ideas.length)
          .map((group) => (
            <div key={group.key}>
              {(groups.length > 1 || group.key !== 'alone') && (
                <h4>
                  {group.title} <span className="small num">{group.ideas.length}</span>
                </h4>
              )}
              <ul>
                {group.ideas.map((idea) => (
                  <li key={idea.id}>
                    <IdeaWords idea={idea} entity={slug} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </Card>
  );
}
