import type { Slide } from '@ruta/contracts/slides/slide';
import { pictureAddress } from './deck.ts';
import styles from './slides.module.css';
import { VideoFrame } from './video-frame.tsx';
import { Words } from './words.tsx';

interface SlideBodyProps {
  slide: Slide;
  entity: string;
  /** Videos play at once: on the wall only. */
  wall?: boolean;
}

/** One slide, as large as the place it is put in. */
export function SlideBody({ slide, entity, wall }: SlideBodyProps) {
  switch (slide.type) {
    case 'image':
      return (
        <img
          className={styles.picture}
          src={pictureAddress(entity, slide.file)}
          alt={slide.alt}
          width={slide.width}
          height={slide.height}
        />
      );
    case 'text':
      return <Words text={slide.text} />;
    case 'video':
      return <VideoFrame key={slide.id} url={slide.url} title={slide.title} loaded={wall ?? false} />;
  }
}
