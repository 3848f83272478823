import type { Prose } from '@ruta/contracts/drafting/commitment-form';
import type { MinutesLayer } from '@ruta/contracts/minutes/minutes';
import type { EntityId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '../evidence/canonical-json.ts';

/** A commitment to words that stand elsewhere and may be erased there: SHA-256 over salt and words. */
export type WordsRef = string;

/** What a person wrote, cut into the pieces that are bound, and erased, one by one. */
export type LayerWords =
  | { kind: 'prose'; prose: Prose }
  | { kind: 'section'; title: string; prose: Prose }
  | { kind: 'resolution'; text: string; responsible: string }
  | { kind: 'said'; text: string };

/** A layer as a version keeps it: everything but the words, which it names by their commitments. */
export interface BoundLayer {
  summary: WordsRef | null;
  notes: { id: string; anchor: string; kind: 'correction' | 'addition'; words: WordsRef }[];
  sections: { id: string; words: WordsRef }[];
  resolutions: { id: string; due: string | null; roundId: RoundId | null; words: WordsRef }[];
  dissents: { id: string; by: ParticipantId | null; roundId: RoundId | null; words: WordsRef }[];
}

/** How to find or make the commitment of a piece; `about` is the participant whose words they are. */
export type Binding = (words: LayerWords, about: ParticipantId | null, id: string) => WordsRef;

/** `kept` answers the commitment that an earlier version has under that id, for words that were erased since. */
export function bindLayer(
  layer: MinutesLayer,
  bind: Binding,
  kept: (id: string) => WordsRef | undefined,
): BoundLayer {
  const { summary, notes, sections, resolutions, dissents } = layer;
  return {
    summary: summary.length > 0 ? bind({ kind: 'prose', prose: summary }, null, 'summary') : null,
    notes: notes.map(({ id, anchor, kind, text }) => ({
      id,
      anchor,
      kind,
      words: bind({ kind: 'prose', prose: text }, null, id),
    })),
    sections: sections.map(({ id, title, text }) => ({
      id,
      words: bind({ kind: 'section', title, prose: text }, null, id),
    })),
    resolutions: resolutions.map(({ id, text, responsible, due, roundId }) => ({
      id,
      due,
      roundId,
      words: bind({ kind: 'resolution', text, responsible }, null, id),
    })),
    dissents: dissents.flatMap(({ id, by, roundId, text }) => {
      const words = text === null ? kept(id) : bind({ kind: 'said', text }, by, id);
      return words === undefined ? [] : [{ id, by, roundId, words }];
    }),
  };
}

/** The layer with its words, as far as they are still there. */
export function unboundLayer(
  bound: BoundLayer,
  wordsOf: (ref: WordsRef) => LayerWords | undefined,
): MinutesLayer {
  const proseOf = (ref: WordsRef | null): Prose => {
    const words = ref === null ? undefined : wordsOf(ref);
    return words && 'prose' in words ? words.prose : [];
  };
  return {
    summary: proseOf(bound.summary),
    notes: bound.notes.map(
      ({ words, ...note }) => ({ ...note, text: proseOf(words) }) as MinutesLayer['notes'][number],
    ),
    sections: bound.sections.map(({ id, words }) => {
      const said = wordsOf(words);
      return { id, title: said?.kind === 'section' ? said.title : '', text: proseOf(words) };
    }),
    resolutions: bound.resolutions.map(({ id, due, roundId, words }) => {
      const said = wordsOf(words);
      const { text, responsible } = said?.kind === 'resolution' ? said : { text: '', responsible: '' };
      return { id, due, roundId, text, responsible };
    }),
    dissents: bound.dissents.map(({ id, by, roundId, words }) => {
      const said = wordsOf(words);
      return { id, by, roundId, text: said?.kind === 'said' ? said.text : null };
    }),
  };
}

export const refsOf = ({ summary, notes, sections, resolutions, dissents }: BoundLayer): WordsRef[] => [
  ...(summary === null ? [] : [summary]),
  ...[...notes, ...sections, ...resolutions, ...dissents].map(({ words }) => words),
];

export const wordsRef = (salt: string, words: LayerWords): WordsRef => contentHash({ salt, words });

/** Everything a version binds: the session's log up to an event, who was counted, and what was written beside it. */
export interface BoundVersion {
  entityId: EntityId;
  sessionId: SessionId;
  version: number;
  seq: number;
  logHash: string;
  attendance: unknown;
  layer: BoundLayer;
}

/** The hash a room says yes to. It holds no words, so that it still holds when somebody is forgotten. */
export const versionHash = (version: BoundVersion): string => contentHash({ form: 'minutes-1', ...version });
