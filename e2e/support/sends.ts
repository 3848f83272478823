import type { Person } from './people.ts';

/** What somebody does beside what they have on their screen, as their browser would send it; resolves with the answer. */
export async function sends<Answer>(
  { page }: Person,
  path: string,
  data: object,
  method: 'post' | 'put' = 'post',
): Promise<Answer> {
  const answer = await page.request[method](`/api${path}`, { data, headers: { 'x-ruta': '1' } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
