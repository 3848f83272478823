import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { SessionEvent } from '@ruta/contracts/session/event';

/** What comes of a command: its events (none where all is so already), or why not. */
export type Decision = SessionEvent[] | { refusal: Refusal };
