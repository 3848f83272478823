import { PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import { CommitmentList, VersionContent } from '@ruta/contracts/drafting/commitment';
import { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { DetachedView } from '@ruta/contracts/plan/detached-signature';
import { PlanSheet, PlansUp, SignOffSheet, WaitingSignatures } from '@ruta/contracts/plan/sign-off';
import { BodyView } from '@ruta/contracts/secretariat/body';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { http } from '../../shared/http/http.ts';

const base = (slug: string) => `/api/entities/${slug}`;

export const sheetQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'sheet', key],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${key}/sign-off`, SignOffSheet, { signal }),
  });

export const planSheetQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'plan-sheet', number],
    queryFn: ({ signal }) => http.get(`${base(slug)}/plans/${number}/sign-off`, PlanSheet, { signal }),
  });

export const plansUpQuery = (slug: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'plans-up'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/plans-up`, PlansUp, { signal }),
  });

/** What its holder sees of a signature made outside. */
export const detachedQuery = (slug: string, signOffId: string) =>
  queryOptions({
    queryKey: ['sign-off', slug, 'detached', signOffId],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/sign-offs/${signOffId}/detached-signature`, DetachedView, { signal }),
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

export const closingQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'closing'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/plans/${number}/closing`, PlanClosing, { signal }),
  });

const Bodies = z.object({ items: z.array(BodyView) });
const Resolutions = z.object({ items: z.array(ResolutionView) });
const standing: readonly string[] = ['adopted', 'in-progress', 'done'];

/** What an amendment of a published plan may stand on: resolutions that were adopted, recommendations of evaluators. */
export const amendmentGroundQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'amendment-ground'],
    queryFn: async ({ signal }) => {
      const { items: bodies } = await http.get(`${base(slug)}/bodies`, Bodies, { signal });
      const lists = await Promise.all(
        bodies.map(({ id }) => http.get(`${base(slug)}/bodies/${id}/resolutions`, Resolutions, { signal })),
      );
      const { recommendations } = await http.get(`${base(slug)}/plans/${number}/evaluation`, PlanEvaluation, {
        signal,
      });
      return {
        recommendations,
        resolutions: lists.flatMap(({ items }) => items.filter(({ status }) => standing.includes(status))),
      };
    },
  });
