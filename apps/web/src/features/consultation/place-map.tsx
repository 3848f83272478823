import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { placesQuery, summaryQuery } from './consultation-queries.ts';
import listStyles from './contributions.module.css';
import styles from './participate.module.css';
import { mappedOf, Places, projection, width } from './point-map.tsx';

/** From where things were said: a circle for each place, and behind the picture the table that says the same. */
export function PlaceMap() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  const places = useQuery(placesQuery(slug)).data?.items ?? [];
  const counts = useQuery(summaryQuery(slug)).data?.places ?? [];
  const mapped = places.filter(({ lat, lng }) => lat !== null && lng !== null);
  const said = counts.filter(({ count }) => count > 0);
  if (mapped.length < 3 || said.length < 2) return null;
  const map = projection(mapped);
  const most = Math.max(...said.map(({ count }) => count));
  return (
    <Card as="section" aria-labelledby="said-where">
      <h2 id="said-where" className={listStyles.sideTitle}>
        {t('where.title')}
      </h2>
      <svg
        className={styles.map}
        viewBox={`0 0 ${width} ${map.height}`}
        role="img"
        aria-label={t('where.picture')}
      >
        {mapped.map((place) => {
          const count = said.find(({ placeId }) => placeId === place.id)?.count ?? 0;
          const at = map.toPicture({ lat: place.lat ?? 0, lng: place.lng ?? 0 });
          return (
            <circle
              key={place.id}
              className={styles.mapSaid}
              cx={at.x}
              cy={at.y}
              r={40 * Math.sqrt(count / most)}
            />
          );
        })}
        <Places places={mapped.flatMap(mappedOf)} map={map} />
      </svg>
      <Details summary={t('where.table')}>
        <Table
          caption={t('where.title')}
          captionHidden
          rows={said}
          rowKey={({ placeId }) => placeId ?? 'none'}
          columns={[
            {
              key: 'place',
              head: t('filter.place'),
              cell: ({ placeId, name }) =>
                placeId ? (
                  <Link to="/$entity/aportes" params={{ entity: slug }} search={{ place: placeId }}>
                    {name}
                  </Link>
                ) : (
                  t('where.none')
                ),
            },
            { key: 'count', head: t('where.count'), number: true, cell: ({ count }) => format.number(count) },
          ]}
        />
      </Details>
    </Card>
  );
}
