import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { Tabs } from '../../shared/design/tabs.tsx';
import { CutOf2016, CutOf2020 } from './cuts.tsx';
import { LiveBoard } from './live-board.tsx';
import styles from './national.module.css';

/** Entities by milestones: two cut-offs of the country's past, and what runs on this platform today. */
export function NationalPage() {
  const { t } = useTranslation('national');
  usePageTitle(t('title'));
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>
          <Link to="/indice">{t('index.link')}</Link>
        </p>
      </header>
      <Tabs
        label={t('cuts')}
        tabs={[
          { id: '2020', label: t('cut.2020'), content: <CutOf2020 /> },
          { id: '2016', label: t('cut.2016'), content: <CutOf2016 /> },
          { id: 'live', label: t('cut.live'), content: <LiveBoard /> },
        ]}
      />
    </div>
  );
}
