import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { Source } from '@ruta/contracts/drafting/provenance';
import { cellsOf, type CellKind, rowsNames } from '@ruta/domain/commitment/document';
import { originKey } from '@ruta/domain/commitment/known-origins';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { useCellText } from '../../shared/commitment/form-view.tsx';
import { useDesk } from './desk-context.ts';
import type { ShownSuggestion } from './shown-suggestions.ts';
import { useOriginSaid } from './use-origins.ts';

export interface SuggestionWords {
  /** Where it belongs, as the page calls it. */
  place: string;
  /** What would go and what would come, as people read it; either may be empty. */
  goes: string;
  comes: string;
}

const kindAt = (place: string): CellKind => {
  const [name, , cell] = place.split('.');
  const rows = rowsNames.find((known) => known === name);
  return (rows && cell && cellsOf(rows)[cell]) || 'text';
};

/** Puts a suggestion, or a decision on one, into words. */
export function useSuggestionWords(): (
  said: Pick<ShownSuggestion, 'words' | 'text'> & {
    place: string;
    kind: ShownSuggestion['suggestion']['kind'];
    cells?: Record<string, unknown>;
    origins?: readonly OriginRef[];
    /** Words that would be tied. */
    tied?: string;
  },
  sources?: ReadonlyMap<string, Source>,
) => SuggestionWords {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const cellText = useCellText();
  const { t: d } = useTranslation('desk');
  const desk = useDesk();
  const said = useOriginSaid();
  const named = (origin: OriginRef, sources: ReadonlyMap<string, Source>): string => {
    const source = sources.get(originKey(origin));
    const name = t('origin.named', { kind: t(`origin.${origin.kind}`), label: source?.label ?? '' }).trim();
    const excerpt = said(source);
    return excerpt ? `${name}: ${excerpt}` : name;
  };
  return ({ place, kind, words: before, text, cells, origins = [], tied }, sources = desk.sources) => {
    if (kind === 'origin') {
      const from = origins.map((origin) => named(origin, sources)).join(', ');
      const clause = words.clause(place);
      const tiedTo = tied
        ? d('suggestion.tied', { place: clause, words: tied })
        : d('suggestion.tied-field', { place: clause });
      return { place: tiedTo, goes: '', comes: from };
    }
    const [section = '', , cell] = place.split('.');
    const name = words.section(section);
    const at = cell ? `${name} · ${t(`cell.${cell}` as 'cell.post')}` : name;
    if (kind === 'member') {
      const member = (value: string) => (value ? words.member(section, value) : '');
      return { place: at, goes: member(before), comes: member(text) };
    }
    if (kind === 'row' && cells) {
      const comes = Object.entries(cells).map(([key, value]) =>
        cellText(kindAt(`${section}..${key}`), value),
      );
      return { place: at, goes: '', comes: comes.filter(Boolean).join(' · ') };
    }
    if (kind !== 'value') {
      const from = origins.map((origin) => named(origin, sources)).join(', ');
      return {
        place: at,
        goes: before,
        comes: from ? d('suggestion.from', { words: text, origins: from }) : text,
      };
    }
    const value = (given: string) => {
      if (section === 'kind' || section === 'licence') return given && words.member(section, given);
      const type = kindAt(place);
      return given === ''
        ? ''
        : cellText(type, type === 'number' || type === 'cents' ? Number(given) : given);
    };
    return { place: at, goes: value(before), comes: value(text) };
  };
}

/** Of a suggestion that waits at this desk. */
export function useWordsOf(): (shown: ShownSuggestion) => SuggestionWords {
  const wordsOf = useSuggestionWords();
  return ({ suggestion, words, text }) =>
    wordsOf({
      place: suggestion.place,
      kind: suggestion.kind,
      words,
      text,
      ...(suggestion.kind === 'row' && { cells: suggestion.value.cells }),
      ...(suggestion.kind === 'text' && suggestion.origins && { origins: suggestion.origins }),
      ...(suggestion.kind === 'origin' && {
        origins: [suggestion.value],
        ...(suggestion.spot && { tied: suggestion.spot.words }),
      }),
    });
}

/** What waits at one place of the page. */
export const useSuggestionsAt = (place: string): readonly ShownSuggestion[] =>
  useDesk().suggestions.filter(({ suggestion }) => suggestion.place === place);
