import type { CommitmentKey } from './commitment.ts';
import type { PersonKey } from './people.ts';

/** A reasoned response that one or more contributions share. */
export interface DemoAnswer {
  readonly key: string;
  readonly by: PersonKey;
  /** Days before today on which it was given. */
  readonly daysAgo: number;
  /** The commitment that takes up what was asked, where one does. */
  readonly commitment?: CommitmentKey;
  readonly text: string;
}
