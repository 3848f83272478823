import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { deckOf } from '../slides/deck.ts';
import { SlideBody } from '../slides/slide-body.tsx';
import { Words } from '../slides/words.tsx';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';

/** A presentation on the wall: the slide that is shown; without slides its words, large. */
export function StageSlide({ item, view, header }: StageProps & { item: AgendaItem }) {
  const { t } = useTranslation('live');
  const deck = deckOf(view, item);
  const text = item.content?.kind === 'slide' ? item.content.text : '';
  if (!deck) {
    const long = text.length > 150 || text.includes('\n');
    if (!long) return <StageTitle text={text || item.title} />;
    return (
      <StagePages className={styles.slideWords}>
        <Words text={text} />
      </StagePages>
    );
  }
  const { slide, index, slides } = deck;
  return (
    <>
      {slide.type === 'text' ? (
        <StagePages key={slide.id} className={styles.slideWords}>
          <Words text={slide.text} />
        </StagePages>
      ) : (
        <div className={styles.slide}>
          <SlideBody key={slide.id} slide={slide} entity={header.entity} wall={view.audience === 'screen'} />
        </div>
      )}
      {slides.length > 1 && (
        <p className={styles.note}>{t('slides.place', { number: index + 1, count: slides.length })}</p>
      )}
    </>
  );
}
