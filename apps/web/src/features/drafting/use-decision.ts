import type { DecideSuggestion, SuggestionVerdict } from '@ruta/contracts/drafting/suggestion';
import { suggestionsOf } from '@ruta/domain/drafting/suggestions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useDesk } from './desk-context.ts';

export interface Decision {
  decide: (id: string, verdict: SuggestionVerdict) => void;
  /** Takes back a suggestion of one's own; also without a connection. */
  withdraw: (id: string) => void;
  /** The one that is being decided. */
  busy: string | null;
}

/** Makes a suggestion part of the text or not. The server does it: the decision and the change are one. */
export function useDecision(): Decision {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const { commitmentId, draft } = useDesk();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const deciding = useMutation({
    mutationFn: ({ id, verdict }: { id: string; verdict: SuggestionVerdict }) => {
      const body: DecideSuggestion = { opId: newOpId(), verdict };
      const path = `/api/entities/${slug}/commitments/${commitmentId}/suggestions/${id}/decision`;
      return http.post(path, body, z.null());
    },
    onSuccess: async (_done, { verdict }) => {
      toast(t(`suggestion.${verdict}`));
      await queries.invalidateQueries({ queryKey: ['drafting', slug, 'decisions'] });
    },
    onError: (error) => toast(failure(error)),
  });
  return {
    decide: (id, verdict) => deciding.mutate({ id, verdict }),
    withdraw: (id) => suggestionsOf(draft.link.doc).delete(id),
    busy: deciding.isPending ? deciding.variables.id : null,
  };
}
