import type { DraftChanged } from '@ruta/contracts/drafting/events';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useActor } from '../../shared/identity/me.ts';
import { useLive } from '../../shared/live/live.ts';
import { DraftLink, type LinkState } from './draft-link.ts';
import { draftKey, openDraftStorage } from './draft-storage.ts';

const storage = openDraftStorage();

export interface Draft {
  link: DraftLink;
  state: LinkState;
  /** Gives up what was refused and opens the desk anew. */
  restart: () => void;
}

interface Wanted {
  entityId: EntityId;
  commitmentId: CommitmentId;
  changed: (what: DraftChanged['what']) => void;
}

/** The desk of a commitment for as long as the component is shown; `null` for the moment before there is one. */
export function useDraft({ entityId, commitmentId, changed }: Wanted): Draft | null {
  const { connection } = useLive();
  const actor = useActor();
  const personId = actor.kind === 'visitor' ? null : actor.personId;
  const [round, setRound] = useState(0);
  const [link, setLink] = useState<DraftLink | null>(null);
  useEffect(() => {
    let ended = false;
    let opened: DraftLink | undefined;
    void storage.then((kept) => {
      if (ended) return;
      const target = { entityId, commitmentId };
      opened = new DraftLink({
        connection,
        storage: kept,
        key: draftKey(personId, commitmentId),
        target,
        changed,
      });
      setLink(opened);
      void opened.start();
    });
    return () => {
      ended = true;
      opened?.end();
      setLink(null);
    };
  }, [connection, entityId, commitmentId, personId, changed, round]);
  const state = useSyncExternalStore(link?.subscribe ?? never, link?.state ?? nothing);
  if (!link || !state) return null;
  return { link, state, restart: () => void link.discard().then(() => setRound((before) => before + 1)) };
}

const never = () => () => undefined;
const nothing = () => null;
