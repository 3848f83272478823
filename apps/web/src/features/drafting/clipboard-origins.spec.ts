import { describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { htmlWithOrigins, originsInHtml } from './clipboard-origins.ts';

const here = uuidv7();
const idea = { kind: 'idea' as const, ref: uuidv7() };
const ballot = { kind: 'ballot' as const, ref: uuidv7() };

describe('words on the clipboard', () => {
  it('T25 keep what they come from, several at once', () => {
    const html = htmlWithOrigins('Con <dos> días', [idea, ballot], here);
    expect(originsInHtml(html, here)).toEqual([idea, ballot]);
    expect(html).toContain('Con &lt;dos&gt; días');
  });

  it('T25 bring no origin of another entity, nor one that is none', () => {
    expect(originsInHtml(htmlWithOrigins('Con', [idea], uuidv7()), here)).toEqual([]);
    expect(originsInHtml('<span data-origin data-kind="idea" data-ref="1"></span>', here)).toEqual([]);
    expect(originsInHtml('<b>sin nada', here)).toEqual([]);
  });
});
