import { OriginRef } from '@ruta/contracts/drafting/origin';

/**
 * Origins travel with copied words in the spans that prose is copied with, so that what is cut from a field can be
 * pasted into prose and back. Each names the entity it is of: elsewhere it means nothing.
 */
export function htmlWithOrigins(words: string, origins: readonly OriginRef[], entityId: string): string {
  const whole = document.createElement('p');
  const innermost = origins.reduce<HTMLElement>((outer, { kind, ref }) => {
    const span = document.createElement('span');
    Object.assign(span.dataset, { origin: '', kind, ref, entity: entityId });
    outer.append(span);
    return span;
  }, whole);
  innermost.append(words);
  return whole.innerHTML;
}

/** The origins of copied words, those of this entity, each once. */
export function originsInHtml(html: string, entityId: string): OriginRef[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = new Map<string, OriginRef>();
  for (const span of page.querySelectorAll('[data-origin]')) {
    const origin = originOfElement(span, entityId);
    if (origin) found.set(`${origin.kind}:${origin.ref}`, origin);
  }
  return [...found.values()];
}

/** What an element of copied words says it comes from; `null` where it is none of this entity. */
export function originOfElement(element: Element, entityId: string): OriginRef | null {
  if (element.getAttribute('data-entity') !== entityId) return null;
  const { data } = OriginRef.safeParse({
    kind: element.getAttribute('data-kind'),
    ref: element.getAttribute('data-ref'),
  });
  return data ?? null;
}
