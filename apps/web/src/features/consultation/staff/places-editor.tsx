import { PlaceList, type WritePlaces } from '@ruta/contracts/consultation/contribution';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorText, Select, TextField } from '../../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { placesQuery } from '../consultation-queries.ts';
import styles from './staff.module.css';

const kinds = ['neighbourhood', 'community', 'district'] as const;
type Place = WritePlaces['places'][number];

/** The neighbourhoods and communities people can name. One that is taken off stays with what was said about it. */
export function PlacesEditor() {
  const { slug } = useEntity();
  const places = useQuery(placesQuery(slug));
  if (places.isPending) return <Loading lines={5} height="64px" />;
  if (!places.data) return <ErrorState error={places.error} onRetry={() => void places.refetch()} />;
  return <Editor key={JSON.stringify(places.data)} stored={places.data} />;
}

function Editor({ stored }: { stored: PlaceList }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const queries = useQueryClient();
  const [rows, setRows] = useState<Place[]>(() => [...stored.items]);
  const change = (at: number, over: Partial<Place>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...over } : row)));
  const write = useMutation({
    mutationFn: () => {
      const places = rows.filter((row) => row.name.trim() !== '');
      return http.put(`/api/entities/${slug}/places`, { places }, PlaceList);
    },
    onSuccess: (list) => {
      queries.setQueryData(placesQuery(slug).queryKey, list);
      toast(t('places.saved'));
    },
  });
  return (
    <div className={styles.form}>
      <p className="small">{t('places.text')}</p>
      {rows.map((row, at) => (
        <div key={row.id ?? `new-${at}`} className={styles.fields} style={{ alignItems: 'end' }}>
          <TextField
            label={t('places.name')}
            value={row.name}
            onChange={(name) => change(at, { name })}
            maxLength={120}
          />
          <Select
            label={t('places.kind')}
            value={row.kind}
            onChange={(kind) => change(at, { kind: kinds.find((one) => one === kind) ?? 'neighbourhood' })}
            choices={kinds.map((value) => ({ value, label: t(`places.kind.${value}`) }))}
          />
          <div>
            <Button
              variant="plain"
              size="small"
              icon={X}
              aria-label={t('places.remove', { name: row.name })}
              onPress={() => setRows(rows.filter((_, index) => index !== at))}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
      ))}
      <div className="row">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() =>
            setRows([...rows, { id: null, name: '', kind: 'neighbourhood', lat: null, lng: null }])
          }
        >
          {t('places.add')}
        </Button>
        <Button isPending={write.isPending} onPress={() => write.mutate()}>
          {t('places.save')}
        </Button>
      </div>
      {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
    </div>
  );
}
