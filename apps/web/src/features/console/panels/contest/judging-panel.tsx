import { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Award, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Dialog } from '../../../../shared/design/dialog.tsx';
import { Select } from '../../../../shared/design/field.tsx';
import {
  judgedSoFar,
  judgingOf,
  teamsEntry,
  teamsOf,
  titleOf,
} from '../../../../shared/session/contest/contest-reading.ts';
import { JudgingResults } from '../../../../shared/session/contest/judging-results.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useConsole } from '../../console-context.ts';
import { usePeople } from '../../use-people.ts';
import styles from '../panels.module.css';

/** Who judges, how far they are, and the release; never what somebody gave. */
export function JudgingPanel({ item }: { item: AgendaItem }) {
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const judging = judgingOf(session.view.parts, item.id);
  if (judging.results)
    return (
      <JudgingResults results={judging.results} item={item} parts={session.view.parts} nameOf={nameOf} />
    );
  return (
    <>
      <Jury item={item} />
      <Release item={item} />
    </>
  );
}

function Jury({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { session, lead } = useConsole();
  const { query } = usePeople();
  const nameOf = usePersonName(session.names);
  const judging = judgingOf(session.view.parts, item.id);
  const teams = teamsOf(session.view.parts, teamsEntry(item));
  const may = session.mayLead && session.fresh;
  const people = (query.data?.items ?? []).filter(
    ({ id, removed }) => !removed && !judging.jury.includes(id),
  );
  const set = (participantId: ParticipantId, on: boolean) =>
    void lead.send({ type: 'jury.set', itemId: item.id, participantId, on });
  const teamName = (id: string) => {
    const team = teams.find((one) => one.id === id);
    return (team && titleOf(team)) ?? t('erased');
  };
  return (
    <>
      <h3>{t('jury.title', { count: judging.jury.length })}</h3>
      <ul className={styles.people}>
        {judging.jury.map((id) => {
          const judged = judging.progress.find(({ judge }) => judge === id)?.judged ?? 0;
          const conflicts = judging.recused.filter(({ judge }) => judge === id);
          const own = teams.filter(({ members }) => members.includes(id));
          return (
            <li key={id}>
              <span>
                <b>{nameOf(id)}</b> <small>{t('jury.judged', { count: judged })}</small>
                {own.length + conflicts.length > 0 && (
                  <small>
                    {' '}
                    {t('jury.conflict', {
                      teams: [...own.map((team) => team.id), ...conflicts.map(({ teamId }) => teamId)]
                        .map(teamName)
                        .join(', '),
                    })}
                  </small>
                )}
              </span>
              <Button
                variant="plain"
                size="small"
                round
                icon={X}
                isDisabled={!may}
                aria-label={t('jury.remove', { name: nameOf(id) })}
                onPress={() => set(id, false)}
              />
            </li>
          );
        })}
      </ul>
      <Select
        label={t('jury.add')}
        value=""
        disabled={!may}
        onChange={(value) => {
          const id = ParticipantId.safeParse(value);
          if (id.success) set(id.data, true);
        }}
        choices={[
          { value: '', label: t('jury.choose') },
          ...people.map(({ id, name, number }) => ({
            value: id as string,
            label: name ?? t('team.person', { number }),
          })),
        ]}
      />
    </>
  );
}

function Release({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { t: console } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const [asking, setAsking] = useState(false);
  const judging = judgingOf(session.view.parts, item.id);
  const teams = teamsOf(session.view.parts, teamsEntry(item));
  const { done, all } = judgedSoFar(judging, teams);
  return (
    <>
      <p>{t('jury.progress', { count: done, all })}</p>
      <p className="small">{t('jury.secret')}</p>
      <div>
        <Button
          variant="quiet"
          icon={Award}
          isDisabled={!leading || done === 0}
          onPress={() => setAsking(true)}
        >
          {t('jury.release')}
        </Button>
      </div>
      <Dialog
        title={t('jury.release-title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {console('ask.wait')}
            </Button>
            <Button
              onPress={() => {
                setAsking(false);
                void lead.lead({ type: 'judging.release', itemId: item.id });
              }}
            >
              {t('jury.release')}
            </Button>
          </>
        }
      >
        <p>{t('jury.release-text', { count: done, all })}</p>
      </Dialog>
    </>
  );
}
