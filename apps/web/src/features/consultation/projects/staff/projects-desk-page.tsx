import type { PhaseView } from '@ruta/contracts/route/phase';
import { onProjects } from '@ruta/domain/route/phase-kind';
import { useQuery } from '@tanstack/react-query';
import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../shared/design/button.tsx';
import { Select } from '../../../../shared/design/field.tsx';
import { usePageTitle } from '../../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../../shared/design/states.tsx';
import { useEntity } from '../../../../shared/entity/entity.ts';
import { OnlyFor } from '../../../../shared/identity/only-for.tsx';
import { currentRouteQuery } from '../../../../shared/entity/entity-queries.ts';
import styles from '../project.module.css';
import { CatalogueDesk } from './catalogue-desk.tsx';

/** Projects to be consulted on: written, put in order, put right, and settled with what became of them. */
export function ProjectsDeskPage() {
  const { t } = useTranslation('project');
  const { slug, name } = useEntity();
  const route = useQuery(currentRouteQuery(slug));
  usePageTitle(`${t('desk.title')}, ${name}`);
  return (
    <OnlyFor operation="consultation.prepare-projects">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('desk.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('desk.lead')}
            </p>
          </div>
          {route.isPending && <Loading lines={3} height="6rem" />}
          {route.error && <ErrorState error={route.error} onRetry={() => void route.refetch()} />}
          {route.data && <Phases phases={route.data.route?.phases.filter(onProjects) ?? []} />}
        </div>
      </div>
    </OnlyFor>
  );
}

function Phases({ phases }: { phases: readonly PhaseView[] }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const [chosen, setChosen] = useState<string | null>(null);
  const phase = phases.find(({ id }) => id === chosen) ?? phases[0];
  if (!phase)
    return (
      <EmptyState
        icon={FolderSearch}
        title={t('desk.none-title')}
        action={
          <LinkButton to="/$entity/coordinacion/ruta" params={{ entity: slug }}>
            {t('desk.to-route')}
          </LinkButton>
        }
      >
        {t('desk.none')}
      </EmptyState>
    );
  return (
    <>
      {phases.length > 1 && (
        <Select
          label={t('filter.phase')}
          value={phase.id}
          onChange={setChosen}
          choices={phases.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <CatalogueDesk key={phase.id} phase={phase} />
    </>
  );
}
