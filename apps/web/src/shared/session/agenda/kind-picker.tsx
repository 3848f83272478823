import type { AgendaDraft, PhaseKindName } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { phaseLooks } from '../phase-looks.ts';
import { draftOf, formalKinds, phaseKinds } from './agenda-draft.ts';
import { formed, newSurveyQuestionId } from './survey-question.ts';
import styles from './agenda.module.css';

interface KindPickerProps {
  items: readonly AgendaDraft[];
  onDraft: (draft: AgendaDraft) => void;
  kinds?: readonly PhaseKindName[];
}

/**
 * What should happen in the new entry. Grouping and dots need ideas to have been collected before; what is of formal
 * sessions alone is offered where the body's roll is called.
 */
export function KindPicker({ items, onDraft, kinds }: KindPickerProps) {
  const { t } = useTranslation('live');
  const ofBody = items.some(({ content }) => content.kind === 'attendance');
  const offered = kinds ?? [...phaseKinds, ...(ofBody ? formalKinds : [])];
  return (
    <div className={styles.pair}>
      {offered.map((kind) => {
        const draft = draftOf(kind, {
          title: t(`kind.${kind}`),
          question: t(`first.${kind}`),
          options: { yes: t('first.yes'), no: t('first.no'), abstain: t('first.abstain') },
          survey: [
            {
              id: newSurveyQuestionId(),
              form: 'scale',
              text: t('first.survey-useful'),
              low: t('first.survey-low'),
              high: t('first.survey-high'),
            },
            formed('text', t('first.survey-missing')),
          ],
          tables: {
            name: (number) => t('tables.number', { number }),
            step: { title: t('kind.ideas'), question: t('first.breakout') },
          },
          before: items,
        });
        return (
          <Button
            key={kind}
            variant="quiet"
            icon={phaseLooks[kind].icon}
            isDisabled={draft === null}
            onPress={() => draft && onDraft(draft)}
          >
            {t(`kind.${kind}`)}
          </Button>
        );
      })}
    </div>
  );
}
