import type { SessionHeader } from '@ruta/contracts/session/http';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Languages, PencilLine, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { DocumentFiles, printedFormats } from '../../shared/document/document-files.tsx';
import { DocumentContents, DocumentView } from '../../shared/document/document-view.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { localeOf } from '../../shared/i18n/i18n.ts';
import { useMay } from '../../shared/identity/me.ts';
import styles from './minutes.module.css';
import { documentQuery, documentSearch, headerQuery, minutesPath, standingQuery } from './minutes-queries.ts';
import { SigningPanel } from './signing-panel.tsx';

/**
 * The minutes of a session for anybody: what was published, or the version that is named, with whether it holds. In the session's language, or
 * the other where one asks for it.
 */
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
  return <Document header={session.data} code={code} />;
}

function Document({ header, code }: { header: SessionHeader; code: string }) {
  const { t } = useTranslation('minutes');
  const sessionId = header.id;
  const { slug, id } = useEntity();
  const { version, idioma: language = header.language } = useSearch({
    from: '/$entity/_pages/sesiones/$code/minuta',
  });
  const other = language === 'es' ? 'en' : 'es';
  const writes = useMay('minutes.write', id);
  const minutes = useQuery(documentQuery(slug, sessionId, language, version));
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
  const proposed = standing.data?.versions.find(({ proposedAt }) => proposedAt !== null);
  if (!minutes.data)
    return (
      <ErrorState
        whole
        error={minutes.error}
        onRetry={() => void minutes.refetch()}
        action={
          <div className="row">
            {back}
            {proposed && (
              <Link
                to="/$entity/sesiones/$code/minuta"
                params={{ entity: slug, code }}
                search={{ version: proposed.version }}
              >
                {t('page.proposed', { version: proposed.version })}
              </Link>
            )}
          </div>
        }
      />
    );
  const { document } = minutes.data;
  const search = documentSearch(language, version);
  return (
    <article className={`wrap wrap-narrow ${styles.page}`}>
      <p className="no-print">{back}</p>
      <div lang={localeOf(language)} style={{ display: 'contents' }}>
        <p className="eyebrow">{document.genre}</p>
        <h1>{document.title}</h1>
        <p className="lead">{document.subtitle}</p>
      </div>
      <Notice
        icon={document.standing.holds ? CircleCheck : CircleAlert}
        colour={document.standing.holds ? 'var(--ok)' : 'var(--warn)'}
      >
        <span lang={localeOf(language)}>{document.standing.text}</span>
      </Notice>
      <div className="row no-print">
        <DocumentFiles
          formats={printedFormats}
          address={(format) => `${minutesPath(slug, sessionId)}/document/${format}${search}`}
        />
        <Button variant="plain" size="small" icon={Printer} onPress={() => window.print()}>
          {t('page.print')}
        </Button>
        <LinkButton
          variant="plain"
          size="small"
          icon={Languages}
          to="/$entity/sesiones/$code/minuta"
          params={{ entity: slug, code }}
          search={{ version, idioma: other === header.language ? undefined : other }}
          replace
        >
          {t(`page.in-${other}`)}
        </LinkButton>
        {writes && (
          <LinkButton
            variant="plain"
            size="small"
            icon={PencilLine}
            to="/$entity/coordinacion/sesiones/$id/minuta"
            params={{ entity: slug, id: sessionId }}
          >
            {t(`page.write.${leavesOf(header)}`)}
          </LinkButton>
        )}
      </div>
      <DocumentContents blocks={document.blocks} label={t('page.contents')} />
      <div lang={localeOf(language)}>
        <DocumentView blocks={document.blocks} />
      </div>
      {standing.data && (
        <SigningPanel sessionId={sessionId} standing={standing.data} shown={minutes.data.version} />
      )}
      <p className={`small ${styles.licence}`}>
        {t('page.licence')} <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
      </p>
    </article>
  );
}
