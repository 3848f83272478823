import { describe, expect, it } from '@jest/globals';
import { type PageHead, shortened, withHead } from './page-head.ts';

const page = `<html><head><title>Ruta Abierta</title><meta
      name="description" content="x" /></head><body></body></html>`;
const head: PageHead = {
  status: 200,
  title: 'Plan "uno" <b>',
  description: 'Vamos & venimos',
  answers: { '/api/x': { text: '</script><script>alert(1)</script>$&' } },
};

describe('the head of a page', () => {
  const html = withHead(page, head, 'https://ruta.example', '/encino');

  it('takes the place of the page’s own title and description', () => {
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html.match(/name="description"/g)).toHaveLength(1);
    expect(html).toContain('<meta property="og:url" content="https://ruta.example/encino">');
  });

  it('lets no text out of its attribute or script', () => {
    expect(html).toContain('<title>Plan &#34;uno&#34; &#60;b&#62;</title>');
    expect(html).not.toContain('<script>alert');
    const embedded = html.match(/id="first-answers">(.*?)<\/script>/)?.[1] ?? '';
    expect(JSON.parse(embedded)).toEqual(head.answers);
  });

  it('keeps search engines from pages that do not exist', () => {
    expect(withHead(page, { ...head, status: 404 }, '', '/x')).toContain('noindex');
  });

  it('shortens at a word', () => {
    expect(shortened('Nos quitan el agua   sin avisar', 20)).toBe('Nos quitan el agua…');
    expect(shortened('corto')).toBe('corto');
    expect(shortened('x'.repeat(300)).length).toBe(180);
  });
});
