import type { ProjectList } from '@ruta/contracts/consultation/project';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Details } from '../../../shared/design/details.tsx';
import { Select, TextField, type Choice } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { placesQuery, themesQuery } from '../consultation-queries.ts';
import type { ProjectSearch } from './project-search.ts';
import styles from './project.module.css';

/** Every choice stands in the address, so that a narrowed catalogue can be shared. */
export function ProjectFilters({ search, list }: { search: ProjectSearch; list: ProjectList }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const navigate = useNavigate();
  const themes = useQuery(themesQuery(slug)).data?.items.filter(({ state }) => state === 'active') ?? [];
  const places = useQuery(placesQuery(slug)).data?.items ?? [];
  const [words, setWords] = useState(search.q ?? '');
  const [wide] = useState(() => window.matchMedia('(min-width: 901px)').matches);
  const narrowed = Boolean(search.q ?? search.theme ?? search.place);
  const go = (next: ProjectSearch) =>
    void navigate({
      to: '/$entity/proyectos',
      params: { entity: slug },
      search: next,
      replace: true,
      resetScroll: false,
    });
  const pick = (key: 'theme' | 'place', every: string, named: readonly { id: string; name: string }[]) => ({
    value: search[key] ?? '',
    onChange: (value: string) => go({ ...search, [key]: value || undefined }),
    choices: [
      { value: '', label: every },
      ...named.map(({ id, name }): Choice => ({ value: id, label: name })),
    ],
  });
  return (
    <section className={styles.filters} aria-label={t('filter.label')}>
      <form
        role="search"
        className={styles.searchRow}
        onSubmit={(event) => {
          event.preventDefault();
          go({ ...search, q: words.trim() || undefined });
        }}
      >
        <TextField
          type="search"
          label={t('filter.words')}
          value={words}
          onChange={setWords}
          maxLength={120}
        />
        <Button type="submit" variant="quiet" round icon={Search} aria-label={t('filter.search')} />
      </form>
      <Details size="strong" summary={t('filter.more')} open={wide || narrowed}>
        <div className={styles.filters}>
          {list.phases.length > 1 && (
            <Select
              label={t('filter.phase')}
              value={list.phase?.id ?? ''}
              onChange={(phase) => go({ phase })}
              choices={list.phases.map(({ id, title, planTitle }) => ({
                value: id,
                label: `${title} (${planTitle})`,
              }))}
            />
          )}
          {themes.length > 0 && (
            <Select label={t('filter.theme')} {...pick('theme', t('filter.every-theme'), themes)} />
          )}
          {places.length > 0 && (
            <Select label={t('filter.place')} {...pick('place', t('filter.every-place'), places)} />
          )}
          <Select
            label={t('filter.sort')}
            value={search.sort ?? ''}
            onChange={(sort) => go({ ...search, sort: (sort || undefined) as ProjectSearch['sort'] })}
            choices={[
              { value: '', label: t('sort.own') },
              { value: 'number', label: t('sort.number') },
              ...(list.phase?.results ? [{ value: 'supported', label: t('sort.supported') }] : []),
            ]}
          />
        </div>
      </Details>
      {narrowed && (
        <Button
          variant="plain"
          icon={X}
          onPress={() => {
            setWords('');
            go({ phase: search.phase, sort: search.sort });
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </section>
  );
}
