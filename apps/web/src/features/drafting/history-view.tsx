import type { CommitmentSummary, VersionSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Checkpoint } from '@ruta/contracts/drafting/history';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, MessagesSquare, RotateCcw, Stamp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { Select } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import {
  checkpointQuery,
  checkpointsQuery,
  versionQuery,
  versionsQuery,
  versionUsesQuery,
} from './desk-queries.ts';
import styles from './desk.module.css';
import { VersionVotes } from './version-votes.tsx';

const NOW = 'now';

export interface Moment {
  /** `v3`, or `s120` for the text as it was kept by itself at an update. */
  id: string;
  label: string;
}

interface HistoryProps {
  commitment: CommitmentSummary;
  /** The text of this moment; `null` where it may not be read. */
  form: CommitmentForm | null;
  onRestore?: ((moment: Moment) => void) | undefined;
}

/** Every version, what refers to it, and what changed between any two moments of the text. */
export function HistoryView({ commitment, form, onRestore }: HistoryProps) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const versions = useQuery(versionsQuery(slug, commitment.id));
  const kept = useQuery({ ...checkpointsQuery(slug, commitment.id), enabled: form !== null }).data?.items;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading lines={4} />;
  const items = versions.data.items;
  if (items.length === 0 && (kept ?? []).length === 0) return <p>{t('versions.none')}</p>;
  return (
    <History commitment={commitment} form={form} versions={items} kept={kept ?? []} onRestore={onRestore} />
  );
}

interface LoadedProps extends HistoryProps {
  versions: readonly VersionSummary[];
  kept: readonly Checkpoint[];
}

function History({ commitment, form, versions, kept, onRestore }: LoadedProps) {
  const { t } = useTranslation('desk');
  const moments = useMoments(versions, kept);
  const [before, setBefore] = useState(moments[0]?.id ?? NOW);
  const [after, setAfter] = useState(form ? NOW : (moments[0]?.id ?? NOW));
  const choices = moments.map(({ id, label }) => ({ value: id, label }));
  const labelOf = (id: string) => moments.find((moment) => moment.id === id);
  const deeds = (id: string): ReactNode => {
    const moment = labelOf(id);
    return (
      <div className="row">
        <Button
          variant="plain"
          size="small"
          onPress={() => {
            setBefore(id);
            setAfter(form ? NOW : (moments[0]?.id ?? id));
          }}
        >
          {t('versions.see-since')}
        </Button>
        {onRestore && moment && (
          <Button variant="plain" size="small" icon={RotateCcw} onPress={() => onRestore(moment)}>
            {t('versions.restore')}
          </Button>
        )}
      </div>
    );
  };
  return (
    <div className={styles.history}>
      <ol className={styles.versions}>
        {entriesOf(versions, kept).map((entry) =>
          'version' in entry ? (
            <VersionLine
              key={`v${entry.version}`}
              commitment={commitment}
              version={entry}
              twin={versions.find(({ hash, version }) => hash === entry.hash && version < entry.version)}
              deeds={deeds(`v${entry.version}`)}
            />
          ) : (
            <KeptLine key={`s${entry.seq}`} kept={entry} deeds={deeds(`s${entry.seq}`)} />
          ),
        )}
      </ol>
      <div className={styles.compared}>
        <h2 className={styles.comparedTitle}>{t('versions.changes')}</h2>
        <div className={styles.compare}>
          <Select label={t('versions.compare')} choices={choices} value={before} onChange={setBefore} />
          <Select
            label={t('versions.with')}
            choices={form ? [{ value: NOW, label: t('versions.now') }, ...choices] : choices}
            value={after}
            onChange={setAfter}
          />
        </div>
        <Compared commitment={commitment} form={form} before={before} after={after} />
      </div>
    </div>
  );
}

