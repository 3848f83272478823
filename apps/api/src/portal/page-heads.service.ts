import { Inject, Injectable } from '@nestjs/common';
import type { EntitySummary } from '@ruta/contracts/entity/entity';
import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import { EntitySlug, ownAddresses } from '@ruta/contracts/entity/entity';
import { readCode } from '@ruta/contracts/session/session-code';
import { EntityService } from '../entity/entity.service.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';
import { type PageHead, type PageOpening, shortened } from './page-head.ts';
import { type Language, lastDayOf, leadOf, pageWords } from './page-words.ts';
import { SummaryReader } from '../consultation/summary-reader.ts';
import { PortalService } from './portal.service.ts';
import { SharedPagesStore } from './shared-pages.store.ts';

const product = (language: Language): PageHead => ({
  status: 200,
  language,
  title: 'Ruta Abierta',
  description: pageWords[language].product,
  answers: {},
  opening: null,
});
const missing = (language: Language): PageHead => ({
  ...product(language),
  status: 404,
  title: `${pageWords[language].missing} · Ruta Abierta`,
});

/** The head of any page by its path. Asks the database for what anybody may read, and nothing else. */
@Injectable()
export class PageHeads {
  constructor(
    private readonly entities: EntityService,
    private readonly portal: PortalService,
    private readonly shared: SharedPagesStore,
    private readonly summaries: SummaryReader,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async of(path: string, language: Language = 'es'): Promise<PageHead> {
    const [slug = '', section = '', ...rest] = path.split('/').filter(Boolean).map(decoded);
    if (slug === '') return this.entityList(language);
    if (slug === 's') return this.door(section, language);
    if (ownAddresses.has(slug)) return product(language);
    if (!EntitySlug.safeParse(slug).success) return missing(language);
    const entity = await this.entities.bySlug(slug).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    if (!entity) return missing(language);
    const words = pageWords[language];
    const title = await this.titleOf(entity, section, rest, language);
    const head: PageHead = {
      ...product(language),
      title: `${title?.title ?? words.sections[section] ?? entity.name}, ${entity.name} · Ruta Abierta`,
      description: title?.description ?? words.of(words.sections[section] ?? words.route, entity.name),
      answers: { [`/api/entities/${slug}`]: entity },
    };
    if (rest.length > 0) return head;
    if (section === 'aportes')
      return {
        ...head,
        // Not the list itself: it says which of them whoever asks supports.
        answers: {
          ...head.answers,
          [`/api/entities/${slug}/contributions/summary`]: await this.summaries.summary(entity, null),
        },
        opening: {
          demo: entity.demo,
          eyebrow: '',
          title: words.sections['aportes'] ?? '',
          lead: words.contributions,
          strong: '',
        },
      };
    if (section !== '' && section !== 'participa') return head;
    const home = await this.portal.home(entity.id);
    const answers = { ...head.answers, [`/api/entities/${slug}/portal`]: home };
    if (section === 'participa') return { ...head, answers, opening: questionOf(home, entity, language) };
    return {
      ...head,
      title: home.route
        ? `${home.route.plan.title}, ${entity.name} · Ruta Abierta`
        : `${entity.name} · Ruta Abierta`,
      description: leadOf(home, language) || head.description,
      answers,
      opening: frontOf(home, entity, language),
    };
  }

  /** The door of a session that is on its entity's page; a code that is not says nothing here, so that none is tried out. */
  private async door(typed: string, language: Language): Promise<PageHead> {
    const read = readCode(typed);
    const session = read && (await this.shared.announced(read.code));
    if (!session) return product(language);
    const { title, place, ahead } = session;
    const { eyebrow, ...terms } = pageWords[language].door;
    const opening = {
      demo: false,
      eyebrow,
      title,
      lead: '',
      strong: '',
      door: { ...terms, place: place ?? '', ahead },
    };
    return { ...product(language), title: `${title} · Ruta Abierta`, opening };
  }

  private async entityList(language: Language): Promise<PageHead> {
    return {
      ...product(language),
      answers: { '/api/portal': await this.portal.front() },
      opening: { demo: this.config.demo, eyebrow: '', strong: '', ...pageWords[language].front },
    };
  }

  /** What a page about one thing is called. A folio is never looked up: its link shows nothing to who receives it. */
  private async titleOf(
    { id }: EntitySummary,
    section: string,
    [first = '', second = '', third = '']: string[],
    language: Language,
  ): Promise<{ title: string; description: string } | null> {
    if (section === 'aportes' && /^\d{1,6}$/.test(first)) {
      const text = await this.shared.contribution(id, Number(first));
      const title = pageWords[language].contribution(first);
      return text === null ? null : { title, description: shortened(text) };
    }
    if (section === 'paradas') return this.shared.stop(id, first);
    if (section === 'temas') return this.shared.theme(id, first);
    if (section === 'plan' && second === 'compromisos' && /^\d{1,3}$/.test(first))
      return this.shared.commitment(id, Number(first), third);
    return section === 'sesiones' ? this.shared.session(id, first) : null;
  }
}

/** The head of the front page. */
function frontOf(home: PortalHome, entity: EntitySummary, language: Language): PageOpening | null {
  return (
    home.route && {
      demo: entity.demo,
      eyebrow: entity.name,
      title: home.route.plan.title,
      lead: leadOf(home, language) || pageWords[language].of(pageWords[language].route, entity.name),
      strong: home.route.phases.findLast((phase) => phase.state === 'open')?.title ?? '',
    }
  );
}

/** The head of the page where people take part: the question that is open, or that page's own words. */
function questionOf(home: PortalHome, entity: EntitySummary, language: Language): PageOpening {
  const words = pageWords[language];
  const asked = home.route?.phases.find(({ state, kind }) => state === 'open' && kind === 'consultation');
  return {
    demo: entity.demo,
    narrow: true,
    eyebrow: asked ? words.until(asked.title, lastDayOf(asked, language)) : '',
    title: asked ? asked.question || asked.title : (words.sections['participa'] ?? ''),
    lead: asked ? asked.purpose : words.participate,
    strong: '',
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
