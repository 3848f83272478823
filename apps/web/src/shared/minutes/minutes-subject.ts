import type { MinutesSubject } from '@ruta/contracts/ballot/ballot';
import { MinutesDocument, MinutesVersionText } from '@ruta/contracts/minutes/minutes';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../http/http.ts';

const path = (entity: string, { sessionId }: MinutesSubject) =>
  `/api/entities/${entity}/sessions/${sessionId}/minutes`;

/** What a rapporteur wrote in the version that is voted on. A version never changes; erased words come back as null. */
export const minutesTextQuery = (entity: string, subject: MinutesSubject) =>
  queryOptions({
    queryKey: ['minutes', entity, subject.sessionId, 'text', subject.version],
    queryFn: ({ signal }) =>
      http.get(`${path(entity, subject)}/versions/${subject.version}`, MinutesVersionText, { signal }),
    staleTime: 60_000,
  });

/** The whole of it. */
export const minutesDocumentQuery = (entity: string, subject: MinutesSubject, language: string) =>
  queryOptions({
    queryKey: ['minutes', entity, subject.sessionId, 'document', language, subject.version],
    queryFn: ({ signal }) =>
      http.get(
        `${path(entity, subject)}/document?version=${subject.version}&lang=${language === 'en' ? 'en' : 'es'}`,
        MinutesDocument,
        { signal },
      ),
    staleTime: 60_000,
  });
