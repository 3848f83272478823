import { Injectable } from '@nestjs/common';
import type { EntitySummary } from '@ruta/contracts/entity/entity';
import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import { EntitySlug, ownAddresses } from '@ruta/contracts/entity/entity';
import { EntityService } from '../entity/entity.service.ts';
import { Refused } from '../platform/http/refused.ts';
import { type PageHead, shortened } from './page-head.ts';
import { PortalService } from './portal.service.ts';
import { SharedPagesStore } from './shared-pages.store.ts';

const product: PageHead = {
  status: 200,
  title: 'Ruta Abierta',
  description:
    'La ruta de participación de un plan de gobierno abierto: qué está abierto ahora, qué se dijo y qué pasó con eso.',
  answers: {},
  opening: null,
};
const missing: PageHead = { ...product, status: 404, title: 'Esta parada no existe · Ruta Abierta' };

const sections: Record<string, string> = {
  participa: 'Participa',
  calendario: 'Calendario de la ruta',
  aportes: 'Todo lo que se dijo',
  plan: 'El plan',
  seguimiento: 'Seguimiento',
  registro: 'Registro público',
  datos: 'Datos abiertos',
};

/** The head of any page by its path. Asks the database for what anybody may read, and nothing else. */
@Injectable()
export class PageHeads {
  constructor(
    private readonly entities: EntityService,
    private readonly portal: PortalService,
    private readonly shared: SharedPagesStore,
  ) {}

  async of(path: string): Promise<PageHead> {
    const [slug = '', section = '', ...rest] = path.split('/').filter(Boolean).map(decoded);
    if (slug === '' || ownAddresses.has(slug)) return product;
    if (!EntitySlug.safeParse(slug).success) return missing;
    const entity = await this.entities.bySlug(slug).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    if (!entity) return missing;
    const answers = { [`/api/entities/${slug}`]: entity };
    if (section === '') return this.home(entity, answers);
    const title = await this.titleOf(entity, section, rest);
    return {
      status: 200,
      title: `${title?.title ?? sections[section] ?? entity.name}, ${entity.name} · Ruta Abierta`,
      description:
        title?.description ?? `${sections[section] ?? 'La ruta de participación'} de ${entity.name}.`,
      answers,
      opening: null,
    };
  }

  private async home(entity: EntitySummary, answers: PageHead['answers']): Promise<PageHead> {
    const home = await this.portal.home(entity.id);
    return {
      status: 200,
      title: home.route
        ? `${home.route.plan.title}, ${entity.name} · Ruta Abierta`
        : `${entity.name} · Ruta Abierta`,
      description: lead(home, entity),
      answers: { ...answers, [`/api/entities/${entity.slug}/portal`]: home },
      opening: home.route && {
        demo: entity.demo,
        eyebrow: entity.name,
        title: home.route.plan.title,
        lead: lead(home, entity),
        strong: home.route.phases.findLast((phase) => phase.state === 'open')?.title ?? '',
      },
    };
  }

  /** What a page about one thing is called. A folio is never looked up: its link shows nothing to who receives it. */
  private async titleOf(
    { id }: EntitySummary,
    section: string,
    [first = '', second = '', third = '']: string[],
  ): Promise<{ title: string; description: string } | null> {
    if (section === 'aportes' && /^\d{1,6}$/.test(first)) {
      const text = await this.shared.contribution(id, Number(first));
      return text === null ? null : { title: `Aporte ${first}`, description: shortened(text) };
    }
    if (section === 'temas') return this.shared.theme(id, first);
    if (section === 'plan' && second === 'compromisos' && /^\d{1,3}$/.test(first))
      return this.shared.commitment(id, Number(first), third);
    return section === 'sesiones' ? this.shared.session(id, first) : null;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function lead({ route, contributions }: PortalHome, entity: EntitySummary): string {
  if (!route) return `La ruta de participación de ${entity.name}.`;
  const at = route.phases.findLastIndex((phase) => phase.state === 'open');
  const phase = route.phases[at];
  const place = phase ? `Vamos en la parada ${at + 1} de ${route.phases.length}: ${phase.title}.` : '';
  const said =
    contributions.admitted > 0
      ? `De ${contributions.admitted} aportes de la gente salen los compromisos que se van a firmar.`
      : '';
  return [place, said].filter(Boolean).join(' ') || `La ruta de participación de ${entity.name}.`;
}
