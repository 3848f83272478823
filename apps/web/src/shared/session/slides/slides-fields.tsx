import { SlideId } from '@ruta/contracts/protocol/ids';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import { StoredFile } from '@ruta/contracts/slides/file';
import { MOST_SLIDES, type Slide } from '@ruta/contracts/slides/slide';
import { videoOf } from '@ruta/domain/slides/video';
import { ArrowDown, ArrowUp, FileImage, Film, Trash2, Type } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { TextArea, TextField } from '../../design/field.tsx';
import { http } from '../../http/http.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { newOpId } from '../../live/op-id.ts';
import { pictureAddress } from './deck.ts';
import { preparePictures } from './prepare-pictures.ts';
import styles from './slides.module.css';

type Content = Extract<PhaseContent, { kind: 'slide' }>;

interface SlidesFieldsProps {
  content: Content;
  onContent: (content: Content) => void;
  entity: string;
  faults: ReadonlySet<string>;
}

const newId = () => SlideId.parse(newOpId());

/** The slides of a presentation, one after the other: pictures and pages of a PDF, words, videos. */
export function SlidesFields({ content, onContent, entity, faults }: SlidesFieldsProps) {
  const { t } = useTranslation('live');
  const slides = content.slides ?? [];
  const set = (changed: readonly Slide[]) => onContent({ ...content, slides: changed.slice(0, MOST_SLIDES) });
  const upload = useUpload(entity, (pictures) => set([...slides, ...pictures]));
  const put = (index: number, slide: Slide) => set(slides.map((other, at) => (at === index ? slide : other)));
  const move = (index: number, to: number) => {
    const rest = slides.filter((_, at) => at !== index);
    const taken = slides[index];
    if (taken) set([...rest.slice(0, to), taken, ...rest.slice(to)]);
  };
  return (
    <div className={styles.editor} role="group" aria-label={t('slides.title')}>
      <b>{t('slides.count', { count: slides.length })}</b>
      {slides.map((slide, index) => (
        <div key={slide.id} className={styles.page}>
          <Thumb slide={slide} entity={entity} />
          <div className={styles.fields}>
            <SlideFields
              slide={slide}
              number={index + 1}
              faulty={[...faults].some((path) => path.startsWith(`content.slides.${index}.`))}
              onSlide={(changed) => put(index, changed)}
            />
          </div>
          <div className={styles.side}>
            <Button
              variant="plain"
              size="small"
              round
              icon={ArrowUp}
              aria-label={t('slides.up', { number: index + 1 })}
              isDisabled={index === 0}
              onPress={() => move(index, index - 1)}
            />
            <Button
              variant="plain"
              size="small"
              round
              icon={ArrowDown}
              aria-label={t('slides.down', { number: index + 1 })}
              isDisabled={index === slides.length - 1}
              onPress={() => move(index, index + 1)}
            />
            <Button
              variant="plain"
              size="small"
              round
              icon={Trash2}
              aria-label={t('slides.remove', { number: index + 1 })}
              onPress={() => set(slides.filter(({ id }) => id !== slide.id))}
            />
          </div>
        </div>
      ))}
      <div className={styles.add}>
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf']}
          allowsMultiple
          onSelect={(files) => void upload.take([...(files ?? [])])}
        >
          <Button variant="quiet" icon={FileImage} isPending={upload.busy}>
            {t('slides.add-files')}
          </Button>
        </FileTrigger>
        <Button
          variant="quiet"
          icon={Type}
          onPress={() => set([...slides, { id: newId(), type: 'text', text: '' }])}
        >
          {t('slides.add-text')}
        </Button>
        <Button
          variant="quiet"
          icon={Film}
          onPress={() => set([...slides, { id: newId(), type: 'video', url: '', title: '' }])}
        >
          {t('slides.add-video')}
        </Button>
      </div>
      <p role="status">{upload.words}</p>
    </div>
  );
}

function Thumb({ slide, entity }: { slide: Slide; entity: string }) {
  return (
    <div className={styles.thumb}>
      {slide.type === 'image' ? (
        <img src={pictureAddress(entity, slide.file)} alt="" />
      ) : slide.type === 'text' ? (
        <Type aria-hidden />
      ) : (
        <Film aria-hidden />
      )}
    </div>
  );
}

interface FieldsProps {
  slide: Slide;
  number: number;
  faulty: boolean;
  onSlide: (slide: Slide) => void;
}

function SlideFields({ slide, number, faulty, onSlide }: FieldsProps) {
  const { t } = useTranslation('live');
  const needed = faulty ? t('item.needed') : undefined;
  switch (slide.type) {
    case 'image':
      return (
        <TextArea
          label={t('slides.alt', { number })}
          hint={t('slides.alt-hint')}
          rows={2}
          maxLength={500}
          value={slide.alt}
          onChange={(alt) => onSlide({ ...slide, alt })}
          error={slide.alt.trim() === '' ? needed : undefined}
        />
      );
    case 'text':
      return (
        <TextArea
          label={t('slides.words', { number })}
          hint={t('slides.words-hint')}
          maxLength={4000}
          value={slide.text}
          onChange={(text) => onSlide({ ...slide, text })}
          error={slide.text.trim() === '' ? needed : undefined}
        />
      );
    case 'video':
      return (
        <div className="stack">
          <TextField
            label={t('slides.video', { number })}
            hint={t('slides.video-hint')}
            inputMode="url"
            value={slide.url}
            onChange={(url) => onSlide({ ...slide, url })}
            error={slide.url !== '' && !videoOf(slide.url) ? t('slides.video-unknown') : needed}
          />
          <TextField
            label={t('slides.video-title', { number })}
            maxLength={200}
            value={slide.title}
            onChange={(title) => onSlide({ ...slide, title })}
            error={slide.title.trim() === '' ? needed : undefined}
          />
        </div>
      );
  }
}

/** Turns files into pictures here, sends each, and says how far it is. */
function useUpload(entity: string, onPictures: (slides: Slide[]) => void) {
  const { t } = useTranslation('live');
  const failure = useFailureSentence();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);

  async function take(files: readonly File[]) {
    setBusy(true);
    try {
      const slides: Slide[] = [];
      for (const file of files) {
        setWords(t('slides.reading', { name: file.name }));
        const pictures = await preparePictures(file, (page, pages) =>
          setWords(t('slides.reading-page', { name: file.name, page, pages })),
        ).catch(() => null);
        if (!pictures) {
          setWords(t('slides.unreadable', { name: file.name }));
          return;
        }
        for (const { blob, width, height } of pictures) {
          setWords(t('slides.sending', { count: slides.length + 1 }));
          const stored = await http.post(`/api/entities/${entity}/files`, blob, StoredFile);
          slides.push({ id: newId(), type: 'image', file: stored.hash, width, height, alt: '' });
        }
      }
      onPictures(slides);
      setWords(t('slides.sent', { count: slides.length }));
    } catch (error) {
      setWords(failure(error));
    } finally {
      setBusy(false);
    }
  }
  return { take, busy, words };
}
