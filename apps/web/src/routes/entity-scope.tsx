import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { EntityContext, entityQuery } from '../shared/entity/entity.ts';
import { useEntityChanges } from '../shared/live/use-entity-changes.ts';
import { TimeZone } from '../shared/i18n/format.ts';

export function EntityScope() {
  const { entity: slug } = useParams({ from: '/$entity' });
  const { data: entity } = useSuspenseQuery(entityQuery(slug));
  useEntityChanges(entity.id, slug);
  return (
    <EntityContext value={entity}>
      <TimeZone value={entity.timeZone}>
        <Outlet />
      </TimeZone>
    </EntityContext>
  );
}
