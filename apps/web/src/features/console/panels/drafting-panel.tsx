import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../shared/design/button.tsx';
import { deskAddress } from '../../../shared/entity/addresses.ts';
import { useDeskSlot } from '../../../shared/session/desk-slot.ts';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

/** The desk beside the controls; on a second monitor it may have a page of its own. */
export function DraftingPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const desk = useDeskSlot();
  const commitment = item.content?.kind === 'drafting' ? item.content.commitmentId : null;
  if (!commitment) return <p className={styles.text}>{t('drafting.none')}</p>;
  return (
    <>
      {desk && <desk.Desk entity={entity} commitmentId={commitment} crowd={0} />}
      <div>
        <ButtonAnchor
          href={deskAddress(entity, commitment)}
          target="_blank"
          rel="noreferrer"
          icon={SquareArrowOutUpRight}
          variant="plain"
          size="small"
        >
          {t('drafting.open')}
        </ButtonAnchor>
      </div>
    </>
  );
}
