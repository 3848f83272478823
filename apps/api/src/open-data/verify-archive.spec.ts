import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { RecordEntry } from '@ruta/contracts/evidence/record';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { rootOfPapers } from '@ruta/domain/ballot/paper';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { entryHash, GENESIS } from '@ruta/domain/evidence/chain';
import { yesOrNo } from '@ruta/testing/session/a-session';
import { uuidv7 } from 'uuidv7';
import yazl from 'yazl';
import { verifyArchive } from './verify-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruta-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entity = { id: uuidv7(), slug: 'lugar', name: 'Lugar' };
const roundId = uuidv7() as RoundId;
const [yes, no] = yesOrNo.options.map(({ id }): Choice => ({ method: 'single', option: id }));
if (!yes || !no) throw new Error('a question with two answers');

const papers = [yes, yes, no].map((choice, n) => ({ round_id: roundId, code: `CODE${n}`, choice }));
const tally = tallyOf(
  yesOrNo,
  papers.map(({ choice }) => choice),
);
const root = rootOfPapers(roundId, papers);

function chain(...decisions: { kind: string; payload: RecordEntry['payload'] }[]) {
  let previousHash = GENESIS;
  return decisions.map(({ kind, payload }, index) => {
    const unhashed = {
      seq: index + 1,
      kind,
      subjectId: null,
      payload,
      at: 1_763_700_000_000 + index,
      previousHash,
    };
    previousHash = entryHash(entity.id, unhashed);
    const { subjectId, at, previousHash: before, ...rest } = unhashed;
    return { ...rest, subject_id: subjectId, at_ms: at, previous_hash: before, hash: previousHash };
  });
}

const honest = {
  record: chain(
    { kind: 'phase.opened', payload: { share: 1 / 3 } },
    { kind: 'ballot.closed', payload: { roundId, root, papers: 3, options: tally.options } },
  ),
  'ballot-rounds': [
    { round_id: roundId, ...yesOrNo, papers: 3, tally, root, opened_at_ms: 1, closed_at_ms: 2 },
  ],
  ballots: papers,
};

let files = 0;
async function archive(contents: Partial<Record<keyof typeof honest, unknown>>): Promise<string> {
  const path = join(folder, `${(files += 1)}.zip`);
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  for (const [name, content] of Object.entries({ entity, ...honest, ...contents }))
    zip.addBuffer(Buffer.from(JSON.stringify(content)), `${name}.json`);
  zip.end();
  await written;
  return path;
}
const faults = async (contents: Parameters<typeof archive>[0]) =>
  (await verifyArchive(await archive(contents))).faults;

describe('verifying open data', () => {
  it('finds nothing wrong with an honest archive', async () => {
    expect(await verifyArchive(await archive({}))).toEqual({
      entity: 'Lugar',
      entries: 2,
      rounds: 1,
      papers: 3,
      faults: [],
    });
  });

  it('finds a changed entry of the public record', async () => {
    const record = honest.record.map((entry) =>
      entry.seq === 1 ? { ...entry, payload: { share: 0.5 } } : entry,
    );
    expect(await faults({ record })).toEqual(['The public record is broken at its entry 1.']);
  });

  it('finds a paper that was changed, added or taken away', async () => {
    const [first, ...others] = papers;
    for (const ballots of [
      [{ ...first, choice: no }, ...others],
      [...papers, { ...first, code: 'CODE9' }],
      others,
    ]) {
      const found = await faults({ ballots });
      expect(found).toContainEqual(expect.stringContaining('its papers give another result'));
      expect(found).toContainEqual(expect.stringContaining('its papers give another Merkle root'));
    }
  });

  it('finds a result that differs from its papers, and one that the record does not know', async () => {
    const [round] = honest['ballot-rounds'];
    const options = tally.options.map((option) => ({ ...option, votes: 1 }));
    expect(await faults({ 'ballot-rounds': [{ ...round, tally: { ...tally, options } }] })).toEqual([
      expect.stringContaining('its papers give another result'),
    ]);
    expect(await faults({ record: chain({ kind: 'phase.opened', payload: {} }) })).toEqual([
      expect.stringContaining('the public record has no closing of it'),
    ]);
  });

  it('finds papers that were replaced together with their result, by what the record kept', async () => {
    const forged = papers.map((paper) => ({ ...paper, choice: no }));
    const forgedRound = {
      ...honest['ballot-rounds'][0],
      tally: tallyOf(
        yesOrNo,
        forged.map(({ choice }) => choice),
      ),
      root: rootOfPapers(roundId, forged),
    };
    expect(await faults({ ballots: forged, 'ballot-rounds': [forgedRound] })).toEqual([
      expect.stringContaining('the public record names another Merkle root'),
      expect.stringContaining('the public record names another result'),
    ]);
  });

  it('says in a sentence what is no archive of open data', async () => {
    const path = join(folder, 'no.zip');
    writeFileSync(path, 'PK');
    await expect(verifyArchive(path)).rejects.toThrow('is damaged or not an archive');
    await expect(faults({ ballots: { not: 'a list' } })).rejects.toThrow(
      'does not have the form of this version',
    );
  });
});
