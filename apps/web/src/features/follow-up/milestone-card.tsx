import type { FollowedCommitment, FollowedMilestone } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { FileCheck, ClipboardPen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './follow-up.module.css';
import { LightChip } from './light.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { MilestoneDays } from './time-lines.tsx';

interface MilestoneCardProps {
  commitment: FollowedCommitment;
  milestone: FollowedMilestone;
  today: Day;
  onContradict: () => void;
}

/** A milestone with every report there was, newest first; those who may report it here. */
export function MilestoneCard({ commitment, milestone, today, onContradict }: MilestoneCardProps) {
  const { t } = useTranslation('follow-up');
  const entity = useEntity();
  const mayReport = useMay('plan.report', entity.id);
  const [reporting, setReporting] = useState(false);
  const { activity, responsible, product, verification } = milestone;
  return (
    <Card as="li">
      <div className={styles.card} id={`hito-${milestone.id}`}>
        <h3>{activity}</h3>
        <p className="row">
          <LightChip light={milestone.light} />
          <span className="small">
            <MilestoneDays milestone={milestone} />
          </span>
        </p>
        <ul className={styles.facts}>
          {responsible && <li>{t('responsible', { name: responsible })}</li>}
          {product && <li>{t('product', { product })}</li>}
          {verification && <li>{t('verification', { verification })}</li>}
        </ul>
        <Reports milestone={milestone} />
        <div className="row">
          {mayReport && (
            <Button size="small" icon={ClipboardPen} onPress={() => setReporting(true)}>
              {t('report')}
            </Button>
          )}
          {milestone.reports.length > 0 && (
            <Button variant="plain" size="small" icon={TriangleAlert} onPress={onContradict}>
              {t('contradict')}
            </Button>
          )}
          {milestone.contrary > 0 && (
            <span className="small">{t('milestone.contrary', { count: milestone.contrary })}</span>
          )}
        </div>
      </div>
      {reporting && (
        <ReportDialog
          commitment={commitment}
          milestone={milestone}
          today={today}
          onClose={() => setReporting(false)}
        />
      )}
    </Card>
  );
}

function Reports({ milestone: { reports } }: { milestone: FollowedMilestone }) {
  const { t } = useTranslation('follow-up');
  const format = useFormat();
  if (reports.length === 0) return <p className="small">{t('reports-none')}</p>;
  return (
    <ol className={styles.reports} aria-label={t('reports')}>
      {reports.map((report) => (
        <li key={report.at}>
          <b>
            {t('report.line', {
              activity: t(`activity.${report.activity}`),
              day: format.date(report.asOf, 'day-year'),
            })}
          </b>
          {report.note && <span>{report.note}</span>}
          {report.evidence && (
            <a href={report.evidence} target="_blank" rel="noreferrer">
              <FileCheck aria-hidden /> {t('report.evidence')}
            </a>
          )}
          <EvidenceList files={report.files} />
          {!report.evidence && report.files.length === 0 && (
            <span className="small">{t('report.no-evidence')}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
