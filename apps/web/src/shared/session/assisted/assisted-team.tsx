import { TeamId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Select, TextField } from '../../design/field.tsx';
import { randomId } from '../../live/op-id.ts';
import { challengesOf, ownTeam, teamsOf, titleOf } from '../contest/contest-reading.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

interface AssistedTeamProps {
  item: AgendaItem;
  content: Extract<PhaseContent, { kind: 'teams' }>;
  tools: AssistedTools;
}

/** A team for somebody: one that is there, a new one, or saying that they look for one. */
export function AssistedTeam({ item, content, tools }: AssistedTeamProps) {
  const { t } = useTranslation('contest');
  const { session, seat, name, enter } = tools;
  const { parts } = session.view;
  const teams = teamsOf(parts, item.id).filter(({ hidden }) => !hidden);
  const mine = ownTeam(teams, seat.card.id);
  const title = (team: (typeof teams)[number]) => titleOf(team) ?? t('erased');
  if (mine)
    return (
      <section className="stack">
        <p>{t('assisted.in-team', { name, title: title(mine) })}</p>
        <Button
          variant="quiet"
          wide
          onPress={() =>
            void enter({ type: 'team.leave', teamId: mine.id }, t('assisted.left-team', { name }))
          }
        >
          {t('assisted.leave-team')}
        </Button>
      </section>
    );
  const open = teams.filter(({ members }) => members.length < content.most);
  return (
    <>
      {open.length > 0 && (
        <Select
          label={t('assisted.join', { name })}
          value=""
          onChange={(value) => {
            const team = open.find(({ id }) => id === value);
            if (team)
              void enter(
                { type: 'team.join', teamId: team.id },
                t('assisted.in-team', { name, title: title(team) }),
              );
          }}
          choices={[
            { value: '', label: t('assisted.choose-team') },
            ...open.map((team) => ({ value: team.id as string, label: title(team) })),
          ]}
        />
      )}
      <NewTeam item={item} content={content} tools={tools} />
      <Looks item={item} tools={tools} />
    </>
  );
}

function NewTeam({ item, content, tools }: AssistedTeamProps) {
  const { t } = useTranslation('contest');
  const { session, name, enter } = tools;
  const [called, setCalled] = useState('');
  const formed = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState('');
  const challenges = challengesOf(session.view.parts, content.challenges).filter(({ hidden }) => !hidden);

  async function form(event: FormEvent) {
    event.preventDefault();
    const text = called.trim();
    if (text === '') return formed.current?.querySelector('input')?.focus();
    const challengeId = challenges.find(({ id }) => id === chosen)?.id ?? null;
    const teamId = TeamId.parse(randomId());
    const said = t('assisted.in-team', { name, title: text });
    if (await enter({ type: 'team.form', itemId: item.id, teamId, text, challengeId }, said)) setCalled('');
  }

  return (
    <form ref={formed} onSubmit={(event) => void form(event)} className="stack">
      <TextField label={t('assisted.new-team')} value={called} onChange={setCalled} maxLength={80} />
      {challenges.length > 0 && (
        <Select
          label={t('team.challenge')}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: '', label: t('team.no-challenge') },
            ...challenges.map((one) => ({ value: one.id as string, label: titleOf(one) ?? t('erased') })),
          ]}
        />
      )}
      <Button type="submit" wide>
        {t('team.form-do')}
      </Button>
    </form>
  );
}

function Looks({ item, tools }: Omit<AssistedTeamProps, 'content'>) {
  const { t } = useTranslation('contest');
  const { session, seat, name, enter } = tools;
  const looks = session.view.parts.seekers.some(({ id }) => id === seat.card.id);
  return (
    <Button
      variant="quiet"
      wide
      onPress={() =>
        void (looks
          ? enter({ type: 'seeker.rest' }, t('assisted.looks-no-more', { name }))
          : enter({ type: 'seeker.look', itemId: item.id, text: '' }, t('assisted.looks', { name })))
      }
    >
      {t(looks ? 'seeker.rest' : 'seeker.look')}
    </Button>
  );
}
