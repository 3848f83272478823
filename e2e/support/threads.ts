import type { Locator } from 'playwright-core';
import { section } from './desk.ts';
import type { Person } from './people.ts';

/** What people say beside the text of a desk, in the words they see. */

/** Selects words of a section by the mouse's own means: from where they begin to where they end. */
export async function selects(person: Person, name: string, words: string): Promise<void> {
  const place = await section(person, name).elementHandle();
  await place?.evaluate((element, wanted) => {
    if (element instanceof HTMLTextAreaElement) {
      const at = element.value.indexOf(wanted);
      element.focus();
      element.setSelectionRange(at, at + wanted.length);
      return;
    }
    (element as HTMLElement).focus();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`nowhere in one piece: ${wanted}`);
  }, words);
}

/** The comments beside the text, or on a phone the part of the page they are. */
export const panel = ({ page }: Person): Locator => page.getByRole('region', { name: 'Comentarios' });

/** The thread that holds these words. */
export const thread = (person: Person, words: string): Locator =>
  panel(person).getByRole('article').filter({ hasText: words });
