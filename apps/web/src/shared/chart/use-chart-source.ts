import { useTranslation } from 'react-i18next';
import { useEntity } from '../entity/entity.ts';
import { useFormat } from '../i18n/format.ts';

/** What stands below a picture that is taken away: who publishes the figures, of which day, and that a demo is one. */
export function useChartSource(): () => string {
  const { t } = useTranslation('shared');
  const { name, demo } = useEntity();
  const format = useFormat();
  return () =>
    t(demo ? 'chart.source-demo' : 'chart.source', { name, day: format.date(Date.now(), 'day-year') });
}
