import { Route as RouteIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/design/states.tsx';

/** Stands where a route will be once it is announced. */
export function NoRouteYet() {
  const { t } = useTranslation('portal');
  return (
    <EmptyState icon={RouteIcon} title={t('home.none-title')}>
      {t('home.none')}
    </EmptyState>
  );
}
