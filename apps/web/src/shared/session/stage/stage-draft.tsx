import type { PhaseContent } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { useDeskSlot } from '../desk-slot.ts';
import { StageTitle } from './stage-title.tsx';

interface StageDraftProps {
  entity: string;
  content: Extract<PhaseContent, { kind: 'drafting' }>;
}

/** The commitment as it is being written; without a text of its own, the question. */
export function StageDraft({ entity, content }: StageDraftProps) {
  const { t } = useTranslation('live');
  const desk = useDeskSlot();
  if (!desk || !content.commitmentId)
    return <StageTitle text={content.question} note={t('stage.drafting')} />;
  return (
    <>
      <StageTitle compact text={content.question} />
      <desk.Wall entity={entity} commitmentId={content.commitmentId} />
    </>
  );
}
