import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, PencilLine, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { DocumentFiles, printedFormats } from '../../shared/document/document-files.tsx';
import { DocumentContents, DocumentView } from '../../shared/document/document-view.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useMay } from '../../shared/identity/me.ts';
import styles from './minutes.module.css';
import { documentQuery, documentSearch, headerQuery, minutesPath, standingQuery } from './minutes-queries.ts';
import { SigningPanel } from './signing-panel.tsx';

/** The minutes of a session for anybody: what was published, or the version that is named, with whether it holds. */
export function MinutesPage() {
  const { slug } = useEntity();
  const { code } = useParams({ from: '/$entity/_pages/sesiones/$code/minuta' });
  const session = useQuery(headerQuery(slug, code));
  usePageTitle(session.data?.title);
  if (session.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={8} height="2.4rem" />
      </div>
    );
  if (!session.data) return <ErrorState whole error={session.error} onRetry={() => void session.refetch()} />;
  return <Document sessionId={session.data.id} code={code} />;
}

function Document({ sessionId, code }: { sessionId: string; code: string }) {
  const { t, i18n } = useTranslation('minutes');
  const { slug, id } = useEntity();
  const { version } = useSearch({ from: '/$entity/_pages/sesiones/$code/minuta' });
  const writes = useMay('minutes.write', id);
  const minutes = useQuery(documentQuery(slug, sessionId, i18n.language, version));
  const standing = useQuery(standingQuery(slug, sessionId));
  const back = (
    <Link to="/$entity/sesiones/$code" params={{ entity: slug, code }}>
      {t('page.back')}
    </Link>
  );
  if (minutes.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={8} height="2.4rem" />
      </div>
    );
  if (!minutes.data)
    return <ErrorState whole error={minutes.error} onRetry={() => void minutes.refetch()} action={back} />;
  const { document } = minutes.data;
  const search = documentSearch(i18n.language, version);
  return (
    <article className={`wrap wrap-narrow ${styles.page}`}>
      <p className="no-print">{back}</p>
      <p className="eyebrow">{document.genre}</p>
      <h1>{document.title}</h1>
      <p className="lead">{document.subtitle}</p>
      <Notice
        icon={document.standing.holds ? CircleCheck : CircleAlert}
        colour={document.standing.holds ? 'var(--ok)' : 'var(--warn)'}
      >
        {document.standing.text}
      </Notice>
      <div className="row no-print">
        <DocumentFiles
          formats={printedFormats}
          address={(format) => `${minutesPath(slug, sessionId)}/document/${format}${search}`}
        />
        <Button variant="plain" size="small" icon={Printer} onPress={() => window.print()}>
          {t('page.print')}
        </Button>
        {writes && (
          <LinkButton
            variant="plain"
            size="small"
            icon={PencilLine}
            to="/$entity/coordinacion/sesiones/$id/minuta"
            params={{ entity: slug, id: sessionId }}
          >
            {t('page.write')}
          </LinkButton>
        )}
      </div>
      <DocumentContents blocks={document.blocks} label={t('page.contents')} />
      <DocumentView blocks={document.blocks} />
      {standing.data && (
        <SigningPanel sessionId={sessionId} standing={standing.data} shown={minutes.data.version} />
      )}
      <p className={`small ${styles.licence}`}>
        {t('page.licence')} <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
      </p>
    </article>
  );
}
