import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { DemoOrigin } from './content/commitment.ts';
import { byTheme, contributions } from './content/contributions.ts';
import type { DemoWorld } from './demo-world.ts';

/** What an origin of the content points at, by id. */
export function originsIn({ ids }: DemoWorld, origin: DemoOrigin): OriginRef[] {
  const said = (numbers: readonly number[]): OriginRef[] =>
    numbers.map((n) => ({ kind: 'contribution', ref: ids.of('contribution', n) }));
  if ('contribution' in origin) return said([origin.contribution]);
  if ('problem' in origin)
    return said(contributions.filter(({ problem }) => problem === origin.problem).map(({ n }) => n));
  if ('theme' in origin) return said((byTheme[origin.theme] ?? []).map(({ n }) => n));
  if ('cause' in origin) return [{ kind: 'cause', ref: ids.of('cause', origin.cause.join(' ')) }];
  if ('idea' in origin) return [{ kind: 'idea', ref: ids.chance('idea', origin.idea.join('/')) }];
  if ('ballot' in origin) return [{ kind: 'ballot', ref: ids.chance('round', origin.ballot) }];
  return [{ kind: 'session', ref: ids.of('session', origin.session) }];
}
