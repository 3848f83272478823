import { ChallengeId, TeamId } from '@ruta/contracts/protocol/ids';
import type { TeamView } from '@ruta/contracts/contest/view';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Details } from '../../../../shared/design/details.tsx';
import { Select, TextArea, TextField } from '../../../../shared/design/field.tsx';
import { randomId } from '../../../../shared/live/op-id.ts';
import {
  challengesOf,
  ownTeam,
  restOf,
  teamsOf,
  titleOf,
} from '../../../../shared/session/contest/contest-reading.ts';
import { TeamBody } from '../../../../shared/session/contest/team-body.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../../room-context.ts';
import styles from '../phase.module.css';

type Props = PhaseProps<'teams'>;

/** Finding a team: join one, form one, or say that one looks. */
export function Teams({ item, content }: Props) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const teams = teamsOf(session.view.parts, item.id);
  const mine = ownTeam(teams, session.own?.participantId ?? null);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <p className="small">{t('team.sizes', { least: content.least, most: content.most })}</p>
      {mine ? (
        <OwnTeam team={mine} item={item} content={content} />
      ) : (
        <Looking item={item} content={content} />
      )}
      <Others item={item} content={content} teams={teams.filter(({ id }) => id !== mine?.id)} mine={mine} />
      <Seekers item={item} content={content} />
    </>
  );
}

function OwnTeam({ team, item, content }: Props & { team: TeamView }) {
  const { t } = useTranslation('contest');
  const { session, send } = useRoom();
  const nameOf = usePersonName(session.names);
  const lacks = content.least - team.members.length;
  return (
    <section className={styles.form}>
      <h2 className={styles.heading}>{t('team.yours')}</h2>
      <div className={styles.idea}>
        <TeamBody team={team} parts={session.view.parts} nameOf={nameOf} />
        {lacks > 0 && <p className="small">{t('team.lacks', { count: lacks })}</p>}
        <div className={styles.state}>
          <span />
          <Button
            variant="plain"
            size="small"
            onPress={() => void send({ type: 'team.leave', teamId: team.id })}
          >
            {t('team.leave')}
          </Button>
        </div>
      </div>
      <Details summary={t('team.edit')}>
        <TeamForm
          key={team.id}
          item={item}
          content={content}
          first={team}
          action={t('team.save')}
          onTeam={(text, challengeId) => void send({ type: 'team.edit', teamId: team.id, text, challengeId })}
        />
      </Details>
    </section>
  );
}

function Looking({ item, content }: Props) {
  const { t } = useTranslation('contest');
  const { session, send } = useRoom();
  const me = session.own?.participantId ?? null;
  const seeking = session.view.parts.seekers.find(({ id }) => id === me);
  const [skills, setSkills] = useState(seeking?.text ?? '');
  return (
    <>
      <Details summary={t('team.form')}>
        <TeamForm
          item={item}
          content={content}
          first={null}
          action={t('team.form-do')}
          onTeam={(text, challengeId) =>
            void send({
              type: 'team.form',
              itemId: item.id,
              teamId: TeamId.parse(randomId()),
              text,
              challengeId,
            })
          }
        />
      </Details>
      <section className={styles.form}>
        <h2 className={styles.heading}>{t('seeker.title')}</h2>
        {seeking && <p role="status">{t('seeker.on')}</p>}
        <TextField
          label={t('seeker.skills')}
          hint={t('seeker.hint')}
          optional
          value={skills}
          onChange={setSkills}
          maxLength={200}
        />
        <Button
          variant="quiet"
          wide
          isDisabled={me === null}
          onPress={() => void send({ type: 'seeker.look', itemId: item.id, text: skills.trim() })}
        >
          {t(seeking ? 'seeker.change' : 'seeker.look')}
        </Button>
        {seeking && (
          <Button variant="plain" wide onPress={() => void send({ type: 'seeker.rest' })}>
            {t('seeker.rest')}
          </Button>
        )}
      </section>
    </>
  );
}

interface TeamFormProps extends Props {
  first: TeamView | null;
  action: string;
  onTeam: (text: string, challengeId: TeamView['challengeId']) => void;
}

function TeamForm({ content, first, action, onTeam }: TeamFormProps) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const [name, setName] = useState((first && titleOf(first)) ?? '');
  const [rest, setRest] = useState(first ? restOf(first) : '');
  const [challenge, setChallenge] = useState<string>(first?.challengeId ?? '');
  const challenges = challengesOf(session.view.parts, content.challenges);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    const text = [name.trim(), rest.trim()].filter(Boolean).join('\n');
    onTeam(text, ChallengeId.safeParse(challenge).data ?? null);
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField label={t('team.name')} value={name} onChange={setName} maxLength={80} />
      {challenges.length > 0 && (
        <Select
          label={t('team.challenge')}
          value={challenge}
          onChange={setChallenge}
          choices={[
            { value: '', label: t('team.no-challenge') },
            ...challenges.map((one) => ({ value: one.id as string, label: titleOf(one) ?? t('erased') })),
          ]}
        />
      )}
      <TextArea label={t('team.about')} optional rows={2} maxLength={600} value={rest} onChange={setRest} />
      <Button
        type="submit"
        wide
        colour="var(--hackathon)"
        isDisabled={session.own === null || name.trim() === ''}
      >
        {action}
      </Button>
    </form>
  );
}

/** Those that work on what one follows first, then the smallest: where there is most use for somebody. */
function Others({ content, teams, mine }: Props & { teams: readonly TeamView[]; mine: TeamView | null }) {
  const { t } = useTranslation('contest');
  const { session, send } = useRoom();
  const nameOf = usePersonName(session.names);
  const followed = session.own?.parts.challenges.followed ?? [];
  const liked = ({ challengeId }: TeamView) => challengeId !== null && followed.includes(challengeId);
  const ordered = teams.toSorted(
    (one, other) => Number(liked(other)) - Number(liked(one)) || one.members.length - other.members.length,
  );
  if (mine && teams.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t(mine ? 'team.others' : 'team.count', { count: teams.length })}</h2>
      <ul className={styles.list}>
        {ordered.map((team) => {
          const full = team.members.length >= content.most;
          return (
            <li key={team.id} className={styles.idea}>
              <TeamBody team={team} parts={session.view.parts} nameOf={nameOf} />
              {!mine && (
                <Button
                  variant="quiet"
                  size="small"
                  isDisabled={full || session.own === null}
                  aria-label={t('team.join-one', { title: titleOf(team) ?? t('erased') })}
                  onPress={() => void send({ type: 'team.join', teamId: team.id })}
                >
                  {t(full ? 'team.full' : 'team.join')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Seekers({ item }: Props) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const seekers = session.view.parts.seekers.filter(({ itemId }) => itemId === item.id);
  if (seekers.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('seeker.count', { count: seekers.length })}</h2>
      <ul className={styles.line}>
        {seekers.map(({ id, text }) => (
          <li key={id}>
            {nameOf(id)}
            {text && <span className="small"> · {text}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
