import { FreeLicence } from '@ruta/contracts/contest/licence';
import type { TeamView } from '@ruta/contracts/contest/view';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Select, TextArea, TextField } from '../../../../shared/design/field.tsx';
import { ownTeam, restOf, teamsOf, titleOf } from '../../../../shared/session/contest/contest-reading.ts';
import { TeamBody } from '../../../../shared/session/contest/team-body.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useRoom, type PhaseProps } from '../../room-context.ts';
import styles from '../phase.module.css';
import { OnTheWay } from './on-the-way.tsx';

/** One's team hands in what it made; everybody sees what the others did. */
export function Submissions({ item, content }: PhaseProps<'submissions'>) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const teams = teamsOf(session.view.parts, content.teams);
  const mine = ownTeam(teams, session.own?.participantId ?? null);
  const others = teams.filter((team) => team.id !== mine?.id && team.submission);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {mine ? (
        <HandIn key={mine.submission?.at ?? 0} item={item} content={content} team={mine} />
      ) : (
        <p>{t('submission.no-team')}</p>
      )}
      <OnTheWay of={({ type }) => type === 'team.hand-in'} />
      {others.length > 0 && (
        <h2 className={styles.heading}>{t('submission.others', { count: others.length })}</h2>
      )}
      <ul className={styles.list}>
        {others.map((team) => (
          <li key={team.id} className={styles.idea}>
            <TeamBody team={team} parts={session.view.parts} nameOf={nameOf} submission />
          </li>
        ))}
      </ul>
    </>
  );
}

function HandIn({ item, team }: PhaseProps<'submissions'> & { team: TeamView }) {
  const { t } = useTranslation('contest');
  const { posted } = useRoom();
  const before = team.submission;
  const [title, setTitle] = useState((before && titleOf(before)) ?? '');
  const [rest, setRest] = useState(before ? restOf(before) : '');
  const [repository, setRepository] = useState(before?.repository ?? '');
  const [licence, setLicence] = useState<FreeLicence>(before?.licence ?? 'AGPL-3.0-or-later');
  const [asked, setAsked] = useState(false);
  const wrong = repository.trim() !== '' && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(repository.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '' || wrong) return;
    posted.post(
      {
        type: 'team.hand-in',
        itemId: item.id,
        teamId: team.id,
        text: [title.trim(), rest.trim()].filter(Boolean).join('\n'),
        repository: repository.trim() || null,
        licence,
      },
      `hand-in:${team.id}`,
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <p role="status">
        {t(before ? 'submission.done' : 'submission.for', { team: titleOf(team) ?? t('erased') })}
      </p>
      <TextField
        label={t('submission.title')}
        value={title}
        onChange={setTitle}
        maxLength={120}
        error={asked && title.trim() === '' ? t('form.needed') : undefined}
      />
      <TextArea
        label={t('submission.text')}
        optional
        rows={3}
        maxLength={1000}
        value={rest}
        onChange={setRest}
      />
      <TextField
        label={t('submission.address')}
        hint={t('submission.address-hint')}
        optional
        inputMode="url"
        value={repository}
        onChange={setRepository}
        maxLength={300}
        error={asked && wrong ? t('submission.address-wrong') : undefined}
      />
      <Select
        label={t('submission.free')}
        hint={t('submission.free-hint')}
        value={licence}
        onChange={(value) => setLicence(FreeLicence.parse(value))}
        choices={FreeLicence.options.map((value) => ({ value, label: value }))}
      />
      <Button type="submit" wide colour="var(--hackathon)">
        {t(before ? 'submission.again' : 'submission.do')}
      </Button>
    </form>
  );
}
