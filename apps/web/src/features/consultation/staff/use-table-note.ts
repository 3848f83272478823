import type { SessionResult } from '@ruta/domain/consultation/hand-over';
import { useTranslation } from 'react-i18next';

/** At which table of a breakout something was made: `Mesa 3 · El Tepozán`; nothing for the whole room. */
export function useTableNote(): (result: Pick<SessionResult, 'table'>) => string {
  const { t } = useTranslation('back-office');
  return ({ table }) => {
    if (!table) return '';
    const plain = t('hand-over.table', { number: table.number });
    return table.name === plain ? plain : `${plain} · ${table.name}`;
  };
}
