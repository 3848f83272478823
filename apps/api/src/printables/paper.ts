import type { BallotsOf } from './paper-ballots.ts';
import type { CardsOf } from './room-cards.ts';
import type { SignsOf } from './table-signs.ts';

/** What can be printed for a room, with all that is on it. */
export type Paper =
  { what: 'cards'; of: CardsOf } | { what: 'signs'; of: SignsOf } | { what: 'ballots'; of: BallotsOf };

/** A PDF; what draws it is loaded when somebody first wants one. */
export async function onPaper({ what, of }: Paper): Promise<Uint8Array> {
  switch (what) {
    case 'cards':
      return (await import('./room-cards.ts')).roomCards(of);
    case 'signs':
      return (await import('./table-signs.ts')).tableSigns(of);
    case 'ballots':
      return (await import('./paper-ballots.ts')).paperBallots(of);
  }
}
