import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { Nothing, http } from '../../../shared/http/http.ts';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Spot, useDesk } from '../desk-context.ts';
import { focusSpot } from '../focus-spot.ts';
import { type Subject, subjectAt } from './selection-anchor.ts';
import type { ShownThread } from './shown-threads.ts';
import { type Threads, useThreads } from './use-threads.ts';

interface Comments {
  threads: Threads;
  /** Of this moment: open ones, in the order of the page. */
  open: readonly ShownThread[];
  active: string | null;
  /** Shows a thread and what it is about; `null` puts it away. */
  pick: (threadId: string | null) => void;
  step: (by: 1 | -1) => void;
  composing: Subject | null;
  compose: (spot: Spot | null) => void;
  stopComposing: () => void;
  commitment: CommitmentSummary;
}

const CommentsContext = createContext<Comments | null>(null);

/** `null` where fields are shown without comments beside them. */
export const useCommentsBeside = (): Comments | null => useContext(CommentsContext);

export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error('useComments() is for parts of a drafting desk');
  return comments;
}

interface ProviderProps {
  commitment: CommitmentSummary;
  /** Where the person stands. */
  spot: () => Spot | null;
  /** Brings the comments into view on a phone. */
  onShow: () => void;
  /** There is no room for a thread over the text: it is shown in its place. */
  inSession: boolean;
  children: ReactNode;
}

export function CommentsProvider({ commitment, spot, onShow, inSession, children }: ProviderProps) {
  const { draft } = useDesk();
  const entity = useEntity();
  const threads = useThreads({ entityId: entity.id, commitmentId: commitment.id }, draft.link);
  const [active, setActive] = useState<string | null>(null);
  const [composing, setComposing] = useState<Subject | null>(null);
  const seen = useSeen();
  const open = useMemo(() => threads.all.filter((thread) => thread.resolved === null), [threads.all]);
  const now = useRef({ open, all: threads.all, active });
  now.current = { open, all: threads.all, active };
  const pick = useCallback(
    (threadId: string | null) => {
      setActive(threadId);
      if (threadId === null) return;
      setComposing(null);
      if (inSession) onShow();
      seen(threadId);
      const thread = now.current.all.find(({ id }) => id === threadId);
      if (thread && !thread.gone) showSubject(thread);
      showCard(threadId);
    },
    [seen, inSession, onShow],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const { open: list, active: at } = now.current;
      if (list.length === 0) return;
      const place = list.findIndex(({ id }) => id === at);
      const next = place < 0 ? (by > 0 ? 0 : list.length - 1) : (place + by + list.length) % list.length;
      pick(list[next]?.id ?? null);
    },
    [pick],
  );
  const compose = useCallback(
    (given: Spot | null) => {
      const at = given ?? spot();
      setComposing(at ? subjectAt(at) : { spot: 'title', anchor: null, quote: '' });
      setActive(null);
      onShow();
    },
    [spot, onShow],
  );
  useAskedThread(threads, pick);
  useKeys(compose, step);
  const value = useMemo(
    () => ({
      threads,
      open,
      active,
      pick,
      step,
      composing,
      compose,
      stopComposing: () => setComposing(null),
      commitment,
    }),
    [threads, open, active, pick, step, composing, compose, commitment],
  );
  return <CommentsContext value={value}>{children}</CommentsContext>;
}

/** In the list beside the text, which scrolls by itself. */
function showCard(threadId: string): void {
  requestAnimationFrame(() =>
    document
      .querySelector(`[data-thread-card="${CSS.escape(threadId)}"]`)
      ?.scrollIntoView({ block: 'nearest' }),
  );
}

function showSubject({ id, spot, anchor }: ShownThread): void {
  const marked = anchor && document.querySelector(`[data-thread="${CSS.escape(id)}"]`);
  // On a phone the lower half is under the thread.
  const phone = window.matchMedia('(max-width: 920px)').matches;
  if (marked) marked.scrollIntoView({ block: phone ? 'start' : 'center' });
  else focusSpot(spot, { focus: false });
}

/** Who was named in a thread and opens it has seen it. */
function useSeen(): (threadId: string) => void {
  const { slug } = useEntity();
  const queries = useQueryClient();
  return useCallback(
    (threadId) => {
      http
        .post(`/api/entities/${slug}/threads/${threadId}/seen`, {}, Nothing)
        .then(() => queries.invalidateQueries({ queryKey: ['mentions', slug] }))
        // It waits among the mentions until the next time.
        .catch(() => undefined);
    },
    [slug, queries],
  );
}

/** `?comentario=12` leads to a thread, once. */
function useAskedThread({ all, loaded }: Threads, pick: (threadId: string) => void): void {
  const asked = useRef(Number(new URLSearchParams(window.location.search).get('comentario')));
  useEffect(() => {
    if (!asked.current || !loaded) return;
    const thread = all.find(({ number }) => number === asked.current);
    asked.current = 0;
    if (thread) pick(thread.id);
  }, [loaded, all, pick]);
}

/** Ctrl or ⌘ with Alt and M comments here; Alt with the page keys goes through the open ones. */
function useKeys(compose: (spot: null) => void, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM') compose(null);
      else if (event.altKey && event.key === 'PageDown') step(1);
      else if (event.altKey && event.key === 'PageUp') step(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [compose, step]);
}
