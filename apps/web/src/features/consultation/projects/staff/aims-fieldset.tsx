import { aimsOf, declarations } from '@ruta/domain/declaration/aims';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../../../shared/commitment/commitment-words.ts';
import { useOwnAims } from '../../../../shared/commitment/own-aims.ts';
import { Checkbox } from '../../../../shared/design/choice.tsx';
import { Details } from '../../../../shared/design/details.tsx';
import styles from '../project.module.css';

interface AimsFieldsetProps {
  chosen: readonly string[];
  onChange: (aims: string[]) => void;
}

/** Aims of declarations that a project serves: the entity's own first. */
export function AimsFieldset({ chosen, onChange }: AimsFieldsetProps) {
  const { t } = useTranslation('project');
  const words = useCommitmentWords();
  const groups = [
    ...useOwnAims().map(({ code, title, aims }) => ({
      id: code,
      title,
      aims: aims.filter(({ id, current }) => current || chosen.includes(id)).map(({ id }) => id),
    })),
    ...declarations.map((each) => ({
      id: each.id as string,
      title: words.declaration(each.id),
      aims: aimsOf(each),
    })),
  ];
  return (
    <Details summary={t('desk.aims', { count: chosen.length })}>
      {groups.map(({ id, title, aims }) => (
        <fieldset key={id} className={styles.aimsGroup}>
          <legend>{title}</legend>
          {aims.map((aim) => (
            <Checkbox
              key={aim}
              isSelected={chosen.includes(aim)}
              onChange={(on) => onChange(on ? [...chosen, aim] : chosen.filter((one) => one !== aim))}
            >
              {words.aim(aim)}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </Details>
  );
}
