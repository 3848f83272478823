import type { BlockOf, DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { ReportFacts, ReportText } from '@ruta/contracts/report/report';
import { type Dates, datesIn } from '../documents/dates.ts';
import { markdownParagraphs } from '../documents/markdown.ts';
import { anchorOf, paragraph, prose } from '../documents/prose.ts';
import { type ReportWords, reportWords } from './report-words.ts';

export interface ReportSource {
  language: Locale;
  publisher: string;
  timeZone: string;
  demo: boolean;
  source: string;
  text: ReportText;
  facts: ReportFacts;
  /** `null` for what is not published. */
  version: { version: number; hash: string } | null;
  at: Instant;
  /** Pictures by their hash. */
  pictures: ReadonlyMap<string, Pick<BlockOf<'picture'>, 'type' | 'data' | 'width' | 'height'>>;
}

interface Ground extends ReportSource {
  words: ReportWords;
  dates: Dates;
  /** A number as it is written in the language. */
  counted: (value: number) => string;
  heading: (level: 1 | 2, text: string) => DocumentBlock;
}

/** A report of activities: what the record says of a period, and what a person adds to it. */
export function reportDocument(source: ReportSource): PublicDocument {
  const { language, publisher, timeZone, demo, text, version, at } = source;
  const words = reportWords[language];
  const dates = datesIn(language, timeZone);
  const taken = new Set<string>();
  const heading: Ground['heading'] = (level, said) => ({
    kind: 'heading',
    level,
    id: anchorOf(said, taken),
    text: said,
  });
  const numbers = new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en');
  const counted: Ground['counted'] = (value) => numbers.format(value);
  const ground: Ground = { ...source, words, dates, counted, heading };
  return {
    language,
    publisher,
    genre: words.genre,
    title: text.title,
    subtitle: words.period(dates.date(text.from), dates.date(text.to)),
    standing: version
      ? { text: words.published(version.version), holds: true }
      : { text: words.draft, holds: false },
    source: source.source,
    fingerprint: version?.hash ?? null,
    changedAt: at,
    timeZone,
    warning: demo ? words.demo : null,
    contents: 1,
    blocks: [
      ...written(ground, words.legalBasis, text.legalBasis),
      ...workPlan(ground),
      ...sessions(ground),
      ...secretariat(ground),
      ...participation(ground),
      ...progress(ground),
      ...otherActions(ground),
      ...photographs(ground),
      ...check(ground),
    ],
  };
}

const written = ({ heading }: Ground, title: string, text: string): DocumentBlock[] =>
  text === '' ? [] : [heading(1, title), prose(markdownParagraphs(text))];

const column = (head: string, share: number, number = false) => ({ head, share, number });

function workPlan({ heading, words, dates, text, facts }: Ground): DocumentBlock[] {
  const said = text.workPlan === '' ? [] : [prose(markdownParagraphs(text.workPlan))];
  const phases: DocumentBlock[] =
    facts.phases.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: words.phases,
            columns: [
              column(words.phase, 4),
              column(words.plan, 3),
              column(words.dates, 4),
              column(words.state, 2),
            ],
            rows: facts.phases.map(({ title, plan, opensOn, closesOn, state }) => [
              title,
              plan,
              words.period(dates.date(opensOn), dates.date(closesOn)),
              words.states[state] ?? state,
            ]),
          },
        ];
  return said.length + phases.length > 0 ? [heading(1, words.workPlan), ...said, ...phases] : [];
}

function sessions({ heading, words, dates, facts }: Ground): DocumentBlock[] {
  if (facts.sessions.length === 0) return [heading(1, words.sessions), prose([paragraph(words.noSessions)])];
  return [
    heading(1, words.sessions),
    ...facts.sessions.flatMap((session): DocumentBlock[] => [
      heading(2, session.title),
      prose([
        paragraph(
          [dates.day(session.at), session.place, words.people(session.participants)]
            .filter(Boolean)
            .join(' · '),
        ),
        ...(session.minutesHash === null
          ? []
          : [paragraph([{ text: words.minutes }, { text: session.minutesHash, mono: true }])]),
        ...(session.resolutions.length === 0 ? [paragraph(words.noResolutions)] : []),
      ]),
      ...(session.resolutions.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: words.resolutionTable,
              columns: [column(words.resolution, 6), column(words.responsible, 3), column(words.due, 2.4)],
              rows: session.resolutions.map(({ text, responsible, due }) => [
                text,
                responsible,
                due === null ? '' : dates.date(due),
              ]),
            },
          ]),
    ]),
  ];
}

function secretariat({ heading, words, dates, facts }: Ground): DocumentBlock[] {
  if (facts.resolutions.length === 0) return [];
  return [
    heading(1, words.secretariat),
    {
      kind: 'table',
      caption: words.adopted,
      columns: [
        column(words.number, 1.4),
        column(words.resolution, 5),
        column(words.responsible, 2.4),
        column(words.day, 2.2),
        column(words.state, 1.8),
      ],
      rows: facts.resolutions.map(({ number, text, responsible, day, status }) => [
        number,
        text,
        responsible,
        dates.date(day),
        words.statuses[status] ?? status,
      ]),
    },
  ];
}

function participation({ heading, words, facts, counted }: Ground): DocumentBlock[] {
  const { contributions, answers, comments } = facts.participation;
  if (contributions + answers + comments === 0) return [];
  const figure = (value: number, label: string) => ({ value: counted(value), label });
  return [
    heading(1, words.participation),
    {
      kind: 'facts',
      items: [
        figure(contributions, words.contributions),
        figure(answers, words.answers),
        figure(comments, words.comments),
      ],
    },
  ];
}

function progress({ heading, words, dates, facts }: Ground): DocumentBlock[] {
  if (facts.progress.length === 0) return [heading(1, words.progress), prose([paragraph(words.noProgress)])];
  return [
    heading(1, words.progress),
    {
      kind: 'table',
      caption: words.progressTable,
      columns: [
        column(words.commitment, 1.6),
        column(words.milestone, 5),
        column(words.state, 2),
        column(words.asOf, 2.6),
      ],
      rows: facts.progress.map(({ key, milestone, activity, asOf }) => [
        key,
        milestone,
        words.activities[activity],
        dates.date(asOf),
      ]),
    },
  ];
}

function otherActions({ heading, words, dates, text, facts, counted }: Ground): DocumentBlock[] {
  const said = text.otherActions === '' ? [] : [prose(markdownParagraphs(text.otherActions))];
  const outreach: DocumentBlock[] =
    facts.outreach.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: words.outreachTable,
            columns: [column(words.action, 6), column(words.day, 2.6), column(words.reach, 1.8, true)],
            rows: facts.outreach.map(({ title, day, reach }) => [
              title,
              dates.date(day),
              reach === null ? '' : counted(reach),
            ]),
          },
        ];
  return said.length + outreach.length > 0 ? [heading(1, words.other), ...said, ...outreach] : [];
}

function photographs({ heading, words, text, pictures }: Ground): DocumentBlock[] {
  const shown = text.photos.flatMap(({ hash, alt, caption }): DocumentBlock[] => {
    const picture = pictures.get(hash);
    return picture ? [{ kind: 'picture', ...picture, alt, caption }] : [];
  });
  return shown.length > 0 ? [heading(1, words.photos), ...shown] : [];
}

const check = ({ heading, words, version }: Ground): DocumentBlock[] =>
  version === null
    ? []
    : [
        heading(1, words.check),
        prose([paragraph([{ text: words.bound }, { text: version.hash, mono: true }])]),
      ];
