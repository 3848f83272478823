import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import { deckOf } from '../../../shared/session/slides/deck.ts';
import { SlideBody } from '../../../shared/session/slides/slide-body.tsx';
import { Words } from '../../../shared/session/slides/words.tsx';
import { useRoom, type PhaseProps } from '../room-context.ts';
import styles from './phase.module.css';

/** A break: the hour of the return is the thing to know. */
export function Break({ item, content }: PhaseProps<'break'>) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const { session } = useRoom();
  const { endsAt } = session.view.run;
  return (
    <>
      <h1 className={styles.title}>{item.title}</h1>
      {content.text && <p className={styles.prose}>{content.text}</p>}
      {endsAt !== null && <p>{t('break.back', { time: format.date(endsAt, 'time') })}</p>}
    </>
  );
}

/** A presentation, at the slide the facilitator is at: for who sits at the back, or at home. */
export function Slide({ item, content }: PhaseProps<'slide'>) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const deck = deckOf(session.view, item);
  return (
    <>
      <h1 className={styles.title}>{item.title}</h1>
      {deck && (
        <div className={styles.slide} aria-live="polite">
          <SlideBody key={deck.slide.id} slide={deck.slide} entity={session.header.entity} />
          {deck.slides.length > 1 && (
            <p className="small">{t('slide.place', { number: deck.index + 1, count: deck.slides.length })}</p>
          )}
        </div>
      )}
      {content.text && <Words text={content.text} />}
      {!deck && <p className="small">{t('slide.look-up')}</p>}
    </>
  );
}
