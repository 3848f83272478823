import type { ProjectCard, ProjectPhase } from '@ruta/contracts/consultation/project';
import type { ProjectId } from '@ruta/contracts/protocol/ids';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { type CatalogueDeed, mayDo } from '@ruta/domain/consultation/project';
import { useQuery } from '@tanstack/react-query';
import { FileUp, FolderSearch, Gavel, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../../../shared/design/button.tsx';
import { Checkbox } from '../../../../shared/design/choice.tsx';
import { ErrorText } from '../../../../shared/design/field.tsx';
import { EmptyState, ErrorState, Loading } from '../../../../shared/design/states.tsx';
import { useEntity } from '../../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../../shared/i18n/failure-sentence.ts';
import { deskQuery, useOrderProjects } from '../project-queries.ts';
import styles from '../project.module.css';
import { ImportDialog } from './import-dialog.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { ProjectRow } from './project-row.tsx';
import { SettleDialog } from './settle-dialog.tsx';

/** One catalogue: what may be done with it is said by where its phase stands. */
export function CatalogueDesk({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const list = useQuery(deskQuery(slug, phase.id));
  if (list.isPending) return <Loading lines={5} height="4.5rem" />;
  if (!list.data?.phase) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <p>
        {t(
          `desk.rules-${phase.state === 'synthesised' || phase.state === 'answered' ? 'closed' : phase.state}`,
        )}
      </p>
      {phase.state !== 'draft' && (
        <div>
          <LinkButton
            variant="quiet"
            to="/$entity/proyectos"
            params={{ entity: slug }}
            search={{ phase: phase.id }}
          >
            {t('desk.as-seen')}
          </LinkButton>
        </div>
      )}
      <Catalogue items={list.data.items} phase={list.data.phase} />
    </>
  );
}

function Catalogue({ items, phase }: { items: readonly ProjectCard[]; phase: ProjectPhase }) {
  const { t } = useTranslation('project');
  const failure = useFailureSentence();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const [settling, setSettling] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<ProjectId>>(new Set());
  const order = useOrderProjects(phase.id);
  const may = (deed: CatalogueDeed) => mayDo(deed, phase.state);
  const standing = items.filter(({ withdrawn }) => !withdrawn);
  const move = (at: number, by: -1 | 1) => {
    const ids = items.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved) ids.splice(at + by, 0, moved);
    order.mutate(ids);
  };
  const choose = (ids: readonly ProjectId[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className={styles.bar}>
        {may('add') && (
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {t('desk.add')}
          </Button>
        )}
        {may('add') && (
          <Button variant="quiet" icon={FileUp} onPress={() => setImporting(true)}>
            {t('import.go')}
          </Button>
        )}
        {may('settle') && standing.length > 0 && (
          <>
            <Checkbox
              isSelected={chosen.size === standing.length}
              isIndeterminate={chosen.size > 0 && chosen.size < standing.length}
              onChange={(on) =>
                choose(
                  standing.map(({ id }) => id),
                  on,
                )
              }
            >
              {t('desk.choose-all')}
            </Checkbox>
            <Button icon={Gavel} isDisabled={chosen.size === 0} onPress={() => setSettling(true)}>
              {t('desk.settle', { count: chosen.size })}
            </Button>
          </>
        )}
        <span className="small">{t('total', { count: standing.length })}</span>
      </div>
      {order.error && <ErrorText>{failure(order.error)}</ErrorText>}
      {items.length === 0 && (
        <EmptyState icon={FolderSearch} title={t('desk.empty-title')}>
          {t('desk.empty')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {items.map((project, at) => (
          <li key={project.id} className={styles.row}>
            <ProjectRow
              project={project}
              phase={phase}
              chosen={may('settle') && !project.withdrawn ? chosen.has(project.id) : null}
              onChoose={(on) => choose([project.id], on)}
              onUp={may('order') && at > 0 ? () => move(at, -1) : null}
              onDown={may('order') && at < items.length - 1 ? () => move(at, 1) : null}
            />
          </li>
        ))}
      </ul>
      {adding && <ProjectDialog phase={phase} project={null} onClose={() => setAdding(false)} />}
      {importing && <ImportDialog phase={phase.id} onClose={() => setImporting(false)} />}
      {settling && (
        <SettleDialog
          ids={[...chosen]}
          items={items}
          onClose={(done) => {
            setSettling(false);
            if (done) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
