import { emptyLayer, MinutesLayer, MinutesVersionText } from '@ruta/contracts/minutes/minutes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { minutesPath } from './minutes-queries.ts';

/** What is kept on the device until it is saved. Half-filled rows are kept as they are, so the contract is not asked. */
const Kept = z.object({ base: z.int(), layer: z.unknown() });

const keyOf = (sessionId: string) => `ruta.minutes.${sessionId}`;

function keptDraft(sessionId: string): { base: number; layer: MinutesLayer } | null {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? 'null'));
    return kept.success ? { base: kept.data.base, layer: kept.data.layer as MinutesLayer } : null;
  } catch {
    return null;
  }
}

function keep(sessionId: string, draft: { base: number; layer: MinutesLayer } | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(sessionId), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(sessionId));
  } catch {
    // Without storage the text lasts as long as the page.
  }
}

const without = <Row>(rows: readonly Row[], isBlank: (row: Row) => boolean): Row[] =>
  rows.filter((row) => !isBlank(row));

/** Rows that were opened and left empty are not saved. */
export const tidied = (layer: MinutesLayer): MinutesLayer => ({
  ...layer,
  notes: without(layer.notes, ({ text }) => text.length === 0),
  sections: without(layer.sections, ({ title, text }) => title.trim() === '' && text.length === 0),
  resolutions: without(
    layer.resolutions,
    ({ text, responsible }) => text.trim() === '' && responsible.trim() === '',
  ),
  dissents: without(layer.dissents, ({ text }) => text !== null && text.trim() === ''),
});

/** What a rapporteur writes: kept on the device as it is typed, saved as a version when they say so. */
export function useMinutesDraft(slug: string, sessionId: string, newest: MinutesVersionText | null) {
  const client = useQueryClient();
  const start = { base: newest?.version.version ?? 0, layer: newest?.layer ?? emptyLayer };
  const [draft, setDraft] = useState(() => keptDraft(sessionId) ?? start);
  const [dirty, setDirty] = useState(() => keptDraft(sessionId) !== null);
  /** Rises when the texts are replaced as a whole, so that editors start anew. */
  const [edition, setEdition] = useState(0);
  const [opId, setOpId] = useState(newOpId);
  useEffect(() => keep(sessionId, dirty ? draft : null), [sessionId, draft, dirty]);

  const set = (changed: Partial<MinutesLayer>) => {
    setDirty(true);
    setDraft((before) => ({ ...before, layer: { ...before.layer, ...changed } }));
  };
  const load = (version: MinutesVersionText | null) => {
    setDirty(false);
    setDraft({ base: version?.version.version ?? 0, layer: version?.layer ?? emptyLayer });
    setEdition((before) => before + 1);
  };
  const layer = tidied(draft.layer);
  const save = useMutation({
    mutationFn: () =>
      http.post(
        `${minutesPath(slug, sessionId)}/versions`,
        { opId, base: draft.base, layer },
        MinutesVersionText,
      ),
    onSuccess: (saved) => {
      setOpId(newOpId());
      setDirty(false);
      setDraft({ base: saved.version.version, layer: draft.layer });
      return client.invalidateQueries({ queryKey: ['minutes', slug, sessionId] });
    },
  });
  return {
    base: draft.base,
    layer: draft.layer,
    dirty,
    edition,
    /** Why it cannot be saved yet: a row lacks something. */
    incomplete: !MinutesLayer.safeParse(layer).success,
    set,
    load,
    save,
  };
}

export type MinutesDraft = ReturnType<typeof useMinutesDraft>;
