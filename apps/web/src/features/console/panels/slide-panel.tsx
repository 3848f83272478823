import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { ChevronLeft, ChevronRight, Film, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { deckOf, pictureAddress } from '../../../shared/session/slides/deck.ts';
import { SlideBody } from '../../../shared/session/slides/slide-body.tsx';
import { Words } from '../../../shared/session/slides/words.tsx';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

/** A presentation: the slide everybody sees, those around it, and one press to turn. */
export function SlidePanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, lead, leading, entity } = useConsole();
  const deck = deckOf(session.view, item);
  const text = item.content?.kind === 'slide' ? item.content.text : '';
  if (!deck) return text ? <Words text={text} /> : null;
  const { slides, index, slide } = deck;
  const show = (to: number) => void lead.lead({ type: 'deck.show', itemId: item.id, index: to });
  return (
    <>
      <div className="row between">
        <h3>{t('slides.place', { number: index + 1, count: slides.length })}</h3>
        <span className="row">
          <Button
            variant="quiet"
            size="small"
            icon={ChevronLeft}
            isDisabled={!leading || index === 0}
            onPress={() => show(index - 1)}
          >
            {t('slides.before')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            icon={ChevronRight}
            isDisabled={!leading || index === slides.length - 1}
            onPress={() => show(index + 1)}
          >
            {t('slides.after')}
          </Button>
        </span>
      </div>
      <div className={styles.slide}>
        <SlideBody key={slide.id} slide={slide} entity={entity} />
      </div>
      <ol className={styles.film} aria-label={t('slides.all')}>
        {slides.map((other, at) => (
          <li key={other.id}>
            <button
              type="button"
              aria-current={at === index ? 'true' : undefined}
              aria-label={t('slides.show', { number: at + 1 })}
              disabled={!leading}
              onClick={() => show(at)}
            >
              {other.type === 'image' ? (
                <img src={pictureAddress(entity, other.file)} alt="" loading="lazy" />
              ) : other.type === 'text' ? (
                <Type aria-hidden />
              ) : (
                <Film aria-hidden />
              )}
              <span aria-hidden>{at + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      {text && <Words text={text} />}
    </>
  );
}
