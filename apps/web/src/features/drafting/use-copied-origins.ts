import { linkOf } from '@ruta/domain/commitment/read-commitment';
import type { ClipboardEvent } from 'react';
import { citeInClause, isCitable, uncite } from './cite.ts';
import { htmlWithOrigins, originsInHtml } from './clipboard-origins.ts';
import { useDesk } from './desk-context.ts';

/** What is copied or cut from a line keeps what the line comes from; what is pasted into one brings what it came from. */
export function useCopiedOrigins(clause: string, by: object) {
  const { doc, mode, entityId } = useDesk();
  const own = () =>
    [...doc.getMap('links').keys()]
      .map(linkOf)
      .filter((link) => link !== null)
      .filter((link) => link.clause === clause);
  const copy = (event: ClipboardEvent<HTMLTextAreaElement>): boolean => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const words = value.slice(selectionStart, selectionEnd);
    const origins = own();
    if (words === '' || origins.length === 0) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', words);
    event.clipboardData.setData('text/html', htmlWithOrigins(words, origins, entityId));
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void copy(event),
    onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const area = event.currentTarget;
      if (area.readOnly || !copy(event)) return;
      area.setRangeText('', area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      // A line that says nothing any more comes from nowhere; a row has other cells.
      if (area.value === '' && !clause.includes('.'))
        for (const origin of own()) uncite(doc, clause, origin, by);
    },
    onPaste: ({ clipboardData }: ClipboardEvent<HTMLTextAreaElement>) => {
      if (mode === 'read' || !isCitable(clause)) return;
      for (const origin of originsInHtml(clipboardData.getData('text/html'), entityId))
        citeInClause(doc, clause, origin, by);
    },
  };
}
