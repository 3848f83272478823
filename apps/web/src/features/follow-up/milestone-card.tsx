import type { FollowedCommitment, FollowedMilestone } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { FileCheck, ClipboardPen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './follow-up.module.css';
import { LightChip } from '../../shared/plan/light.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { MilestoneDays } from './time-lines.tsx';
import { useMayAnswer } from '../../shared/identity/use-may-answer.ts';

interface MilestoneCardProps {
  commitment: FollowedCommitment;
  milestone: FollowedMilestone;
  today: Day;
  /** Whether progress is still reported. */
  running: boolean;
  onContradict: () => void;
}

/** A milestone with every report there was, newest first; those who may report it here. */
export function MilestoneCard({ commitment, milestone, today, running, onContradict }: MilestoneCardProps) {
  const { t } = useTranslation('follow-up');
  const mayReport = useMayAnswer(milestone.seats) && running;
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
        <Reports milestone={milestone} lead={commitment.lead.institution} mayReplace={mayReport} />
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

interface ReportsProps {
  milestone: FollowedMilestone;
  lead: string;
  mayReplace: boolean;
}

function Reports({ milestone: { reports, responsible }, lead, mayReplace }: ReportsProps) {
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
          <EvidenceList files={report.files} mayReplace={mayReplace} />
          {!report.evidence && report.files.length === 0 && (
            <span className="small">{t('report.no-evidence')}</span>
          )}
          <span className="small">
            {report.seat
              ? t('report.seat', { seat: report.seat })
              : t('report.coordination', { name: responsible || lead })}
          </span>
        </li>
      ))}
    </ol>
  );
}
