import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { shade, useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import type { ShownSuggestion } from './shown-suggestions.ts';
import { type SuggestionWords, useSuggestionsAt, useWordsOf } from './suggestion-words.ts';
import { useDecision } from './use-decision.ts';

/** What is suggested for a field, below it: whose it is, what goes and what comes, and the decision. */
export function SuggestionsAt({ place }: { place: string }) {
  const { t } = useTranslation('desk');
  const waiting = useSuggestionsAt(place);
  const wordsOf = useWordsOf();
  if (waiting.length === 0) return null;
  return (
    <ul className={styles.suggestionsAt} aria-label={t('suggestions')}>
      {waiting.map((shown) => (
        <li key={shown.suggestion.id}>
          <SuggestedBy shown={shown} />
          <Suggested words={wordsOf(shown)} author={shown.suggestion.by} />
          <SuggestionDeeds shown={shown} words={wordsOf(shown)} />
        </li>
      ))}
    </ul>
  );
}

export function SuggestedBy({ shown: { suggestion, mine } }: { shown: ShownSuggestion }) {
  const { t } = useTranslation('desk');
  const { nameOf } = useDesk();
  const { name, colour } = nameOf(suggestion.by);
  return (
    <b className={styles.suggestedBy} style={{ '--c': shade(colour) } as React.CSSProperties}>
      {mine ? t('suggestion.mine') : (name ?? t('somebody'))}
    </b>
  );
}

/** Words that go are struck, words that come underlined: neither says it by colour alone. */
export function Suggested({ words: { goes, comes }, author }: { words: SuggestionWords; author: string }) {
  const { nameOf } = useDesk();
  const style = { '--c': shade(nameOf(author).colour) } as React.CSSProperties;
  return (
    <span className={styles.suggested} style={style}>
      {goes && <del className={styles.goes}>{goes}</del>}{' '}
      {comes && <ins className={styles.comes}>{comes}</ins>}
    </span>
  );
}

interface SuggestionDeedsProps {
  shown: ShownSuggestion;
  words: SuggestionWords;
}

export function SuggestionDeeds({ shown: { suggestion, mine, displaced }, words }: SuggestionDeedsProps) {
  const { t } = useTranslation('desk');
  const { mayDecide } = useDesk();
  const { decide, withdraw, busy } = useDecision();
  const named = { words: (words.comes || words.goes).slice(0, 60) };
  if (!mayDecide && !mine) return null;
  return (
    <span className={styles.suggestionDeeds}>
      {mayDecide && (
        <>
          <Button
            variant="quiet"
            size="small"
            icon={Check}
            isDisabled={displaced || busy !== null}
            aria-label={t('suggestion.accept-long', named)}
            onPress={() => decide(suggestion.id, 'accepted')}
          >
            {t('suggestion.accept')}
          </Button>
          <Button
            variant="plain"
            size="small"
            icon={X}
            isDisabled={busy !== null}
            aria-label={t('suggestion.reject-long', named)}
            onPress={() => decide(suggestion.id, 'rejected')}
          >
            {t('suggestion.reject')}
          </Button>
        </>
      )}
      {mine && !mayDecide && (
        <Button
          variant="plain"
          size="small"
          icon={X}
          aria-label={t('suggestion.withdraw-long', named)}
          onPress={() => withdraw(suggestion.id)}
        >
          {t('suggestion.withdraw')}
        </Button>
      )}
    </span>
  );
}
