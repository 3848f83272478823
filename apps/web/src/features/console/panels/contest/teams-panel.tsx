import type { TeamView } from '@ruta/contracts/contest/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Eye, EyeOff, Trash2, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Menu } from '../../../../shared/design/menu.tsx';
import { teamsEntry, teamsOf, titleOf } from '../../../../shared/session/contest/contest-reading.ts';
import { TeamBody } from '../../../../shared/session/contest/team-body.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useConsole } from '../../console-context.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { usePeople } from '../../use-people.ts';
import styles from '../panels.module.css';

/** Teams as they come together, and later what they handed in; who has none yet is helped to one. */
export function TeamsPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { session, lead } = useConsole();
  const entry = teamsEntry(item);
  const teams = teamsOf(session.view.parts, entry);
  const forming = item.kind === 'teams';
  const seekers = session.view.parts.seekers.filter(({ itemId }) => itemId === item.id);
  const may = session.mayLead && session.fresh;
  const done = teams.filter(({ submission }) => submission).length;
  return (
    <>
      <div className="row between">
        <h3>
          {forming
            ? t('team.count', { count: teams.length })
            : t('submission.count', { count: done, all: teams.length })}
        </h3>
        {forming && seekers.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            icon={Users}
            isDisabled={!may || teams.length === 0}
            onPress={() => void lead.send({ type: 'team.place', itemId: item.id })}
          >
            {t('team.place', { count: seekers.length })}
          </Button>
        )}
      </div>
      {forming && <Unplaced item={item} teams={teams} />}
      <div className={styles.ideas}>
        {teams.map((team) => (
          <Team key={team.id} team={team} teams={teams} forming={forming} />
        ))}
      </div>
    </>
  );
}

/** Who looks for a team, then everybody else who has none. */
function Unplaced({ item, teams }: { item: AgendaItem; teams: readonly TeamView[] }) {
  const { t } = useTranslation('contest');
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const { query } = usePeople();
  const placed = new Set(teams.flatMap(({ members }) => members));
  const seekers = session.view.parts.seekers.filter(({ itemId }) => itemId === item.id);
  const looking = new Set(seekers.map(({ id }) => id));
  const rest = (query.data?.items ?? []).filter(
    ({ id, facilitator, removed }) => !facilitator && !removed && !placed.has(id) && !looking.has(id),
  );
  return (
    <>
      {seekers.length > 0 && (
        <>
          <h4>{t('seeker.count', { count: seekers.length })}</h4>
          <ul className={styles.people}>
            {seekers.map(({ id, text }) => (
              <li key={id}>
                <span>
                  {nameOf(id)}
                  {text && <small> · {text}</small>}
                </span>
                <Assign item={item.id} person={id} name={nameOf(id)} teams={teams} team={null} />
              </li>
            ))}
          </ul>
        </>
      )}
      {rest.length > 0 && (
        <>
          <h4>{t('team.without', { count: rest.length })}</h4>
          <ul className={styles.people}>
            {rest.map(({ id, name, number }) => (
              <li key={id}>
                <span>{name ?? t('team.person', { number })}</span>
                <Assign
                  item={item.id}
                  person={id}
                  name={name ?? t('team.person', { number })}
                  teams={teams}
                  team={null}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface AssignProps {
  item: AgendaItem['id'];
  person: ParticipantId;
  name: string;
  teams: readonly TeamView[];
  team: TeamView | null;
}

function Assign({ item, person, name, teams, team }: AssignProps) {
  const { t } = useTranslation('contest');
  const { session, lead } = useConsole();
  if (!session.mayLead || !session.fresh) return null;
  const to = (teamId: TeamView['id'] | null) =>
    void lead.send({ type: 'team.assign', itemId: item, participantId: person, teamId });
  const label = t('team.assign', { name });
  return (
    <Menu
      label={label}
      trigger={<Button variant="plain" size="small" round icon={UserPlus} aria-label={label} />}
      entries={[
        ...teams
          .filter(({ id }) => id !== team?.id)
          .map((one) => ({
            id: one.id as string,
            label: t('team.assign-to', { title: titleOf(one) ?? t('erased') }),
            onAction: () => to(one.id),
          })),
        ...(team ? [{ id: 'out', label: t('team.take-out'), onAction: () => to(null) }] : []),
      ]}
    />
  );
}

function Team({ team, teams, forming }: { team: TeamView; teams: readonly TeamView[]; forming: boolean }) {
  const { t } = useTranslation('contest');
  const { t: console } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const [asking, setAsking] = useState(false);
  const may = session.mayLead && session.fresh;
  const { id: teamId, hidden, members } = team;
  const title = titleOf(team) ?? t('erased');
  return (
    <section className={styles.idea} data-hidden={hidden !== null}>
      <TeamBody team={team} parts={session.view.parts} nameOf={nameOf} submission />
      {hidden && <small>{console('idea.hidden-because', { reason: hidden.reason ?? '' })}</small>}
      {forming && (
        <ul className={styles.people}>
          {members.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <Assign item={team.itemId} person={id} name={nameOf(id)} teams={teams} team={team} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {forming && (
          <Button
            variant="plain"
            size="small"
            round
            icon={Trash2}
            isDisabled={!may || team.submission !== null}
            aria-label={t('team.dissolve', { title })}
            onPress={() => void lead.send({ type: 'team.dissolve', teamId })}
          />
        )}
        <Button
          variant="plain"
          size="small"
          round
          icon={hidden ? Eye : EyeOff}
          isDisabled={!may}
          aria-label={t(hidden ? 'show-again' : 'hide', { title })}
          onPress={() => (hidden ? void lead.send({ type: 'team.restore', teamId }) : setAsking(true))}
        />
      </div>
      <ReasonDialog
        title={t('hide', { title })}
        text={t('hide-text')}
        action={console('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void lead.send({ type: 'team.hide', teamId, reason })}
      />
    </section>
  );
}
