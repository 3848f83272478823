import type { PhaseKind } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ParticipatePage } from '../features/consultation/participate-page.tsx';
import { OpenNow } from '../features/portal/open-now.tsx';
import { portalQuery } from '../features/portal/portal-queries.ts';
import { useEntity } from '../shared/entity/entity.ts';

const asking: readonly PhaseKind[] = ['consultation', 'survey'];

/** The consultation's question first, then whatever else is open. */
export function Participate() {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const { data } = useQuery(portalQuery(slug));
  const asks = data?.route?.phases.some(({ kind, state }) => state === 'open' && asking.includes(kind));
  const others = data?.route && (
    <OpenNow home={data} route={data.route} except={asking} title={t('now.others')} quiet={asks} />
  );
  return <ParticipatePage others={others} />;
}
