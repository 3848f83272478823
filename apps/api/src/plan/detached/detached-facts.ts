import { DetachedFacts } from '@ruta/contracts/plan/detached-signature';

/** A row of `detached_signature`, and whether its file is gone. */
export interface DetachedRow {
  id: string;
  kind: string;
  hash: string;
  size: number;
  covers: string | null;
  algorithm: string;
  /** As text where the row came as JSON. */
  signed_at: Date | string | null;
  in_term: boolean;
  bound: boolean;
  chain: string;
  issuer: string | null;
  at: Date | string;
  erased: boolean;
}

const momentOf = (at: Date | string): number => new Date(at).getTime();

export const factsFrom = (row: DetachedRow): DetachedFacts =>
  DetachedFacts.parse({
    id: row.id,
    kind: row.kind,
    hash: row.hash,
    size: row.size,
    covers: row.covers,
    at: momentOf(row.at),
    algorithm: row.algorithm,
    signedAt: row.signed_at === null ? null : momentOf(row.signed_at),
    inTerm: row.in_term,
    bound: row.bound,
    chain: row.chain,
    issuer: row.issuer,
    erased: row.erased,
  });
