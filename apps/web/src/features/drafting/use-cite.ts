import type { Source } from '@ruta/contracts/drafting/provenance';
import { type DragEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { toast } from '../../shared/design/toast.tsx';
import { citeInClause, citeInProse, draggedSource, dragsOrigin, isCitable, uncite } from './cite.ts';
import { type Spot, useDesk } from './desk-context.ts';

/** Ties a source to where somebody stands or to a position of prose, and says so; `false` where nothing can be tied. */
export function useCite(): (source: Source, at: Spot | null, position?: number) => boolean {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const { doc, mode } = useDesk();
  return useCallback(
    (source, at, position) => {
      if (!at || (!at.editor && !isCitable(at.place))) {
        toast(t('sources.nowhere'));
        return false;
      }
      const place = words.clause(at.place);
      const said = mode === 'suggest' ? t('sources.suggested', { place }) : t('sources.cited', { place });
      if (at.editor) {
        citeInProse(at.editor, source, position);
        toast(said);
      } else if (citeInClause(doc, at.place, source, at.by)) {
        toast(said, { action: { label: t('sources.undo'), run: () => uncite(doc, at.place, source) } });
      } else toast(said);
      return true;
    },
    [doc, mode, t, words],
  );
}

/** Makes a line, a row or a set take a quotation that is dropped on it. */
export function useOriginDrop(clause: string, by?: object) {
  const { mayWrite } = useDesk();
  const cite = useCite();
  const [over, setOver] = useState(false);
  if (!mayWrite) return {};
  return {
    'data-dropping': over || undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragsOrigin(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      const source = draggedSource(event.dataTransfer);
      if (!source) return;
      event.preventDefault();
      event.stopPropagation();
      cite(source, { place: clause, editor: null, ...(by && { by }) });
    },
  };
}
