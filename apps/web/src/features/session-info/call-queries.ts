import { OwnRegistration, SessionCall } from '@ruta/contracts/calendar/calendar';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const callQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['session', slug, 'call', id],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/sessions/${id}/call`, SessionCall, { signal }),
  });

export const ownRegistrationQuery = (token: string) =>
  queryOptions({
    queryKey: ['registration', token],
    queryFn: ({ signal }) =>
      http.get(`/api/registrations/${encodeURIComponent(token)}`, OwnRegistration, { signal }),
    retry: false,
  });

/** The session as a file that any calendar takes in. */
export const calendarAddress = ({ entity, id }: SessionHeader): string =>
  `/api/entities/${entity}/sessions/${id}/calendar.ics`;
