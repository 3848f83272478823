import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { CommitmentFileFormat, PlanFileQuery } from '@ruta/contracts/plan/commitment-file';
import { PartnershipFile, PartnershipPlanFile } from '@ruta/contracts/plan/partnership-template';
import { commitmentDocument, type DocumentSetting } from '@ruta/domain/commitment/commitment-document';
import type { CommitmentSource } from '@ruta/domain/commitment/commitment-source';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { partnershipFile, partnershipPlanFile } from '@ruta/domain/plan/partnership-template';
import type { PublicDocument } from '@ruta/contracts/documents/document';
import { planDocument } from '@ruta/domain/plan/plan-document';
import { OwnAims } from '../declaration/own-aims.service.ts';
import { DocumentPress } from '../documents/document-press.ts';
import type { DocumentFile } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { DeskSources } from './desk-sources.ts';
import { PublishedSources } from './published-sources.ts';

/** Plans and commitments as files, put together anew each time: what was erased since is in none of them. */
@Injectable()
export class PlanDocuments {
  constructor(
    private readonly published: PublishedSources,
    private readonly desk: DeskSources,
    private readonly entities: EntityService,
    private readonly press: DocumentPress,
    private readonly ownAims: OwnAims,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async plan(
    entity: KnownEntity,
    number: number,
    format: CommitmentFileFormat,
    { lang, version }: PlanFileQuery,
  ): Promise<DocumentFile> {
    const plan = await this.published.plan(entity.id, number, version);
    const setting = await this.setting(entity, lang, plan.title, `plan/${number}`);
    const name = `${entity.slug}-plan-${number}-v${plan.version}`;
    if (format === 'json')
      return jsonFile(PartnershipPlanFile.parse(partnershipPlanFile(setting, plan)), name);
    return this.printed(planDocument(setting, plan), format, name);
  }

  async commitment(
    entity: KnownEntity,
    number: number,
    key: string,
    format: CommitmentFileFormat,
    { lang, version }: PlanFileQuery,
  ): Promise<DocumentFile> {
    const { planTitle, source } = await this.published.commitment(entity.id, number, key, version);
    const setting = await this.setting(entity, lang, planTitle, `plan/${number}/compromisos/${key}`);
    return this.ofCommitment(entity, setting, source, format);
  }

  async version(
    entity: KnownEntity,
    which: string,
    version: number,
    format: CommitmentFileFormat,
    lang: Locale,
  ): Promise<DocumentFile> {
    const { commitment, planTitle, source } = await this.desk.version(entity.id, which, version);
    const setting = await this.setting(entity, lang, planTitle, `mesa/${commitment.id}`);
    return this.ofCommitment(entity, setting, source, format);
  }

  async draft(
    entity: KnownEntity,
    which: string,
    format: CommitmentFileFormat,
    { lang, actor }: { lang: Locale; actor: Actor },
  ): Promise<DocumentFile> {
    const { commitment, planTitle, source } = await this.desk.draft(entity.id, which, actor);
    const setting = await this.setting(entity, lang, planTitle, `mesa/${commitment.id}`);
    return this.ofCommitment(entity, { ...setting, now: commitment.changedAt }, source, format);
  }

  /** A PDF for signature outside the product. */
  async toSign(
    entity: KnownEntity,
    language: Locale,
    planTitle: string,
    page: string,
    document: (setting: DocumentSetting) => PublicDocument,
  ): Promise<Buffer> {
    const setting = await this.setting(entity, language, planTitle, page);
    return (await this.press.print(document(setting), 'pdf')).body;
  }

  private ofCommitment(
    { slug }: KnownEntity,
    setting: DocumentSetting,
    source: CommitmentSource,
    format: CommitmentFileFormat,
  ): Promise<DocumentFile> | DocumentFile {
    const { standing, form } = source;
    const which = standing.state === 'draft' ? 'borrador' : `v${standing.version}`;
    const name = `${slug}-compromiso-${form.key}-${which}`;
    if (format === 'json') return jsonFile(PartnershipFile.parse(partnershipFile(setting, source)), name);
    return this.printed(commitmentDocument(setting, source), format, name);
  }

  private async printed(
    document: ReturnType<typeof planDocument>,
    format: Exclude<CommitmentFileFormat, 'json'>,
    name: string,
  ): Promise<DocumentFile> {
    const { extension, ...file } = await this.press.print(document, format);
    return { ...file, name: `${name}.${extension}` };
  }

  private async setting(
    { id, slug }: KnownEntity,
    language: Locale,
    planTitle: string,
    page: string,
  ): Promise<DocumentSetting> {
    const { name, timeZone, demo } = await this.entities.bySlug(slug);
    const source = `${this.config.publicUrl}/${slug}/${page}`;
    const ownAims = await this.ownAims.read(id);
    return { language, publisher: name, timeZone, demo, source, planTitle, ownAims, now: Date.now() };
  }
}

const jsonFile = (content: unknown, name: string): DocumentFile => ({
  body: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
  etag: `"json-${contentHash(content).slice(0, 32)}"`,
  type: 'application/json; charset=utf-8',
  name: `${name}.json`,
});
