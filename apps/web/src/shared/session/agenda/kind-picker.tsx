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
 * What should happen in the new entry. What needs ideas or teams before it is grey, and says so; what is of formal
 * sessions alone is offered where the body's roll is called.
 */
export function KindPicker({ items, onDraft, kinds }: KindPickerProps) {
  const { t } = useTranslation('live');
  const ofBody = items.some(({ content }) => content.kind === 'attendance');
  const offered = kinds ?? [...phaseKinds, ...(ofBody ? formalKinds : [])];
  const drafts = offered.map((kind) => ({ kind, draft: draftOf(kind, wishesFor(kind, items, t)) }));
  const lacking = new Set(drafts.flatMap(({ kind, draft }) => (draft === null ? [lackedBy(kind)] : [])));
  return (
    <>
      <div className={styles.pair}>
        {drafts.map(({ kind, draft }) => (
          <Button
            key={kind}
            variant="quiet"
            icon={phaseLooks[kind].icon}
            isDisabled={draft === null}
            onPress={() => draft && onDraft(draft)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
      {[...lacking].map((what) => (
        <p key={what} className="small">
          {t(`lacking.${what}`)}
        </p>
      ))}
    </>
  );
}

/** What has to stand on the agenda before an entry of this kind can. */
const lackedBy = (kind: PhaseKindName): 'ideas' | 'teams' =>
  kind === 'grouping' || kind === 'dots' ? 'ideas' : 'teams';

const wishesFor = (
  kind: PhaseKindName,
  before: readonly AgendaDraft[],
  t: ReturnType<typeof useTranslation<'live'>>['t'],
) => ({
  title: t(`kind.${kind}`),
  question: t(`first.${kind}`),
  options: { yes: t('first.yes'), no: t('first.no'), abstain: t('first.abstain') },
  survey: [
    {
      id: newSurveyQuestionId(),
      form: 'scale' as const,
      text: t('first.survey-useful'),
      low: t('first.survey-low'),
      high: t('first.survey-high'),
    },
    formed('text', t('first.survey-missing')),
  ],
  tables: {
    name: (number: number) => t('tables.number', { number }),
    step: { title: t('kind.ideas'), question: t('first.breakout') },
  },
  before,
});
