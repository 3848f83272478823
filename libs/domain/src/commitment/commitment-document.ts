import type { DocumentBlock, DocumentParagraph, PublicDocument } from '@ruta/contracts/documents/document';
import type { OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { datesIn } from '../documents/dates.ts';
import { anchorOf, paragraph, prose } from '../documents/prose.ts';
import { type BlockGround, formBlocks } from './commitment-blocks.ts';
import { commitmentDocumentWords } from './commitment-document-words.ts';
import type { CommitmentSource, CommitmentStanding } from './commitment-source.ts';
import { commitmentWords, withOwnAims } from './commitment-words.ts';
import { originBlocks } from './origin-blocks.ts';
import { signatureBlocks } from './signature-blocks.ts';

/** Who publishes, in which language, and where the living page is. */
export interface DocumentSetting {
  language: Locale;
  publisher: string;
  timeZone: string;
  demo: boolean;
  source: string;
  planTitle: string;
  /** Whose aims a commitment may name beside those of the catalogue. */
  ownAims: readonly OwnDeclaration[];
  now: Instant;
}

export function commitmentDocument(setting: DocumentSetting, source: CommitmentSource): PublicDocument {
  const { language, publisher, timeZone, demo } = setting;
  const ground = blockGround(setting, 1);
  const { words } = ground;
  const { form, hash, standing } = source;
  return {
    language,
    publisher,
    genre: words.genre(form.key),
    title: form.title || words.untitled,
    subtitle: words.ofPlan(setting.planTitle),
    standing: standingOf(ground, standing),
    source: setting.source,
    fingerprint: hash,
    changedAt: standing.state === 'draft' ? setting.now : standing.at,
    timeZone,
    warning: demo ? words.demo : null,
    contents: 1,
    blocks: [
      ...formBlocks(ground, form),
      ...backgroundBlocks(ground, source),
      ...checkBlocks(ground, source),
    ],
  };
}

export function blockGround({ language, timeZone, ownAims }: DocumentSetting, base: 1 | 2): BlockGround {
  const taken = new Set<string>();
  return {
    language,
    names: withOwnAims(commitmentWords[language], ownAims),
    words: commitmentDocumentWords[language],
    dates: datesIn(language, timeZone),
    base,
    heading: (level, text) => ({ kind: 'heading', level, id: anchorOf(text, taken), text }),
  };
}

function standingOf({ words }: BlockGround, standing: CommitmentStanding): PublicDocument['standing'] {
  switch (standing.state) {
    case 'draft':
      return { text: words.draft, holds: false };
    case 'frozen':
      return { text: words.frozen(standing.version), holds: false };
    case 'published':
      return { text: words.approved(standing.version, standing.planVersion), holds: true };
  }
}

/** Where it comes from and who signed it. */
export const backgroundBlocks = (ground: BlockGround, source: CommitmentSource): DocumentBlock[] => [
  ...originBlocks(ground, source),
  ...signatureBlocks(ground, source.signatures, ground.base),
];

function checkBlocks(ground: BlockGround, { form, hash, standing }: CommitmentSource): DocumentBlock[] {
  const { heading, words, names, base } = ground;
  const bound: DocumentParagraph[] =
    standing.state === 'draft'
      ? []
      : [
          paragraph(words.bound),
          paragraph([{ text: words.hashOf(form.key, standing.version) }, { text: hash, mono: true }]),
        ];
  return [
    heading(base, words.check),
    prose([...bound, paragraph(`${words.licensed}${names.licence[form.licence]}`)]),
  ];
}
