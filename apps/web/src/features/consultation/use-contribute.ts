import type { Contribute } from '@ruta/contracts/consultation/contribution';
import type { Stance } from '@ruta/contracts/consultation/stance';
import type { ProjectId } from '@ruta/contracts/protocol/ids';
import { useQueryClient } from '@tanstack/react-query';
import { signatureOf } from '../../shared/identity/signature-field.tsx';
import { channelOfDevice, useKeptForm } from '../../shared/live/use-kept-form.ts';
import { contribute } from './consultation-queries.ts';

export interface Written extends Pick<Contribute, 'text' | 'themeId' | 'placeId' | 'point'> {
  /** As typed; empty means without a name. */
  name: string;
  /** Of the project it is about, where it is about one. */
  stance: Stance;
}

const empty: Written = { text: '', themeId: null, placeId: null, point: null, name: '', stance: 'comment' };

/** A contribution from its first word to its folio. */
export function useContribute(
  slug: string,
  phaseId: string,
  language: 'es' | 'en',
  project: ProjectId | null,
) {
  const client = useQueryClient();
  return useKeptForm({
    name: `ruta.contribution.${project ?? phaseId}`,
    empty,
    send: ({ name, stance, ...written }, opId) =>
      contribute(slug, {
        ...written,
        about: project && { projectId: project, stance },
        signature: signatureOf(name),
        opId,
        phaseId: phaseId as Contribute['phaseId'],
        language,
        channel: channelOfDevice(),
      }),
    onReceipt: () => {
      for (const topic of ['contributions', 'projects'])
        void client.invalidateQueries({ queryKey: [topic, slug] });
    },
  });
}
