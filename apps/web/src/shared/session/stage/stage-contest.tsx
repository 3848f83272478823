import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { pitchOrder } from '@ruta/domain/contest/pitches.part';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../design/clock.tsx';
import { useFormat } from '../../i18n/format.ts';
import {
  challengesOf,
  judgedSoFar,
  judgingOf,
  pitchesOf,
  teamsEntry,
  teamsOf,
  titleOf,
} from '../contest/contest-reading.ts';
import { usePersonName } from '../use-person-name.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

type Props = StageProps & { item: AgendaItem; question: string };

/** A phase of a contest on the wall. */
export function StageContest(props: Props) {
  switch (props.item.kind) {
    case 'challenges':
      return <Challenges {...props} />;
    case 'teams':
      return <Teams {...props} />;
    case 'submissions':
      return <Submissions {...props} />;
    case 'pitches':
      return <Pitches {...props} />;
    default:
      return <Judging {...props} />;
  }
}

function Challenges({ view, item, question }: Props) {
  const { t } = useTranslation('contest');
  const challenges = challengesOf(view.parts, item.id);
  if (challenges.length === 0) return <StageTitle text={question} note={t('stage.challenges-none')} />;
  return (
    <>
      <StageTitle text={question} compact />
      <StagePages columns={3}>
        {challenges.map((challenge) => (
          <section key={challenge.id} className={styles.card}>
            <h2>
              {titleOf(challenge) ?? t('erased')} <span>{challenge.followers}</span>
            </h2>
          </section>
        ))}
      </StagePages>
    </>
  );
}

function Teams({ view, item, question, names }: Props) {
  const { t } = useTranslation('contest');
  const nameOf = usePersonName(names);
  const teams = teamsOf(view.parts, item.id);
  const looking = view.parts.seekers.filter(({ itemId }) => itemId === item.id).length;
  return (
    <>
      <StageTitle text={question} compact={teams.length > 0} />
      <StagePages columns={3}>
        {teams.map((team) => (
          <section key={team.id} className={styles.card}>
            <h2>
              {titleOf(team) ?? t('erased')} <span>{team.members.length}</span>
            </h2>
            <ul>
              <li>{team.members.map(nameOf).join(', ')}</li>
            </ul>
          </section>
        ))}
      </StagePages>
      <p className={styles.note}>
        {looking > 0 ? t('stage.looking', { count: looking }) : t('stage.teams', { count: teams.length })}
      </p>
    </>
  );
}

function Submissions({ view, item, question }: Props) {
  const { t } = useTranslation('contest');
  const teams = teamsOf(view.parts, teamsEntry(item));
  const done = teams.filter(({ submission }) => submission);
  return (
    <>
      <StageTitle text={question} compact={done.length > 0} />
      <div className={styles.number} data-small={done.length > 0}>
        <b>{done.length}</b>
        <span>{t('stage.handed-in', { count: teams.length })}</span>
      </div>
      <StagePages columns={done.length > 6 ? 2 : 1}>
        <ul className={styles.queue}>
          {done.map((team) => (
            <li key={team.id}>{titleOf(team) ?? t('erased')}</li>
          ))}
        </ul>
      </StagePages>
    </>
  );
}

/** The name and the clock, as large as the wall allows; who is next below. */
function Pitches({ view, item, question, now }: Props) {
  const { t } = useTranslation('contest');
  const teams = teamsOf(view.parts, teamsEntry(item));
  const pitches = pitchesOf(view.parts, item.id);
  const order = pitchOrder(pitches, teams);
  const nameOf = (id: string) => {
    const team = teams.find((one) => one.id === id);
    return (team && titleOf(team)) ?? t('erased');
  };
  const next = order.filter((id) => id !== pitches.current && !pitches.done.includes(id));
  const left = pitches.endsAt === null ? null : pitches.endsAt - (view.run.pausedAt ?? now);
  if (pitches.current === null) {
    return (
      <>
        <StageTitle text={question} compact={next.length > 0} />
        <StagePages columns={next.length > 8 ? 2 : 1}>
          <ol className={styles.queue}>
            {next.map((id, index) => (
              <li key={id}>
                {pitches.done.length + index + 1}. {nameOf(id)}
              </li>
            ))}
          </ol>
        </StagePages>
        {next.length === 0 && pitches.done.length > 0 && <p className={styles.note}>{t('stage.pitched')}</p>}
      </>
    );
  }
  return (
    <>
      <p className={styles.speaker} data-long={nameOf(pitches.current).length > 60}>
        {nameOf(pitches.current)}
      </p>
      <p className={styles.note}>{t(`stage.${pitches.stage ?? 'pitch'}`)}</p>
      {left !== null && (
        <p className={styles.pitchClock} role="timer" aria-live="off" data-late={left <= 0}>
          {left > 0 ? clockFace(left) : `−${clockFace(-left)}`}
        </p>
      )}
      {next[0] && <p className={styles.note}>{t('stage.pitch-next', { name: nameOf(next[0]) })}</p>}
    </>
  );
}

function Judging({ view, item, question, names }: Props) {
  const { t } = useTranslation('contest');
  const format = useFormat();
  const nameOf = usePersonName(names);
  const teams = teamsOf(view.parts, teamsEntry(item));
  const judging = judgingOf(view.parts, item.id);
  const { done, all } = judgedSoFar(judging, teams);
  if (!judging.results) {
    return (
      <>
        <StageTitle
          text={question}
          note={t('stage.jury', { names: format.list(judging.jury.map(nameOf)) })}
        />
        <div className={styles.number}>
          <b>{done}</b>
          <span>{t('stage.judged', { count: all })}</span>
        </div>
      </>
    );
  }
  return (
    <>
      <StageTitle text={question} compact />
      <StagePages>
        <ol className={styles.places}>
          {judging.results.teams.map(({ teamId, place, calibrated }) => {
            const team = teams.find(({ id }) => id === teamId);
            return (
              <li key={teamId} data-first={place === 1}>
                <b>{t('results.nth', { place })}</b>
                <span>{(team && titleOf(team)) ?? t('erased')}</span>
                <span>
                  {calibrated > 0 ? '+' : calibrated < 0 ? '−' : ''}
                  {format.number(Math.abs(calibrated), 1)}
                </span>
              </li>
            );
          })}
        </ol>
      </StagePages>
      <p className={styles.note}>{t('stage.calibrated')}</p>
    </>
  );
}
