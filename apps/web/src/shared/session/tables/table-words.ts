import { useTranslation } from 'react-i18next';
import type { TableView } from '@ruta/contracts/breakout/view';

/** `Mesa 3 · El Tepozán`; the number alone where the name says nothing more. */
export function useTableName(): (table: Pick<TableView, 'number' | 'name'>) => string {
  const { t } = useTranslation('live');
  return ({ number, name }) => {
    const plain = t('tables.number', { number });
    return name === plain ? plain : t('tables.named', { number, name });
  };
}
