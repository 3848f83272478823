import type { TeamId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { pitchOrder } from '@ruta/domain/contest/pitches.part';
import { ArrowDown, ArrowUp, MessageCircleQuestion, Play, Shuffle, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { clockFace } from '../../../../shared/design/clock.tsx';
import {
  pitchesOf,
  teamsEntry,
  teamsOf,
  titleOf,
} from '../../../../shared/session/contest/contest-reading.ts';
import { useConsole } from '../../console-context.ts';
import styles from '../panels.module.css';

/** The order of the pitches, and the clock of the one that runs. */
export function PitchesPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { session, lead, now } = useConsole();
  const { parts, run } = session.view;
  const teams = teamsOf(parts, teamsEntry(item)).filter(({ hidden }) => !hidden);
  const pitches = pitchesOf(parts, item.id);
  const order = pitchOrder(pitches, teams);
  const may = session.mayLead && session.fresh;
  const nameOf = (id: string) => {
    const team = teams.find((one) => one.id === id);
    return (team && titleOf(team)) ?? t('erased');
  };
  const left = pitches.endsAt === null ? null : pitches.endsAt - (run.pausedAt ?? now);
  const swap = (index: number, by: -1 | 1) => {
    const moved = [...order];
    const [one, other] = [moved[index], moved[index + by]];
    if (!one || !other) return;
    [moved[index], moved[index + by]] = [other, one];
    void lead.send({ type: 'pitch.order', itemId: item.id, order: moved });
  };
  const start = (teamId: TeamId) => void lead.send({ type: 'pitch.start', itemId: item.id, teamId });
  const asks = item.content?.kind === 'pitches' && item.content.questionSeconds > 0;
  return (
    <>
      {pitches.current && (
        <div className={styles.pitch} role="status">
          <b>
            {t(pitches.stage === 'questions' ? 'pitch.asking' : 'pitch.now', {
              name: nameOf(pitches.current),
            })}
          </b>
          {left !== null && (
            <span className={styles.pitchClock} data-late={left <= 0} role="timer" aria-live="off">
              {left > 0 ? clockFace(left) : `−${clockFace(-left)}`}
            </span>
          )}
          <span className="row">
            {asks && pitches.stage === 'pitch' && (
              <Button
                size="small"
                variant="quiet"
                icon={MessageCircleQuestion}
                isDisabled={!may}
                onPress={() => void lead.send({ type: 'pitch.questions', itemId: item.id })}
              >
                {t('pitch.to-questions')}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              icon={Square}
              isDisabled={!may}
              onPress={() => void lead.send({ type: 'pitch.end', itemId: item.id })}
            >
              {t('pitch.end')}
            </Button>
          </span>
        </div>
      )}
      <div className="row between">
        <h3>{t('pitch.order')}</h3>
        <Button
          variant="quiet"
          size="small"
          icon={Shuffle}
          isDisabled={!may || order.length < 2}
          onPress={() => void lead.send({ type: 'pitch.draw', itemId: item.id })}
        >
          {t('pitch.draw')}
        </Button>
      </div>
      {order.length === 0 && <p className="small">{t('team.none')}</p>}
      <ol className={styles.questions}>
        {order.map((id, index) => (
          <li key={id} className={styles.question} data-pinned={id === pitches.current}>
            <span className={styles.votes}>
              <b>{index + 1}</b>
            </span>
            <div>
              <b>{nameOf(id)}</b>
              {pitches.done.includes(id) && <small>{t('pitch.done')}</small>}
            </div>
            <span className={styles.tools}>
              <Button
                variant="plain"
                size="small"
                round
                icon={ArrowUp}
                isDisabled={!may || index === 0}
                aria-label={t('pitch.up', { name: nameOf(id) })}
                onPress={() => swap(index, -1)}
              />
              <Button
                variant="plain"
                size="small"
                round
                icon={ArrowDown}
                isDisabled={!may || index === order.length - 1}
                aria-label={t('pitch.down', { name: nameOf(id) })}
                onPress={() => swap(index, 1)}
              />
              <Button
                variant="plain"
                size="small"
                round
                icon={Play}
                isDisabled={!may || id === pitches.current}
                aria-label={t('pitch.start', { name: nameOf(id) })}
                onPress={() => start(id)}
              />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
