import { SessionHeader } from '@ruta/contracts/session/http';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import type { MinutesStanding, MinutesVersionText } from '@ruta/contracts/minutes/minutes';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay, useMe } from '../../shared/identity/me.ts';
import { DissentPart } from './dissent-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { minutesPath, factsQuery, standingQuery, versionTextQuery } from './minutes-queries.ts';
import styles from './minutes.module.css';
import { ProseEditor } from './prose-editor.tsx';
import { ResolutionsPart } from './resolutions-part.tsx';
import { SectionsPart } from './sections-part.tsx';
import { StandingPanel } from './standing-panel.tsx';
import { useMinutesDraft } from './use-minutes-draft.ts';

/** Where a rapporteur writes beside what the session wrote itself, and brings it to approval and out. */
export function MinutesEditorPage() {
  const { t } = useTranslation('minutes');
  const { slug, id: entityId } = useEntity();
  const { id } = useParams({ from: '/$entity/_coordination/coordinacion/sesiones/$id/minuta' });
  const known = useMe();
  const may = useMay('minutes.write', entityId);
  const header = useQuery({
    queryKey: ['session', slug, id],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/sessions/${id}`, SessionHeader, { signal }),
  });
  const facts = useQuery(factsQuery(slug, id));
  const standing = useQuery(standingQuery(slug, id));
  const newest = standing.data?.versions[0]?.version;
  const text = useQuery({ ...versionTextQuery(slug, id, newest ?? 0), enabled: newest !== undefined });
  usePageTitle(header.data && t(`edit.title.${leavesOf(header.data)}`));
  if (known && !may)
    return (
      <div className="wrap">
        <ErrorState whole error={new RefusedError({ code: 'policy.not-allowed' }, 403)} />
      </div>
    );
  const error = header.error ?? facts.error ?? standing.error ?? text.error;
  if (error) return <ErrorState whole error={error} />;
  if (!header.data || !facts.data || !standing.data || (newest !== undefined && !text.data))
    return (
      <div className="wrap">
        <Loading lines={8} height="3rem" />
      </div>
    );
  if (facts.data.startedAt === null)
    return (
      <EmptyState whole title={t('edit.early-title')}>
        {t(`edit.early.${leavesOf(header.data)}`)}
      </EmptyState>
    );
  return <Writer key={id} facts={facts.data} standing={standing.data} newest={text.data ?? null} />;
}

interface WriterProps {
  facts: SessionMinutes;
  standing: MinutesStanding;
  newest: MinutesVersionText | null;
}

function Writer({ facts, standing, newest }: WriterProps) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const { header } = facts;
  const draft = useMinutesDraft(slug, header.id, newest);
  const overtaken = draft.base < (newest?.version.version ?? 0);
  return (
    <div className={`wrap ${styles.desk}`}>
      <div className={styles.written}>
        <p className="eyebrow">{t(`edit.eyebrow.${leavesOf(header)}`)}</p>
        <h1>{header.title}</h1>
        <p>{t('edit.lead')}</p>
        <section className="stack" aria-labelledby="summary">
          <h2 id="summary">{t('summary.title')}</h2>
          <ProseEditor
            key={draft.edition}
            label={t('summary.title')}
            placeholder={t('summary.hint')}
            initial={draft.layer.summary}
            onProse={(summary) => draft.set({ summary })}
          />
        </section>
        <ResolutionsPart draft={draft} facts={facts} standing={standing} />
        <DissentPart draft={draft} facts={facts} />
        <FactsPart draft={draft} facts={facts} />
        <SectionsPart draft={draft} />
      </div>
      <aside className={styles.side}>
        <SaveCard
          draft={draft}
          overtaken={overtaken}
          voids={signedNow(standing)}
          onLoad={() => draft.load(newest)}
        />
        <StandingPanel
          header={header}
          standing={standing}
          dirty={draft.dirty}
          address={minutesPath(slug, header.id)}
        />
      </aside>
    </div>
  );
}

interface SaveCardProps {
  draft: ReturnType<typeof useMinutesDraft>;
  /** Somebody saved since this text was begun. */
  overtaken: boolean;
  /** Seats whose signature another version leaves void. */
  voids: readonly string[];
  onLoad: () => void;
}

const signedNow = ({ signing, versions: [newest] }: MinutesStanding): string[] =>
  (signing?.seats ?? [])
    .filter(({ seatId }) =>
      signing?.given.some(
        (one) => one.seatId === seatId && one.version === newest?.version && one.decision === 'sign',
      ),
    )
    .map(({ label }) => label);

function SaveCard({ draft, overtaken, voids, onLoad }: SaveCardProps) {
  const { t } = useTranslation('minutes');
  const format = useFormat();
  const failure = useFailureSentence();
  const { save, dirty, incomplete } = draft;
  // The first version may hold what the session wrote itself and nothing else.
  return (
    <section className={styles.panel} aria-label={t('save.title')}>
      <p role="status">
        {t(
          overtaken && dirty
            ? 'save.overtaken'
            : dirty
              ? 'save.kept'
              : draft.base > 0
                ? 'save.saved'
                : 'save.nothing',
          {
            version: draft.base,
          },
        )}
      </p>
      {incomplete && dirty && <p className="small">{t('save.incomplete')}</p>}
      {dirty && voids.length > 0 && (
        <Notice icon={PenLine} colour="var(--warn)">
          <p>{t('save.voids', { seats: format.list(voids) })}</p>
        </Notice>
      )}
      <div className="row">
        <Button
          isPending={save.isPending}
          isDisabled={(!dirty && draft.base > 0) || incomplete || overtaken}
          onPress={() => save.mutate()}
        >
          {t('save.do')}
        </Button>
        {overtaken && (
          <Button variant="quiet" onPress={onLoad}>
            {t('save.load')}
          </Button>
        )}
      </div>
      {save.error && <ErrorText>{failure(save.error)}</ErrorText>}
    </section>
  );
}
