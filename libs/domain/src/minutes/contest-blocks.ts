import type { DocumentBlock, DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';
import type { TeamView } from '@ruta/contracts/contest/view';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { titled } from '../contest/contest.ts';
import { paragraph, prose } from '../documents/prose.ts';
import { contestWords } from './contest-words.ts';
import type { MinutesGround } from './minutes-ground.ts';

/** The challenges of an entry, those that most people would work on first. */
export function challenges({ facts, words, language }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const contest = contestWords[language];
  const here = facts.parts.challenges
    .filter(({ itemId }) => itemId === item.id)
    .toSorted((one, other) => other.followers - one.followers || one.at - other.at);
  if (here.length === 0) return [];
  return [
    prose(
      here.map(({ text, followers }) => {
        const { title, rest } = titled(text);
        return entry(title ?? words.erased, [rest, contest.followers(followers)].filter(Boolean).join(' '));
      }),
    ),
  ];
}

/** Who worked with whom; where they handed in, what it was. */
export function teams(ground: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const { content } = item;
  const formed = content?.kind === 'teams' ? item.id : null;
  const handed = content?.kind === 'submissions' ? content.teams : null;
  const here = ground.facts.parts.teams
    .filter(({ itemId }) => itemId === (formed ?? handed))
    .toSorted((one, other) => one.at - other.at);
  if (here.length === 0) return [];
  return [prose(here.flatMap((team) => (formed ? [formedTeam(ground, team)] : handedIn(ground, team))))];
}

function formedTeam({ facts, words, language, nameOf }: MinutesGround, team: TeamView): DocumentParagraph {
  const contest = contestWords[language];
  const { title, rest } = titled(team.text);
  const challenge = facts.parts.challenges.find(({ id }) => id === team.challengeId);
  return entry(
    title ?? words.erased,
    [
      challenge && contest.challenge(titled(challenge.text).title ?? words.erased),
      rest,
      contest.members(team.members.map(nameOf).join(', ')),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function handedIn({ words, language }: MinutesGround, team: TeamView): DocumentParagraph[] {
  const contest = contestWords[language];
  const name = titled(team.text).title ?? words.erased;
  if (!team.submission) return [entry(name, contest.nothing)];
  const { text, licence, repository } = team.submission;
  const { title, rest } = titled(text);
  const runs: DocumentRun[] = [
    { text: `${title ?? words.erased}. `, strong: true },
    ...(rest ? [{ text: `${rest} ` }] : []),
    { text: contest.licence(licence) },
    // On paper a link is only its words.
    ...(repository
      ? [
          { text: ` ${contest.repository}: ` },
          { text: repository.replace(/^https?:\/\//, ''), href: repository },
        ]
      : []),
  ];
  return [entry(name, ''), { style: 'bullet', level: 2, runs }];
}

/** Which teams showed their work, in the order in which they did. */
export function pitches({ facts, words, language }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const shown = facts.parts.pitches.find(({ id }) => id === item.id)?.done ?? [];
  const names = shown.flatMap((id) => {
    const team = facts.parts.teams.find((one) => one.id === id);
    return team ? [titled(team.text).title ?? words.erased] : [];
  });
  return names.length > 0 ? [prose([paragraph(contestWords[language].presented(names.join(', ')))])] : [];
}

/** The jury and, once they are released, the places with what they came from. */
export function judgings(
  { facts, words, language, nameOf }: MinutesGround,
  item: AgendaItem,
): DocumentBlock[] {
  const contest = contestWords[language];
  const judging = facts.parts.judgings.find(({ id }) => id === item.id);
  if (!judging || judging.jury.length === 0) return [];
  const jury = prose([paragraph(contest.jury(judging.jury.map(nameOf).join(', ')))]);
  const { results } = judging;
  if (!results) return [jury];
  const number = new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en', { maximumFractionDigits: 1 });
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${number.format(Math.abs(value))}`;
  const teamName = (id: string) =>
    titled(facts.parts.teams.find((team) => team.id === id)?.text ?? null).title ?? words.erased;
  return [
    jury,
    {
      kind: 'table',
      caption: contest.results,
      columns: [
        { head: contest.team, number: false, share: 3 },
        { head: contest.place, number: true, share: 1 },
        { head: contest.calibrated, number: true, share: 1.4 },
        { head: contest.average, number: true, share: 1.4 },
        { head: contest.scores, number: false, share: 4 },
      ],
      rows: results.teams.map(({ teamId, place, calibrated, average, scores }) => [
        teamName(teamId),
        String(place),
        signed(calibrated),
        number.format(average),
        scores.map(({ judge, value }) => `${nameOf(judge)} ${number.format(value)}`).join(', '),
      ]),
    },
    prose([paragraph(results.comparable ? contest.how : contest.apart)], 'small'),
  ];
}

const entry = (name: string, rest: string): DocumentParagraph => ({
  style: 'bullet',
  level: 1,
  runs: [{ text: name, strong: true }, ...(rest ? [{ text: `. ${rest}` }] : [])],
});