/** Newest first. A moment that a version was frozen at is that version. */
function entriesOf(
  versions: readonly VersionSummary[],
  kept: readonly Checkpoint[],
): (VersionSummary | Checkpoint)[] {
  const frozen = new Set(versions.map(({ seq, hash }) => `${seq} ${hash}`));
  return [...versions, ...kept.filter(({ seq, hash }) => !frozen.has(`${seq} ${hash}`))].sort(
    (a, b) => b.at - a.at,
  );
}

function useMoments(versions: readonly VersionSummary[], kept: readonly Checkpoint[]): Moment[] {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const format = useFormat();
  return entriesOf(versions, kept).map((entry) =>
    'version' in entry
      ? { id: `v${entry.version}`, label: c('version', { version: entry.version }) }
      : { id: `s${entry.seq}`, label: t('versions.kept', { date: format.date(entry.at, 'day-time') }) },
  );
}

/** The form of a moment, as its own query gives it. */
export function useFormOf(commitmentId: string, id: string): CommitmentForm | undefined {
  const { slug } = useEntity();
  const number = Number(id.slice(1)) || 0;
  const version = useQuery({ ...versionQuery(slug, commitmentId, number), enabled: id.startsWith('v') });
  const kept = useQuery({ ...checkpointQuery(slug, commitmentId, number), enabled: id.startsWith('s') });
  return id.startsWith('v') ? version.data?.form : id.startsWith('s') ? kept.data?.form : undefined;
}

interface ComparedProps extends Pick<HistoryProps, 'commitment' | 'form'> {
  before: string;
  after: string;
}

function Compared({ commitment, form, before, after }: ComparedProps) {
  const old = useFormOf(commitment.id, before);
  const chosen = useFormOf(commitment.id, after);
  const now = after === NOW ? form : chosen;
  if (!old || !now) return <Loading lines={4} />;
  return <DifferenceView before={old} after={now} />;
}

interface VersionLineProps {
  commitment: CommitmentSummary;
  version: VersionSummary;
  /** An earlier version that says the same. */
  twin: VersionSummary | undefined;
  deeds: ReactNode;
}

function VersionLine({ commitment, version, twin, deeds }: VersionLineProps) {
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
      {twin && <p className="small">{t('versions.twin', { version: twin.version })}</p>}
      <span>
        <code className={styles.code}>{version.hash}</code> <CopyButton text={version.hash} />
      </span>
      <VersionUses commitment={commitment} version={version} />
      <VersionVotes commitment={commitment} version={version} />
      {deeds}
    </li>
  );
}

/** What stands on exactly this text: a round of comments, signatures, the approval. */
function VersionUses({ commitment, version }: Pick<VersionLineProps, 'commitment' | 'version'>) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const uses = useQuery(versionUsesQuery(slug, commitment.id)).data?.items.find(
    (use) => use.version === version.version,
  );
  const is = (at: { version: number } | null) => at?.version === version.version;
  const { signatures = 0, objections = 0, comments = 0 } = uses ?? {};
  const round = is(commitment.feedback) || comments > 0;
  const signing = is(commitment.signing) || signatures + objections > 0;
  if (!round && !signing && !is(commitment.approved)) return null;
  return (
    <div className="row">
      {is(commitment.approved) && (
        <Chip icon={CircleCheck} colour="var(--ok)">
          {t('versions.approved')}
        </Chip>
      )}
      {round && (
        <Chip icon={MessagesSquare} colour="var(--retro)">
          {t('versions.comments', { count: comments })}
        </Chip>
      )}
      {signing && (
        <Chip icon={Stamp} colour="var(--stl)">
          {t('versions.signatures', { count: signatures })}
        </Chip>
      )}
    </div>
  );
}

function KeptLine({ kept, deeds }: { kept: Checkpoint; deeds: ReactNode }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <li className={styles.kept}>
      <p>
        <Clock aria-hidden /> {t('versions.kept', { date: format.date(kept.at, 'day-time') })}
        {kept.by.length > 0 && <span className="small"> · {format.list(kept.by)}</span>}
      </p>
      {deeds}
    </li>
  );
}
