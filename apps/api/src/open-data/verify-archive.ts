import { BallotMethod, BallotOption, Choice } from '@ruta/contracts/ballot/ballot';
import { CountedHands, Tally } from '@ruta/contracts/ballot/result';
import { RecordEntry } from '@ruta/contracts/evidence/record';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { rootOfPapers } from '@ruta/domain/ballot/paper';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { z } from 'zod';
import { CannotStart } from '../platform/cannot-start.ts';
import { ZipFile } from './zip-file.ts';

export interface VerifiedArchive {
  entity: string;
  entries: number;
  rounds: number;
  papers: number;
  /** What does not match, a sentence each; empty when everything does. */
  faults: string[];
}

export const ArchiveEntity = z.object({ id: z.uuid(), slug: z.string(), name: z.string() });

const Round = z.object({
  round_id: RoundId,
  question: z.string(),
  method: BallotMethod,
  options: z.array(BallotOption),
  disclosure: z.enum(['named', 'unpublished']),
  papers: z.coerce.number(),
  tally: Tally,
  hands: z.array(CountedHands).default([]),
  root: z.string(),
});
type Round = z.infer<typeof Round>;

const Paper = z.object({ round_id: RoundId, code: z.string(), choice: Choice });
type Paper = z.infer<typeof Paper>;

const Entry = z
  .object({
    seq: z.coerce.number(),
    kind: z.string(),
    subject_id: z.uuid().nullable(),
    payload: RecordEntry.shape.payload,
    at_ms: z.coerce.number(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform(({ subject_id, at_ms, previous_hash, ...entry }) => ({
    ...entry,
    subjectId: subject_id,
    at: at_ms,
    previousHash: previous_hash,
  }));

/**
 * Recomputes from an archive of open data what it claims: every entry of the public record in its chain, and every
 * published result from its papers, their Merkle root and what the record says of the round.
 */
export async function verifyArchive(path: string): Promise<VerifiedArchive> {
  const zip = await ZipFile.open(path);
  try {
    const entity = await table(zip, path, 'entity.json', ArchiveEntity);
    const record = await table(zip, path, 'record.json', z.array(Entry));
    const rounds = await table(zip, path, 'ballot-rounds.json', z.array(Round));
    const papers = await table(zip, path, 'ballots.json', z.array(Paper));
    const broken = firstBroken(entity.id, record);
    return {
      entity: entity.name,
      entries: record.length,
      rounds: rounds.length,
      papers: papers.length,
      faults: [
        ...(broken === null ? [] : [`The public record is broken at its entry ${broken}.`]),
        ...rounds.flatMap((round) => faultsOf(round, papers, record)),
      ],
    };
  } finally {
    await zip.close();
  }
}

function faultsOf(round: Round, all: readonly Paper[], record: readonly RecordEntry[]): string[] {
  const papers = all.filter((paper) => paper.round_id === round.round_id);
  const { question, method, options, disclosure } = round;
  const spec = {
    question,
    method,
    options,
    disclosure,
    visibility: 'after-close',
    electorate: 'participants',
    blank: true,
    paperCheck: 'two',
  } as const;
  const counted = tallyOf(
    spec,
    papers.map(({ choice }) => choice),
    { hands: round.hands, lot: round.root },
  );
  const closed = record.find(
    ({ kind, payload }) => kind === 'ballot.closed' && payload['roundId'] === round.round_id,
  );
  const checks: [boolean, string][] = [
    [sameResult(counted, round.tally) && counted.papers === round.papers, 'its papers give another result'],
    [rootOfPapers(round.round_id, papers, round.hands) === round.root, 'its papers give another Merkle root'],
    [closed !== undefined, 'the public record has no closing of it'],
    [!closed || closed.payload['root'] === round.root, 'the public record names another Merkle root'],
    [
      !closed ||
        sameVotes(
          z.array(Tally.shape.options.element).catch([]).parse(closed.payload['options']),
          counted.options,
        ),
      'the public record names another result',
    ],
  ];
  return checks.flatMap(([holds, fault]) =>
    holds ? [] : [`Vote «${question}» (${round.round_id}): ${fault}.`],
  );
}

/** The numbers, who came first, and in a ranked ballot every stage. */
const sameResult = (one: Tally, other: Tally) =>
  sameVotes(one.options, other.options) &&
  one.blank === other.blank &&
  canonicalJson([...one.leading].sort()) === canonicalJson([...other.leading].sort()) &&
  canonicalJson(one.stages ?? null) === canonicalJson(other.stages ?? null);

const sameVotes = (one: Tally['options'], other: Tally['options']) => {
  const ordered = (options: Tally['options']) =>
    [...options].sort((a, b) => (a.optionId < b.optionId ? -1 : 1));
  return canonicalJson(ordered(one)) === canonicalJson(ordered(other));
};

async function table<Content>(
  zip: ZipFile,
  path: string,
  name: string,
  schema: z.ZodType<Content>,
): Promise<Content> {
  let json: unknown;
  try {
    json = JSON.parse(await zip.text(name));
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`${name} in ${path} is no JSON.`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CannotStart(
    `${name} in ${path} does not have the form of this version (${issue?.path.join('.')}: ${issue?.message}).`,
  );
}
