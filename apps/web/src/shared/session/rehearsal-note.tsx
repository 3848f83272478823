import type { SessionHeader } from '@ruta/contracts/session/http';
import { useTranslation } from 'react-i18next';

/** On every surface of a rehearsal: what happens here counts for nothing. */
export function RehearsalNote({ header, className }: { header: SessionHeader; className?: string }) {
  const { t } = useTranslation('live');
  return header.rehearsal ? <p className={className}>{t('rehearsal')}</p> : null;
}
