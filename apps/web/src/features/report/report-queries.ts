import type { DocumentFormat } from '@ruta/contracts/documents/document';
import { PublishedReports, ReportDocument, ReportDraft, ReportDrafts } from '@ruta/contracts/report/report';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const draftsAddress = (slug: string): string => `/api/entities/${slug}/report-drafts`;
const reportsAddress = (slug: string): string => `/api/entities/${slug}/reports`;

export const reportFile = (slug: string, id: string, format: DocumentFormat, language: string): string =>
  `${reportsAddress(slug)}/${id}/document/${format}?lang=${language}`;

export const reportsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['report', slug],
    queryFn: ({ signal }) => http.get(reportsAddress(slug), PublishedReports, { signal }),
  });

export const reportQuery = (slug: string, id: string, language: string) =>
  queryOptions({
    queryKey: ['report', slug, id, language],
    queryFn: ({ signal }) =>
      http.get(`${reportsAddress(slug)}/${id}/document?lang=${language}`, ReportDocument, { signal }),
  });

export const draftsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['report', slug, 'drafts'],
    queryFn: ({ signal }) => http.get(draftsAddress(slug), ReportDrafts, { signal }),
  });

export const draftQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['report', slug, 'drafts', id],
    queryFn: ({ signal }) => http.get(`${draftsAddress(slug)}/${id}`, ReportDraft, { signal }),
  });

export const previewQuery = (slug: string, id: string, rev: number, language: string) =>
  queryOptions({
    queryKey: ['report', slug, 'drafts', id, 'preview', rev, language],
    queryFn: ({ signal }) =>
      http.get(`${draftsAddress(slug)}/${id}/preview?lang=${language}`, ReportDocument, { signal }),
  });
