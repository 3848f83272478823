import type { ContributionThread, ThreadStep } from '@ruta/contracts/consultation/thread';
import { Link } from '@tanstack/react-router';
import { Flag, FolderInput, GitBranch, Layers, PencilLine, Reply, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThreadStep as DrawnStep } from '../../shared/design/thread-line.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ContributionText } from './contribution-card.tsx';
import { Lineage } from './lineage.tsx';
import styles from './thread.module.css';

type Of<Kind extends ThreadStep['kind']> = Extract<ThreadStep, { kind: Kind }>;

/** Turns the steps of a thread into stations of the line. */
export function useThreadSteps(thread: ContributionThread | undefined): DrawnStep[] {
  const said = useSaid();
  const grouped = useGrouped();
  const problem = useProblem();
  const answer = useAnswer();
  const coming = useComing();
  const onward = useOnward();
  if (!thread) return [];
  const stations = gathered(thread.steps).map((step, index) => {
    const drawn = () => {
      if (step.kind === 'said') return said(thread.contribution);
      if (step.kind === 'grouped') return grouped(step);
      if (step.kind === 'problem') return problem(step);
      if (step.kind === 'answer') return answer(step, thread.contribution.mine);
      return onward(step);
    };
    return { key: String(index), ...drawn() };
  });
  return [...stations, ...coming(thread)];
}

type Onward = Clauses | Of<'proposal' | 'vote' | 'milestone'>;

/** Where something went from a consultation on. */
function useOnward() {
  const proposal = useProposal();
  const vote = useVote();
  const clauses = useClauses();
  const milestone = useMilestone();
  return (step: Onward): Drawn => {
    if (step.kind === 'clauses') return clauses(step.steps);
    if (step.kind === 'vote') return vote(step);
    return step.kind === 'proposal' ? proposal(step) : milestone(step);
  };
}

/** Where a project went: the stops of its line. */
export function useProjectSteps(steps: readonly ThreadStep[]): DrawnStep[] {
  const onward = useOnward();
  const goes = (step: ReturnType<typeof gathered>[number]): step is Onward =>
    step.kind === 'clauses' || step.kind === 'proposal' || step.kind === 'vote' || step.kind === 'milestone';
  return gathered(steps)
    .filter(goes)
    .map((step, index) => ({ key: String(index), ...onward(step) }));
}

/** Where it can still go on, the last stop says what comes. What may no longer come is not promised. */
function useComing() {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  return ({ contribution: { answer, state }, steps }: ContributionThread): DrawnStep[] => {
    const has = (kind: ThreadStep['kind']) => steps.some((step) => step.kind === kind);
    const stop = (
      kind: DrawnStep['kind'],
      what: 'answer' | 'clause' | 'milestones' | 'deferred',
      icon = Flag,
    ) => [
      {
        key: 'coming',
        kind,
        icon,
        ahead: true,
        title: t(`step.coming-${what}`),
        content: (
          <p className={styles.who}>
            {t(`step.coming-${what}-text`, {
              date: answer?.deferredUntil ? format.date(answer.deferredUntil, 'day-year') : '',
            })}
          </p>
        ),
      },
    ];
    if (state !== 'admitted' || has('milestone')) return [];
    if (has('clause')) return stop('follow-up', 'milestones');
    if (!answer) return stop('feedback', 'answer', Reply);
    if (answer.outcome === 'deferred') return stop('feedback', 'deferred', Reply);
    const taken = answer.outcome === 'taken-up' || answer.outcome === 'partly';
    return taken ? stop('working-table', 'clause', PencilLine) : [];
  };
}

type Drawn = Omit<DrawnStep, 'key'>;

