import { DraftCursor, type DraftPeer } from '@ruta/contracts/drafting/events';

export interface CaretState {
  user: { name: string; color: string };
  cursor: unknown;
}

type Listener = () => void;

/**
 * What TipTap's carets ask of an awareness: who is where. Other people's states come from the server, which names and
 * colours them; of this person only the cursor goes out, and nobody
 * sees their own.
 */
export class DeskAwareness {
  readonly states = new Map<number, CaretState>();
  private readonly listeners = new Set<Listener>();
  private local: CaretState = { user: { name: '', color: '#1f4bc6' }, cursor: null };

  constructor(private readonly moved: (cursor: DraftCursor | null) => void) {}

  getStates(): Map<number, CaretState> {
    return this.states;
  }

  getLocalState(): CaretState {
    return this.local;
  }

  setLocalStateField(field: string, value: unknown): void {
    if (field !== 'cursor') return;
    this.local = { ...this.local, cursor: value };
    this.moved(cursorOf(value));
  }

  on(_event: string, listener: Listener): void {
    this.listeners.add(listener);
  }

  off(_event: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  /** Peers as the server sees them now; whoever is not among them is gone. */
  show(peers: Iterable<DraftPeer>, nameless: string): void {
    this.states.clear();
    for (const { presenceId, name, colour, cursor } of peers) {
      // A client id of Yjs is never negative, so no peer is taken for this person.
      this.states.set(-presenceId, { user: { name: name ?? nameless, color: colour }, cursor });
    }
    for (const listener of this.listeners) listener();
  }
}

/** The editor's relative positions as plain JSON; `null` for anything else. */
function cursorOf(value: unknown): DraftCursor | null {
  const parsed = DraftCursor.safeParse(JSON.parse(JSON.stringify(value ?? null)));
  return parsed.success ? parsed.data : null;
}
