import { videoOf } from '@ruta/domain/slides/video';
import { ExternalLink, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import styles from './slides.module.css';

/** A player is of another origin than ours: its own scripts and storage reach nothing here. No pop-ups, no forms, no top. */
const playerMay = 'allow-scripts allow-same-origin allow-presentation';

interface VideoFrameProps {
  url: string;
  title: string;
  /** On the wall it plays without being asked: the facilitator put it there. */
  loaded?: boolean;
}

/**
 * Nothing is fetched from the other house before somebody says so. Its frame keeps its own origin, which is never ours
 * (`videoOf` and the page's policy allow a few players and nothing else), so that scripts in it reach nothing here.
 */
export function VideoFrame({ url, title, loaded = false }: VideoFrameProps) {
  const { t } = useTranslation('live');
  const [asked, setAsked] = useState(loaded);
  const video = videoOf(url);
  if (!video) return <p>{t('slides.video-gone')}</p>;
  if (asked) {
    return (
      <iframe
        className={styles.video}
        src={video.embed}
        title={title}
        sandbox={playerMay}
        allow="fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  return (
    <div className={styles.poster}>
      <b>{title}</b>
      <Button icon={Play} onPress={() => setAsked(true)}>
        {t('slides.video-load', { provider: video.provider })}
      </Button>
      <p className="small">{t('slides.video-note', { provider: video.provider })}</p>
      <a className={styles.away} href={url} target="_blank" rel="noreferrer noopener">
        {t('slides.video-away')} <ExternalLink aria-hidden />
      </a>
    </div>
  );
}
