import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ParticipatePage } from '../features/consultation/participate-page.tsx';
import { OpenNow } from '../features/portal/open-now.tsx';
import { portalQuery } from '../features/portal/portal-queries.ts';
import { useEntity } from '../shared/entity/entity.ts';

/** The consultation's question first, then whatever else is open. */
export function Participate() {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const { data } = useQuery(portalQuery(slug));
  const others = data?.route && (
    <OpenNow home={data} route={data.route} except={['consultation', 'survey']} title={t('now.others')} />
  );
  return <ParticipatePage others={others} />;
}
