import {
  type DeskComment,
  type DeskThread,
  DeskThreadChanged,
  DeskThreadPage,
} from '@ruta/contracts/drafting/desk-comment';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { http } from '../../../shared/http/http.ts';
import type { LiveConnection } from '../../../shared/live/live-connection.ts';

export interface KnownThreads {
  loaded: boolean;
  failed: unknown;
  threads: ReadonlyMap<string, DeskThread>;
}

interface Ground {
  connection: LiveConnection;
  slug: string;
  commitmentId: CommitmentId;
}

/** The threads of one desk in this browser: read once, then change by change, and what was missed after a silence. */
export class ThreadLink {
  private current: KnownThreads = { loaded: false, failed: null, threads: new Map() };
  /** Every change up to this one is known. */
  private rev = 0;
  private loading: Promise<void> | null = null;
  private behind = false;
  private ended = false;
  private readonly listeners = new Set<() => void>();
  private readonly ends: (() => void)[] = [];

  constructor(private readonly ground: Ground) {}

  readonly state = (): KnownThreads => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Answers the function that ends it. */
  start(): () => void {
    this.ended = false;
    const { connection } = this.ground;
    const again = () => void this.load();
    connection.socket.on('connect', again);
    this.ends.push(
      connection.on('draft.thread', DeskThreadChanged, (push) => this.hear(push)),
      () => void connection.socket.off('connect', again),
    );
    void this.load();
    return () => {
      this.ended = true;
      for (const end of this.ends.splice(0)) end();
    };
  }

  /** Asks for what is not known yet; asked meanwhile, once more after that. */
  load(): Promise<void> {
    if (this.loading) {
      this.behind = true;
      return this.loading;
    }
    this.loading = this.read().finally(() => {
      this.loading = null;
      if (this.behind && !this.ended) {
        this.behind = false;
        void this.load();
      }
    });
    return this.loading;
  }

  /** A thread as this person sees it, from the answer to a deed of theirs. */
  take(thread: DeskThread): void {
    const known = this.current.threads.get(thread.id);
    if (known && known.rev > thread.rev) return;
    if (thread.rev === this.rev + 1) this.rev = thread.rev;
    this.show({ threads: new Map(this.current.threads).set(thread.id, thread) });
  }

  private async read(): Promise<void> {
    const { slug, commitmentId } = this.ground;
    const path = `/api/entities/${slug}/commitments/${commitmentId}/threads`;
    try {
      for (let next: number | null = this.rev; next !== null && !this.ended;) {
        const page: DeskThreadPage = await http.get(`${path}?after=${next}`, DeskThreadPage);
        const threads = new Map(this.current.threads);
        for (const thread of page.items) threads.set(thread.id, thread);
        this.rev = Math.max(this.rev, ...page.items.map(({ rev }) => rev));
        this.show({ threads });
        next = page.next;
      }
      if (!this.ended) this.show({ loaded: true, failed: null });
    } catch (failed) {
      if (!this.ended) this.show({ failed });
    }
  }

  private hear({ commitmentId, thread }: DeskThreadChanged): void {
    if (commitmentId !== this.ground.commitmentId || thread.rev <= this.rev) return;
    if (thread.rev > this.rev + 1 || hasMoreForSome(thread)) return void this.load();
    this.rev = thread.rev;
    const mine = new Set(
      this.current.threads
        .get(thread.id)
        ?.comments.filter((comment) => comment.mine)
        .map(({ id }) => id),
    );
    const own = (comment: DeskComment) => ({ ...comment, mine: mine.has(comment.id) });
    this.show({
      threads: new Map(this.current.threads).set(thread.id, {
        ...thread,
        comments: thread.comments.map(own),
      }),
    });
  }

  private show(change: Partial<KnownThreads>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What goes to all says less than some may read: hidden words to moderators, a name to whom it is. */
const hasMoreForSome = ({ comments }: DeskThread): boolean =>
  comments.some(({ state, body }) => state === 'hidden' || (body ?? []).some((part) => 'mention' in part));
