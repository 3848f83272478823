import { MOST_PHOTOS, type ReportPhoto, StoredPhoto } from '@ruta/contracts/report/report';
import { useMutation } from '@tanstack/react-query';
import { ImagePlus, Trash2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { ErrorState } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import styles from './report.module.css';
import { draftsAddress } from './report-queries.ts';
import { smallPhoto } from './small-photo.ts';

interface PhotosFieldProps {
  photos: readonly ReportPhoto[];
  onChange: (photos: ReportPhoto[]) => void;
}

/** Photographs with what is to be seen in them and what stands below. */
export function PhotosField({ photos, onChange }: PhotosFieldProps) {
  const { t } = useTranslation('report');
  const { slug } = useEntity();
  const sending = useMutation({
    mutationFn: async (file: File) =>
      http.post(`${draftsAddress(slug)}/photos`, await smallPhoto(file), StoredPhoto),
    onSuccess: ({ hash }) => onChange([...photos, { hash, alt: '', caption: '' }]),
  });
  const change = (at: number, part: Partial<ReportPhoto>) =>
    onChange(photos.map((photo, index) => (index === at ? { ...photo, ...part } : photo)));
  return (
    <fieldset className={styles.form} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>
        <b>{t('photos')}</b>
      </legend>
      <p className="small">{t('photos-hint')}</p>
      <ol className={styles.photos}>
        {photos.map(({ hash, alt, caption }, at) => (
          <li key={`${at} ${hash}`}>
            <TextField
              label={t('photo-alt', { number: at + 1 })}
              hint={t('photo-alt-hint')}
              value={alt}
              onChange={(words) => change(at, { alt: words })}
              maxLength={300}
              isRequired
            />
            <TextField
              label={t('photo-caption', { number: at + 1 })}
              value={caption}
              onChange={(words) => change(at, { caption: words })}
              maxLength={300}
            />
            <div>
              <Button
                variant="plain"
                size="small"
                icon={Trash2}
                onPress={() => onChange(photos.filter((_, index) => index !== at))}
              >
                {t('photo-remove', { number: at + 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {sending.error && <ErrorState error={sending.error} />}
      <div>
        <FileTrigger
          acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) sending.mutate(file);
          }}
        >
          <Button
            variant="quiet"
            icon={ImagePlus}
            isPending={sending.isPending}
            isDisabled={photos.length >= MOST_PHOTOS}
          >
            {t('photo-add')}
          </Button>
        </FileTrigger>
      </div>
    </fieldset>
  );
}
