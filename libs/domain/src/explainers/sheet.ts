import type { BlockOf, DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Day, Instant } from '@ruta/contracts/protocol/instant';
import { datesIn } from '../documents/dates.ts';
import { anchorOf, paragraph, prose } from '../documents/prose.ts';
import { explainerWords } from './explainer-words.ts';

/** Who hands the sheet out, in which language, and where what it explains is to be seen. */
export interface ExplainerSetting {
  language: Locale;
  publisher: string;
  timeZone: string;
  demo: boolean;
  /** The living page. */
  source: string;
  /** On which the sheet is made. */
  day: Day;
  /** The code that leads to it. */
  code: Pick<BlockOf<'picture'>, 'type' | 'data' | 'width' | 'height'>;
}

interface Sheet {
  title: string;
  subtitle: string;
  lead: string;
  /** When what it tells changed last. */
  changedAt: Instant;
  blocks: (heading: (text: string) => DocumentBlock) => DocumentBlock[];
}

/** One explainer: what it says, and at its end how to get to the page it is about. */
export function sheetOf(
  setting: ExplainerSetting,
  { title, subtitle, lead, changedAt, blocks }: Sheet,
): PublicDocument {
  const { language, publisher, timeZone, demo, source, day, code } = setting;
  const words = explainerWords[language];
  const taken = new Set<string>();
  const heading = (text: string): DocumentBlock => ({
    kind: 'heading',
    level: 1,
    id: anchorOf(text, taken),
    text,
  });
  return {
    language,
    publisher,
    genre: words.genre,
    title,
    subtitle,
    standing: { text: words.made(datesIn(language, timeZone).date(day)), holds: true },
    source,
    fingerprint: null,
    changedAt,
    timeZone,
    warning: demo ? words.demo : null,
    contents: 0,
    blocks: [
      prose([paragraph(lead)], 'lead'),
      ...blocks(heading),
      heading(words.scan),
      prose([paragraph(words.address(source))]),
      { kind: 'picture', ...code, alt: words.qr(source), caption: '' },
    ],
  };
}
