import { Inject, Injectable } from '@nestjs/common';
import type { PublicDocument } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { ReportId } from '@ruta/contracts/report/report';
import { reportDocument } from '@ruta/domain/report/report-document';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { type ReportContent, Reports } from './reports.service.ts';

/** Reports as documents, in the language of who reads. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly reports: Reports,
    private readonly entities: EntityService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async preview(entity: KnownEntity, id: ReportId, language: Locale): Promise<PublicDocument> {
    const { at, ...content } = await this.reports.preview(entity.id, id);
    return this.document(entity, id, language, content, { version: null, at });
  }

  async published(
    entity: KnownEntity,
    id: ReportId,
    language: Locale,
    version: number | null,
  ): Promise<PublicDocument> {
    const { version: number, hash, at, ...content } = await this.reports.frozen(entity.id, id, version);
    return this.document(entity, id, language, content, {
      version: { version: number, hash },
      at: at.getTime(),
    });
  }

  private async document(
    { id: entityId, slug }: KnownEntity,
    id: ReportId,
    language: Locale,
    { text, facts }: ReportContent,
    standing: { version: { version: number; hash: string } | null; at: number },
  ): Promise<PublicDocument> {
    const { name, timeZone, demo } = await this.entities.bySlug(slug);
    const stored = await this.reports.pictures(entityId, text);
    const pictures = new Map(
      [...stored].map(([hash, { type, width, height, bytes }]) => [
        hash,
        { type, width, height, data: bytes.toString('base64') },
      ]),
    );
    const source = `${this.config.publicUrl}/${slug}/informes/${id}`;
    return reportDocument({
      language,
      publisher: name,
      timeZone,
      demo,
      source,
      text,
      facts,
      pictures,
      ...standing,
    });
  }
}
