import { useTranslation } from 'react-i18next';
import { useIsDemo } from '../entity/use-is-demo.ts';

/** On every surface of a made-up municipality: so that nobody takes what they see there for news. */
export function DemoNote({ entity, className = 'small' }: { entity: string; className?: string }) {
  const { t } = useTranslation('live');
  return useIsDemo(entity) ? <p className={className}>{t('demo')}</p> : null;
}
