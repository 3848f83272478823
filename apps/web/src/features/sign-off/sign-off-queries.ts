import { CommitmentList, VersionContent } from '@ruta/contracts/drafting/commitment';
import { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { SignOffSheet, WaitingSignatures } from '@ruta/contracts/plan/sign-off';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const base = (slug: string) => `/api/entities/${slug}`;

export const sheetQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'sheet', key],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${key}/sign-off`, SignOffSheet, { signal }),
  });

/** A version never changes. */
export const versionQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['sign-off-version', id, version],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/versions/${version}`, VersionContent, { signal }),
    staleTime: Infinity,
  });

export const waitingQuery = (slug: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'waiting'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/signatures-waiting`, WaitingSignatures, { signal }),
  });

export const upForSignatureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'up'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments?stage=signing`, CommitmentList, { signal }),
  });

export const assemblyQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'assembly', number],
    queryFn: ({ signal }) => http.get(`${base(slug)}/plans/${number}/assembly`, PlanAssembly, { signal }),
  });
