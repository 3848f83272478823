import { type Language, pageWords } from './page-words.ts';

/** What a page says of itself to who has not opened it: a search engine, a chat that shows a shared link. */
export interface PageHead {
  status: 200 | 404;
  language: Language;
  title: string;
  description: string;
  /** Answers the page will ask for at once, by address, sent along with it. */
  answers: Record<string, unknown>;
  /** The words at the head of the page, shown until its script has run. */
  opening: PageOpening | null;
}

export interface PageOpening {
  demo: boolean;
  /** In a column to be read, as the page itself. */
  narrow?: boolean;
  /** The door of a room: no head of a page, and its terms below. */
  door?: { place: string; ahead: boolean; conduct: string; privacy: string; notice: string };
  /** May be '', as may the lead. */
  eyebrow: string;
  title: string;
  lead: string;
  /** Words of the lead that stand out, as they do on the page. */
  strong: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** JSON that may stand inside a script element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Shortened at a word, for a description. */
export function shortened(text: string, most = 180): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${word > most / 2 ? cut.slice(0, word) : cut}…`;
}

const emphasised = (text: string, strong: string): string =>
  strong === ''
    ? escaped(text)
    : escaped(text).replace(escaped(strong), (words) => `<strong>${words}</strong>`);

const openingHtml = (opening: PageOpening, language: Language): string => {
  const { demo, narrow, door, eyebrow, title, lead, strong } = opening;
  if (door)
    return (
      `<div class="opening" lang="${language}" aria-busy="true"><main class="opening-door">` +
      `<p class="eyebrow">${escaped(eyebrow)}</p><h1>${escaped(title)}</h1>` +
      `<div class="opening-facts">${door.place ? `<p><i></i>${escaped(door.place)}</p>` : ''}` +
      `${door.ahead ? '<p>&nbsp;</p>' : ''}</div><div class="opening-terms"><p>${escaped(door.conduct)}</p>` +
      `<p>${escaped(door.privacy)} <a href="/privacidad">${escaped(door.notice)}</a></p></div></main></div>`
    );
  return (
    `<div class="opening" lang="${language}" aria-busy="true">${demo ? '<div class="opening-demo"></div>' : ''}` +
    `<div class="opening-head"></div><main class="opening-main"><div class="wrap${narrow ? ' wrap-narrow' : ''}">` +
    `<section class="hero">${eyebrow ? `<p class="eyebrow">${escaped(eyebrow)}</p>` : ''}<h1>${escaped(title)}</h1>` +
    `${lead ? `<p class="lead">${emphasised(lead, strong)}</p>` : ''}</section></div></main></div>`
  );
};

/** The built page with this head in place of its own title and description. `origin` without a slash at its end. */
export function withHead(page: string, head: PageHead, origin: string, path: string): string {
  const meta = (key: 'name' | 'property', name: string, content: string) =>
    `<meta ${key}="${name}" content="${escaped(content)}">`;
  const tags = [
    `<title>${escaped(head.title)}</title>`,
    meta('name', 'description', head.description),
    meta('property', 'og:title', head.title),
    meta('property', 'og:description', head.description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', 'Ruta Abierta'),
    meta('property', 'og:locale', pageWords[head.language].locale.replace('-', '_')),
    meta('property', 'og:url', origin + path),
    meta('property', 'og:image', `${origin}/og.png`),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', pageWords[head.language].picture),
    meta('name', 'twitter:card', 'summary_large_image'),
    `<link rel="alternate" hreflang="es" href="${escaped(`${origin}${path}`)}">`,
    `<link rel="alternate" hreflang="en" href="${escaped(`${origin}${path}?lang=en`)}">`,
    ...(head.status === 404 ? [meta('name', 'robots', 'noindex')] : []),
    ...(Object.keys(head.answers).length > 0
      ? [`<script type="application/json" id="first-answers">${embedded(head.answers)}</script>`]
      : []),
  ];
  return page
    .replace(/<title>[^<]*<\/title>\s*/, '')
    .replace(/<meta\s+name="description"[^>]*>\s*/, '')
    .replace('</head>', () => `${tags.join('')}</head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root">${head.opening ? openingHtml(head.opening, head.language) : ''}</div>`,
    );
}
