import type { Contribute } from '@ruta/contracts/consultation/contribution';
import { useQueryClient } from '@tanstack/react-query';
import { channelOfDevice, useKeptForm } from '../../shared/live/use-kept-form.ts';
import { contribute } from './consultation-queries.ts';

export type Written = Pick<Contribute, 'text' | 'themeId' | 'placeId' | 'point'>;

const empty: Written = { text: '', themeId: null, placeId: null, point: null };

/** A contribution from its first word to its folio. */
export function useContribute(slug: string, phaseId: string, language: 'es' | 'en') {
  const client = useQueryClient();
  return useKeptForm({
    name: `ruta.contribution.${phaseId}`,
    empty,
    send: (written, opId) =>
      contribute(slug, {
        ...written,
        opId,
        phaseId: phaseId as Contribute['phaseId'],
        language,
        channel: channelOfDevice(),
      }),
    onReceipt: () => void client.invalidateQueries({ queryKey: ['contributions', slug] }),
  });
}
