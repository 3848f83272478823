import type { BlockOf, DocumentBlock, DocumentRun, PublicDocument } from '@ruta/contracts/documents/document';
import { nested, type NestedProse } from '@ruta/domain/documents/nest';
import { documentWords, languageTag, licenceAddress, momentIn } from './document-words.ts';
import { documentStyle } from './html-style.ts';

/** The document as one file without scripts: reads on any screen, prints well, and can be kept. */
export function htmlDocument(document: PublicDocument): string {
  const { language, title, publisher, genre } = document;
  return `<!doctype html>
<html lang="${languageTag[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${genre}: ${title}. ${publisher}`)}</title>
<link rel="license" href="${licenceAddress}">
<link rel="canonical" href="${escaped(document.source)}">
<style>${documentStyle}</style>
</head>
<body>
${head(document)}
${document.contents > 0 ? contents(document) : ''}
<main>
${document.blocks.map(block).join('\n')}
</main>
${foot(document)}
</body>
</html>
`;
}

const mark = `<svg viewBox="0 0 34 34" width="34" height="34" aria-hidden="true"><path d="M5 27h9a6 6 0 0 0 6-6v-8a6 6 0 0 1 6-6h3" fill="none" stroke="#1f3fae" stroke-width="6" stroke-linecap="round"/><circle cx="20" cy="17" r="5" fill="#fff" stroke="#1f3fae" stroke-width="4"/></svg>`;

const head = ({ publisher, genre, title, subtitle, standing, warning }: PublicDocument): string => `<header>
<p class="publisher">${mark}<span>${escaped(publisher)}</span></p>
<p class="genre">${escaped(genre)}</p>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p class="standing" data-holds="${standing.holds}">${escaped(standing.text)}</p>
${warning === null ? '' : `<p class="warning">${escaped(warning)}</p>`}
</header>`;

function contents({ language, blocks, contents: depth }: PublicDocument): string {
  const label = documentWords[language].contents;
  const entries = blocks
    .filter((each): each is BlockOf<'heading'> => each.kind === 'heading' && each.level <= depth)
    .map(({ level, id, text }) => `<li data-level="${level}"><a href="#${id}">${escaped(text)}</a></li>`);
  return `<nav aria-labelledby="contents"><h2 id="contents">${label}</h2><ol>${entries.join('')}</ol></nav>`;
}

function foot({ language, source, fingerprint, changedAt, timeZone }: PublicDocument): string {
  const words = documentWords[language];
  const print = fingerprint === null ? '' : `<p>${words.fingerprint}: <code>${fingerprint}</code></p>`;
  return `<footer>
<p>${words.changed}: <time datetime="${new Date(changedAt).toISOString()}">${momentIn(language, changedAt, timeZone)}</time></p>
<p>${words.source}: <a href="${escaped(source)}">${escaped(source)}</a></p>
${print}
<p>${words.licence}: <a rel="license" href="${licenceAddress}">${words.licenceName}</a></p>
</footer>`;
}

function block(content: DocumentBlock): string {
  switch (content.kind) {
    case 'heading':
      return `<h${content.level + 1} id="${content.id}">${escaped(content.text)}</h${content.level + 1}>`;
    case 'prose':
      return `<div class="prose ${content.tone}">${prose(content.paragraphs)}</div>`;
    case 'facts':
      return `<dl class="facts">${content.items
        .map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'table':
      return table(content);
    case 'bars':
      return bars(content);
    case 'note':
      return `<aside class="note" data-tone="${content.tone}"><p class="title">${escaped(content.title)}</p>${prose(content.paragraphs)}</aside>`;
    case 'picture':
      return `<figure><img src="data:image/${content.type};base64,${content.data}" width="${content.width}" height="${content.height}" alt="${escaped(content.alt)}"><figcaption>${escaped(content.caption)}</figcaption></figure>`;
  }
}

function table({ caption, columns, rows }: BlockOf<'table'>): string {
  const number = (column: number) => (columns[column]?.number ? ' class="number"' : '');
  const heads = columns.map(({ head: text }, at) => `<th scope="col"${number(at)}>${escaped(text)}</th>`);
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, at) =>
          at === 0 ? `<th scope="row">${inCell(cell)}</th>` : `<td${number(at)}>${inCell(cell)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function bars({ caption, rows }: BlockOf<'bars'>): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const drawn = rows.map(
    ({ label, value, text, leading }) =>
      `<tr data-leading="${leading}"><th scope="row">${escaped(label)}</th><td><svg width="100%" height="16" aria-hidden="true"><rect width="${((value / most) * 100).toFixed(2)}%" height="16" rx="3"/></svg></td><td class="number">${escaped(text)}</td></tr>`,
  );
  return `<table class="bars"><caption>${escaped(caption)}</caption><tbody>${drawn.join('')}</tbody></table>`;
}

const prose = (paragraphs: BlockOf<'prose'>['paragraphs']): string =>
  nested(paragraphs).map(element).join('');

function element(part: NestedProse): string {
  if (part.kind === 'paragraph') return `<p>${inline(part.runs)}</p>`;
  const tag = part.ordered ? 'ol' : 'ul';
  const items = part.items.map(({ runs, lists }) => `<li>${inline(runs)}${lists.map(element).join('')}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

const inline = (runs: readonly DocumentRun[]): string => runs.map(styled).join('');

function styled({ text, strong, emphasis, mono, href }: DocumentRun): string {
  let html = lines(text);
  if (mono) html = `<code>${html}</code>`;
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return href === undefined ? html : `<a href="${escaped(href)}">${html}</a>`;
}

/** A word without end may break inside a table: it would push the other columns off the paper. */
const inCell = (text: string): string =>
  text
    .split(/(\S{24})(?=\S{8})/u)
    .map((piece, at) => (at % 2 === 0 ? lines(piece) : `${lines(piece)}<wbr>`))
    .join('');

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
