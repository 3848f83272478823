import type { CommitmentForm, Paragraph, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { DemoCommitment, DemoOrigin, DemoParagraph, DemoProse, DemoRun } from './content/commitment.ts';
import type { DemoCalendar } from './demo-calendar.ts';

/** Finds what an origin points at: several where it stands for a whole theme or problem. */
export type OriginFinder = (origin: DemoOrigin) => readonly OriginRef[];

/** A commitment of the content as its canonical form, with days counted from today and origins by their ids. */
export function formOf(content: DemoCommitment, calendar: DemoCalendar, find: OriginFinder): CommitmentForm {
  const prose = (paragraphs: DemoProse): Prose => paragraphs.map((each) => paragraphOf(each, calendar, find));
  return {
    form: 1,
    key: content.number,
    title: content.title,
    kind: content.kind,
    summary: prose(content.summary),
    problem: {
      central: prose(content.central),
      causes: prose(content.causes),
      effects: prose(content.effects),
      population: content.population,
      baseline: calendar.words(content.baseline),
      baselineSource: calendar.words(content.baselineSource),
    },
    objective: prose(content.objective),
    aims: [...content.aims],
    values: [...content.values],
    goals: [...content.goals],
    goalsHow: content.goalsHow,
    themes: [...content.themes],
    lead: { ...content.lead },
    ...rowsOf(content, calendar),
    licence: 'CC-BY-4.0',
    links: linksOf(content, find),
  };
}

function rowsOf(content: DemoCommitment, calendar: DemoCalendar) {
  return {
    support: content.support.map((party, at) => ({ id: `s${at + 1}`, ...party })),
    counterparts: content.counterparts.map((party, at) => ({ id: `c${at + 1}`, ...party })),
    milestones: content.milestones.map(({ origins: _, start, end, ...milestone }) => ({
      ...milestone,
      start: calendar.day(start),
      end: calendar.day(end),
    })),
    indicators: content.indicators.map((indicator) => ({ ...indicator })),
    budget: content.budget.map(({ concept, pesos, source }, at) => ({
      id: `b${at + 1}`,
      concept,
      amount: pesos * 100,
      source,
    })),
    risks: content.risks.map((risk, at) => ({ id: `r${at + 1}`, ...risk })),
  };
}

/** A stretch of text carries a few origins; a whole theme or problem is where the whole commitment comes from. */
const isGroup = (origin: DemoOrigin): boolean => 'theme' in origin || 'problem' in origin;

const groupsIn = (prose: DemoProse): DemoOrigin[] =>
  prose
    .flatMap((paragraph) => ('bullet' in paragraph ? paragraph.bullet : paragraph))
    .flatMap((run) => (typeof run === 'string' ? [] : (run.slice(1) as DemoOrigin[]).filter(isGroup)));

function linksOf(content: DemoCommitment, find: OriginFinder): CommitmentForm['links'] {
  const whole = [...content.origins, ...groupsIn(content.summary)].flatMap((origin) =>
    find(origin).map((ref) => ({ clause: 'commitment', ...ref })),
  );
  const rows = content.milestones.flatMap(({ id, origins = [] }) =>
    origins.flatMap((origin) => find(origin).map((ref) => ({ clause: `milestones.${id}`, ...ref }))),
  );
  return [...whole, ...rows];
}

function paragraphOf(paragraph: DemoParagraph, calendar: DemoCalendar, find: OriginFinder): Paragraph {
  const run = (each: DemoRun): Run => runOf(each, calendar, find);
  if ('bullet' in paragraph) return { style: 'bullet', level: 1, runs: paragraph.bullet.map(run) };
  return { style: 'paragraph', level: 0, runs: paragraph.map(run) };
}

function runOf(run: DemoRun, calendar: DemoCalendar, find: OriginFinder): Run {
  if (typeof run === 'string') return { text: calendar.words(run) };
  const [text, ...origins] = run;
  const own = origins.filter((origin) => !isGroup(origin)).flatMap((origin) => [...find(origin)]);
  return { text: calendar.words(text), ...(own.length > 0 && { origins: own }) };
}
