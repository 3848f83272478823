import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../shared/design/button.tsx';
import { deskAddress } from '../../../shared/entity/addresses.ts';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

/** The desk is a page of its own; here stands the way to it. */
export function DraftingPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const commitment = item.content?.kind === 'drafting' ? item.content.commitmentId : null;
  return (
    <>
      <p className={styles.text}>{t(commitment ? 'drafting.hint' : 'drafting.none')}</p>
      {commitment && (
        <div>
          <ButtonAnchor
            href={deskAddress(entity, commitment)}
            target="_blank"
            rel="noreferrer"
            icon={PenLine}
            variant="quiet"
          >
            {t('drafting.open')}
          </ButtonAnchor>
        </div>
      )}
    </>
  );
}
