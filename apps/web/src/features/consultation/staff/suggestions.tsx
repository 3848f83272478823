import type { ThemeSuggestion, ThemeView } from '@ruta/contracts/consultation/theme';
import { useQuery } from '@tanstack/react-query';
import { Check, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import styles from './staff.module.css';
import { suggestionsQuery, usePlace } from './staff-queries.ts';

/** What the keyword rules would do, theme by theme, with the words that say why. Nothing moves until somebody agrees. */
export function Suggestions({ themes }: { themes: readonly ThemeView[] }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const suggestions = useQuery(suggestionsQuery(slug));
  if (suggestions.isPending) return <Loading lines={4} height="72px" />;
  if (!suggestions.data)
    return <ErrorState error={suggestions.error} onRetry={() => void suggestions.refetch()} />;
  const { items } = suggestions.data;
  const suggested = themes.filter((theme) => items.some((item) => item.themeId === theme.id));
  if (suggested.length === 0)
    return (
      <EmptyState icon={Sparkles} title={t('suggestions.none-title')}>
        {t('suggestions.none')}
      </EmptyState>
    );
  return (
    <div className={styles.problems}>
      {suggested.map((theme) => (
        <OfTheme key={theme.id} theme={theme} items={items.filter((item) => item.themeId === theme.id)} />
      ))}
    </div>
  );
}

function OfTheme({ theme, items }: { theme: ThemeView; items: ThemeSuggestion[] }) {
  const { t } = useTranslation(['back-office', 'consultation']);
  const format = useFormat();
  const failure = useFailureSentence();
  const place = usePlace();
  const agree = (agreed: ThemeSuggestion[]) =>
    place.mutate(
      { contributionIds: agreed.map((item) => item.contributionId), themeId: theme.id },
      { onSuccess: ({ placed }) => toast(t('place.done', { count: placed })) },
    );
  return (
    <Card as="section" aria-label={theme.name}>
      <div className={styles.head}>
        <h2>{theme.name}</h2>
        <Button
          size="small"
          variant="quiet"
          icon={Check}
          isPending={place.isPending}
          onPress={() => agree(items)}
        >
          {t('suggestions.all', { count: items.length })}
        </Button>
      </div>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.contributionId}>
            <Button
              variant="plain"
              size="small"
              round
              icon={Check}
              aria-label={t('suggestions.one', { number: item.number, theme: theme.name })}
              onPress={() => agree([item])}
            />
            <div>
              <p>{item.text}</p>
              <p className={styles.meta}>
                <span>{t('consultation:number', { number: item.number })}</span>
                <span>
                  {t('suggestions.words', { words: format.list(item.words.map((word) => `«${word}»`)) })}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {place.error && <ErrorText>{failure(place.error)}</ErrorText>}
    </Card>
  );
}
