import { GroupSuggestions, type GroupSuggestion } from '@ruta/contracts/board/suggestion';
import type { BoardView } from '@ruta/contracts/board/view';
import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { http } from '../../../shared/http/http.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import type { Grouping } from '../../../shared/session/board/use-grouping.ts';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

interface GroupSuggestionsProps {
  board: BoardView;
  grouping: Grouping;
  /** Asks for the name of a new group of these ideas; `title` is a first try. */
  onNew: (ideas: GroupSuggestion['ideas'], title: string) => void;
}

/** What seems to say the same, for whoever groups to take or leave. */
export function SuggestedGroups({ board, grouping, onNew }: GroupSuggestionsProps) {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const failure = useFailureSentence();
  const [wanted, setWanted] = useState(false);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const path = `/api/entities/${entity}/sessions/${session.header.id}/boards/${board.id}/suggestions`;
  const query = useQuery({
    queryKey: ['session', session.header.id, 'suggestions', board.id, stateOf(board)],
    queryFn: ({ signal }) => http.get(path, GroupSuggestions, { signal }),
    placeholderData: (before) => before,
    enabled: wanted,
  });
  const items = (query.data?.items ?? []).filter((one) => !declined.has(keyOf(one)) && isCurrent(board, one));

  if (!wanted) {
    return (
      <div>
        <Button variant="quiet" size="small" icon={Sparkles} onPress={() => setWanted(true)}>
          {t('suggest.ask')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.suggestions} aria-label={t('suggest.title')}>
      <header className="row between">
        <h3>{t('suggest.title')}</h3>
        <Button variant="plain" size="small" onPress={() => setWanted(false)}>
          {t('suggest.close')}
        </Button>
      </header>
      {query.error && <p role="alert">{failure(query.error)}</p>}
      {query.isSuccess && items.length === 0 && <p className="small">{t('suggest.none')}</p>}
      {items.map((suggestion) => (
        <Suggestion
          key={keyOf(suggestion)}
          suggestion={suggestion}
          board={board}
          onAccept={() => {
            const { group, ideas, words } = suggestion;
            if (group) grouping.moveAll(ideas, group);
            else onNew(ideas, capitalised(words.join(', ')));
          }}
          onDecline={() => setDeclined((before) => new Set(before).add(keyOf(suggestion)))}
        />
      ))}
    </section>
  );
}

interface SuggestionProps {
  suggestion: GroupSuggestion;
  board: BoardView;
  onAccept: () => void;
  onDecline: () => void;
}

function Suggestion({ suggestion, board, onAccept, onDecline }: SuggestionProps) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const may = session.mayLead && session.fresh;
  const group = board.groups.find(({ id }) => id === suggestion.group);
  return (
    <div className={styles.suggestion}>
      <p className="small">
        {group
          ? t('suggest.to-group', { title: group.title ?? t('idea.erased') })
          : t('suggest.words', { words: suggestion.words.join(', ') })}
      </p>
      <ul>
        {suggestion.ideas.map((id) => (
          <li key={id}>{board.ideas.find((idea) => idea.id === id)?.text ?? t('idea.erased')}</li>
        ))}
      </ul>
      <div className="row">
        <Button variant="quiet" size="small" isDisabled={!may} onPress={onAccept}>
          {t(group ? 'suggest.add' : 'suggest.group')}
        </Button>
        <Button variant="plain" size="small" onPress={onDecline}>
          {t('suggest.decline')}
        </Button>
      </div>
    </div>
  );
}

/** What was declined stays declined while it is the same ideas. */
const keyOf = ({ ideas, group }: GroupSuggestion): string => [group ?? 'new', ...ideas.toSorted()].join(' ');

/** Suggestions of a moment ago about ideas that were grouped since are not shown. */
const isCurrent = (board: BoardView, { ideas }: GroupSuggestion): boolean =>
  ideas.every((id) => board.ideas.some((idea) => idea.id === id && idea.groupId === null && !idea.hidden));

const stateOf = ({ ideas, groups }: BoardView): string =>
  [
    ideas.length,
    ...ideas.map(({ groupId, hidden }) => `${groupId ?? ''}${hidden ? '-' : ''}`),
    groups.length,
  ].join();

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
