import type { SessionHeader } from '@ruta/contracts/session/http';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A session as calendars need it. */
export interface CalendarEntry {
  header: SessionHeader;
  /** Rises with each change, so that a calendar takes the newer of two. */
  sequence: number;
  calledOff: boolean;
  /** Where the public page is. */
  address: string;
  /** The video call, for whoever may have it. */
  link: string | null;
}

interface Wanted {
  name: string;
  method: 'publish' | 'request' | 'cancel';
  entries: readonly CalendarEntry[];
  /** Whose place it is: their calendar shows it as accepted. */
  attendee?: string;
  organiser?: string;
}

const describedIn: Record<SessionHeader['language'], (address: string, link: string | null) => string> = {
  es: (address, link) => `Página de la sesión: ${address}${link === null ? '' : `\nVideollamada: ${link}`}`,
  en: (address, link) => `Page of the session: ${address}${link === null ? '' : `\nVideo call: ${link}`}`,
};

/**
 * Sessions for anybody's calendar (iCalendar, RFC 5545). Moments are written in UTC, which no reader can take for
 * another hour. One session has one UID for ever.
 */
export function calendarFile({ name, method, entries, attendee, organiser }: Wanted): string {
  const calendar = ical({
    name,
    prodId: { company: 'Ruta Abierta', product: 'Sesiones', language: 'ES' },
    method: {
      publish: ICalCalendarMethod.PUBLISH,
      request: ICalCalendarMethod.REQUEST,
      cancel: ICalCalendarMethod.CANCEL,
    }[method],
  });
  for (const { header, sequence, calledOff, address, link } of entries) {
    const off = calledOff || method === 'cancel';
    const event = calendar.createEvent({
      id: `${header.id}@ruta-abierta`,
      sequence,
      start: new Date(header.startsAt),
      end: new Date(header.startsAt + header.plannedMs),
      summary: header.title,
      description: describedIn[header.language](address, link),
      location: header.place ?? link,
      url: address,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (organiser) event.organizer({ name, email: organiser });
    if (attendee) event.createAttendee({ email: attendee, rsvp: false });
  }
  return calendar.toString();
}
