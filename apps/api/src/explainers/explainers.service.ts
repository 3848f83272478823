import { Inject, Injectable } from '@nestjs/common';
import type { DocumentFormat, PublicDocument } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { dayIn } from '@ruta/domain/calendar/day';
import { planExplainer } from '@ruta/domain/explainers/plan-explainer';
import { routeExplainer } from '@ruta/domain/explainers/route-explainer';
import type { ExplainerSetting } from '@ruta/domain/explainers/sheet';
import { DocumentPress } from '../documents/document-press.ts';
import type { DocumentFile } from '../documents/send-document.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EntityService } from '../entity/entity.service.ts';
import { PublishedSources } from '../plan/published-sources.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { codePicture } from './code-picture.ts';

/** Sheets in plain words about a route and a plan, to be printed and handed out. */
@Injectable()
export class Explainers {
  constructor(
    private readonly entities: EntityService,
    private readonly routes: RouteReader,
    private readonly bodies: BodyService,
    private readonly plans: PublishedSources,
    private readonly press: DocumentPress,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** EX1: of the newest route that was announced. */
  async route(entity: KnownEntity, format: DocumentFormat, language: Locale): Promise<DocumentFile> {
    const [route] = await this.routes.announced(entity.id);
    if (!route) throw new Refused('resource.not-found');
    const { name, sectors } = await this.bodies.read(entity, route.bodyId);
    const body = { name, sectors: sectors.map((sector) => sector.name) };
    const setting = await this.setting(entity, language, '');
    return this.printed(routeExplainer(setting, { route, body }), format, `${entity.slug}-ruta-explicada`);
  }

  /** EX2: of the newest version that was published. */
  async plan(
    entity: KnownEntity,
    number: number,
    format: DocumentFormat,
    language: Locale,
  ): Promise<DocumentFile> {
    const plan = await this.plans.plan(entity.id, number);
    const setting = await this.setting(entity, language, `/plan/${number}`);
    const name = `${entity.slug}-plan-${number}-explicado`;
    return this.printed(planExplainer(setting, plan), format, name);
  }

  private async printed(
    document: PublicDocument,
    format: DocumentFormat,
    name: string,
  ): Promise<DocumentFile> {
    const { extension, ...file } = await this.press.print(document, format);
    return { ...file, name: `${name}.${extension}` };
  }

  /** Told by the day: the same sheet is laid out once, however many take it. */
  private async setting({ slug }: KnownEntity, language: Locale, page: string): Promise<ExplainerSetting> {
    const { name, timeZone, demo } = await this.entities.bySlug(slug);
    const source = `${this.config.publicUrl}/${slug}${page}`;
    const day = dayIn(Date.now(), timeZone);
    return { language, publisher: name, timeZone, demo, source, day, code: codePicture(source) };
  }
}
