import type { PlaceKey } from './places.ts';

export type DemoChannel = 'phone' | 'desktop' | 'assisted' | 'paper';
export type DemoOutcome = 'taken-up' | 'partly' | 'not-taken-up' | 'out-of-scope';

interface Said {
  /** Order of arrival in the consultation, 1 to 312; also what people quote. */
  readonly n: number;
  readonly problem: string;
  readonly place: PlaceKey;
  readonly channel: DemoChannel;
  readonly supports: number;
  /** What the person wanted to be called, if anything. */
  readonly name?: string;
  /** Spanish, unless it says otherwise. */
  readonly language?: 'en';
  readonly text: string;
}

/** What was said in the consultation and what became of it. A duplicate is answered where its twin is answered. */
export type DemoContribution = Said &
  (
    | { readonly outcome: DemoOutcome; readonly answer: string }
    | { readonly outcome: 'duplicate'; readonly duplicateOf: number }
    | { readonly outcome: 'waiting' }
  );
