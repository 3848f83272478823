import type { PlanView } from '@ruta/contracts/route/plan';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { useEntity } from '../../shared/entity/entity.ts';

/** The way to the routes of earlier plans, where there are any. */
export function EarlierRoutes({ plans, current }: { plans: readonly PlanView[]; current: number }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  if (!plans.some(({ number, routeId }) => number < current && routeId !== null)) return null;
  return (
    <LinkButton variant="plain" size="small" to="/$entity/rutas" params={{ entity: slug }}>
      {t('routes.earlier')}
    </LinkButton>
  );
}
