import type { Page } from 'playwright-core';

/** Of a wall 1080 high: what ten metres away can still be read on a picture two metres high. */
const leastLetters = 22;
/** Contrast that is asked of text for people who see little (WCAG 2.2, 1.4.6). */
const leastContrast = 7;

/** What is wrong with what a wall shows now: a line for each thing, none where all is well. */
export const wallFaults = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ letters, contrast }) => {
      const faults: string[] = [];
      const wall = document.querySelector<HTMLElement>('main [data-theme="dark"]');
      const stage = wall?.firstElementChild as HTMLElement | null;
      if (!wall || !stage) return ['there is no wall'];
      const outer = wall.getBoundingClientRect();
      const unit = Math.min(outer.width / 1920, outer.height / 1080);
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

      const rgb = (colour: string): [number, number, number, number] => {
        if (!canvas) return [0, 0, 0, 0];
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a];
      };
      const luminance = (colour: string) => {
        const [r, g, b] = rgb(colour).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
      };
      const groundOf = (element: Element): string => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const { backgroundColor, backgroundImage } = getComputedStyle(at);
          if (backgroundImage !== 'none') return '';
          if (rgb(backgroundColor)[3] === 255) return backgroundColor;
        }
        return '#fff';
      };
      const spoken = (element: Element) => {
        for (let at: Element | null = element; at && at !== wall; at = at.parentElement) {
          const { position, width, visibility } = getComputedStyle(at);
          if (visibility === 'hidden' || (position === 'absolute' && parseFloat(width) <= 1)) return true;
        }
        return false;
      };

      interface Seen {
        text: string;
        node: Node;
        element: Element;
        boxes: DOMRect[];
      }
      const seen: Seen[] = [];
      const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (text === '' || !element || element.closest('title, style') || spoken(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        if (boxes.length > 0) seen.push({ text: text.slice(0, 40), node, element, boxes });
      }
      if (seen.length === 0) faults.push('nothing is to be read');

      /** Whether a line of text is on another page of what is turned. */
      const onAnotherPage = (element: Element, box: DOMRect) => {
        // Of a text that is followed, whole lines are before and after what is in sight, and the wall says how many.
        const sight = element.closest('[data-sight]')?.getBoundingClientRect();
        if (
          sight &&
          (box.bottom <= sight.top + box.height * 0.3 || box.top >= sight.bottom - box.height * 0.3)
        )
          return true;
        const frame = element.closest('[data-pages]')?.parentElement?.getBoundingClientRect();
        return frame !== undefined && (box.left >= frame.right - 1 || box.right <= frame.left + 1);
      };
      const here = seen.map((one) => ({
        ...one,
        boxes: one.boxes.filter((box) => !onAnotherPage(one.element, box)),
      }));
      for (const { text, element, boxes } of here) {
        for (const box of boxes) {
          // Letters are lower than the line they stand on.
          const slack = box.height * 0.2 + 1;
          for (let at: Element | null = element; at; at = at.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(at);
            if (overflowX === 'visible' && overflowY === 'visible' && at !== wall) continue;
            if (at.namespaceURI?.endsWith('svg')) continue;
            const clip = at.getBoundingClientRect();
            const cut =
              box.left < clip.left - 2 ||
              box.right > clip.right + 2 ||
              box.top < clip.top - slack ||
              box.bottom > clip.bottom + slack;
            if (cut) {
              faults.push(`cut: ${text}`);
              break;
            }
            if (at === wall) break;
          }
        }
        const style = getComputedStyle(element);
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = (parseFloat(style.fontSize) * scale) / unit;
        if (boxes.length > 0 && size < letters - 0.1) faults.push(`small (${size.toFixed(1)}): ${text}`);
        if (style.webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 2)
          faults.push(`shortened: ${text}`);
        const ground = groundOf(element);
        const ink = element instanceof SVGElement ? style.fill : style.color;
        if (ground !== '' && boxes.length > 0) {
          const [one, other] = [luminance(ink), luminance(ground)];
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (ratio < contrast) faults.push(`pale (${ratio.toFixed(1)}): ${text}`);
        }
      }

      const lines = here.flatMap(({ text, node, boxes }) =>
        boxes.map((box) => ({
          text,
          node,
          left: box.left + 1,
          right: box.right - 1,
          top: box.top + box.height * 0.22,
          bottom: box.bottom - box.height * 0.22,
        })),
      );
      for (const [n, one] of lines.entries())
        for (const other of lines.slice(n + 1))
          if (
            one.node !== other.node &&
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom
          )
            faults.push(`over each other: ${one.text} / ${other.text}`);

      for (const part of [stage, ...stage.querySelectorAll<HTMLElement>('section, aside, footer')])
        if (
          part.scrollHeight > part.clientHeight + 2 &&
          part.clientHeight > 0 &&
          !part.closest('[data-pages]')
        )
          faults.push(`rolls: ${part.tagName} ${part.scrollHeight} > ${part.clientHeight}`);
      return [...new Set(faults)];
    },
    { letters: leastLetters, contrast: leastContrast },
  );

/** Whether the picture for cameras is whole and large enough, with the code beside it. */
export const wayIn = (page: Page): Promise<{ picture: boolean; code: boolean }> =>
  page.evaluate(() => {
    const aside = document.querySelector('main [data-theme="dark"] aside');
    const box = aside?.querySelector('svg[role="img"]')?.getBoundingClientRect();
    const whole =
      box !== undefined &&
      box.top >= 0 &&
      box.left >= 0 &&
      box.bottom <= innerHeight &&
      box.right <= innerWidth &&
      box.width >= innerWidth * 0.15 &&
      Math.abs(box.width - box.height) < 4;
    return { picture: whole, code: /QX\d \d{3}/.test(aside?.textContent ?? '') };
  });
