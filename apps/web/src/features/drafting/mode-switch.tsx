import { PencilLine, SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { type DeskMode, useDesk } from './desk-context.ts';
import styles from './desk.module.css';

const icons = { edit: SquarePen, suggest: PencilLine };

/** What typing does now; whoever edits may suggest instead. */
export function ModeSwitch({ choose }: { choose: (mode: Exclude<DeskMode, 'read'>) => void }) {
  const { t } = useTranslation('desk');
  const { draft, mode } = useDesk();
  const { role } = draft.state;
  if (role === 'suggest')
    return (
      <Chip icon={PencilLine} colour="var(--retro)">
        {t('mode.suggests')}
      </Chip>
    );
  if (role !== 'edit') return null;
  return (
    <div className={styles.modes} role="group" aria-label={t('mode')}>
      {(['edit', 'suggest'] as const).map((each) => {
        const Icon = icons[each];
        return (
          <button key={each} type="button" aria-pressed={mode === each} onClick={() => choose(each)}>
            <Icon aria-hidden />
            {t(`mode.${each}`)}
          </button>
        );
      })}
    </div>
  );
}
