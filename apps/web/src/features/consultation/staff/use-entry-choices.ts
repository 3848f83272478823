import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../../shared/entity/entity.ts';
import { placesQuery, themesQuery } from '../consultation-queries.ts';

/** Themes and places to choose from; none is a choice, too. */
export function useEntryChoices() {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const none = { value: '', label: t('entry.unsaid') };
  const themes = useQuery(themesQuery(slug)).data?.items ?? [];
  const places = useQuery(placesQuery(slug)).data?.items ?? [];
  return {
    themes: [
      none,
      ...themes
        .filter((theme) => theme.state === 'active')
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
    places: [none, ...places.map(({ id, name }) => ({ value: id, label: name }))],
  };
}
