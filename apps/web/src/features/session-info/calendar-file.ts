import type { SessionHeader } from '@ruta/contracts/session/http';

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Lines longer than 75 octets go on in the next one, which starts with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const bytes = new TextEncoder();
  const pieces: string[] = [];
  let piece = '';
  for (const char of line) {
    if (bytes.encode(piece + char).length > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece].join('\r\n ');
}

/** The session as an event any calendar can take in (iCalendar, RFC 5545). */
export function calendarEvent(header: SessionHeader, address: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ruta Abierta//ES',
    'BEGIN:VEVENT',
    `UID:${header.id}`,
    `DTSTAMP:${utc(header.startsAt)}`,
    `DTSTART:${utc(header.startsAt)}`,
    `DTEND:${utc(header.startsAt + header.plannedMs)}`,
    `SUMMARY:${escaped(header.title)}`,
    ...(header.place ? [`LOCATION:${escaped(header.place)}`] : []),
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

export const calendarFile = (header: SessionHeader, address: string): string =>
  `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarEvent(header, address))}`;
