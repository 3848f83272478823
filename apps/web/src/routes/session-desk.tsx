import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { ErrorState, Loading } from '../shared/design/states.tsx';
import { useTranslation } from 'react-i18next';
import { EntityContext, entityQuery } from '../shared/entity/entity.ts';
import { TimeZone } from '../shared/i18n/format.ts';
import { loadTopics } from '../shared/i18n/i18n.ts';
import type { DeskInSession, DeskSlot } from '../shared/session/desk-slot.ts';

const topics = ['desk', 'desk-comments', 'moderation', 'commitment', 'glossary'];

/** Code and words are fetched when the phase comes; a line that is down then does not take the room along. */
function useLater<Props>(name: string, load: () => Promise<ComponentType<Props>>) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['code', name, i18n.language],
    queryFn: async () => {
      const [Component] = await Promise.all([load(), loadTopics(topics, i18n)]);
      return { Component };
    },
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
}

function Desk(props: DeskInSession & { crowd: number }) {
  const code = useLater('desk', async () => (await import('../features/drafting/room-desk.tsx')).RoomDesk);
  if (code.error) return <ErrorState error={code.error} onRetry={() => void code.refetch()} />;
  return (
    <OfEntity slug={props.entity}>
      {code.data ? <code.data.Component {...props} /> : <Loading lines={6} height="2.4rem" />}
    </OfEntity>
  );
}

/** On the wall nothing is said of what fails: it comes when it comes. */
function Wall(props: DeskInSession) {
  const code = useLater('wall', async () => (await import('../features/drafting/wall-desk.tsx')).WallDesk);
  return <OfEntity slug={props.entity}>{code.data && <code.data.Component {...props} />}</OfEntity>;
}

/** Rooms and screens are no pages of an entity; the desk asks for its name and time zone. */
function OfEntity({ slug, children }: { slug: string; children: ReactNode }) {
  const { data: entity } = useQuery(entityQuery(slug));
  if (!entity) return null;
  return (
    <EntityContext value={entity}>
      <TimeZone value={entity.timeZone}>{children}</TimeZone>
    </EntityContext>
  );
}

export const sessionDesk: DeskSlot = { Desk, Wall };
