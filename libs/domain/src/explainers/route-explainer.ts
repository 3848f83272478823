import type { PublicDocument } from '@ruta/contracts/documents/document';
import type { PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { datesIn } from '../documents/dates.ts';
import { bullets, paragraph, prose } from '../documents/prose.ts';
import { onProjects } from '../route/phase-kind.ts';
import { reached } from '../route/phase-machine.ts';
import { type ExplainerWords, explainerWords } from './explainer-words.ts';
import { type ExplainerSetting, sheetOf } from './sheet.ts';

/** The announced route of a plan, and the body that approved it. */
export interface ExplainedRoute {
  route: RouteView;
  body: { name: string; sectors: readonly string[] };
}

/** EX1: a route for whoever never heard of one: its stops, what to do at each, what becomes of what is said, who decides. */
export function routeExplainer(
  setting: ExplainerSetting,
  { route: { plan, phases, resolution, announcedAt }, body }: ExplainedRoute,
): PublicDocument {
  const { language, timeZone } = setting;
  const words = explainerWords[language];
  const { columns, does, standing, weighs } = words.route;
  const dates = datesIn(language, timeZone);
  const days = ({ opensOn, closesOn }: Pick<PhaseView, 'opensOn' | 'closesOn'>) =>
    words.period(dates.date(opensOn), dates.date(closesOn));
  const [first, last] = [phases.at(0), phases.at(-1)];
  return sheetOf(setting, {
    title: words.route.title(plan.title),
    subtitle: first && last ? days({ opensOn: first.opensOn, closesOn: last.closesOn }) : '',
    lead: words.route.lead,
    changedAt: Math.max(announcedAt ?? 0, ...phases.map(({ since }) => since ?? 0)),
    blocks: (heading) => [
      heading(words.route.stops),
      {
        kind: 'table',
        caption: words.route.caption,
        columns: [
          { head: columns.stop, number: false, share: 2 },
          { head: columns.when, number: false, share: 2.6 },
          { head: columns.what, number: false, share: 4 },
          { head: columns.left, number: false, share: 3 },
        ],
        rows: phases.map((phase) => [
          phase.title,
          `${standing[standingOf(phase)]}. ${days(phase)}`,
          `${does[onProjects(phase) ? 'projects' : phase.kind]} ${weighs[phase.influence]}`,
          phase.output,
        ]),
      },
      heading(words.route.said),
      prose(bullets(words.route.promises)),
      heading(words.route.who),
      prose([
        paragraph(
          [
            words.route.decides(body.name, body.sectors),
            resolution && words.route.resolution(resolution.number),
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ]),
    ],
  });
}

const standingOf = (phase: PhaseView): keyof ExplainerWords['route']['standing'] => {
  if (reached(phase, 'closed')) return 'past';
  return phase.state === 'open' ? 'now' : 'coming';
};
