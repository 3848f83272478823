import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import type { PlanForm } from '@ruta/contracts/plan/plan-publication';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { formBlocks } from '../commitment/commitment-blocks.ts';
import { blockGround, commitmentDocument, type DocumentSetting } from '../commitment/commitment-document.ts';
import { paragraph, prose } from '../documents/prose.ts';

const said = {
  es: {
    toSign: (version: number) => `Versión ${version}, como se pone a firma`,
    parts: 'De qué está hecho',
    table: 'Cada compromiso con su versión y su huella',
    key: 'Compromiso',
    version: 'Versión',
    hash: 'Huella',
  },
  en: {
    toSign: (version: number) => `Version ${version}, as it is put up for signature`,
    parts: 'What it is made of',
    table: 'Each commitment with its version and its fingerprint',
    key: 'Commitment',
    version: 'Version',
    hash: 'Fingerprint',
  },
} as const;

/** A frozen version for signature outside the product: its own text and hash, and no words of anybody else. */
export function commitmentToSign(
  setting: DocumentSetting,
  version: { form: CommitmentForm; hash: string; version: number; at: Instant },
): PublicDocument {
  const { form, hash, at } = version;
  const standing = { state: 'frozen' as const, version: version.version, at };
  const source = { form, hash, standing, origins: [], outcomes: new Map(), signatures: [] };
  return {
    ...commitmentDocument(setting, source),
    standing: { text: said[setting.language].toSign(version.version), holds: false },
  };
}

/** The plan as it was assembled, with the text of each commitment. */
export function planToSign(
  setting: DocumentSetting,
  plan: { form: PlanForm; hash: string; at: Instant },
  forms: ReadonlyMap<string, CommitmentForm>,
): PublicDocument {
  const ground = blockGround(setting, 2);
  const { words, dates, heading } = ground;
  const own = said[setting.language];
  const { form, hash } = plan;
  const table: DocumentBlock = {
    kind: 'table',
    caption: own.table,
    columns: [
      { head: own.key, number: false, share: 4 },
      { head: own.version, number: true, share: 1 },
      { head: own.hash, number: false, share: 5 },
    ],
    rows: form.commitments.map(({ id, key, version, hash: part }) => [
      `${key} ${forms.get(id)?.title ?? ''}`.trim(),
      String(version),
      part,
    ]),
  };
  const chapters = form.commitments.flatMap(({ id, key }) => {
    const text = forms.get(id);
    return text ? [heading(1, `${key} ${text.title || words.untitled}`), ...formBlocks(ground, text)] : [];
  });
  return {
    language: setting.language,
    publisher: setting.publisher,
    genre: words.planGenre,
    title: form.title,
    subtitle:
      form.startsOn && form.endsOn
        ? words.period(dates.date(form.startsOn), dates.date(form.endsOn))
        : dates.day(plan.at),
    standing: { text: own.toSign(form.version), holds: false },
    source: setting.source,
    fingerprint: hash,
    changedAt: plan.at,
    timeZone: setting.timeZone,
    warning: setting.demo ? words.demo : null,
    contents: 1,
    blocks: [
      heading(1, own.parts),
      table,
      ...chapters,
      heading(1, words.check),
      prose([
        paragraph(words.bound),
        paragraph([{ text: words.hashOfPlan(form.version) }, { text: hash, mono: true }]),
      ]),
    ],
  };
}
