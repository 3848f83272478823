import { CommentAtDesk, type DeskCommentDeed, DeskThread } from '@ruta/contracts/drafting/desk-comment';
import type { CommitmentId, EntityId, OpId, PersonId } from '@ruta/contracts/protocol/ids';
import { useCallback, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useActor, useMe } from '../../../shared/identity/me.ts';
import { useConnection, useLive } from '../../../shared/live/live.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { useOutbox } from '../../../shared/live/use-outbox.ts';
import type { DraftLink } from '../draft-link.ts';
import { useRevision } from '../use-shared.ts';
import { onPage, type ShownThread, waitingFor, withWaiting } from './shown-threads.ts';
import { ThreadLink } from './thread-link.ts';

export interface Threads {
  loaded: boolean;
  failed: unknown;
  /** In the order of the page. */
  all: readonly ShownThread[];
  retry: () => void;
  /** Kept on this device at once; goes out by itself. */
  post: (deed: DeskCommentDeed) => void;
  discard: (opId: OpId) => void;
  take: (thread: DeskThread) => void;
}

/** Threads of a desk for as long as it is shown, with what this person has on its way. */
export function useThreads(
  { entityId, commitmentId }: { entityId: EntityId; commitmentId: CommitmentId },
  draft: DraftLink,
): Threads {
  const link = useThreadLink(commitmentId);
  const known = useSyncExternalStore(link.subscribe, link.state);
  const [outbox, entries] = useOutbox();
  const actor = useActor();
  const me = useMe();
  const personId = actor.kind === 'visitor' ? null : actor.personId;
  useOpenLine(personId);
  useEffect(() => {
    for (const entry of entries) {
      if (entry.delivery.state !== 'received' || entry.lane !== commitmentId) continue;
      const answer = DeskThread.safeParse(entry.delivery.answer);
      if (answer.success) link.take(answer.data);
      void outbox?.discard(entry.opId);
    }
  }, [entries, outbox, commitmentId, link]);
  const revision = useDeferredValue(useRevision(draft.doc));
  const name = me?.displayName ?? null;
  const colour = draft.state().me?.colour ?? '#4b4757';
  const all = useMemo(
    () => arranged(revision, draft, known.threads, waitingFor(commitmentId, entries), { name, colour }),
    [revision, draft, known.threads, entries, commitmentId, name, colour],
  );
  const post = useCallback(
    (deed: DeskCommentDeed) => {
      const opId = newOpId();
      const payload: CommentAtDesk = { entityId, commitmentId, opId, deed };
      if (outbox && personId)
        void outbox.post({ opId, sender: personId, lane: commitmentId, event: 'draft.comment', payload });
    },
    [outbox, personId, entityId, commitmentId],
  );
  return {
    loaded: known.loaded,
    failed: known.failed,
    all,
    retry: () => void link.load(),
    post,
    discard: (opId) => void outbox?.discard(opId),
    take: (thread) => link.take(thread),
  };
}

/** `revision` only says that the document has changed. */
const arranged = (
  _revision: number,
  draft: DraftLink,
  ...known: Parameters<typeof withWaiting>
): ShownThread[] => onPage(draft.doc, withWaiting(...known));

function useThreadLink(commitmentId: CommitmentId): ThreadLink {
  const { connection } = useLive();
  const { slug } = useEntity();
  const link = useMemo(
    () => new ThreadLink({ connection, slug, commitmentId }),
    [connection, slug, commitmentId],
  );
  useEffect(() => link.start(), [link]);
  return link;
}

/** Once there is a line, what this person left waiting goes out. */
function useOpenLine(personId: PersonId | null): void {
  const [outbox] = useOutbox();
  const { state } = useConnection();
  useEffect(() => {
    if (outbox && personId && state === 'live') outbox.lineOpened(personId);
  }, [outbox, personId, state]);
}
