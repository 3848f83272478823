import { RoundReport } from '@ruta/contracts/ballot/http';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { useQuery } from '@tanstack/react-query';
import { http } from '../http/http.ts';

/** The published papers of a round. Asked again when it is released, or a reason on one is hidden or shown. */
export const useRoundReport = (round: RoundView, entity: string) =>
  useQuery({
    queryKey: ['round', round.id, 'report', round.released, round.hiddenReasons],
    queryFn: ({ signal }) => http.get(`/api/entities/${entity}/rounds/${round.id}`, RoundReport, { signal }),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
