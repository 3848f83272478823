import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { MinutesDocument } from '@ruta/contracts/minutes/minutes';
import type { EntitySlug } from '@ruta/contracts/entity/entity';
import { minutesDocument } from '@ruta/domain/minutes/minutes-document';
import type { z } from 'zod';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';
import { MinutesService } from '../session/minutes.service.ts';
import { MinutesApprovals } from './minutes-approval.service.ts';
import { MinutesBeside } from './minutes-beside.service.ts';
import { MinutesVersions } from './minutes-versions.service.ts';
import type { SessionKey } from './minutes.store.ts';

interface Asked {
  slug: z.infer<typeof EntitySlug>;
  /** Without one, that of the session. */
  language?: Locale | undefined;
  /** Without one, what was published. */
  version?: number | undefined;
  mayWrite: boolean;
}

/** Minutes as a document, put together anew each time: what was erased since is in none of them. */
@Injectable()
export class MinutesDocuments {
  constructor(
    private readonly entities: EntityService,
    private readonly facts: MinutesService,
    private readonly versions: MinutesVersions,
    private readonly approvals: MinutesApprovals,
    private readonly beside: MinutesBeside,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async of(key: SessionKey, { slug, language, version: asked, mayWrite }: Asked): Promise<MinutesDocument> {
    const standing = await this.approvals.standing(key, mayWrite);
    const version = asked ?? standing.published?.version;
    if (version === undefined || !standing.versions.some((each) => each.version === version))
      throw new Refused('minutes.not-published');
    const [entity, text] = await Promise.all([this.entities.bySlug(slug), this.versions.text(key, version)]);
    const dissenting = text.layer.dissents.flatMap(({ by }) => by ?? []);
    const facts = await this.facts.ofSession(key.entityId, key.sessionId, dissenting);
    const document = minutesDocument({
      language: language ?? facts.header.language,
      publisher: entity.name,
      timeZone: entity.timeZone,
      demo: entity.demo,
      source: `${this.config.publicUrl}/${slug}/sesiones/${facts.header.code}/minuta`,
      facts,
      ...text,
      standing,
      newest: standing.versions[0]?.version ?? version,
      ...(await this.beside.of(facts, standing.signing)),
    });
    return { version, published: standing.published?.version === version, document };
  }
}
