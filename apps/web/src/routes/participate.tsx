import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asking, ParticipatePage } from '../features/consultation/participate-page.tsx';
import { NoRouteYet } from '../features/portal/no-route-yet.tsx';
import { OpenNow } from '../features/portal/open-now.tsx';
import { portalQuery } from '../features/portal/portal-queries.ts';
import { useEntity } from '../shared/entity/entity.ts';

/** The consultation's question first, then whatever else is open. */
export function Participate() {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const { data, error, refetch } = useQuery(portalQuery(slug));
  const phases = data && (data.route?.phases ?? []);
  const asks = phases?.some(({ kind, state }) => state === 'open' && asking.includes(kind));
  const others = data?.route ? (
    <OpenNow home={data} route={data.route} except={asking} title={t('now.others')} quiet={asks} />
  ) : (
    <NoRouteYet />
  );
  return <ParticipatePage phases={phases} error={error} onRetry={() => void refetch()} others={others} />;
}
