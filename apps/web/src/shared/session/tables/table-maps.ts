import { type TableMap, TableMapList } from '@ruta/contracts/breakout/table-map';
import { useQuery } from '@tanstack/react-query';
import { http } from '../../http/http.ts';

export const tableMapsKey = (entity: string) => ['table-maps', entity];
export const tableMapsAddress = (entity: string) => `/api/entities/${entity}/table-maps`;

/** The maps of tables that an entity keeps, the newest first; none while they are not here yet. */
export function useTableMaps(entity: string): readonly TableMap[] {
  const list = useQuery({
    queryKey: tableMapsKey(entity),
    queryFn: ({ signal }) => http.get(tableMapsAddress(entity), TableMapList, { signal }),
  });
  return list.data?.items ?? [];
}
