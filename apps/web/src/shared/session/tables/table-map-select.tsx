import type { TableMap } from '@ruta/contracts/breakout/table-map';
import type { TableMapId } from '@ruta/contracts/protocol/ids';
import { useTranslation } from 'react-i18next';
import { Select } from '../../design/field.tsx';

interface TableMapSelectProps {
  maps: readonly TableMap[];
  value: TableMapId | null;
  onValue: (map: TableMapId) => void;
  disabled?: boolean;
}

/** Which of the maps that are kept: by its name, with how many tables and people it has and where it comes from. */
export function TableMapSelect({ maps, value, onValue, disabled }: TableMapSelectProps) {
  const { t } = useTranslation('live');
  const map = maps.find(({ id }) => id === value);
  return (
    <Select
      label={t('tables.map')}
      hint={map ? t('tables.map-from', { title: map.from, tables: namesOf(map) }) : t('tables.map-hint')}
      value={value ?? ''}
      disabled={disabled ?? false}
      onChange={(chosen) => {
        const found = maps.find(({ id }) => id === chosen);
        if (found) onValue(found.id);
      }}
      choices={[
        ...(map ? [] : [{ value: '', label: t('tables.map-choose') }]),
        ...maps.map(({ id, name, tables }) => ({
          value: id as string,
          label: t('tables.map-line', {
            name,
            tables: tables.length,
            people: tables.reduce((sum, { people }) => sum + people, 0),
          }),
        })),
      ]}
    />
  );
}

const namesOf = ({ tables }: TableMap): string =>
  tables.map(({ name, people }) => `${name} (${people})`).join(', ');
