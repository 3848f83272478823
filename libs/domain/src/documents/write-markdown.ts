import type {
  BlockOf,
  DocumentBlock,
  DocumentParagraph,
  DocumentRun,
} from '@ruta/contracts/documents/document';

/** A document's blocks as Markdown (CommonMark with tables), headings from `##` on: `#` is the title's. */
export const markdownOf = (blocks: readonly DocumentBlock[]): string => blocks.map(block).join('\n\n');

/** Words as Markdown that says exactly them. */
export const markdownLine = (text: string): string => atStart(escaped(text)).replaceAll('\n', '\\\n');

function block(content: DocumentBlock): string {
  switch (content.kind) {
    case 'heading':
      return `${'#'.repeat(content.level + 1)} ${inOneLine(content.text)}`;
    case 'prose':
      return prose(content.paragraphs);
    case 'facts':
      return content.items.map(({ label, value }) => `- ${escaped(label)}: **${escaped(value)}**`).join('\n');
    case 'table':
      return table(content);
    case 'bars':
      return [
        `**${inOneLine(content.caption)}**`,
        content.rows.map(({ label, text }) => `- ${inOneLine(label)}: ${inOneLine(text)}`).join('\n'),
      ].join('\n\n');
    case 'note':
      return `**${inOneLine(content.title)}**\n\n${prose(content.paragraphs)}`;
    case 'picture':
      return `*[${inOneLine(content.alt)}]*\n\n${inOneLine(content.caption)}`;
  }
}

function prose(paragraphs: readonly DocumentParagraph[]): string {
  let text = '';
  /** How many numbered entries each open list has had, from the outermost on. */
  let counts: number[] = [];
  paragraphs.forEach((paragraph, at) => {
    const { style, level } = paragraph;
    counts = style === 'paragraph' ? [] : counts.slice(0, level);
    if (level > 0) counts[level - 1] = style === 'step' ? (counts[level - 1] ?? 0) + 1 : 0;
    const before = paragraphs[at - 1];
    const goesOn = before && before.style !== 'paragraph' && paragraph.style !== 'paragraph';
    if (at > 0) text += goesOn ? '\n' : '\n\n';
    text += element(paragraph, counts[level - 1] ?? 1);
  });
  return text;
}

function element({ style, level, runs }: DocumentParagraph, count: number): string {
  const words = runsOf(runs);
  if (style === 'paragraph' || level === 0) return words.replaceAll('\n', '\\\n');
  const indent = ' '.repeat(4 * (level - 1));
  const sign = style === 'bullet' ? '- ' : `${count}. `;
  return `${indent}${sign}${words.replaceAll('\n', `\\\n${indent}  `)}`;
}

function runsOf(runs: readonly DocumentRun[]): string {
  let text = '';
  let marked = false;
  for (const run of runs) {
    const sign = run.strong && run.emphasis ? '***' : run.strong ? '**' : run.emphasis ? '*' : '';
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
    const styled = words !== '' && (sign !== '' || run.href !== undefined || run.mono === true);
    // A comment keeps two marks apart that would be read as one.
    if (styled && marked && before === '') text += '<!-- -->';
    text += before + (styled ? markedUp(words, sign, run) : escaped(words)) + after;
    marked = styled && after === '';
  }
  return atStart(text);
}

function markedUp(words: string, sign: string, { href, mono }: DocumentRun): string {
  const code = mono === true && !words.includes('`') ? `\`${words}\`` : escaped(words);
  const linked = href === undefined ? code : `[${code}](<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
  return `${sign}${linked}${sign}`;
}

function table({ caption, columns, rows }: BlockOf<'table'>): string {
  const line = (cells: readonly string[]) =>
    `| ${columns
      .map((_, at) =>
        escaped(cells[at] ?? '')
          .replaceAll('|', '\\|')
          .replaceAll('\n', '<br>'),
      )
      .join(' | ')} |`;
  return [
    `**${inOneLine(caption)}**`,
    '',
    line(columns.map(({ head }) => head)),
    `| ${columns.map(({ number }) => (number ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

const inOneLine = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>]|\{(?=[#.])/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** What would begin a heading, a list, a quotation, a rule or a table begins a sentence. */
const atStart = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)([#+>|=~%-]|:(?=::)|\d+(?=[.)]))/, (_, blanks: string, sign: string) =>
        /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
      ),
    )
    .join('\n');
