import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Select } from '../../design/field.tsx';
import { boardsIn } from './agenda-draft.ts';

type Content = Extract<PhaseContent, { kind: 'tree' }>;

interface TreeFieldsProps {
  content: Content;
  onContent: (content: Content) => void;
  items: readonly AgendaDraft[];
}

export function TreeFields({ content, onContent, items }: TreeFieldsProps) {
  const { t } = useTranslation('live');
  const boards = boardsIn(items);
  return (
    <>
      <Select
        label={t('tree.built-by')}
        value={content.by}
        onChange={(by) => onContent({ ...content, by: by === 'everyone' ? 'everyone' : 'facilitator' })}
        choices={[
          { value: 'everyone', label: t('item.by-everyone') },
          { value: 'facilitator', label: t('item.by-facilitator') },
        ]}
      />
      <Select
        label={t('tree.from-board')}
        hint={t('tree.from-board-hint')}
        optional
        value={content.board ?? ''}
        onChange={(value) =>
          onContent({ ...content, board: boards.find((item) => item.id === value)?.id ?? null })
        }
        choices={[
          { value: '', label: t('tree.no-board') },
          ...boards.map((item) => ({ value: item.id as string, label: item.title })),
        ]}
      />
    </>
  );
}
