import type { TeamView } from '@ruta/contracts/contest/view';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Checkbox } from '../../../../shared/design/choice.tsx';
import { Details } from '../../../../shared/design/details.tsx';
import { Select } from '../../../../shared/design/field.tsx';
import { SaveState } from '../../../../shared/design/save-state.tsx';
import { useFormat } from '../../../../shared/i18n/format.ts';
import {
  judgedSoFar,
  judgingOf,
  teamsOf,
  titleOf,
} from '../../../../shared/session/contest/contest-reading.ts';
import { JudgingResults } from '../../../../shared/session/contest/judging-results.tsx';
import { TeamBody } from '../../../../shared/session/contest/team-body.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../../room-context.ts';
import styles from '../phase.module.css';
import { OnTheWay } from './on-the-way.tsx';

type Props = PhaseProps<'judging'>;

/** The jury gives points, each alone; the others see how far it is, and the result once it is released. */
export function Judging({ item, content }: Props) {
  const { t } = useTranslation('contest');
  const format = useFormat();
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const judging = judgingOf(session.view.parts, item.id);
  const teams = teamsOf(session.view.parts, content.teams);
  const me = session.own?.participantId;
  const { done, all } = judgedSoFar(judging, teams);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {judging.results ? (
        <JudgingResults results={judging.results} item={item} parts={session.view.parts} nameOf={nameOf} />
      ) : (
        <>
          <p>
            {judging.jury.length === 0
              ? t('jury.none')
              : t('jury.is', { names: format.list(judging.jury.map(nameOf)) })}{' '}
            {all > 0 && t('jury.progress', { count: done, all })}
          </p>
          {me && judging.jury.includes(me) ? (
            <>
              <p className="small">{t('jury.secret')}</p>
              {teams.map((team) => (
                <Sheet key={team.id} item={item} content={content} team={team} />
              ))}
              <OnTheWay of={({ type }) => type === 'score.give'} />
            </>
          ) : (
            <p className="small">{t('jury.wait')}</p>
          )}
        </>
      )}
    </>
  );
}

/** One team on the sheet of one member of the jury. */
function Sheet({ item, content, team }: Props & { team: TeamView }) {
  const { t } = useTranslation('contest');
  const { session, send } = useRoom();
  const nameOf = usePersonName(session.names);
  const me = session.own?.participantId;
  const judging = judgingOf(session.view.parts, item.id);
  const given = session.own?.parts.judgings.find(
    (score) => score.itemId === item.id && score.teamId === team.id,
  );
  const own = me !== undefined && team.members.includes(me);
  const recused = judging.recused.some((one) => one.judge === me && one.teamId === team.id);
  const title = titleOf(team) ?? t('erased');
  const state = own ? 'own' : recused ? 'recused' : given ? 'given' : 'open';
  return (
    <Details summary={t(`sheet.${state}`, { title })}>
      <div className={styles.form}>
        <TeamBody team={team} parts={session.view.parts} nameOf={nameOf} submission />
        {own ? (
          <p>{t('sheet.own-text')}</p>
        ) : (
          <>
            {!recused && (
              <Points
                key={JSON.stringify(given?.points)}
                item={item}
                content={content}
                team={team}
                given={given}
              />
            )}
            <Checkbox
              isSelected={recused}
              onChange={(on) => void send({ type: 'jury.recuse', itemId: item.id, teamId: team.id, on })}
            >
              {t('sheet.recuse')}
            </Checkbox>
          </>
        )}
      </div>
    </Details>
  );
}

interface PointsProps extends Props {
  team: TeamView;
  given: { points: { criterion: string; points: number }[] } | undefined;
}

function Points({ item, content, team, given }: PointsProps) {
  const { t } = useTranslation('contest');
  const { posted } = useRoom();
  const [points, setPoints] = useState<ReadonlyMap<string, number>>(
    () => new Map(given?.points.map((one) => [one.criterion, one.points])),
  );
  const whole = content.criteria.every(({ id }) => points.has(id));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!whole) return;
    posted.post(
      {
        type: 'score.give',
        itemId: item.id,
        teamId: team.id,
        points: content.criteria.map(({ id }) => ({ criterion: id, points: points.get(id) ?? 0 })),
      },
      `score:${item.id}:${team.id}`,
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      {content.criteria.map(({ id, name, most }) => (
        <Select
          key={id}
          label={t('sheet.criterion', { name, most })}
          value={points.has(id) ? String(points.get(id)) : ''}
          onChange={(value) => value !== '' && setPoints((before) => new Map(before).set(id, Number(value)))}
          choices={[
            ...(points.has(id) ? [] : [{ value: '', label: t('sheet.choose') }]),
            ...Array.from({ length: most + 1 }, (_, value) => ({
              value: String(value),
              label: String(value),
            })),
          ]}
        />
      ))}
      <Button type="submit" wide colour="var(--hackathon)" isDisabled={!whole}>
        {t(given ? 'sheet.change' : 'sheet.save')}
      </Button>
      {given && <SaveState state="received" />}
    </form>
  );
}
