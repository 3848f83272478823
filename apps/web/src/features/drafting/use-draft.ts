import type { DraftChanged } from '@ruta/contracts/drafting/events';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type * as Y from 'yjs';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useActor } from '../../shared/identity/me.ts';
import { useLive } from '../../shared/live/live.ts';
import { DraftLink, type LinkState } from './draft-link.ts';
import { draftKey, openDraftStorage, openPassingStorage } from './draft-storage.ts';

const storage = openDraftStorage();

export interface Draft {
  link: DraftLink;
  state: LinkState;
  /** Gives up what was refused and opens the desk anew. */
  restart: () => void;
  /** Opens the desk anew with what was refused as suggestions. */
  suggestInstead: () => void;
}

interface Wanted {
  entityId: EntityId;
  commitmentId: CommitmentId;
  changed?: ((what: DraftChanged['what']) => void) | undefined;
  /** Looks on only, and leaves nothing on the device. */
  reads?: boolean;
}

/** The desk of a commitment for as long as the component is shown; `null` for the moment before there is one. */
export function useDraft({ entityId, commitmentId, changed, reads = false }: Wanted): Draft | null {
  const { connection } = useLive();
  const actor = useActor();
  const personId = actor.kind === 'visitor' ? null : actor.personId;
  const [link, setLink] = useState<DraftLink | null>(null);
  const open = useCallback(
    async (rest?: Y.Doc) => {
      const target = { entityId, commitmentId };
      const key = draftKey(personId, commitmentId);
      const kept = reads ? openPassingStorage() : await storage;
      return new DraftLink({
        connection,
        storage: kept,
        key,
        target,
        reads,
        ...(changed && { changed }),
        ...(rest && { rest }),
      });
    },
    [connection, entityId, commitmentId, personId, changed, reads],
  );
  useEffect(() => {
    let ended = false;
    void open().then((opened) => {
      if (ended) return;
      setLink(opened);
      void opened.start();
    });
    return () => {
      ended = true;
      setLink(null);
    };
  }, [open]);
  useEffect(() => () => link?.end(), [link]);
  const state = useSyncExternalStore(link?.subscribe ?? never, link?.state ?? nothing);
  const restart = useCallback(async () => {
    await link?.discard();
    const opened = await open();
    setLink(opened);
    await opened.start();
  }, [link, open]);
  const suggestInstead = useCallback(() => {
    if (!link) return;
    // What the device keeps of it stays until the suggestions take its place.
    void open(link.doc).then((opened) => {
      setLink(opened);
      return opened.start();
    });
  }, [link, open]);
  return useMemo(
    () => (link && state ? { link, state, restart: () => void restart(), suggestInstead } : null),
    [link, state, restart, suggestInstead],
  );
}

const never = () => () => undefined;
const nothing = () => null;
