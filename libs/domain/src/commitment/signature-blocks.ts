import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { DetachedFacts } from '@ruta/contracts/plan/detached-signature';
import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import { paragraph, prose } from '../documents/prose.ts';
import type { BlockGround } from './commitment-blocks.ts';

/** Who signed, and what was checked of the signatures made outside; `title` stands in the place of the usual heading. */
export function signatureBlocks(
  ground: BlockGround,
  signatures: readonly PublicSignature[],
  level: 1 | 2,
  title: string = ground.words.signatures,
): DocumentBlock[] {
  const { heading, words, dates } = ground;
  if (signatures.length === 0) return [];
  return [
    heading(level, title),
    {
      kind: 'table',
      caption: words.signatureTable,
      columns: [
        { head: words.seat, number: false, share: 3 },
        { head: words.sector, number: false, share: 2.4 },
        { head: words.name, number: false, share: 3 },
        { head: words.day, number: false, share: 2.6 },
      ],
      rows: signatures.map((signature) => [
        placeOf(signature),
        signature.sector,
        signature.name ?? words.erased,
        dates.dateAt(signature.at),
      ]),
    },
    ...outsideBlocks(ground, signatures),
  ];
}

function outsideBlocks(ground: BlockGround, signatures: readonly PublicSignature[]): DocumentBlock[] {
  const { words } = ground;
  const rows = signatures.flatMap((signature) =>
    signature.detached
      ? [
          [
            placeOf(signature),
            checkedInWords(ground, signature.detached),
            digestsOf(ground, signature.detached),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.outsideTable,
      columns: [
        { head: words.seat, number: false, share: 2.2 },
        { head: words.checked, number: false, share: 4.2 },
        { head: words.digests, number: false, share: 4.6 },
      ],
      rows,
    },
    prose([paragraph(words.outsidePrivate)]),
  ];
}

/** A seat is often called like its institution. */
const placeOf = ({ seat, institution }: PublicSignature): string =>
  [...new Set([seat, institution])].filter(Boolean).join(', ');

function checkedInWords({ words, dates }: BlockGround, facts: DetachedFacts): string {
  const { kind, algorithm, signedAt, at, chain, issuer, inTerm, bound, erased } = facts;
  return [
    words.outside[kind](algorithm),
    words.handedIn(dates.dateAt(at)),
    signedAt === null ? words.noMoment : words.moment(dates.dateAt(signedAt)),
    chain === 'trusted' ? words.trusted(issuer ?? '') : words.chain[chain],
    ...(inTerm ? [] : [words.outOfTerm]),
    ...(bound ? [] : [words.unbound]),
    ...(erased ? [words.fileErased] : []),
  ].join(' ');
}

const digestsOf = ({ words }: BlockGround, { kind, covers, hash }: DetachedFacts): string =>
  [...(covers === null ? [] : [words.covers[kind](covers)]), words.fileDigest(hash)].join(' ');
