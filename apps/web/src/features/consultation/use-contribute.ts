import type { Contribute } from '@ruta/contracts/consultation/contribution';
import { useQueryClient } from '@tanstack/react-query';
import { signatureOf } from '../../shared/identity/signature-field.tsx';
import { channelOfDevice, useKeptForm } from '../../shared/live/use-kept-form.ts';
import { contribute } from './consultation-queries.ts';

export interface Written extends Pick<Contribute, 'text' | 'themeId' | 'placeId' | 'point'> {
  /** As typed; empty means without a name. */
  name: string;
}

const empty: Written = { text: '', themeId: null, placeId: null, point: null, name: '' };

/** A contribution from its first word to its folio. */
export function useContribute(slug: string, phaseId: string, language: 'es' | 'en') {
  const client = useQueryClient();
  return useKeptForm({
    name: `ruta.contribution.${phaseId}`,
    empty,
    send: ({ name, ...written }, opId) =>
      contribute(slug, {
        ...written,
        signature: signatureOf(name),
        opId,
        phaseId: phaseId as Contribute['phaseId'],
        language,
        channel: channelOfDevice(),
      }),
    onReceipt: () => void client.invalidateQueries({ queryKey: ['contributions', slug] }),
  });
}
