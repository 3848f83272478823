import { describe, expect, it } from '@jest/globals';
import { type PageHead, shortened, withHead } from './page-head.ts';

const page = `<html><head><title>Ruta Abierta</title><meta
      name="description" content="x" /></head><body><div id="root"></div></body></html>`;
const head: PageHead = {
  status: 200,
  language: 'es',
  title: 'Plan "uno" <b>',
  description: 'Vamos & venimos',
  opening: {
    demo: true,
    eyebrow: 'Municipio',
    title: 'Plan <i>',
    lead: 'Vamos en <mesas>',
    strong: '<mesas>',
  },
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

  it('opens with the words of the page, so that they are read before its script has come', () => {
    expect(html).toContain(
      '<h1>Plan &#60;i&#62;</h1><p class="lead">Vamos en <strong>&#60;mesas&#62;</strong></p>',
    );
    expect(withHead(page, { ...head, opening: null }, '', '/')).toContain('<div id="root"></div>');
  });

  it('names the page in the other language, and speaks the one it is asked in', () => {
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://ruta.example/encino?lang=en">');
    expect(html).toContain('<meta property="og:locale" content="es_MX">');
    expect(withHead(page, { ...head, language: 'en' }, '', '/')).toContain('content="en_US"');
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
