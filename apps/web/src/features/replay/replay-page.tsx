import { SessionHeader } from '@ruta/contracts/session/http';
import { SessionReplay } from '@ruta/contracts/session/replay';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Pause, Play } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { currentItem } from '../../shared/session/reading.ts';
import { Stage } from '../../shared/session/stage/stage.tsx';
import styles from './replay.module.css';
import { type Moment, ReplayTimeline } from './replay-timeline.ts';
import { speeds, usePlaying } from './use-playing.ts';

/** A session that is over, watched again as its screen showed it. */
export function ReplayPage() {
  const { t } = useTranslation('replay');
  const { slug } = useEntity();
  const { code } = useParams({ from: '/$entity/_pages/sesiones/$code/repeticion' });
  const session = useQuery({
    queryKey: ['session', slug, 'code', code],
    queryFn: ({ signal }) =>
      http.get(`/api/sessions/code/${encodeURIComponent(code)}`, SessionHeader, { signal }),
  });
  const id = session.data?.id;
  const replay = useQuery({
    queryKey: ['session', slug, 'replay', id],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/sessions/${id}/replay`, SessionReplay, { signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
  });
  usePageTitle(session.data && t('title', { title: session.data.title }));
  const error = session.error ?? replay.error;
  const back = (
    <Link to="/$entity/sesiones/$code" params={{ entity: slug, code }}>
      {t('back')}
    </Link>
  );
  if (error) return <ErrorState whole error={error} action={back} />;
  if (!replay.data)
    return (
      <div className="wrap">
        <Loading lines={3} height="9rem" />
      </div>
    );
  return (
    <div className={`wrap ${styles.page}`}>
      <p>{back}</p>
      <h1>{t('title', { title: replay.data.header.title })}</h1>
      <p>{t('lead')}</p>
      <Player key={id} replay={replay.data} />
    </div>
  );
}

function Player({ replay }: { replay: SessionReplay }) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  const timeline = useMemo(() => new ReplayTimeline(replay), [replay]);
  const names = useMemo(() => new Map(replay.names.map((card) => [card.id, card])), [replay]);
  const play = usePlaying(timeline.begins, timeline.ends);
  const view = timeline.viewAt(play.time);
  const { room, online, assisted } = timeline.presentAt(play.time);
  const item = currentItem(view.run);
  const clock = format.date(play.time, 'time');
  return (
    <>
      <section className={styles.wall} aria-label={t('wall')}>
        <Stage
          header={replay.header}
          view={view}
          names={names}
          presence={{ connected: room + online, room, online, assisted, lagging: 0, controllerHeardAt: null }}
          tallies={new Map()}
          now={play.time}
          origin={window.location.origin}
          staleSince={null}
        />
      </section>
      <div className={styles.controls}>
        <Button icon={play.playing ? Pause : Play} onPress={play.toggle}>
          {t(play.playing ? 'pause' : 'play')}
        </Button>
        <fieldset className={styles.speeds}>
          <legend className="visually-hidden">{t('speed')}</legend>
          {speeds.map((speed) => (
            <label key={speed}>
              <input
                type="radio"
                name="speed"
                checked={play.speed === speed}
                onChange={() => play.setSpeed(speed)}
              />
              <span>{t('times', { speed })}</span>
            </label>
          ))}
        </fieldset>
        <span className={styles.clock}>{clock}</span>
      </div>
      <input
        type="range"
        className={styles.scrubber}
        aria-label={t('scrubber')}
        aria-valuetext={item ? t('at', { time: clock, title: item.title }) : clock}
        min={timeline.begins}
        max={timeline.ends}
        step={5000}
        value={play.time}
        onChange={(event) => play.seek(Number(event.target.value))}
      />
      <Moments moments={timeline.moments} now={play.time} onMoment={play.seek} />
    </>
  );
}

interface MomentsProps {
  moments: readonly Moment[];
  now: number;
  onMoment: (at: number) => void;
}

/** The same in words: what happened when, each a way to go there. */
function Moments({ moments, now, onMoment }: MomentsProps) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  const current = moments.findLastIndex(({ at }) => at <= now);
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{t('moments')}</h2>
      <ol className={styles.moments}>
        {moments.map(({ at, kind, about }, index) => (
          <li key={`${at} ${kind} ${about}`} data-kind={kind}>
            <button
              type="button"
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onMoment(at)}
            >
              <time>{format.date(at, 'time')}</time>
              <span>{t(`moment.${kind}`, { about })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
