import { resultsOf } from '@ruta/domain/consultation/hand-over';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Hourglass, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/design/button.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useMay, useMe } from '../../../shared/identity/me.ts';
import { themesQuery } from '../consultation-queries.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { sessionResultQuery } from './hand-over-queries.ts';

/** From the board to the theme: what a finished session chose as one problem and its causes. */
export function HandOverPage() {
  const { t } = useTranslation('back-office');
  const { id, slug } = useEntity();
  const { code } = useParams({ from: '/$entity/_pages/sesiones/$code/entrega' });
  const known = useMe() !== undefined;
  const allowed = useMay('consultation.hand-over', id);
  const session = useQuery(sessionResultQuery(slug, code));
  usePageTitle(t('hand-over.title'));
  return (
    <div className="wrap wrap-narrow">
      <p className="eyebrow">{session.data?.header.title ?? ' '}</p>
      <h1 style={{ marginTop: 8 }}>{t('hand-over.title')}</h1>
      <p className="lead" style={{ marginTop: 12, marginBottom: 24 }}>
        {t('hand-over.lead')}
      </p>
      {known && !allowed ? (
        <EmptyState
          icon={ShieldQuestion}
          title={t('hand-over.not-here')}
          action={<LinkButton to="/entrar">{t('hand-over.sign-in')}</LinkButton>}
        />
      ) : session.isPending || !known ? (
        <Loading lines={5} height="3rem" />
      ) : session.data ? (
        <Result minutes={session.data} />
      ) : (
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      )}
    </div>
  );
}

function Result({ minutes }: { minutes: SessionMinutes }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const themes = useQuery(themesQuery(slug));
  const active = themes.data?.items.filter(({ state }) => state === 'active') ?? [];
  const results = resultsOf(minutes);
  if (minutes.header.status !== 'finished')
    return <EmptyState icon={Hourglass} title={t('hand-over.not-finished')} />;
  if (themes.isPending) return <Loading lines={5} height="3rem" />;
  if (themes.error) return <ErrorState error={themes.error} onRetry={() => void themes.refetch()} />;
  if (active.length === 0 || results.length === 0)
    return (
      <EmptyState title={t(active.length === 0 ? 'hand-over.no-theme' : 'hand-over.nothing')}>
        {t('hand-over.nothing-text')}
      </EmptyState>
    );
  return <HandOverForm minutes={minutes} results={results} themes={active} />;
}