function useSaid() {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  return (contribution: ContributionThread['contribution']): Drawn => ({
    kind: 'consultation',
    title: t(contribution.mine ? 'step.said-mine' : 'step.said'),
    content: (
      <>
        <blockquote>
          <ContributionText contribution={contribution} />
        </blockquote>
        {contribution.signature && <p className={styles.signed}>{contribution.signature}</p>}
        {contribution.nameHiddenFor && (
          <p className={styles.who}>
            {t('name-hidden', { reason: t(`reason.${contribution.nameHiddenFor}`) })}
          </p>
        )}
        <p className={styles.who}>
          {format.date(contribution.createdAt)}, {t(`channel.${contribution.channel}`)}
          {contribution.place && `, ${contribution.place.name}`}
        </p>
      </>
    ),
  });
}

function useGrouped() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (step: Of<'grouped'>): Drawn => ({
    kind: 'consultation',
    icon: Layers,
    title: step.others > 0 ? t('step.grouped', { count: step.others, theme: step.theme }) : step.theme,
    content: (
      <>
        <p className={styles.who}>
          {format.date(step.at)}. {t(`step.how-${step.how}`)}
          {step.words.length > 0 &&
            ` ${t('step.words', { words: format.list(step.words.map((word) => `“${word}”`)) })}`}
        </p>
        <Lineage edges={step.lineage} />
        <p>
          <Link to="/$entity/temas/$theme" params={{ entity: slug, theme: step.themeId }}>
            {t('step.see-theme')}
          </Link>
        </p>
      </>
    ),
  });
}

function useProblem() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (step: Of<'problem'>): Drawn => ({
    kind: 'open-session',
    icon: GitBranch,
    title: t(step.chosen ? 'step.problem-chosen' : 'step.problem'),
    content: (
      <>
        <p>
          “{step.statement}”{' '}
          {step.origin && <span className={styles.who}>{t(`step.from.${step.origin.kind}`)}</span>}
        </p>
        <ul className={styles.causes}>
          {step.causes
            .filter((cause) => cause.kind === 'cause' && cause.chosen)
            .map((cause) => (
              <li key={cause.id} data-chosen="true">
                {cause.text}
                {cause.points !== null && cause.ofPoints !== null && (
                  <span className={styles.who}>
                    {' '}
                    {t('step.points', { points: cause.points, of: cause.ofPoints })}
                  </span>
                )}
                {cause.origin && <span className={styles.who}> {t(`step.from.${cause.origin.kind}`)}</span>}
              </li>
            ))}
        </ul>
        <p className={styles.who}>
          {[format.date(step.at), step.source].filter(Boolean).join(', ')}
          {step.throughTheme && `. ${t('step.through-theme')}`}
        </p>
        {step.sessionCode && (
          <p>
            <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: step.sessionCode }}>
              {t('step.see-session')}
            </Link>
          </p>
        )}
      </>
    ),
  });
}

/** The table that started from it: as a card, and in which group it ended. */
function useProposal() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (step: Of<'proposal'>): Drawn => ({
    kind: 'working-table',
    icon: FolderInput,
    title: t('step.proposal'),
    content: (
      <>
        {step.group !== null && (
          <p>
            {step.others > 0
              ? t('step.proposal-group', { group: step.group, count: step.others })
              : t('step.proposal-alone', { group: step.group })}
          </p>
        )}
        <p className={styles.who}>{[format.date(step.at), step.board].filter(Boolean).join(', ')}</p>
        <p>
          <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: step.sessionCode }}>
            {step.session}
          </Link>
        </p>
      </>
    ),
  });
}

/** A vote in which its card was an option. */
function useVote() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (step: Of<'vote'>): Drawn => ({
    kind: 'working-table',
    icon: Vote,
    title: t(step.leading ? 'step.vote-leading' : 'step.vote'),
    content: (
      <>
        <p>{step.question}</p>
        <p className={styles.who}>{format.date(step.at)}</p>
        <p>
          <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: step.sessionCode }}>
            {t('step.see-vote', { session: step.session })}
          </Link>
        </p>
      </>
    ),
  });
}

interface Clauses {
  kind: 'clauses';
  steps: Of<'clause'>[];
}

