import type { PublicDocument } from '@ruta/contracts/documents/document';
import { markdownLine, markdownOf } from '@ruta/domain/documents/write-markdown';
import { documentWords, licenceAddress, momentIn } from './document-words.ts';

/** The document as plain text with signs: for whoever edits by hand, compares versions or converts it further. */
export function markdownDocument(document: PublicDocument): string {
  const { publisher, genre, title, subtitle, standing, warning, blocks } = document;
  const head = [
    markdownLine(publisher),
    markdownLine(genre),
    `# ${markdownLine(title.replace(/\s+/g, ' '))}`,
    markdownLine(subtitle),
    `**${markdownLine(standing.text)}**`,
    ...(warning === null ? [] : [`*${markdownLine(warning)}*`]),
  ];
  return `${[...head, markdownOf(blocks), foot(document)].join('\n\n')}\n`;
}

function foot({ language, source, fingerprint, changedAt, timeZone }: PublicDocument): string {
  const words = documentWords[language];
  const lines = [
    `${words.changed}: ${momentIn(language, changedAt, timeZone)}`,
    `${words.source}: <${source}>`,
    ...(fingerprint === null ? [] : [`${words.fingerprint}: \`${fingerprint}\``]),
    `${words.licence}: [${words.licenceName}](${licenceAddress})`,
  ];
  return `---\n\n${lines.join('\\\n')}`;
}
