import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { groupsOf } from '../../../shared/session/board/board-groups.ts';
import { boardOf } from '../../../shared/session/reading.ts';
import { useConsole } from '../console-context.ts';
import { BringProjects } from './bring-projects-dialog.tsx';
import { BringDialog } from './bring-dialog.tsx';
import { GroupBoard } from './group-board.tsx';
import { IdeaCard } from './idea-card.tsx';
import styles from './panels.module.css';
import { LateTray } from './late-tray.tsx';

const coveredShown = 6;

/** The ideas of a board: a number and covered cards until the reveal, then the cards; in grouping, the groups. */
export function BoardPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const board = boardOf(session.view, item);
  const count = board?.count ?? 0;
  const [bringing, setBringing] = useState(false);
  const boardId = item.content?.kind === 'grouping' ? item.content.board : item.id;
  const bring = (
    <div className="row">
      <Button
        variant="quiet"
        size="small"
        icon={FolderInput}
        isDisabled={!session.mayLead || !session.fresh}
        onPress={() => setBringing(true)}
      >
        {t('bring.go')}
      </Button>
      <BringProjects board={boardId} />
      <BringDialog board={boardId} isOpen={bringing} onClose={() => setBringing(false)} />
    </div>
  );
  if (!board?.revealed) {
    return (
      <>
        <div className="row between">
          <h3>{t('ideas.covered', { count })}</h3>
          <span className="small">{t('ideas.nobody-reads')}</span>
        </div>
        <div className={styles.ideas} aria-hidden>
          {Array.from({ length: Math.min(count, coveredShown) }, (_, index) => (
            <div key={index} className={styles.covered}>
              {t('ideas.one-covered')}
            </div>
          ))}
        </div>
        {bring}
        {count > 0 && (
          <div>
            <Button
              variant="quiet"
              size="small"
              isDisabled={!leading}
              onPress={() =>
                void lead.lead({
                  type: 'board.reveal',
                  board: boardId,
                })
              }
            >
              {t('ideas.reveal')}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <div className="row between">
        <h3>{t('ideas.shown', { count: board.ideas.filter((idea) => !idea.hidden).length })}</h3>
        <span className="small">{t(item.kind === 'grouping' ? 'grouping.hint' : 'ideas.moderate-hint')}</span>
      </div>
      {bring}
      <LateTray board={board} may={session.mayLead && session.fresh} send={lead.send} />
      {item.kind === 'grouping' ? (
        <GroupBoard board={board} />
      ) : (
        <div className={styles.ideas}>
          {[...groupsOf(board).groups.flatMap((group) => group.ideas), ...groupsOf(board).loose].map(
            (idea) => (
              <IdeaCard key={idea.id} board={board.id} idea={idea} />
            ),
          )}
        </div>
      )}
    </>
  );
}
