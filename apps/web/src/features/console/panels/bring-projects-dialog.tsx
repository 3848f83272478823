import { type ProjectCard, ProjectList } from '@ruta/contracts/consultation/project';
import { type AgendaItemId, IdeaId } from '@ruta/contracts/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { http } from '../../../shared/http/http.ts';
import { randomId } from '../../../shared/live/op-id.ts';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

/** Projects that were put to consultation become cards; nothing where the entity has none. */
export function BringProjects({ board }: { board: AgendaItemId }) {
  const { t } = useTranslation('console');
  const { entity, session } = useConsole();
  const [open, setOpen] = useState(false);
  const list = useQuery({
    queryKey: ['projects', entity, 'to-bring'],
    queryFn: ({ signal }) => http.get(`/api/entities/${entity}/projects`, ProjectList, { signal }),
  });
  const standing = list.data?.items.filter(({ withdrawn }) => !withdrawn) ?? [];
  if (standing.length === 0) return null;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={FolderSearch}
        isDisabled={!session.mayLead || !session.fresh}
        onPress={() => setOpen(true)}
      >
        {t('bring-projects.go')}
      </Button>
      <Dialog title={t('bring-projects.title')} isOpen={open} onClose={() => setOpen(false)}>
        <Bringing board={board} projects={standing} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface BringingProps {
  board: AgendaItemId;
  projects: readonly ProjectCard[];
  onClose: () => void;
}

/** Those that are on a board of this session already are not offered again. */
function Bringing({ board, projects, onClose }: BringingProps) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const [chosen, setChosen] = useState<ReadonlySet<ProjectCard['id']>>(new Set());
  const [bringing, setBringing] = useState(false);
  const here = new Set(
    session.view.boards.flatMap(({ ideas }) =>
      ideas.flatMap(({ from }) => (from && 'projectId' in from ? from.projectId : [])),
    ),
  );
  const offered = projects.filter(({ id }) => !here.has(id));
  if (offered.length === 0) return <p>{t('bring-projects.none')}</p>;

  async function bring() {
    setBringing(true);
    let done = 0;
    for (const projectId of chosen) {
      const ideaId = IdeaId.parse(randomId());
      const { outcome } = await lead.send({ type: 'idea.bring-project', board, ideaId, projectId });
      if (outcome !== 'received') break;
      done += 1;
    }
    setBringing(false);
    if (done > 0) toast(t('bring-projects.done', { count: done }));
    if (done === chosen.size) onClose();
  }
  const choose = (ids: readonly ProjectCard['id'][], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <div className="stack">
      <p className="small">{t('bring-projects.hint')}</p>
      <Checkbox
        isSelected={chosen.size === offered.length}
        isIndeterminate={chosen.size > 0 && chosen.size < offered.length}
        onChange={(on) =>
          choose(
            offered.map(({ id }) => id),
            on,
          )
        }
      >
        {t('bring-projects.all')}
      </Checkbox>
      <div role="group" aria-label={t('bring-projects.list')} className={styles.toBring}>
        {offered.map(({ id, number, title }) => (
          <Checkbox key={id} isSelected={chosen.has(id)} onChange={(on) => choose([id], on)}>
            <b>{t('bring-projects.number', { number })}</b> {title}
          </Checkbox>
        ))}
      </div>
      <Button wide isDisabled={chosen.size === 0} isPending={bringing} onPress={() => void bring()}>
        {t('bring-projects.do', { count: chosen.size })}
      </Button>
    </div>
  );
}
