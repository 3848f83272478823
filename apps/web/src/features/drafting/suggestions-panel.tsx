import { OriginRef } from '@ruta/contracts/drafting/origin';
import { MOST_ORIGINS_ASKED, type Source } from '@ruta/contracts/drafting/provenance';
import type { SuggestionDecision } from '@ruta/contracts/drafting/suggestion';
import { originKey } from '@ruta/domain/commitment/known-origins';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useDesk } from './desk-context.ts';
import { decisionsQuery, originsQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import type { ShownSuggestion } from './shown-suggestions.ts';
import { useSuggestionWords, useWordsOf } from './suggestion-words.ts';
import { Suggested, SuggestedBy, SuggestionDeeds } from './suggestions-at.tsx';
import { useDecision } from './use-decision.ts';

/** Everything that waits for a decision, in a list that the keyboard goes through, and what was decided before. */
export function SuggestionsPanel({ onGo }: { onGo: (place: string) => void }) {
  const { t } = useTranslation('desk');
  const { suggestions, mayDecide } = useDesk();
  const list = useRef<HTMLOListElement>(null);
  return (
    <div className={styles.suggestions}>
      {suggestions.length === 0 ? (
        <p className="small">{t('suggestions.none')}</p>
      ) : (
        <>
          {mayDecide && <p className="small">{t('suggestions.keys')}</p>}
          <ol ref={list} className={styles.suggestionList}>
            {suggestions.map((shown) => (
              <Waiting key={shown.suggestion.id} shown={shown} onGo={onGo} />
            ))}
          </ol>
        </>
      )}
      <Decided />
    </div>
  );
}

function Waiting({ shown, onGo }: { shown: ShownSuggestion; onGo: (place: string) => void }) {
  const { t } = useTranslation('desk');
  const { mayDecide } = useDesk();
  const format = useFormat();
  const words = useWordsOf()(shown);
  const { decide } = useDecision();
  const { suggestion, displaced } = shown;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const item = event.currentTarget;
    if (event.target !== item || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    const beside = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? item[step[event.key]] : null;
    const verdict = { a: 'accepted', r: 'rejected' } as const;
    const key = event.key.toLowerCase();
    if (beside instanceof HTMLElement) beside.focus();
    else if (event.key === 'Enter') onGo(suggestion.place);
    else if (mayDecide && (key === 'a' || key === 'r') && !(displaced && key === 'a')) {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      decide(suggestion.id, verdict[key]);
      if (next instanceof HTMLElement) next.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <li tabIndex={0} aria-keyshortcuts={mayDecide ? 'A R Enter' : 'Enter'} onKeyDown={onKeyDown}>
      <p className="small">
        <SuggestedBy shown={shown} /> · {words.place} · {format.date(suggestion.at, 'time')}
      </p>
      <Suggested words={words} author={suggestion.by} />
      {displaced && <p className="small">{t('suggestion.displaced')}</p>}
      <span className={styles.suggestionDeeds}>
        <SuggestionDeeds shown={shown} words={words} />
        {!displaced && (
          <button type="button" className={styles.goThere} onClick={() => onGo(suggestion.place)}>
            {t('suggestion.go')}
          </button>
        )}
      </span>
    </li>
  );
}

function Decided() {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const { commitmentId } = useDesk();
  const items = useQuery(decisionsQuery(slug, commitmentId)).data?.items ?? [];
  const origins = items.flatMap((item) => originIn(item) ?? []).slice(0, MOST_ORIGINS_ASKED);
  const resolved = useQuery(originsQuery(slug, origins)).data?.items ?? [];
  const sources = new Map(resolved.map((source) => [originKey(source), source]));
  if (items.length === 0) return null;
  return (
    <details className={styles.decided}>
      <summary>{t('suggestions.decided', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <DecidedOne key={item.suggestion} item={item} sources={sources} />
        ))}
      </ul>
    </details>
  );
}

/** A decision keeps an origin by its kind and id. */
function originIn({ kind, text }: SuggestionDecision): OriginRef | null {
  const [what, ref] = text.split(':');
  return kind === 'origin' ? (OriginRef.safeParse({ kind: what, ref }).data ?? null) : null;
}

interface DecidedOneProps {
  item: SuggestionDecision;
  sources: ReadonlyMap<string, Source>;
}

function DecidedOne({ item, sources }: DecidedOneProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const origin = originIn(item);
  const words = useSuggestionWords()({ ...item, ...(origin && { origins: [origin] }) }, sources);
  const names = {
    author: item.author ?? t('somebody'),
    name: item.decidedBy ?? t('somebody'),
    date: format.date(item.decidedAt, 'day-time'),
  };
  return (
    <li>
      <p className="small">
        <b>{words.place}</b> · {t(`suggestion.was-${item.verdict}`, names)}
      </p>
      {words.goes && <del>{words.goes}</del>} {words.comes && <ins>{words.comes}</ins>}
    </li>
  );
}
