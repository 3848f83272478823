import { ContributionChannel } from '@ruta/contracts/consultation/contribution';
import type { RouteList } from '@ruta/contracts/route/route';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Details } from '../../shared/design/details.tsx';
import { Select, TextField, type Choice } from '../../shared/design/field.tsx';
import { outcomeOrder } from '../../shared/design/outcomes.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { routesQuery } from '../../shared/entity/entity-queries.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import { isNarrowed, type ContributionSearch } from './contribution-search.ts';
import { placesQuery, themesQuery } from './consultation-queries.ts';
import styles from './contributions.module.css';

/** The stops something was said at, of every route; the one that was chosen also while nothing was. */
const stopsOf = (routes: RouteList | undefined, chosen: string | undefined): Choice[] =>
  (routes?.items ?? []).flatMap(({ plan, phases }) =>
    phases
      .filter(({ id, counts }) => counts.contributions > 0 || id === chosen)
      .map(({ id, title }) => ({ value: id, label: `${title} (${plan.title})` })),
  );

/** Every choice stands in the address, so that a narrowed list can be shared. */
export function Filters({ search }: { search: ContributionSearch }) {
  const { t } = useTranslation('consultation');
  const word = useOutcomeWord();
  const { slug } = useEntity();
  const navigate = useNavigate();
  const themes = useQuery(themesQuery(slug));
  const places = useQuery(placesQuery(slug));
  const stops = stopsOf(useQuery(routesQuery(slug)).data, search.phase);
  const [words, setWords] = useState(search.q ?? '');
  const [wide] = useState(() => window.matchMedia('(min-width: 901px)').matches);

  const narrow = (change: Partial<ContributionSearch>) =>
    void navigate({
      to: '/$entity/aportes',
      params: { entity: slug },
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    });
  const every = (label: string): Choice => ({ value: '', label });
  const pick = <Key extends keyof ContributionSearch>(key: Key) => ({
    value: search[key] ?? '',
    onChange: (value: string) => narrow({ [key]: value === '' ? undefined : value }),
  });
  const narrowed = isNarrowed(search);

  return (
    <section className={styles.filters} aria-label={t('filter.label')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          narrow({ q: words.trim() || undefined });
        }}
      >
        <div className={styles.searchRow}>
          <TextField
            type="search"
            label={t('filter.words')}
            value={words}
            onChange={setWords}
            maxLength={120}
          />
          <Button type="submit" variant="quiet" round icon={Search} aria-label={t('filter.search')} />
        </div>
      </form>
      <Details size="strong" summary={t('filter.more')} open={wide || narrowed}>
        <div className={styles.filters}>
          {(stops.length > 1 || search.phase !== undefined) && (
            <Select
              label={t('filter.phase')}
              choices={[every(t('filter.every-phase')), ...stops]}
              {...pick('phase')}
            />
          )}
          <Select
            label={t('filter.theme')}
            choices={[
              every(t('filter.every-theme')),
              ...(themes.data?.items ?? [])
                .filter((theme) => theme.state === 'active' || theme.id === search.theme)
                .map((theme) => ({ value: theme.id, label: theme.name })),
            ]}
            {...pick('theme')}
          />
          <Select
            label={t('filter.outcome')}
            choices={[
              every(t('filter.every-outcome')),
              ...outcomeOrder.map((key) => ({ value: key, label: word(key) })),
            ]}
            {...pick('outcome')}
          />
          {places.data && places.data.items.length > 0 && (
            <Select
              label={t('filter.place')}
              choices={[
                every(t('filter.every-place')),
                ...places.data.items.map((place) => ({ value: place.id, label: place.name })),
              ]}
              {...pick('place')}
            />
          )}
          <Select
            label={t('filter.channel')}
            choices={[
              every(t('filter.every-channel')),
              ...ContributionChannel.options.map((key) => ({ value: key, label: t(`channel-name.${key}`) })),
            ]}
            {...pick('channel')}
          />
          <Select
            label={t('filter.sort')}
            choices={(['newest', 'oldest', 'supported'] as const).map((key) => ({
              value: key,
              label: t(`sort.${key}`),
            }))}
            value={search.sort ?? 'newest'}
            onChange={(value) =>
              narrow({ sort: value === 'newest' ? undefined : (value as ContributionSearch['sort']) })
            }
          />
        </div>
      </Details>
      {narrowed && (
        <Button
          variant="plain"
          icon={X}
          onPress={() => {
            setWords('');
            void navigate({ to: '/$entity/aportes', params: { entity: slug }, search: {}, replace: true });
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </section>
  );
}
