import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { seedDemo } from '../demo/seed-demo.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { Erasure } from './erasure.service.ts';
import { Oneself } from './oneself.service.ts';
import { People } from './people.ts';
import { columnsHolding } from './testing/text-columns.ts';

/** Where an export tells what a person said or is called; everything else in it belongs to others or to the public. */
const own = /\.(name|email|text|folio|comment|words|dissent)(\.\d+)?$/;

/** Texts of a whole table of people, in which words of one of them may have gone up; they name nobody. */
const common: ReadonlySet<string> = new Set([
  'problem.statement',
  'problem_branch.text',
  'commitment_version.content',
  'draft_update.bytes',
  'draft_snapshot.state',
  'provenance.words',
]);

/** Every string of an export under such a key, long enough to be found by. */
function wordsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return own.test(path) && value.length >= 8 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
}

describe('being forgotten in the middle of everything', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    await seedDemo(api.app);
  }, 120_000);
  afterAll(() => api?.close());

  /** Citizens (the names of officials stand in minutes, too), from those who did most to those who did least. */
  const busiest = async (limit: number): Promise<PersonId[]> => {
    const rows: { id: string }[] = await api.database.query(
      `SELECT p.id FROM person p
       LEFT JOIN seat_holder h ON h.person_id = p.id
       LEFT JOIN participant t ON t.person_id = p.id
       LEFT JOIN contribution c ON c.person_id = p.id
       LEFT JOIN feedback_comment f ON f.person_id = p.id
       WHERE h.id IS NULL AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM demo_person d WHERE d.person_id = p.id) AND p.merged_into IS NULL AND NOT p.admin
       GROUP BY p.id ORDER BY count(DISTINCT t.id) * 10 + count(DISTINCT f.id) * 10 + count(DISTINCT c.id) DESC, p.id
       LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => PersonId.parse(id));
  };

  it('I28 what they said and were called is nowhere in the database, and the chain holds', async () => {
    const people = await busiest(12);
    const said = new Set<string>();
    for (const person of people) {
      for (const words of wordsOf((await api.app.get(Oneself).export(person)).topics)) said.add(words);
    }
    expect(said.size).toBeGreaterThan(20);
    for (const person of people) await api.app.get(Erasure).erase(person);

    const left: string[] = [];
    for (const words of said) {
      for (const column of await columnsHolding(api.database, words)) {
        if (!common.has(column)) left.push(`${column}: ${words.slice(0, 60)}`);
      }
    }
    expect(left).toEqual([]);

    const [entity] = await api.database.query(`SELECT id FROM entity WHERE slug = 'valle-del-encino'`);
    const entries: RecordPage['items'] = [];
    for (let before: number | null = null, first = true; first || before !== null; first = false) {
      const from = before === null ? '' : `&before=${before}`;
      const page = RecordPage.parse(
        await (await api.get(`/entities/valle-del-encino/record?limit=200${from}`)).json(),
      );
      entries.push(...page.items);
      before = page.next;
    }
    expect(firstBroken(EntityId.parse(entity.id), entries.toReversed())).toBeNull();
  }, 240_000);

  it('I27 whoever was erased has nothing left to take along', async () => {
    const [row] = await api.database.query('SELECT person_id FROM erasure LIMIT 1');
    const person = PersonId.parse(row.person_id);
    const { topics } = await api.app.get(Oneself).export(person);
    expect(wordsOf(topics)).toEqual([]);
    const names = await api.app.get(Transactions).run((tx) => api.app.get(People).namesOf(tx, [person]));
    expect(names.get(person)).toBeNull();
  });
});
