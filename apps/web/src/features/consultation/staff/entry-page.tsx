import type { PhaseView } from '@ruta/contracts/route/phase';
import { takesContributions } from '@ruta/domain/route/phase-kind';
import { useQuery } from '@tanstack/react-query';
import { FileStack } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/design/field.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { Tabs } from '../../../shared/design/tabs.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../../shared/entity/entity-queries.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import { AssistedForm } from './assisted-form.tsx';
import { FolioCounter } from './folio-counter.tsx';
import { FocusGroupForm } from './focus-group-form.tsx';
import { PaperForm } from './paper-form.tsx';
import styles from './staff.module.css';

/** For who came to the counter, called, filled in a form or sat in a focus group. */
export function EntryPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const route = useQuery(currentRouteQuery(entity.slug));
  usePageTitle(`${t('entry.title')}, ${entity.name}`);
  return (
    <OnlyFor operation="consultation.enter-for-others">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('entry.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('entry.lead')}
            </p>
          </div>
          {route.isPending && <Loading lines={4} height="56px" />}
          {route.error && <ErrorState error={route.error} onRetry={() => void route.refetch()} />}
          {route.data && <Entry phases={route.data.route?.phases ?? []} />}
        </div>
      </div>
    </OnlyFor>
  );
}

const isIn = (phase: PhaseView) => phase.state === 'open' || phase.state === 'closed';

function Entry({ phases }: { phases: readonly PhaseView[] }) {
  const { t } = useTranslation('back-office');
  const open = phases.filter((phase) => isIn(phase) && takesContributions(phase.kind));
  const groups = phases.filter((phase) => isIn(phase) && phase.kind === 'focus-group');
  const [phaseId, setPhaseId] = useState<string | null>(null);
  const phase = open.find((one) => one.id === phaseId) ?? open[0];
  const [tab, setTab] = useState('assisted');
  const none = (
    <EmptyState icon={FileStack} title={t('entry.none-title')}>
      {t('entry.none')}
    </EmptyState>
  );
  return (
    <>
      {open.length > 1 && (
        <Select
          label={t('entry.phase')}
          value={phase?.id ?? ''}
          onChange={setPhaseId}
          choices={open.map((one) => ({ value: one.id, label: one.title }))}
        />
      )}
      <Tabs
        label={t('entry.title')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'assisted',
            label: t('entry.assisted'),
            content: phase ? <AssistedForm phase={phase} /> : none,
          },
          { id: 'paper', label: t('entry.paper'), content: phase ? <PaperForm phase={phase} /> : none },
          { id: 'folio', label: t('entry.folio'), content: <FolioCounter /> },
          ...groups.map((group) => ({
            id: group.id,
            label: group.title,
            content: <FocusGroupForm phase={group} />,
          })),
        ]}
      />
    </>
  );
}
