import {
  AgreementList,
  BodyFile,
  BodyFileList,
  type CallSession,
  FormalSession,
  FormalSessionList,
  type WriteAgreement,
} from '@ruta/contracts/formal/call';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

export const formalSessionsQuery = (slug: string, bodyId: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'sessions', bodyId],
    queryFn: ({ signal }) => http.get(at(slug, `bodies/${bodyId}/sessions`), FormalSessionList, { signal }),
  });

export const agreementsQuery = (slug: string, bodyId: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'agreements', bodyId],
    queryFn: ({ signal }) => http.get(at(slug, `bodies/${bodyId}/agreements`), AgreementList, { signal }),
  });

export const installationFilesQuery = (slug: string, bodyId: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'installation', bodyId],
    queryFn: ({ signal }) =>
      http.get(at(slug, `bodies/${bodyId}/installation-files`), BodyFileList, { signal }),
  });

/** Where a paper of a body is read. */
export const bodyFileAddress = (slug: string, id: string): string => at(slug, `body-files/${id}`);

/** Keeps a paper; it is public once something names it. */
export const storeBodyFile = (slug: string, bodyId: string, file: File): Promise<BodyFile> =>
  http.post(
    at(slug, `bodies/${bodyId}/files?name=${encodeURIComponent(file.name)}`),
    new Blob([file], { type: 'application/octet-stream' }),
    BodyFile,
  );

function useSecretariatWrite<Given, Answer>(write: (slug: string, given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => write(slug, given),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['secretariat', slug] }),
  });
}

export const useCallSession = (bodyId: string) =>
  useSecretariatWrite((slug, wanted: CallSession) =>
    http.post(at(slug, `bodies/${bodyId}/sessions`), wanted, FormalSession),
  );

export const useWriteAgreement = (bodyId: string, id: string | null) =>
  useSecretariatWrite((slug, wanted: WriteAgreement) =>
    id === null
      ? http.post(at(slug, `bodies/${bodyId}/agreements`), wanted, AgreementList)
      : http.put(at(slug, `bodies/${bodyId}/agreements/${id}`), wanted, AgreementList),
  );

export const useKeepInstallationFiles = (bodyId: string) =>
  useSecretariatWrite((slug, files: string[]) =>
    http.put(at(slug, `bodies/${bodyId}/installation-files`), { files }, BodyFileList),
  );
