import type { CommitmentSummary, VersionSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { versionQuery, versionsQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import { VersionVotes } from './version-votes.tsx';

interface HistoryDialogProps {
  commitment: CommitmentSummary;
  /** The text of this moment. */
  form: CommitmentForm;
  onClose: () => void;
}

const NOW = 'now';

/** Every frozen version with its votes, and what changed between any two. */
export function HistoryDialog({ commitment, form, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const versions = useQuery(versionsQuery(slug, commitment.id));
  return (
    <Dialog title={t('versions.title')} isOpen onClose={onClose} wide>
      {versions.isPending && <Loading lines={4} />}
      {versions.isError && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.items.length === 0 && <p>{t('versions.none')}</p>}
      {versions.data && versions.data.items.length > 0 && (
        <History commitment={commitment} form={form} versions={versions.data.items} />
      )}
    </Dialog>
  );
}

interface HistoryProps extends Pick<HistoryDialogProps, 'commitment' | 'form'> {
  versions: readonly VersionSummary[];
}

function History({ commitment, form, versions }: HistoryProps) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const [before, setBefore] = useState(String(versions[0]?.version));
  const [after, setAfter] = useState(NOW);
  const named = versions.map(({ version }) => ({
    value: String(version),
    label: c('version', { version }),
  }));
  return (
    <div className={styles.history}>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <VersionLine key={version.version} commitment={commitment} version={version} />
        ))}
      </ul>
      <div className={styles.compared}>
        <div className={styles.compare}>
          <Select label={t('versions.compare')} choices={named} value={before} onChange={setBefore} />
          <Select
            label={t('versions.with')}
            choices={[{ value: NOW, label: t('versions.now') }, ...named]}
            value={after}
            onChange={setAfter}
          />
        </div>
        <Compared commitment={commitment} form={form} before={before} after={after} />
      </div>
    </div>
  );
}

interface ComparedProps extends Pick<HistoryDialogProps, 'commitment' | 'form'> {
  before: string;
  after: string;
}

function Compared({ commitment, form, before, after }: ComparedProps) {
  const { slug } = useEntity();
  const old = useQuery(versionQuery(slug, commitment.id, Number(before)));
  const chosen = useQuery({
    ...versionQuery(slug, commitment.id, Number(after)),
    enabled: after !== NOW,
  });
  const now = after === NOW ? form : chosen.data?.form;
  if (!old.data || !now) return <Loading lines={4} />;
  return <DifferenceView before={old.data.form} after={now} />;
}

function VersionLine({ commitment, version }: { commitment: CommitmentSummary; version: VersionSummary }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const format = useFormat();
  const date = format.date(version.at, 'day-time');
  return (
    <li>
      <div className="row">
        <b>{c('version', { version: version.version })}</b>
        <Chip
          icon={version.gatesMet ? CircleCheck : CircleAlert}
          colour={version.gatesMet ? 'var(--ok)' : 'var(--warn)'}
        >
          {t(version.gatesMet ? 'versions.met' : 'versions.unmet')}
        </Chip>
      </div>
      <p className="small">
        {version.by ? t('versions.by', { date, name: version.by }) : t('versions.by-nobody', { date })}
      </p>
      {version.note && <p>{version.note}</p>}
      <code className={styles.code}>{version.hash}</code>
      <VersionVotes commitment={commitment} version={version} />
    </li>
  );
}
