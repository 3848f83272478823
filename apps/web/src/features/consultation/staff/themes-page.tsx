import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { Tabs } from '../../../shared/design/tabs.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import { themesQuery } from '../consultation-queries.ts';
import { Grouping } from './grouping.tsx';
import { PlacesEditor } from './places-editor.tsx';
import { RulesEditor } from './rules-editor.tsx';
import styles from './staff.module.css';
import { Suggestions } from './suggestions.tsx';

/** Grouping what was said into themes and problems; keyword rules suggest, people decide. */
export function ThemesPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const themes = useQuery(themesQuery(entity.slug));
  const [tab, setTab] = useState('themes');
  usePageTitle(`${t('themes.title')}, ${entity.name}`);
  const active = themes.data?.items.filter((theme) => theme.state === 'active') ?? [];
  return (
    <OnlyFor operation="consultation.group">
      <div className="wrap">
        <div className={styles.page}>
          <div>
            <h1>{t('themes.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('themes.lead')}
            </p>
          </div>
          {themes.isPending && <Loading lines={5} height="56px" />}
          {themes.error && <ErrorState error={themes.error} onRetry={() => void themes.refetch()} />}
          {themes.data && (
            <Tabs
              label={t('themes.title')}
              selected={tab}
              onSelect={setTab}
              tabs={[
                { id: 'themes', label: t('themes.tab'), content: <Grouping themes={active} /> },
                { id: 'suggestions', label: t('suggestions.tab'), content: <Suggestions themes={active} /> },
                { id: 'rules', label: t('rules.tab'), content: <RulesEditor themes={active} /> },
                { id: 'places', label: t('places.tab'), content: <PlacesEditor /> },
              ]}
            />
          )}
        </div>
      </div>
    </OnlyFor>
  );
}
