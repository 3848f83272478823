import { describe, expect, it } from '@jest/globals';
import { aCommitment } from '@ruta/testing/commitment/a-commitment';
import type { PublicDocument } from '@ruta/contracts/documents/document';
import { PhaseKind, type PhaseView } from '@ruta/contracts/route/phase';
import { RouteView } from '@ruta/contracts/route/route';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { markdownOf } from '../documents/write-markdown.ts';
import { planExplainer } from './plan-explainer.ts';
import { routeExplainer } from './route-explainer.ts';
import type { ExplainerSetting } from './sheet.ts';

const setting: ExplainerSetting = {
  language: 'es',
  publisher: 'Tres Cruces',
  timeZone: 'America/Mexico_City',
  demo: false,
  source: 'https://ruta.example/tres-cruces',
  day: '2027-02-14',
  code: { type: 'png', data: 'iVBORw0KGgo=', width: 132, height: 132 },
};

const phase = (kind: PhaseKind, state: PhaseView['state'], changes: object = {}) => ({
  id: fixedId(`phase ${kind}`),
  position: 0,
  state,
  since: null,
  openedEarly: false,
  counts: {
    contributions: 0,
    pending: 0,
    unanswered: 0,
    withoutTheme: 0,
    awareness: 0,
    questions: 0,
    replies: 0,
    projects: 0,
    unsettled: 0,
  },
  kind,
  title: `Parada ${kind}`,
  output: `Lo que deja ${kind}`,
  opensOn: '2027-02-01',
  closesOn: '2027-02-26',
  ...changes,
});
const route = (phases: object[]) =>
  RouteView.parse({
    id: fixedId('route'),
    plan: {
      id: fixedId('plan'),
      number: 2,
      title: 'Segundo plan de acción local',
      state: 'formulating',
      startsOn: null,
      endsOn: null,
      commitmentTarget: 5,
      routeId: fixedId('route'),
    },
    bodyId: fixedId('body'),
    templateId: null,
    settings: {},
    rev: 1,
    announcedAt: 0,
    resolution: { id: fixedId('resolution'), number: '3/2027', text: 'Se aprueba la ruta' },
    phases,
  });
const body = { name: 'Secretariado técnico local', sectors: ['Gobierno', 'Sociedad civil'] };
const textOf = (document: PublicDocument): string => markdownOf(document.blocks);

describe('an explainer', () => {
  it('EX1 tells each stop as it stands, what to do there and what it leaves, and who decides', () => {
    const said = textOf(
      routeExplainer(setting, {
        route: route([
          phase('awareness', 'answered'),
          phase('consultation', 'open'),
          phase('working-table', 'announced', { influence: 'collaborate' }),
          phase('approval', 'announced', { opensOn: '2027-03-01', closesOn: '2027-03-01' }),
        ]),
        body,
      }),
    );
    const lineOf = (kind: string) => said.split('\n').find((line) => line.includes(`Parada ${kind}`)) ?? '';
    expect(lineOf('awareness')).toContain('Ya pasó');
    expect(lineOf('consultation')).toContain(
      'Abierta ahora. Del 1 de febrero de 2027 al 26 de febrero de 2027',
    );
    expect(lineOf('consultation')).toContain('Decir qué problema ves');
    expect(lineOf('approval')).toContain('Por venir. El 1 de marzo de 2027');
    expect(lineOf('working-table')).toContain('Por venir');
    expect(lineOf('working-table')).toContain('Se decide contigo.');
    expect(lineOf('working-table')).toContain('Lo que deja working-table');
    expect(said).toContain('Secretariado técnico local, con asientos de Gobierno y Sociedad civil.');
    expect(said).toContain('acuerdo 3/2027');
  });

  it('EX1 tells a consultation on projects apart, and has something to do at every kind of stop in both languages', () => {
    const projects = phase('consultation', 'open', { settings: { about: 'projects' } });
    expect(textOf(routeExplainer(setting, { route: route([projects]), body }))).toContain(
      'Leer los proyectos',
    );
    for (const language of ['es', 'en'] as const) {
      const { blocks } = routeExplainer(
        { ...setting, language },
        { route: route(PhaseKind.options.map((kind) => phase(kind, 'open'))), body },
      );
      const table = blocks.find(({ kind }) => kind === 'table');
      const does = table?.kind === 'table' ? table.rows.map((row) => row[2] ?? '') : [];
      expect(new Set(does).size).toBe(PhaseKind.options.length);
    }
  });

  it('EX2 tells of each commitment its summary, who answers, until when and where it comes from', () => {
    const form = aCommitment();
    const ref = (name: string) => ({ kind: 'contribution' as const, ref: fixedId(name) });
    const shown = { standing: 'shown' as const, label: '1', excerpt: '', theme: null, weight: null };
    const plan = {
      title: 'Primer plan',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      version: 1,
      hash: 'a'.repeat(64),
      publishedAt: 0,
      commitments: [
        {
          form,
          hash: 'b'.repeat(64),
          standing: { state: 'published' as const, version: 1, at: 0, planVersion: 1 },
          origins: [
            { clause: 'summary.1', words: '', sources: [{ ...ref('one'), ...shown }] },
            {
              clause: 'objective.1',
              words: '',
              sources: [
                { ...ref('one'), ...shown },
                { ...ref('two'), ...shown },
              ],
            },
          ],
          outcomes: new Map(),
          signatures: [],
        },
      ],
      outcomes: { 'taken-up': 3, partly: 1 },
      signatures: [],
      history: [],
    };
    const said = textOf(planExplainer(setting, plan));
    expect(said).toContain('Es un compromiso.');
    expect(said).toContain('Detrás hay 4 aportes');
    expect(said).toContain(form.lead.institution);
    expect(said).toContain('De 2 aportes');
    expect(said).toContain(form.summary[0]?.runs[0]?.text ?? 'nothing');
    for (const { verification } of form.milestones) expect(said).toContain(verification);
  });

  it('EX3 ends with the address and its code, says its day, and of the demonstration that it is one', () => {
    const document = routeExplainer({ ...setting, demo: true }, { route: route([]), body });
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'picture',
      alt: `Código que lleva a ${setting.source}`,
    });
    expect(textOf(document)).toContain(setting.source);
    expect(document.standing.text).toBe('Como estaba el 14 de febrero de 2027');
    expect(document.warning).toContain('ficticio');
  });
});
