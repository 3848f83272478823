import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { MOST_ORIGINS_ASKED, type Source } from '@ruta/contracts/drafting/provenance';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { type Knows, originKey, withKnownOrigins } from '@ruta/domain/commitment/known-origins';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { originsQuery } from './desk-queries.ts';

export interface LiveOrigins {
  /** What is known of the origins in the text, by `kind:ref`. */
  sources: ReadonlyMap<string, Source>;
  /** Whether an origin counts; while the server has not said, it does. The server decides by what it knows itself. */
  knows: Knows;
  /** The text without origins that are none, as a version would have it. */
  form: CommitmentForm;
}

const NONE: readonly OriginRef[] = [];

/** What the server says of the origins of a live text, which names whatever somebody wrote or suggests there. */
export function useOrigins(written: CommitmentForm, suggested: readonly OriginRef[] = NONE): LiveOrigins {
  const { slug } = useEntity();
  const origins = useMemo(() => {
    const distinct = new Map(
      [...originsOf(written), ...suggested].map(({ kind, ref }) => [originKey({ kind, ref }), { kind, ref }]),
    );
    return [...distinct.values()].slice(0, MOST_ORIGINS_ASKED);
  }, [written, suggested]);
  const resolved = useQuery(originsQuery(slug, origins)).data;
  return useMemo(() => {
    const sources = new Map(resolved?.items.map((source) => [originKey(source), source]));
    const standing = (origin: Parameters<Knows>[0]) => sources.get(originKey(origin))?.standing ?? 'shown';
    return {
      sources,
      knows: (origin) => standing(origin) === 'shown',
      form: withKnownOrigins(written, (origin) => standing(origin) !== 'unknown'),
    };
  }, [resolved, written]);
}

/** What an origin says, or why nothing of it is shown. */
export function useOriginSaid(): (source: Source | undefined) => string {
  const { t } = useTranslation('commitment');
  return (source) => {
    if (!source || source.standing === 'shown') return source?.excerpt ?? '';
    return t(`origin.${source.standing}`);
  };
}
