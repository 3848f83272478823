import { EvaluationDrafts, PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';

/** Keeps a draft, or keeps it and publishes what it says; `path` is where the draft is kept. */
export function usePublishing(path: string, draft: object, correction: string, onDone: () => void) {
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: ['plan', slug] });
    onDone();
  };
  const save = useMutation({ mutationFn: () => http.put(path, draft, EvaluationDrafts), onSuccess });
  const publish = useMutation({
    mutationFn: async () => {
      await http.put(path, draft, EvaluationDrafts);
      return http.post(`${path}/publication`, { opId, correction: correction.trim() }, PlanEvaluation);
    },
    onSuccess,
  });
  return { save, publish };
}
