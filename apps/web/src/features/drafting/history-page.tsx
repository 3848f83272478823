import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { deskAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { commitmentQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import { HistoryView, type Moment } from './history-view.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useOrigins } from './use-origins.ts';
import { useRevision } from './use-shared.ts';

/** The whole history of a commitment's text, on a page that can be linked to. */
export function HistoryPage() {
  const { slug } = useEntity();
  const { t } = useTranslation('desk');
  const { commitment: which } = useParams({ from: '/$entity/_pages/mesa/$commitment/historial' });
  const commitment = useQuery(commitmentQuery(slug, which));
  usePageTitle(t('versions.title'));
  return (
    <div className="wrap">
      {commitment.isPending && <Loading lines={8} height="2.4rem" />}
      {commitment.isError && (
        <ErrorState whole error={commitment.error} onRetry={() => void commitment.refetch()} />
      )}
      {commitment.data && <Page commitment={commitment.data} />}
    </div>
  );
}

function Page({ commitment }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('desk');
  const { id: entityId, slug } = useEntity();
  const draft = useDraft({ entityId, commitmentId: commitment.id });
  return (
    <>
      <header className={styles.historyHead}>
        <div>
          <LinkButton variant="quiet" size="small" icon={ArrowLeft} to={deskAddress(slug, commitment.key)}>
            {t('versions.back')}
          </LinkButton>
        </div>
        <p className="eyebrow">{t('versions.title')}</p>
        <h1>
          {commitment.key} {commitment.title}
        </h1>
        <p className="lead">{t('versions.lead')}</p>
      </header>
      {draft?.state.opened && !draft.state.shut ? (
        <LiveHistory commitment={commitment} draft={draft} />
      ) : (
        <HistoryView commitment={commitment} form={null} />
      )}
    </>
  );
}

function LiveHistory({ commitment, draft }: { commitment: CommitmentSummary; draft: Draft }) {
  const [moment, setMoment] = useState<Moment | null>(null);
  const { doc } = draft.link;
  const revision = useRevision(doc);
  const written = useMemo(() => readAt(revision, doc, commitment.key), [revision, doc, commitment.key]);
  const { form } = useOrigins(written);
  return (
    <>
      <HistoryView
        key={doc.clientID}
        commitment={commitment}
        form={form}
        onRestore={draft.state.role === 'edit' ? setMoment : undefined}
      />
      {moment && (
        <RestoreDialog
          commitment={commitment}
          draft={draft}
          form={form}
          moment={moment}
          onClose={() => setMoment(null)}
        />
      )}
    </>
  );
}

/** `revision` only says that the document has changed. */
const readAt = (_revision: number, ...which: Parameters<typeof readCommitment>) => readCommitment(...which);
