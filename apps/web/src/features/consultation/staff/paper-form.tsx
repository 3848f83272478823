import { contributionLength, PlaceId } from '@ruta/contracts/consultation/contribution';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { useTranslation } from 'react-i18next';
import { Select, TextArea } from '../../../shared/design/field.tsx';
import { PaperPile } from '../../../shared/entry/paper-pile.tsx';
import { usePaperBatch } from './staff-queries.ts';
import { useEntryChoices } from './use-entry-choices.ts';

const blank = { text: '', placeId: '' };
type Typed = typeof blank;

const isComplete = ({ text }: Typed): boolean => [...text.trim()].length >= contributionLength.min;

const SUMMARY = 60;
const summary = ({ text }: Typed): string =>
  text.length > SUMMARY ? `${text.slice(0, SUMMARY).trimEnd()}…` : text;

/** Contributions that came in on paper. */
export function PaperForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const { places } = useEntryChoices();
  const batch = usePaperBatch();
  return (
    <PaperPile
      blank={blank}
      most={200}
      isComplete={isComplete}
      summary={summary}
      fields={(typed, change, asked) => (
        <>
          <TextArea
            label={phase.question || phase.title}
            value={typed.text}
            onChange={(text) => change({ text })}
            maxLength={contributionLength.max}
            rows={3}
            error={asked && !isComplete(typed) ? t('entry.short') : undefined}
          />
          <Select
            label={t('entry.place')}
            optional
            value={typed.placeId}
            onChange={(placeId) => change({ placeId })}
            choices={places}
          />
        </>
      )}
      store={({ opId, label, forms }) =>
        batch.mutateAsync({
          opId,
          phaseId: phase.id,
          label,
          entries: forms.map(({ opId: form, typed }) => ({
            opId: form,
            text: typed.text,
            placeId: typed.placeId ? PlaceId.parse(typed.placeId) : null,
          })),
        })
      }
    />
  );
}
