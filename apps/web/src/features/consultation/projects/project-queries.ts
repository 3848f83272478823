import {
  type ChangeProject,
  type ImportProjects,
  ProjectDetail,
  type ProjectForm,
  ProjectList,
  ProjectSupport,
  type ProjectQueryInput,
  type SettleProjects,
} from '@ruta/contracts/consultation/project';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { OpId, ProjectId } from '@ruta/contracts/protocol/ids';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http, Nothing } from '../../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

export const projectsQuery = (slug: string, query: ProjectQueryInput) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const asked = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return queryOptions({
    queryKey: ['projects', slug, 'list', asked],
    queryFn: ({ signal }) => http.get(at(slug, `projects?${asked}`), ProjectList, { signal }),
  });
};

export const projectQuery = (slug: string, number: string) =>
  queryOptions({
    queryKey: ['projects', slug, 'one', number],
    queryFn: ({ signal }) =>
      http.get(at(slug, `projects/${encodeURIComponent(number)}`), ProjectDetail, { signal }),
  });

export const setProjectSupport = (slug: string, id: ProjectId, supported: boolean) =>
  http[supported ? 'put' : 'delete'](at(slug, `projects/${id}/support`), {}, ProjectSupport);

export const beginCommitment = (slug: string, id: ProjectId, opId: OpId) =>
  http.post(at(slug, `projects/${id}/commitment`), { opId }, CommitmentSummary);

/** The catalogue as it is prepared. */
export const deskQuery = (slug: string, phase: string) =>
  queryOptions({
    queryKey: ['projects', slug, 'desk', phase],
    queryFn: ({ signal }) => http.get(at(slug, `phases/${phase}/projects`), ProjectList, { signal }),
  });

/** Everything of one, to be edited. */
export const draftQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['projects', slug, 'draft', number],
    queryFn: ({ signal }) => http.get(at(slug, `projects/${number}/draft`), ProjectDetail, { signal }),
  });

function useProjectWrite<Given, Answer>(write: (slug: string, given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => write(slug, given),
    onSettled: () => {
      for (const topic of ['projects', 'route', 'portal', 'coordination'])
        void queries.invalidateQueries({ queryKey: [topic, slug] });
    },
  });
}

export const useAddProject = (phase: string) =>
  useProjectWrite((slug, project: ProjectForm & { opId: OpId }) =>
    http.post(at(slug, `phases/${phase}/projects`), project, ProjectList),
  );

export const useImportProjects = (phase: string) =>
  useProjectWrite((slug, given: ImportProjects) =>
    http.post(at(slug, `phases/${phase}/projects/import`), given, ProjectList),
  );

export const useChangeProject = () =>
  useProjectWrite((slug, { id, ...change }: ChangeProject & { id: ProjectId }) =>
    http.put(at(slug, `projects/${id}`), change, ProjectList),
  );

export const useWithdrawProject = () =>
  useProjectWrite((slug, { id, reason }: { id: ProjectId; reason: string }) =>
    http.post(at(slug, `projects/${id}/withdrawal`), { reason }, ProjectList),
  );

export const useRemoveProject = () =>
  useProjectWrite((slug, id: ProjectId) => http.delete(at(slug, `projects/${id}`), {}, Nothing));

export const useOrderProjects = (phase: string) =>
  useProjectWrite((slug, ids: ProjectId[]) =>
    http.put(at(slug, `phases/${phase}/projects/order`), { ids }, ProjectList),
  );

export const useSettleProjects = () =>
  useProjectWrite((slug, given: SettleProjects) => http.post(at(slug, 'projects/outcomes'), given, Nothing));