/** Clauses of one version are one station, however many of them a contribution is in. */
function gathered(steps: readonly ThreadStep[]): (Exclude<ThreadStep, Of<'clause'>> | Clauses)[] {
  const result: (Exclude<ThreadStep, Of<'clause'>> | Clauses)[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (step.kind !== 'clause') result.push(step);
    else if (last?.kind === 'clauses' && sameVersion(last.steps[0], step)) last.steps.push(step);
    else result.push({ kind: 'clauses', steps: [step] });
  }
  return result;
}

const sameVersion = (one: Of<'clause'> | undefined, other: Of<'clause'>): boolean =>
  one?.key === other.key && one.version === other.version;

/** A row of a table is quoted by its first cell: the rest is dates and posts. */
const quotation = ({ excerpt, field }: Of<'clause'>): string | null =>
  excerpt !== null && /^(milestones|indicators|budget|risks|support|counterparts)/.test(field)
    ? (excerpt.split(' · ')[0] ?? excerpt)
    : excerpt;

function useClauses() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (steps: readonly Of<'clause'>[]): Drawn => {
    const [step] = steps;
    const quotations = [...new Set(steps.flatMap((clause) => quotation(clause) ?? []))];
    return {
      kind: 'working-table',
      icon: PencilLine,
      title: t('step.clause'),
      content: step && (
        <>
          {quotations.map((words) => (
            <blockquote key={words}>
              … <mark>{words}</mark> …
            </blockquote>
          ))}
          <p className={styles.who}>
            {format.date(step.at)}
            {step.version !== null && `, ${t('step.version', { version: step.version })}`}
            {steps.every(({ via }) => via === step.via) &&
              step.via !== 'contribution' &&
              `. ${t(`step.via-${step.via}`)}`}
          </p>
          <p>
            <Link to={draftAddress(slug, step.key)}>{step.title}</Link>
          </p>
        </>
      ),
    };
  };
}

function useAnswer() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return ({ answer }: Of<'answer'>, mine: boolean): Drawn => ({
    kind: 'feedback',
    icon: Reply,
    title: t(mine ? 'step.answer-mine' : 'step.answer'),
    content: (
      <>
        <p style={{ whiteSpace: 'pre-line' }}>{answer.text}</p>
        {answer.commitment && (
          <p>
            <Link to={draftAddress(slug, answer.commitment.key)}>{answer.commitment.title}</Link>
          </p>
        )}
        <p className={styles.who}>
          {[format.date(answer.at), answer.byName, answer.byPost].filter(Boolean).join(', ')}
          {answer.sharedWith > 1 && `. ${t('step.shared', { count: answer.sharedWith })}`}
        </p>
      </>
    ),
  });
}

function useMilestone() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (step: Of<'milestone'>): Drawn => ({
    kind: 'follow-up',
    icon: Flag,
    ahead: !step.done,
    title: step.title,
    content: (
      <>
        <p className={styles.who}>
          {t(step.done ? 'step.milestone-done' : 'step.milestone', {
            date: format.date(step.day, 'day-year'),
          })}{' '}
          {step.report &&
            t(`step.report-${step.report.activity}`, { date: format.date(step.report.asOf, 'day-year') })}
        </p>
        {step.report && (step.report.link !== null || step.report.files.length > 0) && (
          <ul className={styles.causes}>
            {step.report.link !== null && (
              <li>
                <a href={step.report.link} rel="noreferrer">
                  {t('step.evidence')}
                </a>
              </li>
            )}
            {step.report.files.map((name) => (
              <li key={name}>
                <Link to="/$entity/seguimiento/$key" params={{ entity: slug, key: step.key }}>
                  {t('step.evidence-file', { name })}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link to="/$entity/seguimiento/$key" params={{ entity: slug, key: step.key }}>
            {t('step.see-follow-up')}
          </Link>{' '}
          <Link
            to="/$entity/plan/$number/compromisos/$key"
            params={{ entity: slug, number: String(step.planNumber), key: step.key }}
          >
            {t('step.see-commitment')}
          </Link>
        </p>
      </>
    ),
  });
}
